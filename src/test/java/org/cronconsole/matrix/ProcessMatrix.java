package org.cronconsole.matrix;

import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.matrix.ProcessBench.Came;
import org.cronconsole.matrix.ProcessBench.Mishap;
import org.cronconsole.matrix.SagaBench.Then;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Every harm at every request of an onboarding, each then resumed, and the same then rolled back,
 * against a sandbox in a process of its own; whoever is killed is a process too, and so is whoever
 * goes on with it. Prints a table by steps and leaves it in {@code target/process-matrix.txt}. Ends
 * with 1 where something is wrong. An argument names the harms, such as {@code kill,kill+}.
 */
final class ProcessMatrix {
    private static final int AT_ONCE = 12;

    private ProcessMatrix() {}

    /** What is tried, and how it is gone on with then. */
    record Trial(Mishap mishap, Then then) {}

    public static void main(String[] args) throws Exception {
        List<String> heads =
                args.length == 0 || args[0].isBlank() ? List.of() : List.of(args[0].split(","));
        List<Came> all;
        try (ProcessBench bench = new ProcessBench(Files.createTempDirectory("process-matrix"))) {
            List<Trial> trials = new ArrayList<>();
            for (Mishap mishap : bench.mishaps()) {
                if (heads.isEmpty() || heads.contains(mishap.harm().head())) {
                    for (Then then : Then.values()) {
                        trials.add(new Trial(mishap, then));
                    }
                }
            }
            // So that those that wait and those that work come together.
            Collections.shuffle(trials, new Random(1));
            all = carryOut(bench, trials);
        }
        String table = table(all);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(table);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "process-matrix.txt"), table);
        System.exit(all.stream().allMatch(came -> came.wrong().isEmpty()) ? 0 : 1);
    }

    /** Makes the trials, some at once. */
    static List<Came> carryOut(ProcessBench bench, List<Trial> trials)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Came>> work = new ArrayList<>();
            trials.forEach(
                    trial -> work.add(() -> told(bench.trial(trial.mishap(), trial.then()))));
            List<Came> all = new ArrayList<>();
            for (Future<Came> came : threads.invokeAll(work)) {
                all.add(came.get());
            }
            return all;
        }
    }

    /** So that whoever watches a long matrix sees what is wrong before its end. */
    private static Came told(Came came) {
        if (!came.wrong().isEmpty()) {
            System.err.println(came);
        }
        return came;
    }

    /**
     * One trial of each harm, at steps that take turns, so that each step is among them.
     *
     * @param seed of which request of a step, and of how it is gone on with
     */
    static List<Trial> sample(ProcessBench bench, long seed) {
        Random random = new Random(seed);
        Map<OnboardingStep, List<Integer>> byStep = new EnumMap<>(OnboardingStep.class);
        List<Strike.Sent> requests = bench.requestsOfOne();
        for (int i = 0; i < requests.size(); i++) {
            for (OnboardingStep step : requests.get(i).steps()) {
                byStep.computeIfAbsent(step, none -> new ArrayList<>()).add(i);
            }
        }
        List<OnboardingStep> steps = new ArrayList<>(byStep.keySet());
        Collections.shuffle(steps, random);
        List<Trial> trials = new ArrayList<>();
        int turn = 0;
        for (Harm harm : Harm.values()) {
            for (int tries = 0; tries < steps.size(); tries++) {
                List<Integer> fit =
                        byStep
                                .getOrDefault(steps.get((turn + tries) % steps.size()), List.of())
                                .stream()
                                .filter(i -> harm.befalls(requests.get(i).call()))
                                .toList();
                if (!fit.isEmpty()) {
                    int at = fit.get(random.nextInt(fit.size()));
                    trials.add(
                            new Trial(
                                    new Mishap(harm, at, requests.get(at).call().words()),
                                    turn % 2 == 0 ? Then.RESUME : Then.ROLL_BACK));
                    break;
                }
            }
            turn++;
        }
        return trials;
    }

    /** A row for each step, a column for each harm; what was wrong beneath. */
    static String table(List<Came> all) {
        StringBuilder text =
                new StringBuilder(String.format(Locale.ROOT, "%-15s", "trials (wrong)"));
        for (Harm harm : Harm.values()) {
            text.append(String.format(Locale.ROOT, "%9s", harm.head()));
        }
        text.append(System.lineSeparator());
        for (OnboardingStep step : OnboardingStep.values()) {
            text.append(String.format(Locale.ROOT, "%-15s", step.word()));
            for (Harm harm : Harm.values()) {
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%9s",
                                count(
                                        all.stream()
                                                .filter(c -> c.steps().contains(step))
                                                .filter(c -> c.mishap().harm() == harm)
                                                .toList())));
            }
            text.append(System.lineSeparator());
        }
        for (Then then : Then.values()) {
            List<Came> here = all.stream().filter(c -> c.then() == then).toList();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%nthen %-10s %s",
                            then == Then.RESUME ? "resumed" : "rolled back",
                            count(here)));
        }
        long never = all.stream().filter(c -> c.steps().isEmpty() && c.wrong().isEmpty()).count();
        long wrong = all.stream().filter(c -> !c.wrong().isEmpty()).count();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%n%d trials, %d wrong; in %d the request did not come%n",
                        all.size(),
                        wrong,
                        never));
        text.append(Harm.LEGEND).append(System.lineSeparator());
        all.stream()
                .filter(came -> !came.wrong().isEmpty())
                .forEach(came ->
                        text.append(
                                String.format(
                                        Locale.ROOT,
                                        "%s at %d %s %s, then %s: %s%n",
                                        came.mishap().harm().head(),
                                        came.mishap().at(),
                                        came.steps(),
                                        came.mishap().call(),
                                        came.then(),
                                        came.wrong())));
        return text.toString();
    }

    private static String count(List<Came> some) {
        long wrong = some.stream().filter(c -> !c.wrong().isEmpty()).count();
        return some.isEmpty() ? "-" : some.size() + (wrong == 0 ? "" : "(" + wrong + ")");
    }
}
