package org.cronconsole.tour;

import org.cronconsole.words.Language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Looks at every screen, dialog, side pane and step that can be reached, as {@link Inspection}
 * does, against a sandbox of its own; the argument is a language ({@code en} where it is left out).
 * Prints what is not as it should be and how much was looked at, and ends with 1 where something is
 * wrong or was not reached.
 */
public final class EveryState {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private EveryState() {}

    /** Looks at them. */
    public static void main(String[] args) throws IOException {
        Language.choose(args.length > 0 ? args[0] : "en");
        Path data = Files.createTempDirectory("cron-console-states");
        // Not by a normal end: the threads of JavaFX and of the sandbox would keep the process.
        int code = 2;
        try {
            code = lookAtAll(data);
        } finally {
            System.exit(code);
        }
    }

    private static int lookAtAll(Path data) {
        Rounds.start();
        Hands hands = new Hands(PATIENCE);
        Inspection inspection = new Inspection(hands);
        Rounds rounds = new Rounds(hands, data, inspection::look);
        List<String> missing = rounds.go();
        inspection.faults().forEach(System.out::println);
        System.out.println(rounds.states() + " states: " + inspection.counts());
        System.out.println(inspection.faults().size() + " faults; not reached: " + missing);
        return missing.isEmpty() && inspection.faults().isEmpty() ? 0 : 1;
    }
}
