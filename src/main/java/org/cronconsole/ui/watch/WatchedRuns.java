package org.cronconsole.ui.watch;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.run.Expectation;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunFollow;
import org.cronconsole.run.RunService;
import org.cronconsole.run.Sighting;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The runs that are watched, newest first, whatever screen is shown. Every few seconds one of them
 * is looked at behind everything that people wait for, and the one that is in sight besides: two
 * requests at most, however many there are. Used on the screen's thread.
 */
public final class WatchedRuns {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final long TICKS_BETWEEN_LOOKS =
            RunFollow.BETWEEN_LOOKS.toSeconds() / TICK.toSeconds();

    /** After a look that failed, the next one by itself is not before. */
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(15);

    /** So many that have ended stay in the list. */
    private static final int MOST_ENDED = 50;

    private final RunService runs;
    private final RunService behind;
    private final ScreenKit kit;
    private final ObservableList<WatchedRun> all = FXCollections.observableArrayList();
    private final ObservableList<WatchedRun> shown = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
    private final List<Consumer<WatchedRun>> listeners = new ArrayList<>();
    private @Nullable WatchedRun inSight;
    private Tasks.@Nullable Handle ticking;
    private int ticks;
    private boolean closed;

    /** Looks at runs by this service. */
    public WatchedRuns(RunService runs, ScreenKit kit) {
        this.runs = runs;
        this.behind = runs.inBackground();
        this.kit = kit;
    }

    /**
     * Watches a run from now on; one that is watched already is not doubled.
     *
     * @param run as its trigger answered it
     */
    public WatchedRun watch(CronJob job, Run run) {
        for (WatchedRun each : all) {
            if (each.job().id().equals(job.id()) && each.run().id().equals(run.id())) {
                return each;
            }
        }
        WatchedRun fresh = new WatchedRun(job, run, runs.now());
        if (closed) {
            // Its trigger was answered after the session had ended.
            return fresh;
        }
        all.addFirst(fresh);
        forgetOldest();
        count();
        kit.tasks()
                .run(
                        () -> behind.expectation(job),
                        fresh::expect,
                        // It is judged without, and says that nothing is known.
                        unread -> fresh.expect(Expectation.NONE));
        if (ticking == null && !fresh.over()) {
            ticking = kit.tasks().every(TICK, this::tick);
        }
        // The trigger may have seen it already, which it does not tell.
        look(fresh, behind);
        return fresh;
    }

    private void forgetOldest() {
        List<WatchedRun> ended = all.stream().filter(WatchedRun::over).toList();
        if (ended.size() > MOST_ENDED) {
            all.removeAll(ended.subList(MOST_ENDED, ended.size()));
        }
    }

    /** The runs, newest first. */
    public ObservableList<WatchedRun> all() {
        return shown;
    }

    /** How many of them are not over. */
    public ReadOnlyIntegerProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Is told of each run once it is over, whatever screen is shown. */
    public void onEnded(Consumer<WatchedRun> listener) {
        listeners.add(listener);
    }

    /** This one is looked at first, for a person sees it; null: none. */
    void inSight(@Nullable WatchedRun seen) {
        inSight = seen;
        if (seen != null) {
            look(seen, runs);
        }
    }

    /** Looks at once at what is watched of a job, for something was done with it. */
    public void lookAt(JobId job) {
        for (WatchedRun each : List.copyOf(all)) {
            if (each.job().id().equals(job)) {
                look(each, runs);
            }
        }
    }

    /** Takes those that are over off the list. */
    void forgetEnded() {
        all.removeIf(WatchedRun::over);
    }

    private void tick() {
        Instant now = runs.now();
        all.stream().filter(each -> !each.over()).forEach(each -> each.pass(now));
        if (++ticks % TICKS_BETWEEN_LOOKS != 0) {
            return;
        }
        if (inSight != null) {
            look(inSight, runs);
        }
        all.stream()
                .filter(each -> each != inSight && each.due(kit.times().now()))
                .min(Comparator.comparing(WatchedRun::lookedAt))
                .ifPresent(each -> look(each, behind));
    }

    private void look(WatchedRun each, RunService by) {
        Instant now = kit.times().now();
        if (!each.due(now)) {
            return;
        }
        each.looking(now);
        kit.tasks()
                .run(
                        () -> each.follow().look(by),
                        seen -> saw(each, seen),
                        failure -> unseen(each, failure));
    }

    private void saw(WatchedRun each, Sighting seen) {
        each.saw(seen);
        if (seen.state().over()) {
            over(each);
        }
    }

    private void unseen(WatchedRun each, Throwable failure) {
        Problem problem = kit.problems().of(failure);
        Duration pause =
                failure instanceof GatewayException.RateLimited limited
                                && limited.retryAfter().compareTo(AFTER_TROUBLE) > 0
                        ? limited.retryAfter()
                        : AFTER_TROUBLE;
        Instant now = kit.times().now();
        each.unseen(
                kit.texts().format("watch.trouble", problem.title(), problem.text()),
                now.plus(pause));
        if (failure instanceof GatewayException.NotFound) {
            // The job is gone, and with it all that could be told of its run.
            each.saw(new Sighting(Sighting.State.UNSEEN, each.run(), runs.now()));
            over(each);
        }
    }

    private void over(WatchedRun each) {
        count();
        if (running.get() == 0 && ticking != null) {
            ticking.cancel();
            ticking = null;
        }
        List.copyOf(listeners).forEach(listener -> listener.accept(each));
    }

    private void count() {
        running.set((int) all.stream().filter(each -> !each.over()).count());
    }

    /** The session has ended: nothing is looked at any more. The runs go on. */
    public void close() {
        closed = true;
        listeners.clear();
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
        inSight = null;
    }
}
