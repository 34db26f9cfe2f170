package org.cronconsole.matrix;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the whole matrix, or the operation whose name is given; prints it and leaves it in {@code
 * target/fault-matrix.txt} and {@code .md}. Ends with 1 where something is wrong.
 */
final class FaultMatrix {
    /** Most of a trial is waiting for time-outs. */
    private static final int WORKERS = 8;

    private FaultMatrix() {}

    public static void main(String[] args) throws IOException {
        String only = String.join(" ", args).strip();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Verdict> verdicts;
        String table;
        String markdown;
        try (Matrix matrix = new Matrix(WORKERS)) {
            List<Cell> cells =
                    matrix.cells().stream()
                            .filter(c -> only.isEmpty() || c.operation().name().equals(only))
                            .toList();
            verdicts = matrix.run(cells);
            table = new Table(matrix.operations(), verdicts).text();
            markdown = new Table(matrix.operations(), verdicts).markdown();
        }
        List<Verdict> wrong = verdicts.stream().filter(v -> !v.wrong().isEmpty()).toList();
        wrong.forEach(v -> {
            out.println(v.cell());
            v.wrong().forEach(why -> out.println("    " + why));
        });
        out.println(table);
        Path target = Path.of("target");
        Files.createDirectories(target);
        Files.writeString(target.resolve("fault-matrix.txt"), table);
        Files.writeString(target.resolve("fault-matrix.md"), markdown);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }
}
