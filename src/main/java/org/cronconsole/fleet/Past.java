package org.cronconsole.fleet;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.run.Coverage;
import org.cronconsole.run.JobFacts;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotJudge;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.run.Timeline;
import org.cronconsole.run.TypicalLength;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The starts and runs of a stretch of time, of any jobs: what is kept of them, what is lacking, and
 * the reading of that. Safe for several threads; what waits for answers says so, all else waits for
 * the disk.
 */
public final class Past {
    private static final Words WORDS = Words.of(Past.class);

    /** So many jobs are read from the disk in one go, for others wait for it meanwhile. */
    private static final int IN_ONE_GO = 200;

    /** A run that started so long before a stretch of time may have been in the way in it. */
    static final Duration MARGIN = RunService.LONGEST_RUN;

    private final FleetState state;
    private final EventReader reader;
    private final SessionArchive archive;
    private final RunService runs;
    private final PastReading reading;
    private final Elsewhere elsewhere = new Elsewhere();

    Past(FleetState state, EventReader reader, SessionArchive archive, RunService runs) {
        this.state = state;
        this.reader = reader;
        this.archive = archive;
        this.runs = runs;
        this.reading = new PastReading(state, reader);
    }

    /**
     * What became of a job's starts in a stretch of time.
     *
     * @param slots the starts that were due in it, oldest first, with their runs
     * @param others its runs that belong to no start that is known, oldest first
     * @param usual how long it takes; null where too few runs are known
     * @param lacking for which times its events would have to be read to know it all
     * @param requests how many requests that takes at least
     * @param readTo up to when its events have been read; null where they never were
     */
    public record OfJob(
            FleetJob job,
            List<Slot> slots,
            List<Run> others,
            @Nullable TypicalLength usual,
            List<Coverage.Span> lacking,
            int requests,
            @Nullable Instant readTo) {
        /** Copies the lists. */
        public OfJob {
            slots = List.copyOf(slots);
            others = List.copyOf(others);
            lacking = List.copyOf(lacking);
        }
    }

    /** A stretch of time of a job, which may be told by the job's own clock; its end excluded. */
    public interface Stretch extends Function<FleetJob, Coverage.Span> {}

    /** Render's time, which all of this is reckoned by. */
    public Instant now() {
        return runs.now();
    }

    /**
     * Jobs that are known from elsewhere, in place of those that were told before: they can be
     * asked before the fleet was ever listed.
     */
    public void know(Collection<CronJob> jobs) {
        elsewhere.know(jobs.stream().map(FleetJob::of).toList(), now());
    }

    /** Every job that is known. */
    public List<FleetJob> jobs() {
        Map<JobId, FleetJob> all = new LinkedHashMap<>();
        state.all().forEach(record -> all.put(record.job().id(), record.job()));
        elsewhere.jobs().forEach(job -> all.merge(job.id(), job, Elsewhere::newer));
        return List.copyOf(all.values());
    }

    private JobRecord record(FleetJob job, Instant now) {
        JobRecord record =
                state.find(job.id())
                        .filter(kept -> !kept.versions().isEmpty())
                        .orElseGet(() -> JobRecord.fresh(job));
        Timeline.Version last = record.versions().isEmpty() ? null : record.versions().getLast();
        return last != null && !job.updatedAt().isAfter(last.from())
                ? record
                : record.seen(job, elsewhere.seenAt(job.id(), now));
    }

