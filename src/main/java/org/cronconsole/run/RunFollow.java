package org.cronconsole.run;

import org.cronconsole.id.RunId;
import org.cronconsole.render.RunEvent;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Follows one run from its trigger to its end, a look at a time; each costs one request. Not for
 * several threads at once. Render's events are the only record of a run, and may tell of it late,
 * or under another id than the trigger has answered.
 */
public final class RunFollow {
    /** How long to wait between two looks at a run that somebody watches. */
    public static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    /** After so long, events that have not come hardly will. */
    private static final Duration LATEST_EVENT = Duration.ofMinutes(15);

    /** A run of another id that started within so long of the trigger is what it has started. */
    private static final Duration OURS = Duration.ofMinutes(2);

    /** The event may bear a time a little before that which the trigger answered. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    private static final Duration CLOCK_SLACK = Duration.ofHours(1);

    private final RunSubject job;
    private final Run triggered;
    // May become known on another thread than looks are taken on.
    private volatile Expectation expectation = Expectation.NONE;
    private @Nullable RunId id;

    /**
     * Follows this run.
     *
     * @param triggered as the trigger answered it, or as it was found
     */
    public RunFollow(RunSubject job, Run triggered) {
        this.job = job;
        this.triggered = triggered;
    }

    /** From now on it is judged by this whether the run hangs. */
    public void expect(Expectation expected) {
        expectation = expected;
    }

    /** How the run stands before it was looked at. */
    public Sighting first(Instant at) {
        Sighting.State state =
                triggered.endedAt() != null ? Sighting.State.ENDED : Sighting.State.PENDING;
        return new Sighting(state, triggered, at);
    }

    /**
     * Looks at it, which waits for the answer.
     *
     * @param runs reads for a person or in the background
     * @throws org.cronconsole.fault.GatewayException where it cannot be looked at
     */
    public Sighting look(RunService runs) {
        Instant from = triggered.at().minus(OURS);
        List<RunEvent> events = runs.events(job, from, runs.now().plus(CLOCK_SLACK)).runs();
        Instant now = runs.now();
        List<Run> seen =
                RunHistory.finish(RunHistory.pair(job.id(), events), expectation.hungAfter(), now);
        Optional<Run> mine = mine(seen);
        if (mine.isEmpty()) {
            boolean late = now.isAfter(triggered.at().plus(LATEST_EVENT));
            return new Sighting(
                    late ? Sighting.State.UNSEEN : Sighting.State.PENDING, triggered, now);
        }
        // What began before the trigger is taken for what it started only while nothing else is.
        id = mine.get().at().isBefore(triggered.at()) ? null : mine.get().id();
        Run run = told(mine.get());
        return new Sighting(
                run.status().active() ? Sighting.State.RUNNING : Sighting.State.ENDED, run, now);
    }

    private Optional<Run> mine(List<Run> seen) {
        Optional<Run> named = named(seen, triggered.id());
        if (named.isPresent()) {
            return named;
        }
        if (id != null) {
            return named(seen, id);
        }
        Instant from = triggered.at().minus(SLACK);
        Instant to = triggered.at().plus(OURS);
        List<Run> near =
                seen.stream()
                        .filter(run -> run.startedAt() != null)
                        .filter(run -> !run.at().isBefore(from) && !run.at().isAfter(to))
                        .toList();
        // Only one run is active at a time, so the first one after the trigger is the trigger's.
        return near.stream()
                .filter(run -> !run.at().isBefore(triggered.at()))
                .findFirst()
                .or(() -> near.stream().filter(run -> !overBefore(run)).reduce((a, b) -> b));
    }

    private static Optional<Run> named(List<Run> seen, RunId id) {
        return seen.stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /** What was canceled to make room for the trigger's is not the trigger's. */
    private boolean overBefore(Run run) {
        Instant end = run.endedAt();
        return end != null && !end.isAfter(triggered.at());
    }

    /** What started it is known better than events tell. */
    private Run told(Run run) {
        return new Run(
                run.id(),
                run.job(),
                run.status(),
                run.startedAt() == null ? triggered.startedAt() : run.startedAt(),
                run.endedAt(),
                triggered.trigger(),
                run.reason(),
                run.user());
    }
}
