package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code tour}: pictures of the real screens, taken without a display. */
@Command(
        name = "tour",
        description =
                "Walks through the screens against a fresh sandbox, without a display, and keeps a"
                        + " picture of each step and tour.json in a folder.")
final class TourCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("([0-9]{3,4})[xX×]([0-9]{3,4})");

    private static final Set<String> TEXT_SIZES = Set.of("100", "110", "125", "150");

    private final Cli cli;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder for the pictures.")
    Path out = Path.of("");

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            description = "The look of the window (default: light).")
    TourRunner.Theme theme = TourRunner.Theme.LIGHT;

    @Option(
            names = "--text-size",
            paramLabel = "PERCENT",
            defaultValue = "100",
            description = "How large words are: 100, 110, 125 or 150 (default: ${DEFAULT-VALUE}).")
    String textSize = "";

    @Option(names = "--high-contrast", description = "With high contrast.")
    boolean highContrast;

    @Option(names = "--reduced-motion", description = "With nothing that moves.")
    boolean reducedMotion;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1000x700",
            description = "The size of the window in pixels (default: ${DEFAULT-VALUE}).")
    String size = "";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language of the window, like en or es-US.")
    @Nullable String language;

    TourCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        TourRunner.Options options = options();
        List<TourRunner.Step> steps;
        try {
            steps =
                    cli.services()
                            .tours()
                            .run(
                                    options,
                                    step ->
                                            cli.say(
                                                    (step.ok() ? "ok      " : "FAILED  ")
                                                            + step.step()));
        } catch (IOException failed) {
            throw new CliProblem(ExitCodes.FAILED, "The tour cannot go on: " + failed.getMessage());
        }
        cli.show(() -> json(steps), () -> text(steps));
        boolean good = !steps.isEmpty() && steps.stream().allMatch(TourRunner.Step::ok);
        if (!good) {
            cli.say("Not every step did what it should. Look at the pictures in " + out + ".");
        }
        return good ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private TourRunner.Options options() {
        Matcher pixels = SIZE.matcher(size.strip());
        if (!pixels.matches()) {
            throw CliProblem.input("--size: give width and height in pixels, like 1000x700.");
        }
        return new TourRunner.Options(
                out,
                theme,
                percent(),
                highContrast,
                reducedMotion,
                Integer.parseInt(pixels.group(1)),
                Integer.parseInt(pixels.group(2)),
                locale());
    }

    private int percent() {
        String percent = textSize.strip();
        if (!TEXT_SIZES.contains(percent)) {
            throw CliProblem.input("--text-size: give 100, 110, 125 or 150.");
        }
        return Integer.parseInt(percent);
    }

    private @Nullable Locale locale() {
        if (language == null) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(language.strip()).build();
        } catch (IllformedLocaleException wrong) {
            throw CliProblem.input("--language: give a language tag, like en or es-US.");
        }
    }

    private static ArrayNode json(List<TourRunner.Step> steps) {
        return Json.array(
                steps,
                step ->
                        Json.object()
                                .put("step", step.step())
                                .put("ok", step.ok())
                                .put("millis", step.millis()));
    }

    private static String text(List<TourRunner.Step> steps) {
        TextTable table = new TextTable("STEP", "RESULT", "MILLIS");
        for (TourRunner.Step step : steps) {
            table.row(step.step(), step.ok() ? "ok" : "failed", String.valueOf(step.millis()));
        }
        return table.toString();
    }
}
