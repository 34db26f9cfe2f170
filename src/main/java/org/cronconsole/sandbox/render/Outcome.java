package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** The ways in which a run ends. */
public enum Outcome {
    /** Exit code 0. */
    SUCCESSFUL,
    /** The job's own error. */
    EXIT_1,
    /** The text message with the second factor did not come. */
    EXIT_2,
    /** It took more memory than its plan has. */
    OUT_OF_MEMORY,
    /** It reached the 12 hours after which Render ends a run. */
    TIMED_OUT,
    /** Render took the machine away. */
    EVICTED,
    /** A person ended it. */
    CANCELED;

    /** Render ends a run after 12 hours. */
    static final long LONGEST_RUN_SECONDS = 12 * 3600;

    /** The word of {@code cron_job_run_ended} events. */
    String status() {
        return switch (this) {
            case SUCCESSFUL, CANCELED -> name().toLowerCase(Locale.ROOT);
            default -> "unsuccessful";
        };
    }

    /** The {@code reason} of the event; null where none is given. Exit 0 carries no nonZeroExit. */
    @Nullable ObjectNode reason() {
        ObjectNode reason = JsonNodeFactory.instance.objectNode();
        reason.put("evicted", this == EVICTED);
        switch (this) {
            case SUCCESSFUL, CANCELED -> {
                return null;
            }
            case EXIT_1 -> reason.put("nonZeroExit", 1);
            case EXIT_2 -> reason.put("nonZeroExit", 2);
            case OUT_OF_MEMORY -> reason.putObject("oomKilled").put("memoryLimit", "512Mi");
            case TIMED_OUT -> {
                reason.put("timedOutSeconds", LONGEST_RUN_SECONDS);
                reason.put("timedOutReason", "cron job run exceeded the maximum duration");
            }
            case EVICTED -> reason.put("evictionReason", "The node was drained for maintenance.");
        }
        return reason;
    }
}
