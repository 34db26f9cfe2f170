package org.cronconsole.tour;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;

import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.cronconsole.ui.kit.Png;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.shell.MainWindow;
import org.cronconsole.words.Language;
import org.cronconsole.workbench.Workbenches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Walks the main path through the real window against a sandbox, and keeps a picture of each step.
 */
public final class Tour {
    private static final Logger LOG = LoggerFactory.getLogger(Tour.class);

    /** Set for Java, it lets the tour be walked on a screen of that system, for all to see. */
    private static final String PLATFORM = "glass.platform";

    private final Workbenches workbenches;
    private final TourOptions options;
    private final Consumer<TourStep> eachStep;
    private final Hands hands = new Hands();
    private final List<TourStep> steps = new ArrayList<>();

    /**
     * A tour that is yet to be walked.
     *
     * @param workbenches whose sandbox is fresh
     * @param eachStep is told every step as it ends, on the tour's thread
     */
    public Tour(Workbenches workbenches, TourOptions options, Consumer<TourStep> eachStep) {
        this.workbenches = workbenches;
        this.options = options;
        this.eachStep = eachStep;
    }

    /**
     * Starts JavaFX on its Headless platform, walks, and ends JavaFX. Once in the life of a
     * process.
     *
     * @return the steps in order, up to the first that failed or to the end
     * @throws IOException where the folder cannot be written or JavaFX cannot start
     */
    public List<TourStep> walk() throws IOException {
        Files.createDirectories(options.out());
        Locale language = options.language();
        Language.choose(language == null ? "" : language.toLanguageTag());
        if (System.getProperty(PLATFORM) == null) {
            System.setProperty(PLATFORM, "Headless");
            System.setProperty("prism.order", "sw");
        }
        Stage stage = open();
        try {
            new MainPath(hands, (name, act) -> step(stage, name, act)).walk();
        } catch (StepFailed stopped) {
            LOG.warn("The tour stopped: {}", stopped.getMessage());
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        } finally {
            hands.onScreen(() -> {
                stage.hide();
                return true;
            });
            Platform.exit();
        }
        writeReport();
        return List.copyOf(steps);
    }

    private Stage open() throws IOException {
        CompletableFuture<Stage> opened = new CompletableFuture<>();
        try {
            Platform.setImplicitExit(false);
            Platform.startup(() -> {
                try {
                    Stage stage = new Stage();
                    UiState state = UiState.read(options.dataFolder().resolve("window.properties"));
                    options.looks().keep(state);
                    new MainWindow(workbenches, state, options.dataFolder(), null).show(stage);
                    stage.setWidth(options.width());
                    stage.setHeight(options.height());
                    opened.complete(stage);
                } catch (RuntimeException | Error broken) {
                    opened.completeExceptionally(broken);
                }
            });
            return opened.join();
        } catch (CompletionException | UnsupportedOperationException | LinkageError failed) {
            throw new IOException("The window cannot be opened: " + failed.getMessage(), failed);
        }
    }

    private void step(Stage stage, String name, Runnable act) {
        long begin = System.nanoTime();
        String problem = "";
        try {
            act.run();
        } catch (Hands.NotSeen | IllegalStateException failed) {
            problem = String.valueOf(failed.getMessage());
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        picture(stage, name);
        TourStep step = new TourStep(name, problem.isEmpty(), millis, problem);
        steps.add(step);
        eachStep.accept(step);
        if (!step.ok()) {
            throw new StepFailed(name + ": " + problem);
        }
    }

    private void picture(Stage stage, String name) {
        // Two frames later all that was bound has been laid out.
        for (int frame = 0; frame < 2; frame++) {
            hands.onScreen(() -> {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                return true;
            });
        }
        WritableImage image = hands.onScreen(() -> Camera.shoot(stage));
        Path file =
                options.out()
                        .resolve(String.format(Locale.ROOT, "%02d-%s.png", steps.size() + 1, name));
        try {
            Png.write(image, file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void writeReport() throws IOException {
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ArrayNode report = json.createArrayNode();
        for (TourStep step : steps) {
            var row = report.addObject();
            row.put("step", step.step());
            row.put("ok", step.ok());
            row.put("millis", step.millis());
            if (!step.ok()) {
                row.put("problem", step.problem());
            }
        }
        json.writeValue(options.out().resolve("tour.json").toFile(), report);
    }

    /** Ends the walk: what comes after a failed step would fail as well. */
    private static final class StepFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepFailed(String message) {
            super(message);
        }
    }
}
