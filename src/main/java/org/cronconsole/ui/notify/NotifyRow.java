package org.cronconsole.ui.notify;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.cronconsole.id.JobId;
import org.jspecify.annotations.Nullable;

/** A job for which the notifications are to be set, and what came of it. */
public final class NotifyRow {
    private final JobId job;
    private final String name;
    private final ReadOnlyObjectWrapper<@Nullable String> before = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>(Result.NONE);

    /** What came of a job. */
    enum State {
        /** Nothing yet. */
        NONE,
        /** Set, and read back. */
        DONE,
        /** It was set already. */
        SAME,
        /** Not set, or not known to be. */
        FAILED,
        /** Not tried. */
        UNTRIED
    }

    /**
     * What came of a job.
     *
     * @param words why not; empty where nothing is to be said
     */
    record Result(State state, String words) {
        static final Result NONE = new Result(State.NONE, "");
    }

    NotifyRow(JobId job, String name) {
        this.job = job;
        this.name = name;
    }

    JobId job() {
        return job;
    }

    String name() {
        return name;
    }

    /** What is set now, in Render's word; null until it was read. */
    ReadOnlyObjectProperty<@Nullable String> beforeProperty() {
        return before.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    void is(String word) {
        before.set(word);
    }

    void came(Result of) {
        result.set(of);
    }
}
