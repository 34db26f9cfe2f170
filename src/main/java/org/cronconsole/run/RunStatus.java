package org.cronconsole.run;

import org.cronconsole.words.Words;

/** The state of a run, as this application names it. */
public enum RunStatus {
    /** Started, not ended yet. */
    RUNNING("running"),
    /** Started, not ended, and far longer on its way than is usual: it blocks the next runs. */
    HUNG("hung"),
    /** Ended with exit code 0. */
    SUCCESSFUL("successful"),
    /** Ended otherwise. */
    UNSUCCESSFUL("unsuccessful"),
    /** Canceled by a person or by the next trigger. */
    CANCELED("canceled"),
    /** Render says a word that is not known here, or only half is known. */
    UNKNOWN("unknown");

    private static final Words WORDS = Words.of(RunStatus.class);

    private final String word;

    RunStatus(String word) {
        this.word = word;
    }

    /** What it is called, for a person. */
    public String said() {
        return WORDS.get("run.", this);
    }

    /** The word of the commands' output, spelled as Render spells it. */
    public String word() {
        return word;
    }

    /** True while the run has not ended. */
    public boolean active() {
        return this == RUNNING || this == HUNG;
    }
}
