package org.cronconsole.matrix;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * A file of 200 dealerships, 30 of them broken, with the end of the process in the middle. Prints a
 * table and leaves it in {@code target/queue-matrix.txt}. Ends with 1 where something is wrong.
 */
final class QueueMatrix {
    private static final int GOOD = 170;
    private static final int BROKEN = 30;

    private QueueMatrix() {}

    public static void main(String[] args) throws IOException {
        long begun = System.nanoTime();
        QueueBench.Came came;
        try (QueueBench bench = new QueueBench(Files.createTempDirectory("queue"), GOOD, BROKEN)) {
            came = bench.trial();
        }
        String table = table(came, Duration.ofNanos(System.nanoTime() - begun));
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(table);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "queue-matrix.txt"), table);
        System.exit(came.wrong().isEmpty() ? 0 : 1);
    }

    /** The counts, what is said of the broken rows, and what was wrong. */
    static String table(QueueBench.Came came, Duration real) {
        StringBuilder text = new StringBuilder();
        came.states()
                .forEach((state, count) ->
                        text.append(String.format(Locale.ROOT, "%-24s%d%n", state.word(), count)));
        line(text, "restart", came.told());
        line(text, "creates", came.creates());
        line(text, "most within one hour", came.busiestHour() + " of 20");
        line(text, "answers 429", came.refused());
        line(text, "requests", came.requests());
        line(
                text,
                "hours of the sandbox",
                String.format(Locale.ROOT, "%.1f", came.took().toMinutes() / 60.0));
        line(text, "seconds in fact", real.toSeconds());
        came.words().forEach(words -> text.append(words).append('\n'));
        text.append(String.format(Locale.ROOT, "%d wrong%n", came.wrong().size()));
        came.wrong().forEach(words -> text.append(words).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String what, Object value) {
        text.append(String.format(Locale.ROOT, "%-24s%s%n", what, value));
    }
}
