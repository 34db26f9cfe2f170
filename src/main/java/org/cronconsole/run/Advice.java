package org.cronconsole.run;

import org.cronconsole.render.RunEvent.EndReason;

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
}
