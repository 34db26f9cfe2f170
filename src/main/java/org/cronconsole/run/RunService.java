package org.cronconsole.run;

import org.cronconsole.id.JobId;
import org.cronconsole.render.JobEvents;
import org.cronconsole.render.LogLine;
import org.cronconsole.render.LogListener;
import org.cronconsole.render.LogPage;
import org.cronconsole.render.LogQuery;
import org.cronconsole.render.LogSubscription;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RunEvent;
import org.cronconsole.schedule.UtcCron;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The run history of jobs, read from Render. All methods wait for answers. */
public final class RunService {
    /** Render ends every run after twelve hours; an event may come a little later. */
    public static final Duration LONGEST_RUN = Duration.ofHours(13);

    private static final int TYPICAL_RUNS = 30;
    private static final Duration FARTHEST_TYPICAL = Duration.ofDays(90);

    private static final List<Duration> GOOD_WITHIN =
            List.of(Duration.ofDays(3), Duration.ofDays(14), FARTHEST_TYPICAL);

    private static final Duration CLOCK_SLACK = Duration.ofHours(1);

    /** The first lines may bear a time a little before that of the event. */
    private static final Duration BEFORE_START = Duration.ofSeconds(5);

    private static final int LOG_PAGE = 100;

    private final RenderApi api;
    private final InstantSource clock;
    private final Function<JobId, Optional<TypicalLength>> known;

    /** Reads from this API, by this clock. */
    public RunService(RenderApi api, InstantSource clock) {
        this(api, clock, job -> Optional.empty());
    }

    /**
     * The same, where it may be known from before how long a job takes as a rule.
     *
     * @param known asked where what was read is too little to tell a hung run
     */
    public RunService(
            RenderApi api, InstantSource clock, Function<JobId, Optional<TypicalLength>> known) {
        this.api = api;
        this.clock = clock;
        this.known = known;
    }

    /**
     * The same for reads that nobody waits for, such as a refresh by itself: they go after those of
     * people and take at most a fifth of what Render's rate limits leave.
     */
    public RunService inBackground() {
        return new RunService(api.inBackground(), clock, known);
    }

    /**
     * The time by Render's clock, which dates all events and log lines: this machine's clock, set
     * right by what Render's answers have told.
     */
    public Instant now() {
        return clock.instant().plus(api.clockSkew());
    }

    /**
     * The job's runs that started within the span before now, newest first. Asks for the longest
     * run's time more, so that a run under way at the edge is not torn apart. What is hung and
     * where the span begins is judged by Render's clock.
     */
    public List<Run> history(RunSubject job, Duration since) {
        Instant asked = now();
        // An hour more, so that a clock that is slow here does not hide the newest events.
        List<RunEvent> events =
                api.runEvents(
                        job.id(), asked.minus(since).minus(LONGEST_RUN), asked.plus(CLOCK_SLACK));
        // Again: the first answer of a session tells how far the clocks are apart.
        Instant now = now();
        return RunHistory.of(job, events, now, known.apply(job.id()).orElse(null)).stream()
                .filter(run -> !run.at().isBefore(now.minus(since)))
                .toList();
    }

    /** All that events tell of a job in a span of time. */
    public JobEvents events(RunSubject job, Instant from, Instant to) {
        return api.events(job.id(), from, to);
    }

    /**
     * How long the job's runs take as a rule, by about its last thirty scheduled ones within ninety
     * days. Costs few requests however often the job runs.
     *
     * @return empty where too few of them are known
     */
    public Optional<TypicalLength> typical(RunSubject job) {
        Instant now = now();
        Instant since = now.minus(FARTHEST_TYPICAL);
        Optional<UtcCron> line = UtcCron.read(job.schedule());
        if (line.isPresent()) {
            Instant start = now;
            for (int i = 0; i < TYPICAL_RUNS && start.isAfter(since); i++) {
                start = line.get().latest(start.minusSeconds(1)).orElse(since);
            }
            since = start.isAfter(since) ? start : since;
        }
        return TypicalLength.of(history(job, Duration.between(since, now)));
    }

