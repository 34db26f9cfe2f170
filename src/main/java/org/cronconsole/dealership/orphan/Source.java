package org.cronconsole.dealership.orphan;

import org.cronconsole.words.Words;

/** The places that are looked at. */
public enum Source {
    /** Render's cron jobs. */
    JOBS,
    /** The shared registry. */
    REGISTRY,
    /** Twilio's numbers. */
    NUMBERS,
    /** The dashboard's users. */
    USERS,
    /** The onboardings and offboardings of this computer. */
    JOURNALS;

    private static final Words WORDS = Words.of(Source.class);

    /** What it is called in the middle of a sentence. */
    public String words() {
        return WORDS.get("source.", this);
    }
}
