package org.cronconsole.run;

import org.cronconsole.render.RunEvent.EndReason;
import org.cronconsole.run.NextStep.Way;
import org.cronconsole.run.log.LogClue;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to try next, for what is known to go wrong. */
public final class Advice {
    private static final Words WORDS = Words.of(Advice.class);

    /** With this code the job ends where the text with the second factor did not come. */
    private static final int NO_TEXT = 2;

    private Advice() {}

    /** For a start that was due; empty where there is nothing to do, or nothing is known. */
    public static Optional<String> of(Slot slot) {
        if (slot.repaired()) {
            return Optional.empty();
        }
        Run run = slot.run();
        return switch (slot.status()) {
            case FAILED -> run == null ? Optional.empty() : of(run);
            case HUNG -> Optional.of(WORDS.get("advice.hung"));
            case MISSED -> Optional.of(WORDS.get("advice.missed"));
            case LATE ->
                    Optional.of(WORDS.get(run == null ? "advice.late.waiting" : "advice.late"));
            case CANCELED -> Optional.of(WORDS.get("advice.canceled"));
            case OK, RUNNING, UPCOMING, SUSPENDED, UNKNOWN -> Optional.empty();
        };
    }

    /** For a run that failed; empty where it did not. */
    public static Optional<String> of(Run run) {
        if (run.status() != RunStatus.UNSUCCESSFUL) {
            return Optional.empty();
        }
        EndReason reason = run.reason();
        if (reason == null) {
            return Optional.of(WORDS.get("advice.again"));
        }
        if (reason.memoryLimit() != null) {
            return Optional.of(WORDS.get("advice.memory"));
        }
        if (reason.timedOutSeconds() != null) {
            return Optional.of(WORDS.get("advice.timeout"));
        }
        if (reason.evicted()) {
            return Optional.of(WORDS.get("advice.evicted"));
        }
        Integer code = reason.exitCode();
        if (code != null && code == NO_TEXT) {
            return Optional.of(WORDS.get("advice.text"));
        }
        return Optional.of(WORDS.get("advice.again"));
    }

    /**
     * What to try next with a run, the likeliest to help first; empty where nothing is wrong.
     *
     * @param plan of the job as Render names it
     * @param clues what its log hints at, the likeliest first; empty where that is not known
     */
    public static List<NextStep> steps(Run run, String plan, List<LogClue.Found> clues) {
        return switch (run.status()) {
            case SUCCESSFUL, RUNNING -> List.of();
            case HUNG -> List.of(new NextStep(WORDS.get("step.hung"), Way.CANCEL, false));
            case CANCELED ->
                    List.of(new NextStep(WORDS.get("step.canceled"), Way.RUN_AGAIN, false));
            case UNKNOWN -> List.of(new NextStep(WORDS.get("step.unknown"), Way.RENDER, false));
            case UNSUCCESSFUL -> afterFailure(run, plan, clues);
        };
    }

    private static List<NextStep> afterFailure(Run run, String plan, List<LogClue.Found> clues) {
        List<NextStep> steps = new ArrayList<>(reported(run.reason(), plan));
        Integer code = run.reason() == null ? null : run.reason().exitCode();
        for (LogClue.Found found : clues) {
            NextStep step = guessed(found, plan);
            if (steps.stream().noneMatch(known -> known.way() == step.way())) {
                steps.add(step);
            }
        }
        if (code != null
                && code == NO_TEXT
                && steps.stream().noneMatch(step -> step.way() == Way.LINE_CHECK)) {
            steps.addFirst(new NextStep(WORDS.get("step.exit.text"), Way.LINE_CHECK, true));
        }
        if (steps.isEmpty()) {
            steps.add(
                    new NextStep(
                            code == null
                                    ? WORDS.get("step.nothing")
                                    : WORDS.format("step.nothing.exit", String.valueOf(code)),
                            Way.END_OF_LOG,
                            false));
        }
        if (steps.stream().noneMatch(step -> step.way() == Way.RUN_AGAIN)) {
            // Once the cause is mended: that goes without saying.
            steps.add(new NextStep("", Way.RUN_AGAIN, false));
        }
        return steps;
    }

    private static List<NextStep> reported(@Nullable EndReason reason, String plan) {
        if (reason == null) {
            return List.of();
        }
        if (reason.memoryLimit() != null) {
            return List.of(moreMemory(plan, reason.memoryLimit(), false));
        }
        if (reason.timedOutSeconds() != null) {
            return List.of(new NextStep(WORDS.get("step.timeout"), Way.END_OF_LOG, false));
        }
        if (reason.evicted()) {
            return List.of(new NextStep(WORDS.get("step.evicted"), Way.RUN_AGAIN, false));
        }
        return List.of();
    }

    private static NextStep moreMemory(String plan, String limit, boolean guess) {
        boolean known = !limit.isEmpty() && !limit.equals("unknown");
        String words;
        if (plan.isEmpty()) {
            words = known ? WORDS.format("step.memory.limit", limit) : WORDS.get("step.memory");
        } else {
            words =
                    known
                            ? WORDS.format("step.memory.plan.limit", plan, limit)
                            : WORDS.format("step.memory.plan", plan);
        }
        return new NextStep(words, Way.PLAN, guess);
    }

    private static NextStep guessed(LogClue.Found found, String plan) {
        return switch (found.clue()) {
            case NO_TEXT -> guess(WORDS.get("step.clue.no_text"), Way.LINE_CHECK);
            case WRONG_CODE -> guess(WORDS.get("step.clue.wrong_code"), Way.LINE_CHECK);
            case WRONG_PASSWORD -> guess(WORDS.get("step.clue.wrong_password"), Way.PASSWORD);
            case LOCKED_OUT -> guess(WORDS.get("step.clue.locked_out"), Way.PASSWORD);
            case NO_MEMORY -> moreMemory(plan, "", true);
            case OTHER_PAGE -> guess(WORDS.get("step.clue.other_page"), Way.RUN_AGAIN);
            case NO_NETWORK -> guess(WORDS.get("step.clue.no_network"), Way.RUN_AGAIN);
            case BROKEN_BUILD -> guess(WORDS.get("step.clue.broken_build"), Way.RENDER);
        };
    }

    private static NextStep guess(String words, Way way) {
        return new NextStep(words, way, true);
    }
}
