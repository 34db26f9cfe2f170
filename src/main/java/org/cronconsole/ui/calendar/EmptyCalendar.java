package org.cronconsole.ui.calendar;

import org.cronconsole.ui.kit.KnownJobs;

/** Why there is nothing to see. */
enum EmptyCalendar {
    /** There is something. */
    NOT("", ""),
    /** The jobs are on their way. */
    WAITING("jobs.wait", ""),
    /** The jobs could not be read. */
    UNREAD("jobs.unread.title", "jobs.unread.text"),
    /** There are no jobs. */
    NO_JOBS("jobs.empty.title", "calendar.empty.text"),
    /** There are jobs, and the filter shuts them all out, or they are suspended. */
    NO_MATCH("jobs.nomatch.title", "calendar.nomatch.text");

    private final String titleKey;
    private final String textKey;

    EmptyCalendar(String titleKey, String textKey) {
        this.titleKey = titleKey;
        this.textKey = textKey;
    }

    static EmptyCalendar of(KnownJobs.State state, Reckoned now) {
        if (state.readAt() == null) {
            return state.phase() == KnownJobs.Phase.FAILED ? UNREAD : WAITING;
        }
        if (state.jobs().isEmpty()) {
            return NO_JOBS;
        }
        boolean answered = !now.question().jobs().isEmpty();
        return answered && now.agenda().items().isEmpty() ? NO_MATCH : NOT;
    }

    String titleKey() {
        return titleKey;
    }

    String textKey() {
        return textKey;
    }
}
