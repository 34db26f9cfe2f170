package org.cronconsole.matrix;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One dealership onboarded twice at the same time, in each way in which that happens, the two
 * meeting at another request each round. Prints a table and leaves it in {@code
 * target/collision-matrix.txt}. Ends with 1 where something is wrong. An argument says how many
 * rounds.
 */
final class CollisionMatrix {
    private static final int ROUNDS = 20;
    private static final int AT_ONCE = 4;

    private CollisionMatrix() {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 || args[0].isBlank() ? ROUNDS : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("collisions");
        List<Collision.Came> all;
        try (ProcessBench bench = new ProcessBench(folder.resolve("bench"))) {
            all = carryOut(bench, folder, rounds);
        }
        String table = table(all);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(table);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "collision-matrix.txt"), table);
        System.exit(all.stream().allMatch(came -> came.wrong().isEmpty()) ? 0 : 1);
    }

    /** So many rounds of each kind: from the end of the plan on, to where a claim is long taken. */
    static List<Collision.Came> carryOut(ProcessBench bench, Path folder, int rounds)
            throws InterruptedException, ExecutionException, IOException {
        Files.createDirectories(folder);
        Collision collision = new Collision(bench, folder);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Collision.Came>> work = new ArrayList<>();
            int number = 0;
            for (int round = 0; round < rounds; round++) {
                int at = bench.planning() - 1 + round;
                for (Collision.Kind kind : Collision.Kind.values()) {
                    int own = number++;
                    work.add(threads.submit(() -> collision.trial(kind, own, at)));
                }
            }
            List<Collision.Came> all = new ArrayList<>();
            for (Future<Collision.Came> came : work) {
                all.add(came.get());
            }
            return all;
        }
    }

    /** A row for each kind, what the second was told, and what was wrong. */
    static String table(List<Collision.Came> all) {
        StringBuilder text =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "%-15s%8s%8s%14s%n",
                                "",
                                "rounds",
                                "wrong",
                                "spare numbers"));
        for (Collision.Kind kind : Collision.Kind.values()) {
            List<Collision.Came> here = all.stream().filter(c -> c.kind() == kind).toList();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%-15s%8d%8d%14d%n",
                            kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                            here.size(),
                            here.stream().filter(c -> !c.wrong().isEmpty()).count(),
                            here.stream().mapToInt(Collision.Came::spares).sum()));
        }
        long wrong = all.stream().filter(c -> !c.wrong().isEmpty()).count();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%d trials, %d wrong%n%nWhat the second was told:%n",
                        all.size(),
                        wrong));
        Map<String, Integer> told = new TreeMap<>();
        all.forEach(came -> told.merge(came.kind() + ": " + general(came.told()), 1, Integer::sum));
        told.forEach((words, times) ->
                text.append(String.format(Locale.ROOT, "%4d  %s%n", times, words)));
        all.stream()
                .filter(came -> !came.wrong().isEmpty())
                .forEach(came ->
                        text.append(
                                String.format(
                                        Locale.ROOT,
                                        "%s, meeting at %d: %s%n",
                                        came.kind(),
                                        came.at(),
                                        came.wrong())));
        return text.toString();
    }

    private static String general(String told) {
        return told.replaceAll("Trial Ford [0-9]+", "N")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "J")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "T")
                .replaceAll("[+]1[0-9]{10}", "+1…")
                .replaceAll("\\s+", " ");
    }
}
