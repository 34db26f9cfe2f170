package org.cronconsole.run;

import org.cronconsole.id.JobId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A job that is not right, as far as a common cause is concerned.
 *
 * @param reason why: the status as commands name it, and what is said besides, as {@link #reasonOf}
 *     puts it together; {@link #said} says it
 * @param source what it is built from, e.g. repository and branch; null where unknown
 * @param since the first start of this failing streak that was due
 * @param goodAt the start of the last good run before it; null where none is known
 * @param deployedAt the last deploy between the two; null where none is known
 */
public record Failure(
        JobId job,
        String reason,
        @Nullable String source,
        Instant since,
        @Nullable Instant goodAt,
        @Nullable Instant deployedAt) {
    /**
     * A reason by which causes are told apart: {@code failed: exit code 1}. The same in every
     * language, for it is kept, and compared with what another language was spoken at.
     */
    public static String reasonOf(SlotStatus status, @Nullable String why) {
        return status.word() + (why == null ? "" : ": " + SaidReasons.inEnglish(why));
    }

    /** A reason for a person, in our language. */
    public static String said(String reason) {
        for (SlotStatus status : SlotStatus.values()) {
            if (reason.equals(status.word())) {
                return status.said();
            }
            String before = status.word() + ": ";
            if (reason.startsWith(before)) {
                String why = SaidReasons.inOurs(reason.substring(before.length()));
                // "canceled by …" says both.
                return why.startsWith(status.said()) ? why : status.said() + ": " + why;
            }
        }
        return reason;
    }
}