    /**
     * Tells of each job what is kept. Asks nobody.
     *
     * @param take called on this thread, in the order of the jobs
     * @throws CancellationException where the thread is interrupted
     */
    public void each(List<FleetJob> jobs, Stretch stretch, Consumer<OfJob> take) {
        Instant now = now();
        for (int i = 0; i < jobs.size(); i += IN_ONE_GO) {
            List<FleetJob> few = jobs.subList(i, Math.min(jobs.size(), i + IN_ONE_GO));
            Coverage.Span widest = few.stream().map(stretch).reduce(Past::both).orElseThrow();
            Map<JobId, FleetArchive.History> kept =
                    archive.histories(
                            few.stream().map(FleetJob::id).toList(),
                            // As much more as the margin's own first starts look back.
                            widest.from().minus(MARGIN).minus(MARGIN),
                            widest.to().plus(MARGIN).plus(MARGIN));
            for (FleetJob job : few) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("stopped while the past was looked through");
                }
                take.accept(
                        told(
                                record(job, now),
                                stretch.apply(job),
                                kept.getOrDefault(job.id(), FleetArchive.History.NONE),
                                now));
            }
        }
    }

    private static Coverage.Span both(Coverage.Span one, Coverage.Span other) {
        return new Coverage.Span(
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to());
    }

    private OfJob told(
            JobRecord record, Coverage.Span span, FleetArchive.History kept, Instant now) {
        JobFacts facts =
                JobFacts.within(
                        EventReader.timeline(record, kept.switches(), kept.read()),
                        kept.runs(),
                        reader.trusted(kept.read(), record.firstReadAt(), now),
                        new Coverage.Span(span.from().minus(MARGIN), span.to().plus(MARGIN)),
                        now,
                        record.usual());
        Set<Object> ofStarts = new HashSet<>();
        List<Slot> slots = new ArrayList<>();
        for (Slot slot : facts.slots()) {
            if (slot.run() != null) {
                ofStarts.add(slot.run().id());
            }
            if (in(span, slot.dueAt()) && slot.status() != SlotStatus.UPCOMING) {
                slots.add(byListing(record, honest(slot, kept.read())));
            }
        }
        List<Run> others =
                facts.runs().stream()
                        .filter(run -> in(span, run.at()) && !ofStarts.contains(run.id()))
                        .toList();
        // Of a time that was not read whole, a run may be known all the same.
        slots.removeIf(slot -> unknown(slot) && others.stream().anyMatch(run -> near(run, slot)));
        List<Coverage.Span> lacking = PastReading.lacking(record, kept.read(), span, now);
        return new OfJob(
                record.job(),
                slots,
                others,
                facts.usual(),
                lacking,
                lacking.stream().mapToInt(gap -> PastReading.requests(record, gap)).sum(),
                kept.read().latest().map(Coverage.Span::to).orElse(null));
    }

    private static boolean in(Coverage.Span span, Instant at) {
        return !at.isBefore(span.from()) && at.isBefore(span.to());
    }

    private static boolean unknown(Slot slot) {
        return slot.status() == SlotStatus.UNKNOWN && slot.run() == null;
    }

    /** Of a time that was read, but too late, nothing can be read any more. */
    private static Slot honest(Slot slot, Coverage read) {
        Instant due = slot.dueAt();
        return slot.unread() && read.covers(due.minus(MARGIN), due.plus(SlotJudge.GRACE))
                ? Slot.of(due, SlotStatus.UNKNOWN, WORDS.get("past.gone"))
                : slot;
    }

    private static boolean near(Run run, Slot slot) {
        return !run.at().isBefore(slot.dueAt())
                && run.at().isBefore(slot.dueAt().plus(SlotJudge.GRACE));
    }

    /** The list of jobs may have told of the latest start what no event has been read of yet. */
    private static Slot byListing(JobRecord record, Slot slot) {
        Slot latest = record.latest();
        return latest != null && unknown(slot) && latest.dueAt().equals(slot.dueAt())
                ? latest
                : slot;
    }

    /**
     * Asks jobs for what is lacking of a stretch of time, and keeps it; the failure of one job
     * alone keeps no other from being read. Waits for answers.
     *
     * @param background true for a reading of thousands of jobs, which goes behind people's
     *     requests and takes as long as the rate limits make it
     * @param fresh true to ask for runs that belong to no start too, and for what came since a job
     *     was last asked
     * @param eachStep how many jobs of those that are asked have answered
     * @return the jobs that could not be read, with why, in their order
     * @throws GatewayException what every job would meet; what was read before is kept
     * @throws CancellationException where the thread is interrupted; likewise
     */
    public Map<FleetJob, GatewayException> read(
            List<FleetJob> jobs,
            Stretch stretch,
            boolean background,
            boolean fresh,
            Consumer<Fleet.Progress> eachStep) {
        Map<JobId, GatewayException> failures = Map.of();
        Instant now = now();
        List<PastReading.Question> questions = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i += IN_ONE_GO) {
            List<FleetJob> few = jobs.subList(i, Math.min(jobs.size(), i + IN_ONE_GO));
            // No runs: only for which times they were read.
            Map<JobId, FleetArchive.History> kept =
                    archive.histories(
                            few.stream().map(FleetJob::id).toList(), Instant.EPOCH, Instant.EPOCH);
            for (FleetJob job : few) {
                Coverage read = kept.getOrDefault(job.id(), FleetArchive.History.NONE).read();
                PastReading.question(record(job, now), read, stretch.apply(job), fresh, now)
                        .ifPresent(questions::add);
            }
        }
        if (!questions.isEmpty()) {
            RunService lane = background ? runs.inBackground() : runs;
            eachStep.accept(new Fleet.Progress(0, questions.size()));
            failures = reading.askAll(questions, lane, now, eachStep);
        }
        Map<FleetJob, GatewayException> unread = new LinkedHashMap<>();
        for (FleetJob job : jobs) {
            GatewayException failure = failures.get(job.id());
            if (failure != null) {
                unread.put(job, failure);
            }
        }
        return unread;
    }

    /** True where what was read of a job is kept, so that it is found again. */
    public boolean keeps(FleetJob job) {
        return !archive.history(job.id()).read().spans().isEmpty();
    }

    /**
     * The runs of a job as Render tells them now, where nothing is kept. Waits for answers.
     *
     * @throws GatewayException where it cannot be asked
     */
    public OfJob unkept(FleetJob job, Stretch stretch) {
        Instant now = now();
        Coverage.Span span = stretch.apply(job);
        List<Run> known =
                new ArrayList<>(runs.history(job, Duration.between(span.from(), now)).reversed());
        known.removeIf(run -> !in(span, run.at()));
        return new OfJob(job, List.of(), known, null, List.of(), 0, now);
    }

    /** When the jobs were last listed; empty where they never were. */
    public Optional<Instant> listedAt() {
        return state.listedAt();
    }
}
