package org.cronconsole.ui.joblist;

import org.cronconsole.ui.kit.KnownJobs;

/** What is said where the table has no line to show. */
enum EmptyState {
    /** The jobs are on their way. */
    WAITING("jobs.wait", "", ""),
    /** The jobs could not be read. */
    UNREAD("jobs.unread.title", "jobs.unread.text", ""),
    /** There are no jobs. */
    NO_JOBS("jobs.empty.title", "jobs.empty.text", "jobs.onboard"),
    /** There are jobs, and the filter shuts them all out. */
    NO_MATCH("jobs.nomatch.title", "jobs.nomatch.text", "jobs.nomatch.clear");

    private final String titleKey;
    private final String textKey;
    private final String buttonKey;

    EmptyState(String titleKey, String textKey, String buttonKey) {
        this.titleKey = titleKey;
        this.textKey = textKey;
        this.buttonKey = buttonKey;
    }

    static EmptyState of(KnownJobs.Phase phase, boolean noJobs) {
        if (!noJobs) {
            return NO_MATCH;
        }
        return switch (phase) {
            case LOADING -> WAITING;
            case FAILED -> UNREAD;
            case LOADED -> NO_JOBS;
        };
    }

    String titleKey() {
        return titleKey;
    }

    String textKey() {
        return textKey;
    }

    String buttonKey() {
        return buttonKey;
    }
}
