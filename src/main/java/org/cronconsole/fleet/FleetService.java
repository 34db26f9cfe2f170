package org.cronconsole.fleet;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.job.JobLister;
import org.cronconsole.job.LocalTimes;
import org.cronconsole.job.TimesUnread;
import org.cronconsole.registry.Care;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.run.JobFacts;
import org.cronconsole.run.RunService;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotJudge;
import org.cronconsole.run.SlotStatus;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Whether every dealership's jobs ran. One instance for a session: it remembers what it has seen,
 * and what it read is in this computer's archive for the next one. Safe for several threads; what
 * waits for answers says so.
 */
public final class FleetService {
    /** How far back starts are looked at. */
    public static final Duration HORIZON = Duration.ofDays(90);

    private final JobLister jobs;
    private final RunService runs;
    private final SessionArchive archive;
    private final EventReader reader;
    private final Asking asking;
    private final FillingIn filling;
    private final Past past;
    private final FleetState state;
    private final AtomicBoolean loaded = new AtomicBoolean();
    private final ReentrantLock loading = new ReentrantLock();
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable TimesUnread timesUnread;

    /** Of the jobs that these list, with what is kept in this archive. */
    public FleetService(JobLister jobs, RunService runs, FleetArchive archive) {
        this.jobs = jobs;
        this.runs = runs;
        this.archive = new SessionArchive(archive);
        this.state = new FleetState(this.archive::problem);
        this.reader = new EventReader(this.archive);
        this.asking = new Asking(reader, state);
        this.filling = new FillingIn(asking, state);
        this.past = new Past(state, reader, this.archive, runs);
    }

    /**
     * What is known without asking anybody: as it was when it was last refreshed, maybe by another
     * run of this program. The first call reads the archive.
     */
    public Fleet known() {
        load();
        return state.fleet();
    }

    private void load() {
        if (!loaded.get()) {
            loading.lock();
            try {
                if (!loaded.get()) {
                    loadAgain();
                    loaded.set(true);
                }
            } finally {
                loading.unlock();
            }
        }
    }

    /** What could not be read at first, as where another process held it, may be there now. */
    private void loadAgain() {
        archive.load()
                .ifPresent(kept -> {
                    reader.knowsRetention(kept.retention());
                    state.begin(kept);
                });
    }

    /** Render's time, which all of this is reckoned by. */
    public Instant now() {
        return runs.now();
    }

    /** Why local times are not known for sure; empty where they are, or were not asked for yet. */
    public Optional<TimesUnread> timesUnread() {
        return Optional.ofNullable(timesUnread);
    }

    /**
     * Lists the jobs and gives every row its colour; whoever is not plainly fine by the listing is
     * asked. Waits for answers.
     *
     * @param background true where nobody waits for it, as for a refresh by itself: whose start was
     *     due a few minutes ago is not asked yet then
     * @param eachStep called on one thread at a time: with the listing once it is there, then as
     *     jobs are asked
     * @return how it stands then; with its problem where a job could not be asked
     * @throws GatewayException where the jobs cannot be listed
     * @throws CancellationException where the thread is interrupted
     */
    public Fleet refresh(boolean background, Consumer<Fleet> eachStep) {
        load();
        refreshing.lock();
        try {
            loadAgain();
            RunService lane = background ? runs.inBackground() : runs;
            JobLister lister = background ? jobs.inBackground() : jobs;
            Instant seenAt = lane.now();
            List<FleetJob> listed = new ArrayList<>();
            lister.list(
                    state.intents(), page -> page.stream().map(FleetJob::of).forEach(listed::add));
            // Again: the first answer of a session tells how far the clocks are apart.
            Instant now = lane.now();
            List<JobId> toAsk = new ArrayList<>();
            // Changes that were made while the pages came are seen next time.
            for (JobRecord record : state.listed(listed, seenAt.isBefore(now) ? seenAt : now)) {
                JobId id = record.job().id();
                Optional<HealthRule.Told> told =
                        HealthRule.told(record, reader.trusts(id), now)
                                .or(() ->
                                        background
                                                ? HealthRule.mayBeUnderWay(record, now)
                                                : Optional.empty());
                if (told.isPresent()) {
                    state.put(id, told.get().slot(), told.get().seen());
                } else {
                    toAsk.add(id);
                    forget(record, now);
                }
            }
            archive.keepListing(now, state.all());
            eachStep.accept(state.fleet());
            asking.all(toAsk, lane, eachStep);
            RegistrySnapshot shared = lister.shared();
            LocalTimes times = LocalTimes.of(shared);
            boolean told = shared.problem() == null || shared.asOf() != null;
            timesUnread = told ? times.unread() : state.timesUnread(shared.problem());
            if (told) {
                state.setIntents(times.intents(), shared.asOf() == null ? now : shared.asOf());
                state.say(said -> said.withCares(shared.cares()).withPauses(shared.dealerships()));
            }
            archive.keepListing(now, state.all());
            Fleet fleet = state.fleet();
            eachStep.accept(fleet);
            return fleet;
        } finally {
            refreshing.unlock();
        }
    }

