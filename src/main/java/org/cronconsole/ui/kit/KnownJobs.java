package org.cronconsole.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.cronconsole.job.CronJob;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The workspace's jobs as the window knows them. They are read once for all screens, so that
 * opening a screen costs no requests; whoever shows them says how old they are. Used on the
 * screen's thread.
 */
public final class KnownJobs {
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(Phase.LOADING, List.of(), null, null));
    private final Runnable refresh;

    /** Where the reading is. */
    public enum Phase {
        /** Being read; what was there before is still there. */
        LOADING,
        /** Read. */
        LOADED,
        /** Could not be read; what was there before is still there. */
        FAILED
    }

    /**
     * What is known at one moment.
     *
     * @param jobs every job of the last list that was whole, with later changes of this window;
     *     empty before the first
     * @param readAt when that list was whole; null before the first
     * @param trouble what went wrong, with what to do: a failed reading, or local times that are
     *     not known because the registry could not be read; null where nothing did
     */
    public record State(
            Phase phase, List<CronJob> jobs, @Nullable Instant readAt, @Nullable Notice trouble) {
        /** Copies the list. */
        public State {
            jobs = List.copyOf(jobs);
        }
    }

    /**
     * Nothing known yet.
     *
     * @param refresh starts a reading; what it finds is published
     */
    public KnownJobs(Runnable refresh) {
        this.refresh = refresh;
    }

    /** Tells what is known from now on. */
    public void publish(State now) {
        state.set(now);
    }

    /** What is known; another value after each reading and each change. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The jobs that are known now. */
    public List<CronJob> jobs() {
        return state.get().jobs();
    }

    /** Reads them again. */
    public void refresh() {
        refresh.run();
    }
}
