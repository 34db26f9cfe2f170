package org.cronconsole.history;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.FleetJob;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.fleet.Past;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.run.Run;
import org.cronconsole.run.Slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The run history of a job, a dealership or all, by what this computer keeps, and the reading of
 * what it lacks. Everything waits, for the disk or for answers.
 */
public final class HistoryService {
    private final FleetService fleet;

    /** Of the jobs of this fleet. */
    public HistoryService(FleetService fleet) {
        this.fleet = fleet;
    }

    /**
     * What is asked for.
     *
     * @param elsewhere the clock that tells the days of jobs whose zone nobody has said
     */
    public record Query(
            HistoryScope scope, HistoryPeriod period, HistoryFilter filter, ZoneId elsewhere) {
        /** The same of other rows. */
        public Query with(HistoryFilter other) {
            return new Query(scope, period, other, elsewhere);
        }
    }

    /** Jobs that are known from elsewhere, so that the fleet need not have been listed before. */
    public void know(Collection<CronJob> jobs) {
        fleet.past().know(jobs);
    }

    /**
     * What is kept. Asks nobody.
     *
     * @param limit at most so many rows, the newest
     * @throws CancellationException where the thread is interrupted
     */
    public HistoryPage page(Query query, int limit) {
        PageMaker page = new PageMaker(query.filter(), limit);
        List<PlacedJob> jobs = jobs(query);
        each(query, jobs, page::take);
        return page.page(jobs.size());
    }

    /**
     * As {@link #page}, for one job that was just asked: where nothing can be kept on this
     * computer, what Render tells of its runs, without the starts that had none. Waits for answers
     * then.
     *
     * @throws GatewayException where the job cannot be asked
     */
    public HistoryPage askedPage(Query query, int limit) {
        Past past = fleet.past();
        List<PlacedJob> jobs = jobs(query);
        if (jobs.stream().allMatch(placed -> past.keeps(placed.job()))) {
            return page(query, limit);
        }
        PageMaker page = new PageMaker(query.filter(), limit);
        Past.Stretch stretch = stretch(query, jobs);
        for (PlacedJob placed : jobs) {
            Past.OfJob told = past.unkept(placed.job(), stretch);
            page.take(told, rows(placed, told));
        }
        return page.page(jobs.size());
    }

    /** How many jobs are known that a scope is about. */
    public int jobs(HistoryScope scope) {
        return scope.of(fleet.past().jobs()).size();
    }

    private List<PlacedJob> jobs(Query query) {
        return query.scope().of(fleet.past().jobs());
    }

    /**
     * Tells of each job in the order of dealerships and names, with its rows of the whole period,
     * oldest first.
     */
    void each(Query query, List<PlacedJob> jobs, BiConsumer<Past.OfJob, List<HistoryRow>> take) {
        int[] next = {0};
        fleet.past()
                .each(
                        jobs.stream().map(PlacedJob::job).toList(),
                        stretch(query, jobs),
                        told -> take.accept(told, rows(jobs.get(next[0]++), told)));
    }

    /** All rows of the whole period of one dealership (or of nobody's jobs) after the other. */
    void eachDealership(Query query, Consumer<List<HistoryRow>> take) {
        List<PlacedJob> jobs = jobs(query);
        List<HistoryRow> together = new ArrayList<>();
        String[] of = {""};
        each(
                query,
                jobs,
                (told, rows) -> {
                    String dealership =
                            rows.isEmpty()
                                    ? of[0]
                                    : String.valueOf(rows.getFirst().place().dealership());
                    if (!dealership.equals(of[0])) {
                        handOver(together, take);
                        of[0] = dealership;
                    }
                    together.addAll(rows);
                });
        handOver(together, take);
    }

    private static void handOver(List<HistoryRow> rows, Consumer<List<HistoryRow>> take) {
        rows.sort(Comparator.comparing(HistoryRow::at));
        take.accept(List.copyOf(rows));
        rows.clear();
    }

    private Past.Stretch stretch(Query query, List<PlacedJob> jobs) {
        Instant now = fleet.now();
        Map<JobId, ZoneId> zones = new HashMap<>();
        for (PlacedJob placed : jobs) {
            if (placed.zone() != null) {
                zones.put(placed.job().id(), placed.zone());
            }
        }
        return job -> query.period().in(zones.getOrDefault(job.id(), query.elsewhere()), now);
    }

    private static List<HistoryRow> rows(PlacedJob place, Past.OfJob told) {
        PlacedJob now = new PlacedJob(told.job(), place.dealership(), place.zone());
        List<HistoryRow> rows = new ArrayList<>();
        for (Slot slot : told.slots()) {
            rows.add(new HistoryRow(now, slot, slot.run()));
        }
        for (Run run : told.others()) {
            rows.add(new HistoryRow(now, null, run));
        }
        rows.sort(Comparator.comparing(HistoryRow::at));
        return rows;
    }

    /**
     * Asks for what is lacking, and for what came since: of a few jobs at once, for a person who
     * waits; of many only what is lacking, behind people's requests and as slowly as the rate
     * limits make it. What is read is kept.
     *
     * @param many true where they are many
     * @param eachStep how many jobs of those that are asked have answered
     * @throws GatewayException where a job cannot be asked, which keeps no other from being read;
     *     one that was deleted meanwhile is passed over
     * @throws CancellationException where the thread is interrupted
     */
    public void read(Query query, boolean many, Consumer<Fleet.Progress> eachStep) {
        refuse(readWhatCanBe(query, many, eachStep));
    }

    /**
     * The same, where a job that cannot be asked is told with the others.
     *
     * @return the jobs that could not be read, with why
     * @throws GatewayException what every job would meet
     */
    public Map<FleetJob, GatewayException> readWhatCanBe(
            Query query, boolean many, Consumer<Fleet.Progress> eachStep) {
        List<PlacedJob> jobs = jobs(query);
        return fleet.past()
                .read(
                        jobs.stream().map(PlacedJob::job).toList(),
                        stretch(query, jobs),
                        many,
                        !many,
                        eachStep);
    }

    private static void refuse(Map<FleetJob, GatewayException> unread) {
        unread.values().stream()
                .filter(why -> !(why instanceof GatewayException.NotFound))
                .findFirst()
                .ifPresent(why -> {
                    throw why;
                });
    }

    /**
     * Asks these jobs for what came in the last hours, for a person who watches their runs.
     *
     * @throws GatewayException where a job cannot be asked
     */
    public void readNewest(Collection<JobId> ids, Duration back) {
        Set<JobId> wanted = new HashSet<>(ids);
        Past past = fleet.past();
        List<FleetJob> jobs =
                past.jobs().stream().filter(job -> wanted.contains(job.id())).toList();
        Instant now = fleet.now();
        HistoryPeriod period = HistoryPeriod.last(back);
        refuse(past.read(jobs, job -> period.in(ZoneOffset.UTC, now), false, true, step -> {}));
    }

    /** The first and the last day of a period. */
    record Dates(LocalDate first, LocalDate last) {}

    /** The days that were chosen, else those of the instants on the clock of whoever asks. */
    Dates dates(Query query) {
        Instant now = fleet.now();
        HistoryPeriod.Moment until = query.period().to();
        LocalDate first = query.period().from().date(query.elsewhere(), now);
        LocalDate last =
                until == null
                        ? LocalDate.ofInstant(now, query.elsewhere())
                        : until.date(query.elsewhere(), now);
        return new Dates(first, last.isBefore(first) ? first : last);
    }

    /** When the jobs were last listed; empty where they never were. */
    public Optional<Instant> listedAt() {
        return fleet.past().listedAt();
    }
}
