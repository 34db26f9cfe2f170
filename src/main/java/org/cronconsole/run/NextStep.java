package org.cronconsole.run;

/**
 * Something to try after a run that did not end well.
 *
 * @param words what and why; empty where the name of its way says it all
 * @param way where it is done
 * @param guess true where it rests on what the log seems to say, or on what such an end usually
 *     means, rather than on what Render reports
 */
public record NextStep(String words, Way way, boolean guess) {
    /** Where something is done. */
    public enum Way {
        /** In the job's form: another plan. */
        PLAN,
        /** In the job's form: the user name and password for vAuto. */
        PASSWORD,
        /** At the dealership's number: the line check. */
        LINE_CHECK,
        /** The job is triggered. */
        RUN_AGAIN,
        /** This run is canceled. */
        CANCEL,
        /** The end of its log is read. */
        END_OF_LOG,
        /** On Render's own page. */
        RENDER
    }
}
