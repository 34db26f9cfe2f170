package org.cronconsole.rotation;

import org.cronconsole.settings.DeployAfter;

import java.time.Duration;

/**
 * What something will cost of Render's limits.
 *
 * @param calls requests that it takes, about
 * @param atLeast how long that takes by Render's documented limits; longer where colleagues and
 *     scripts use them too
 */
public record Outlook(int jobs, int calls, Duration atLeast) {
    /** Render documents 400 reads a minute; the background takes a fifth. */
    private static final int READS_A_MINUTE = 80;

    /** Render documents 30 other writes a minute; its answers have told of 100. */
    private static final int WRITES_A_MINUTE = 30;

    /** The job, its env var, what it came to, and the newest deploy. */
    private static final int READS_A_JOB = 4;

    private static final int PAGE = 100;

    /** Of reading one env var of each job. */
    static Outlook ofReading(int jobs) {
        int calls = jobs + jobs / PAGE + 1;
        return new Outlook(jobs, calls, minutes(jobs, READS_A_MINUTE));
    }

    /** Of exchanging the value at the chosen jobs of a plan. */
    public static Outlook ofApplying(KeptRotation kept) {
        int jobs = kept.open().size();
        int writes =
                switch (kept.plan().way()) {
                    case COPIES -> jobs;
                    case TO_GROUP -> 2 * jobs + 1;
                    case GROUP -> 1;
                };
        int deploys = kept.plan().deploy() == DeployAfter.NOTHING ? 0 : jobs;
        return new Outlook(
                jobs, READS_A_JOB * jobs + writes + deploys, minutes(writes, WRITES_A_MINUTE));
    }

    private static Duration minutes(int calls, int aMinute) {
        // The first minute's worth goes at once.
        return Duration.ofSeconds(Math.max(0, calls - aMinute) * 60L / aMinute);
    }
}