    /**
     * How long a run of the job may be expected to take: by what is known from before, which costs
     * nothing, else as {@link #typical}.
     */
    public Expectation expectation(RunSubject job) {
        return Expectation.of(known.apply(job.id()).or(() -> typical(job)).orElse(null));
    }

    /** The run that is active now, if one is. */
    public Optional<Run> active(RunSubject job) {
        return history(job, LONGEST_RUN).stream().filter(run -> run.status().active()).findFirst();
    }

    /**
     * The last run with success that started before an instant. Asks for a few days first, and for
     * more only where there was none.
     *
     * @return empty where there was none in ninety days
     */
    public Optional<Run> lastGood(RunSubject job, Instant before) {
        for (Duration back : GOOD_WITHIN) {
            List<RunEvent> events =
                    api.runEvents(job.id(), before.minus(back).minus(LONGEST_RUN), before);
            Optional<Run> good =
                    RunHistory.of(job, events, now()).stream()
                            .filter(run -> run.status() == RunStatus.SUCCESSFUL)
                            .filter(run -> run.at().isBefore(before))
                            .findFirst();
            if (good.isPresent()) {
                return good;
            }
        }
        return Optional.empty();
    }

    /**
     * The log lines of a run, oldest first, from a moment before its start to a moment after its
     * end (or now): Render's log lines carry no run id.
     *
     * @param limit at most so many lines, the first ones
     */
    public List<LogLine> log(RunSubject job, Run run, int limit) {
        Instant from = run.at().minus(BEFORE_START);
        Instant to = run.endedAt() == null ? now() : run.endedAt().plusSeconds(5);
        List<LogLine> lines = new ArrayList<>();
        @Nullable Instant next = from;
        Instant end = to;
        while (next != null && lines.size() < limit) {
            LogPage page =
                    api.logs(
                            new LogQuery(
                                    job.workspace(),
                                    job.id(),
                                    next,
                                    end,
                                    null,
                                    Math.min(LOG_PAGE, limit - lines.size())));
            lines.addAll(page.lines());
            next = page.lines().isEmpty() ? null : page.nextFrom();
            end = page.nextTo() == null ? end : page.nextTo();
        }
        return lines;
    }

    /**
     * The same from the end: the newest lines come first, a page at a time, for the end of a log
     * tells how it went and Render gives no more than some thousand lines a minute.
     *
     * @param limit at most so many lines
     * @param eachPage is given each page, its oldest line first, on this thread
     * @return true where these were all
     */
    public boolean logFromEnd(
            RunSubject job, Run run, int limit, Consumer<List<LogLine>> eachPage) {
        @Nullable Instant from = run.at().minus(BEFORE_START);
        Instant to = run.endedAt() == null ? now() : run.endedAt().plusSeconds(5);
        int left = limit;
        while (from != null && left > 0) {
            LogPage page =
                    api.logs(
                            new LogQuery(
                                    job.workspace(),
                                    job.id(),
                                    from,
                                    to,
                                    null,
                                    Math.min(LOG_PAGE, left),
                                    true));
            eachPage.accept(page.lines());
            left -= page.lines().size();
            from = page.lines().isEmpty() ? null : page.nextFrom();
            to = page.nextTo() == null ? to : page.nextTo();
        }
        return from == null;
    }

    /**
     * Follows the log of a run while it is written: first the lines that are there already, from a
     * moment before its start, then each line as it comes, without gaps or doubles over breaks of
     * the connection, which are mended by themselves. Returns at once and throws nothing: what goes
     * wrong is told to the listener. Close it when the run has ended or nobody looks any more, for
     * Render's lines carry no run id and those of the job's next run would follow.
     *
     * @param listener called on a thread of its own, by one at a time; never on the caller's, and
     *     never after {@code close} has returned. Closing waits for a call of the listener that is
     *     under way: the listener must not wait for the thread that closes
     * @return the handle that ends it; closing it twice does no harm
     */
    public LogSubscription followLog(RunSubject job, Run run, LogListener listener) {
        return api.subscribeLogs(job.workspace(), job.id(), run.at().minus(BEFORE_START), listener);
    }
}
