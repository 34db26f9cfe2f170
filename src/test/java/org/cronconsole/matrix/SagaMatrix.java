package org.cronconsole.matrix;

import org.cronconsole.matrix.SagaBench.Came;
import org.cronconsole.matrix.SagaBench.Mishap;
import org.cronconsole.matrix.SagaBench.Then;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Every fault at every request of an onboarding, and the end of the process at every line of its
 * journal; then it is resumed, and the same then rolled back. Prints a table and leaves it in
 * {@code target/saga-matrix.txt}. Ends with 1 where something is wrong.
 */
final class SagaMatrix {
    static final List<Fault> FAULTS =
            List.of(
                    Fault.BAD_REQUEST,
                    Fault.CONFLICT,
                    Fault.RATE_LIMITED,
                    Fault.SERVER_ERROR,
                    Fault.UNAVAILABLE_AFTER,
                    Fault.CUT_BEFORE,
                    Fault.CUT_AFTER,
                    Fault.SLOW);

    private SagaMatrix() {}

    public static void main(String[] args) throws IOException {
        List<Came> all = new ArrayList<>();
        try (SagaBench bench = new SagaBench(Files.createTempDirectory("saga"))) {
            for (Mishap mishap : bench.mishaps(FAULTS)) {
                for (Then then : Then.values()) {
                    all.add(bench.trial(mishap, then));
                }
            }
        }
        String table = table(all);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(table);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "saga-matrix.txt"), table);
        System.exit(all.stream().allMatch(came -> came.wrong().isEmpty()) ? 0 : 1);
    }

    /** Some of all trials, the same ones for the same seed. */
    static List<Came> sample(SagaBench bench, int size, long seed) {
        List<Mishap> mishaps = new ArrayList<>(bench.mishaps(FAULTS));
        Collections.shuffle(mishaps, new Random(seed));
        // Whatever the seed, each kind is among them.
        Set<String> kinds = new LinkedHashSet<>();
        List<Mishap> first = mishaps.stream().filter(each -> kinds.add(each.head())).toList();
        mishaps.removeAll(first);
        mishaps.addAll(0, first);
        List<Came> came = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            came.add(
                    bench.trial(
                            mishaps.get(i % mishaps.size()),
                            Then.values()[i % Then.values().length]));
        }
        return came;
    }

    /** A row for each kind of mishap, with its counts, and what was wrong beneath. */
    static String table(List<Came> all) {
        Set<String> heads = new LinkedHashSet<>();
        all.forEach(came -> heads.add(came.mishap().head()));
        StringBuilder text =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "%-10s%-20s%-20s%n",
                                "",
                                "then resume",
                                "then roll back"));
        for (String head : heads) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%-10s%-20s%-20s%n",
                            head,
                            counts(all, head, Then.RESUME),
                            counts(all, head, Then.ROLL_BACK)));
        }
        long wrong = all.stream().filter(came -> !came.wrong().isEmpty()).count();
        text.append(String.format(Locale.ROOT, "%d trials, %d wrong%n", all.size(), wrong));
        all.stream()
                .filter(came -> !came.wrong().isEmpty())
                .forEach(came ->
                        text.append(
                                String.format(
                                        Locale.ROOT,
                                        "%s at %s, then %s: %s%n",
                                        came.mishap().head(),
                                        came.mishap().at() + " " + came.mishap().call(),
                                        came.then(),
                                        came.wrong())));
        return text.toString();
    }

    private static String counts(List<Came> all, String head, Then then) {
        List<Came> here =
                all.stream()
                        .filter(c -> c.mishap().head().equals(head) && c.then() == then)
                        .toList();
        long wrong = here.stream().filter(c -> !c.wrong().isEmpty()).count();
        return here.size() + " trials, " + wrong + " wrong";
    }
}
