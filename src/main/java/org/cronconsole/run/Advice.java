package org.cronconsole.run;

import org.cronconsole.render.RunEvent.EndReason;
import org.cronconsole.run.NextStep.Way;
import org.cronconsole.run.log.LogClue;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to try next, for what is known to go wrong. */
public final class Advice {
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
            case HUNG ->
                    Optional.of(
                            "Look at the end of its log, then cancel it: it blocks the next run,"
                                    + " and Render sends no notification.");
            case MISSED ->
                    Optional.of(
                            "Look in Render whether the last deploy is live, then trigger it by"
                                    + " hand.");
            case LATE ->
                    Optional.of(
                            run == null
                                    ? "Look at the run that is in the way; cancel it if it hangs."
                                    : "If this comes again, start it later or make the run before"
                                            + " it shorter.");
            case CANCELED -> Optional.of("Trigger it again if that was not meant.");
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
            return Optional.of("Read the end of its log, then run it again.");
        }
        if (reason.memoryLimit() != null) {
            return Optional.of("Give the job a plan with more memory, or less to do at once.");
        }
        if (reason.timedOutSeconds() != null) {
            return Optional.of("Look in its log for the step at which it stood still.");
        }
        if (reason.evicted()) {
            return Optional.of("Render moved it to another machine: run it again.");
        }
        Integer code = reason.exitCode();
        if (code != null && code == NO_TEXT) {
            return Optional.of(
                    "The text with the second factor may not have come: check the dealership's"
                            + " number, then run it again.");
        }
        return Optional.of("Read the end of its log, then run it again.");
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
            case HUNG ->
                    List.of(
                            new NextStep(
                                    "It takes far longer than usual. Look at the end of its log,"
                                            + " then cancel it: it blocks the next run, and Render"
                                            + " sends no notification.",
                                    Way.CANCEL,
                                    false));
            case CANCELED ->
                    List.of(
                            new NextStep(
                                    "It was canceled. Trigger it again if that was not meant.",
                                    Way.RUN_AGAIN,
                                    false));
            case UNKNOWN ->
                    List.of(
                            new NextStep(
                                    "Render has not told how it ended: look at its own page.",
                                    Way.RENDER,
                                    false));
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
            steps.addFirst(
                    new NextStep(
                            "Exit code 2 is how the job ends where the text with the second factor"
                                    + " did not come: check the dealership's number.",
                            Way.LINE_CHECK,
                            true));
        }
        if (steps.isEmpty()) {
            steps.add(
                    new NextStep(
                            "Nothing known fits"
                                    + (code == null ? "" : " exit code " + code)
                                    + ": read the end of its log.",
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
            return List.of(
                    new NextStep(
                            "Render stopped it for taking too long. Look in its log for the step at"
                                    + " which it stood still.",
                            Way.END_OF_LOG,
                            false));
        }
        if (reason.evicted()) {
            return List.of(
                    new NextStep(
                            "Render moved it to another machine, which is no fault of the job: run"
                                    + " it again.",
                            Way.RUN_AGAIN,
                            false));
        }
        return List.of();
    }

    private static NextStep moreMemory(String plan, String limit, boolean guess) {
        String has = limit.isEmpty() || limit.equals("unknown") ? "" : " (" + limit + ")";
        return new NextStep(
                "It ran out of memory. Give it a plan with more than "
                        + (plan.isEmpty() ? "the present one" : plan)
                        + has
                        + ", or less to do at once.",
                Way.PLAN,
                guess);
    }

    private static NextStep guessed(LogClue.Found found, String plan) {
        return switch (found.clue()) {
            case NO_TEXT ->
                    guess(
                            "Its log says that the text with the second factor did not come: check"
                                    + " the dealership's number.",
                            Way.LINE_CHECK);
            case WRONG_CODE ->
                    guess(
                            "Its log says that vAuto did not take the code of the text: look"
                                    + " whether texts come late or from somebody else.",
                            Way.LINE_CHECK);
            case WRONG_PASSWORD ->
                    guess(
                            "Its log says that vAuto did not take user name or password: sign in to"
                                    + " vAuto with them by hand, then correct them here.",
                            Way.PASSWORD);
            case LOCKED_OUT ->
                    guess(
                            "Its log says that vAuto has locked the account: have the dealership"
                                    + " unlock it before it runs again, then correct the password.",
                            Way.PASSWORD);
            case NO_MEMORY -> moreMemory(plan, "", true);
            case OTHER_PAGE ->
                    guess(
                            "Its log says that a page was not as expected: vAuto may have been slow"
                                + " or has changed. Run it again; if it fails at the same place,"
                                + " its program needs a change.",
                            Way.RUN_AGAIN);
            case NO_NETWORK ->
                    guess(
                            "Its log says that a service did not answer: run it again in some"
                                    + " minutes.",
                            Way.RUN_AGAIN);
            case BROKEN_BUILD ->
                    guess(
                            "Its log says that the program is not whole: look at the last deploy on"
                                    + " Render's page.",
                            Way.RENDER);
        };
    }

    private static NextStep guess(String words, Way way) {
        return new NextStep(words, way, true);
    }
}
