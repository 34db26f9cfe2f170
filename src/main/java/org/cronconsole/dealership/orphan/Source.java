package org.cronconsole.dealership.orphan;

/** The places that are looked at. */
public enum Source {
    /** Render's cron jobs. */
    JOBS("the jobs at Render"),
    /** The shared registry. */
    REGISTRY("the shared registry"),
    /** Twilio's numbers. */
    NUMBERS("the phone numbers at Twilio"),
    /** The dashboard's users. */
    USERS("the dashboard's users"),
    /** The onboardings and offboardings of this computer. */
    JOURNALS("this computer's journals of onboardings and offboardings");

    private final String words;

    Source(String words) {
        this.words = words;
    }

    /** What it is called in the middle of a sentence. */
    public String words() {
        return words;
    }
}
