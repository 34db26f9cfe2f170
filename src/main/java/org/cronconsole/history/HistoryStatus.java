package org.cronconsole.history;

import org.cronconsole.run.RunStatus;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.words.Words;

import java.util.Locale;

/** What became of a run, or of a start that had none. */
public enum HistoryStatus {
    /** Started, not ended yet. */
    RUNNING,
    /** Started, not ended, and far longer on its way than is usual. */
    HUNG,
    /** Ended with success. */
    SUCCESSFUL,
    /** Ended otherwise. */
    UNSUCCESSFUL,
    /** Canceled by a person or by the next trigger. */
    CANCELED,
    /** It was due, and nothing started. */
    MISSED,
    /** It was due, and the run before it was in the way. */
    LATE,
    /** It would have been due, but the job was suspended. */
    SUSPENDED,
    /** It cannot be told. */
    UNKNOWN;

    private static final Words WORDS = Words.of(HistoryStatus.class);

    static HistoryStatus of(RunStatus run) {
        return switch (run) {
            case RUNNING -> RUNNING;
            case HUNG -> HUNG;
            case SUCCESSFUL -> SUCCESSFUL;
            case UNSUCCESSFUL -> UNSUCCESSFUL;
            case CANCELED -> CANCELED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** That of a start without a run that is known. */
    static HistoryStatus of(SlotStatus start) {
        return switch (start) {
            case OK -> SUCCESSFUL;
            case FAILED -> UNSUCCESSFUL;
            case MISSED -> MISSED;
            case LATE -> LATE;
            case RUNNING -> RUNNING;
            case HUNG -> HUNG;
            case CANCELED -> CANCELED;
            case SUSPENDED -> SUSPENDED;
            case UPCOMING, UNKNOWN -> UNKNOWN;
        };
    }

    /** What it is called, for a person. */
    public String said() {
        return WORDS.get("status.", this);
    }

    /** The word of the commands' output and of files, spelled as Render spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True while a run has not ended. */
    public boolean active() {
        return this == RUNNING || this == HUNG;
    }

    /** True for what did not do what it should have done. */
    public boolean wrong() {
        return switch (this) {
            case HUNG, UNSUCCESSFUL, CANCELED, MISSED, LATE -> true;
            case RUNNING, SUCCESSFUL, SUSPENDED, UNKNOWN -> false;
        };
    }
}
