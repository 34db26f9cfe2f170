package org.cronconsole.ui.watch;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.job.CronJob;
import org.cronconsole.run.Expectation;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunFollow;
import org.cronconsole.run.Sighting;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** A run that is watched, as it was seen last. Used on the screen's thread. */
public final class WatchedRun {
    private final CronJob job;
    private final RunFollow follow;
    private final ReadOnlyObjectWrapper<Sighting> sighting;
    private final ReadOnlyObjectWrapper<@Nullable Expectation> expectation =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Duration> elapsed =
            new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private Instant lookedAt = Instant.MIN;
    private Instant notBefore = Instant.MIN;
    private boolean busy;

    WatchedRun(CronJob job, Run triggered, Instant now) {
        this.job = job;
        this.follow = new RunFollow(job, triggered);
        this.sighting = new ReadOnlyObjectWrapper<>(follow.first(now));
        pass(now);
    }

    /** Whose run it is. */
    public CronJob job() {
        return job;
    }

    /** The run, as far as it is known. */
    public Run run() {
        return sighting.get().run();
    }

    /** True where nothing more is to come: it has ended, or hardly will be seen any more. */
    public boolean over() {
        return sighting.get().state().over();
    }

    /** What the last look at it has shown. */
    public ReadOnlyObjectProperty<Sighting> sightingProperty() {
        return sighting.getReadOnlyProperty();
    }

    /** How long it may be expected to take; null until that was read. */
    public ReadOnlyObjectProperty<@Nullable Expectation> expectationProperty() {
        return expectation.getReadOnlyProperty();
    }

    /** How long it has been under way, or took. Moves with every second. */
    public ReadOnlyObjectProperty<Duration> elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /** Why it could not be looked at the last time, in words; empty where it could. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    RunFollow follow() {
        return follow;
    }

    /** Lets the time pass, by Render's clock. */
    void pass(Instant now) {
        Run run = run();
        Duration under = run.duration().orElseGet(() -> Duration.between(run.at(), now));
        elapsed.set(under.isNegative() ? Duration.ZERO : under);
    }

    void expect(Expectation expected) {
        follow.expect(expected);
        expectation.set(expected);
    }

    /** True where it may be looked at now: something is to come, and no look is under way. */
    boolean due(Instant now) {
        return !over() && !busy && !now.isBefore(notBefore);
    }

    /** When it was looked at last. */
    Instant lookedAt() {
        return lookedAt;
    }

    void looking(Instant now) {
        busy = true;
        lookedAt = now;
    }

    void saw(Sighting seen) {
        busy = false;
        trouble.set("");
        sighting.set(seen);
        pass(seen.at());
    }

    /**
     * It could not be looked at.
     *
     * @param until before this it is not looked at again by itself
     */
    void unseen(String why, Instant until) {
        busy = false;
        notBefore = until;
        trouble.set(why);
    }
}
