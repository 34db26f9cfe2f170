package org.cronconsole.run;

import org.cronconsole.words.Words;

/**
 * What started a run. Render does not say; it is told by the instants at which the schedule is due.
 */
public enum RunTrigger {
    /** The schedule. */
    SCHEDULED("scheduled"),
    /** A person or a script. */
    MANUAL("manual"),
    /** It cannot be told, for the schedule has changed since. */
    UNKNOWN("unknown");

    private static final Words WORDS = Words.of(RunTrigger.class);

    private final String word;

    RunTrigger(String word) {
        this.word = word;
    }

    /** What it is called, for a person. */
    public String said() {
        return WORDS.get("trigger.", this);
    }

    /** The word of the commands' output. */
    public String word() {
        return word;
    }
}