    /** The latest start is another one now, of which nothing is known before the job is asked. */
    private void forget(JobRecord record, Instant now) {
        HealthRule.line(record)
                .latest(now)
                .filter(due -> record.latest() == null || !record.latest().dueAt().equals(due.at()))
                .ifPresent(due ->
                        state.put(
                                record.job().id(),
                                Slot.of(due.at(), SlotStatus.UNKNOWN, SlotJudge.notRead()),
                                false));
    }

    /**
     * Reads what the colours did not need, for all jobs: runs and durations of the latest starts
     * first, then the past, up to {@link #HORIZON} or as many starts as are shown. What has been
     * read is not read again. Goes behind people's requests and takes as long as the rate limits
     * make it; to be called on a thread of its own after each refresh, and ended by interrupting
     * it.
     *
     * @param eachStep called now and then as more is known
     * @throws GatewayException where Render cannot be asked, other than for its rate limits
     * @throws CancellationException where the thread is interrupted
     */
    public Fleet fillIn(Consumer<Fleet> eachStep) {
        load();
        filling.fillIn(runs.inBackground(), eachStep);
        return state.fleet();
    }

    /**
     * Asks one job now, for a person who wants to know. Waits for the answer.
     *
     * @return how it does; empty where it is not listed
     */
    public Optional<JobHealth> ask(JobId job) {
        load();
        state.find(job).ifPresent(record -> asking.one(record, runs));
        return state.health(job);
    }

    /** A run of a job was started by hand: the next refresh asks how it does. */
    public void touched(JobId job) {
        state.unsettle(job);
    }

    /** Who is on what has just been read back. */
    void cared(List<Care> now) {
        state.say(said -> said.withCares(now));
    }

    /**
     * What is kept of a job's runs and starts since an instant, without asking anybody.
     *
     * @return empty where the job is not listed
     */
    public Optional<JobFacts> facts(JobId job, Instant since) {
        load();
        return state.find(job).map(record -> reader.facts(record, since, now(), 10_000));
    }

    /** The starts and runs of longer times. The first call reads the archive. */
    public Past past() {
        load();
        return past;
    }

    /**
     * A start that was due, with its run and reason, as far as it is kept here. Asks nobody; may
     * wait for the disk.
     *
     * @param dueAt to the minute
     */
    public Optional<Slot> kept(JobId job, Instant dueAt) {
        return facts(job, dueAt.minusSeconds(60)).stream()
                .flatMap(facts -> facts.slots().stream())
                .filter(slot -> Duration.between(dueAt, slot.dueAt()).abs().toSeconds() < 60)
                .findFirst();
    }

    /**
     * The starts of one local day, for each dealership by its own clock (UTC where nobody has said
     * its zone), by what is kept: of what was not read, nothing is known. Asks nobody.
     */
    public Fleet on(LocalDate date) {
        load();
        Instant now = now();
        List<JobHealth> health = new ArrayList<>();
        for (JobRecord record : state.all()) {
            DayView.of(record, date, now, reader)
                    .map(day -> day.withUnread(state.unread(record.job().id())))
                    .ifPresent(health::add);
        }
        Fleet all = state.fleet();
        return Fleet.of(
                all.asOf(),
                health,
                state.said(),
                List.of(),
                Fleet.Progress.NONE,
                all.problem(),
                all.unkept());
    }

    /**
     * As {@link #on}, after asking those jobs of whose starts on that day too little is known.
     * Waits for answers.
     */
    public Fleet read(LocalDate date, Consumer<Fleet.Progress> eachStep) {
        load();
        asking.day(date, runs, eachStep);
        return on(date);
    }
}
