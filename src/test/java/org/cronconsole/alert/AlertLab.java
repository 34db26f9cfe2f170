package org.cronconsole.alert;

import org.cronconsole.fleet.Cells;
import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.FleetJob;
import org.cronconsole.fleet.FleetRow;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.Period;
import org.cronconsole.run.CommonCause;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunStatus;
import org.cronconsole.run.RunTrigger;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A fleet whose starts are planted, a desktop that remembers, and a book in memory. */
public final class AlertLab implements Desktop, AlertArchive {
    /** Seven o'clock in the morning in Chicago. */
    public static final Instant SEVEN = Instant.parse("2026-11-23T13:00:00Z");

    /** The viewer's. */
    public static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private static final WorkspaceId WORKSPACE = new WorkspaceId("tea-1");

    /** Now, by both clocks. */
    public Instant now = SEVEN;

    /** What the desktop was told. */
    public final List<Announcement> told = new ArrayList<>();

    /** Why the desktop cannot be told; null where it can. */
    public @Nullable String missing;

    /** False where nothing can be kept. */
    public boolean keeps = true;

    /** What is kept. */
    public AlertBook kept = AlertBook.EMPTY;

    private final Map<String, JobHealth> jobs = new LinkedHashMap<>();
    private final Map<String, Map<Instant, SlotStatus>> cells = new LinkedHashMap<>();
    private List<CommonCause> causes = List.of();

    /** What is kept of starts before the latest. */
    public Past past = Past.NOTHING;

    private Alerts alerts = open();

    /** Another session, on what is kept. */
    public Alerts open() {
        InstantSource clock = () -> now;
        alerts = new Alerts(this, this, clock, ZONE);
        alerts.load();
        return alerts;
    }

    /** The present session. */
    public Alerts alerts() {
        return alerts;
    }

    @Override
    public Optional<AlertBook> load() {
        return keeps ? Optional.of(kept) : Optional.empty();
    }

    @Override
    public Optional<AlertBook> update(UnaryOperator<AlertBook> change) {
        if (!keeps) {
            return Optional.empty();
        }
        kept = change.apply(kept);
        return Optional.of(kept);
    }

    @Override
    public Optional<String> missing() {
        return Optional.ofNullable(missing);
    }

    @Override
    public Optional<String> lastTrouble() {
        return Optional.empty();
    }

    @Override
    public Optional<String> show(Announcement announcement) {
        told.add(announcement);
        return Optional.empty();
    }

    /** A slot of today's six o'clock by local time of this hour. */
    public static Instant at(String time) {
        return SEVEN.atZone(ZONE)
                .toLocalDate()
                .atTime(LocalTime.parse(time))
                .atZone(ZONE)
                .toInstant();
    }

    /** A job's latest start is this. */
    public void is(String job, Instant due, SlotStatus status, @Nullable String reason) {
        Run run =
                switch (status) {
                    case OK, FAILED, LATE, CANCELED ->
                            run(job, due, due.plus(Duration.ofMinutes(8)), status);
                    case RUNNING, HUNG -> run(job, due, null, status);
                    default -> null;
                };
        put(job, new Slot(due, status, run, reason, null, status != SlotStatus.RUNNING));
    }

    /** What went wrong was made good by hand. */
    public void repaired(String job) {
        Slot was = latest(job);
        Run since = run(job, now.minus(Duration.ofMinutes(3)), now, SlotStatus.OK);
        put(job, new Slot(was.dueAt(), was.status(), was.run(), was.reason(), since, true));
    }

    private Slot latest(String job) {
        JobHealth health = jobs.get(job);
        if (health == null || health.latest() == null) {
            throw new IllegalStateException(job);
        }
        return health.latest();
    }

    private void put(String job, Slot slot) {
        cells.computeIfAbsent(job, j -> new LinkedHashMap<>()).put(slot.dueAt(), slot.status());
        jobs.put(job, new JobHealth(job(job), slot, true, packed(cells.get(job)), null, null));
    }

