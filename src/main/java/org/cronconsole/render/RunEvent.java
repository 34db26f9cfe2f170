package org.cronconsole.render;

import org.cronconsole.id.RunId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An event of a cron job's run. There is no other way to learn of runs: Render has no GET of them.
 */
public sealed interface RunEvent {
    /** The run. */
    RunId run();

    /** When it happened. */
    Instant at();

    /** The run has started. */
    record Started(RunId run, Instant at) implements RunEvent {}

    /**
     * The run has ended.
     *
     * @param status {@code successful, unsuccessful, canceled}, or what else the server says
     * @param reason why it did not succeed; null where the server gives none
     * @param user the e-mail (or id) of the person who started or canceled it; null where none did
     */
    record Ended(
            RunId run, Instant at, String status, @Nullable EndReason reason, @Nullable String user)
            implements RunEvent {}

    /**
     * Why a run ended, as far as Render says.
     *
     * @param exitCode of the process, where it was not 0
     * @param memoryLimit where it ran out of memory: the limit, e.g. {@code 512Mi}
     * @param timedOutSeconds where it was stopped after so long
     * @param text a reason in the server's words
     */
    record EndReason(
            @Nullable Integer exitCode,
            @Nullable String memoryLimit,
            @Nullable Long timedOutSeconds,
            boolean evicted,
            boolean earlyExit,
            @Nullable String text) {}
}
