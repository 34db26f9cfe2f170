package org.cronconsole;

import org.cronconsole.cli.TourRunner;
import org.cronconsole.keychain.SecretStores;
import org.cronconsole.keychain.SessionStore;
import org.cronconsole.profile.Profiles;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.tour.Tour;
import org.cronconsole.tour.TourOptions;
import org.cronconsole.tour.TourStep;
import org.cronconsole.ui.kit.AsSystem;
import org.cronconsole.ui.kit.Looks;
import org.cronconsole.ui.kit.TextSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Walks the tour against a fresh sandbox of its own, in memory, at five times the usual speed. */
final class TourOfSandbox implements TourRunner {
    private static final double SPEED = 5;

    @Override
    public List<Step> run(Options options, Consumer<Step> eachStep) throws IOException {
        Path dataFolder = Files.createTempDirectory("cron-console-tour");
        try (Wiring wiring =
                new Wiring(
                        Map.of(),
                        Installation.in(dataFolder),
                        // A tour keeps nothing: not in this computer's keychain either.
                        new Profiles(
                                dataFolder,
                                new SecretStores(dataFolder, SessionStore::new, null),
                                InstantSource.system()),
                        SandboxOptions.defaults().withSpeed(SPEED),
                        InstantSource.system())) {
            TourOptions tour =
                    new TourOptions(
                            options.out(),
                            dataFolder,
                            looks(options),
                            options.width(),
                            options.height(),
                            options.language());
            List<Step> steps = new ArrayList<>();
            for (TourStep step : new Tour(wiring, tour, s -> eachStep.accept(step(s))).walk()) {
                steps.add(step(step));
            }
            return steps;
        } finally {
            delete(dataFolder);
        }
    }

    private static Looks looks(Options options) {
        Looks looks =
                Looks.of(
                        options.theme() == Theme.DARK
                                ? org.cronconsole.ui.kit.Theme.DARK
                                : org.cronconsole.ui.kit.Theme.LIGHT);
        TextSize.ofPercent(String.valueOf(options.textSize())).ifPresent(looks.textSize()::set);
        looks.contrast().set(options.highContrast() ? AsSystem.ON : AsSystem.OFF);
        looks.stillness().set(options.reducedMotion() ? AsSystem.ON : AsSystem.OFF);
        return looks;
    }

    private static Step step(TourStep step) {
        return new Step(step.step(), step.ok(), step.millis());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException held) {
                    // Windows keeps what this process has loaded: the system tidies its own
                    // folder for temporary files.
                    file.toFile().deleteOnExit();
                }
            }
        }
    }
}