    /** An older start is known too. */
    public void was(String job, Instant due, SlotStatus status) {
        cells.computeIfAbsent(job, j -> new LinkedHashMap<>()).put(due, status);
        if (jobs.containsKey(job)) {
            put(job, latest(job));
        }
    }

    private static Cells packed(@Nullable Map<Instant, SlotStatus> some) {
        Map<Instant, SlotStatus> sorted = new java.util.TreeMap<>(some == null ? Map.of() : some);
        ByteBuffer bytes = ByteBuffer.allocate(sorted.size() * 5);
        sorted.forEach((due, status) ->
                bytes.putInt((int) (due.getEpochSecond() / 60)).put((byte) status.ordinal()));
        return Cells.ofBytes(bytes.array());
    }

    /** The job of a name. */
    public static FleetJob job(String name) {
        return new FleetJob(
                id(name),
                name,
                WORKSPACE,
                false,
                "58 11 * * *",
                null,
                "https://github.com/acme/jobs@main",
                null,
                SEVEN.minus(Duration.ofDays(400)),
                SEVEN.minus(Duration.ofDays(300)),
                "https://dashboard.render.com/cron/1");
    }

    /** The id of a name. */
    public static JobId id(String name) {
        return new JobId("crn-" + Integer.toHexString(name.hashCode()));
    }

    private static Run run(String job, Instant start, @Nullable Instant end, SlotStatus status) {
        RunStatus how =
                switch (status) {
                    case FAILED -> RunStatus.UNSUCCESSFUL;
                    case CANCELED -> RunStatus.CANCELED;
                    case HUNG -> RunStatus.HUNG;
                    case RUNNING -> RunStatus.RUNNING;
                    default -> RunStatus.SUCCESSFUL;
                };
        return new Run(
                new RunId("run-" + start.getEpochSecond()),
                id(job),
                how,
                start,
                end,
                RunTrigger.SCHEDULED,
                null,
                null);
    }

    /** These have something in common. */
    public void cause(
            CommonCause.Kind kind,
            @Nullable String reason,
            @Nullable Instant deploy,
            String... names) {
        causes =
                List.of(
                        new CommonCause(
                                kind,
                                reason,
                                deploy,
                                java.util.Arrays.stream(names).map(AlertLab::id).toList()));
    }

    /** The fleet as planted. */
    public Fleet fleet() {
        Map<String, FleetRow> rows = new LinkedHashMap<>();
        List<JobHealth> others = new ArrayList<>();
        for (JobHealth health : jobs.values()) {
            String dealership = health.job().dealership().orElse(null);
            if (dealership == null) {
                others.add(health);
                continue;
            }
            FleetRow row =
                    rows.getOrDefault(dealership, new FleetRow(dealership, null, null, null));
            rows.put(
                    dealership,
                    health.job().period().orElseThrow() == Period.AM
                            ? new FleetRow(dealership, health, row.pm(), null)
                            : new FleetRow(dealership, row.am(), health, null));
        }
        return new Fleet(
                now, List.copyOf(rows.values()), others, causes, Fleet.Progress.NONE, null, null);
    }

    /** Looks now; answers what the desktop was told then. */
    public List<Announcement> look() {
        told.clear();
        alerts.look(fleet(), past, now);
        return List.copyOf(told);
    }

    /** Looks after some time has passed. */
    public List<Announcement> lookAfter(Duration span) {
        now = now.plus(span);
        return look();
    }

    /** As {@link #lookAfter}, with looks every two minutes in between, as a session has them. */
    public List<Announcement> watch(Duration span) {
        Instant end = now.plus(span);
        List<Announcement> all = new ArrayList<>();
        while (now.isBefore(end)) {
            all.addAll(lookAfter(Duration.ofMinutes(2)));
        }
        return all;
    }

    /** What is in the list, newest last. */
    public List<String> list() {
        AlertWords words = new AlertWords(ZONE);
        return alerts.book().alerts().stream().map(words::headline).toList();
    }
}
