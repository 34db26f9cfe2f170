package org.cronconsole.registry;

import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.RenderApi;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The registry in Render env groups named {@code cron-console}, {@code cron-console-2}, … that are
 * linked to no service, so that a change deploys nothing. One key per dealership or custom job;
 * never a secret. What is shown may come from this computer's copy; what is written is always
 * compared with Render first.
 */
public final class EnvGroupRegistry implements Registry {
    private static final Words WORDS = Words.of(EnvGroupRegistry.class);

    private static final Duration OTHERS_TURN = Duration.ofMillis(250);

    private final RenderApi api;
    private final WorkspaceId workspace;
    private final Exchange exchange;

    /** Shared with the view of the background: what one has read is known to the other. */
    private final RegistryReader reader;

    private final InstantSource clock;
    private final Duration othersTurn;
    private final @Nullable Supplier<String> who;

    /** Keeps the registry of this workspace, and no copy of it. */
    public EnvGroupRegistry(RenderApi api, WorkspaceId workspace, InstantSource clock) {
        this(api, workspace, clock, RegistryCopy.none());
    }

    /**
     * Keeps the registry of this workspace.
     *
     * @param copy where the last known registry is kept on this computer
     */
    public EnvGroupRegistry(
            RenderApi api, WorkspaceId workspace, InstantSource clock, RegistryCopy copy) {
        this(api, workspace, clock, new RegistryReader(workspace, clock, copy), OTHERS_TURN);
    }

    /** As the others, waiting so long for somebody else's turn. */
    EnvGroupRegistry(
            RenderApi api,
            WorkspaceId workspace,
            InstantSource clock,
            RegistryReader reader,
            Duration othersTurn) {
        this(api, workspace, clock, reader, othersTurn, null);
    }

    private EnvGroupRegistry(
            RenderApi api,
            WorkspaceId workspace,
            InstantSource clock,
            RegistryReader reader,
            Duration othersTurn,
            @Nullable Supplier<String> who) {
        this.who = who;
        this.api = api;
        this.workspace = workspace;
        this.clock = clock;
        this.reader = reader;
        this.othersTurn = othersTurn;
        this.exchange = new Exchange(api, workspace, clock, othersTurn);
    }

    /**
     * The same, which notes in each entry of a dealership who wrote it last, and when.
     *
     * @param person user name of whoever works with it now
     */
    public EnvGroupRegistry writtenBy(Supplier<String> person) {
        return new EnvGroupRegistry(api, workspace, clock, reader, othersTurn, person);
    }

    @Override
    public RegistrySnapshot read() {
        return reader.read(api);
    }

    @Override
    public RegistrySnapshot readNow() {
        return reader.readNow(api);
    }

    @Override
    public void put(DealershipEntry entry) {
        write((shards, contents) -> put(shards, contents, entry, null));
    }

    @Override
    public void put(DealershipEntry entry, String mark) {
        write((shards, contents) -> put(shards, contents, entry, mark));
    }

    @Override
    public void change(@Nullable DealershipEntry basis, DealershipEntry entry) {
        write((shards, contents) -> {
            DealershipEntry present =
                    DealershipJson.keyOf(entry.name(), contents)
                            .map(contents.dealerships()::get)
                            .orElse(null);
            if (!Objects.equals(basis, present)) {
                throw new RegistryConflict(entry.name(), present);
            }
            put(shards, contents, entry, null);
        });
    }

    private void put(
            Shards shards, Contents contents, DealershipEntry entry, @Nullable String mark) {
        String key = DealershipJson.key(entry, contents);
        exchange.of(shards, key, written(entry, shards.values().get(key)), entry.name(), mark);
    }

    private String written(DealershipEntry entry, @Nullable String before) {
        Remarks remarks = entry.remarks();
        return DealershipJson.write(
                who == null
                        ? entry
                        : entry.withRemarks(
                                remarks.changed(new Remarks.Stamp(who.get(), clock.instant()))),
                before);
    }

    @Override
    public void move(DealershipEntry basis, DealershipEntry entry) {
        write((shards, contents) -> move(shards, contents, basis, entry));
    }

    private void move(
            Shards shards, Contents contents, DealershipEntry basis, DealershipEntry entry) {
        String from = DealershipJson.keyOf(basis.name(), contents).orElse(null);
        String to = DealershipJson.keyOf(entry.name(), contents).orElse(null);
        DealershipEntry present = from == null ? null : contents.dealerships().get(from);
        DealershipEntry there = to == null ? null : contents.dealerships().get(to);
        boolean begun = there != null && !Objects.equals(from, to);
        if (there != null && begun && !there.sharesJobWith(entry)) {
            throw new RegistryConflict(entry.name(), there);
        }
        if (begun && from == null) {
            return;
        }
        if (from == null || !basis.equals(present)) {
            throw new RegistryConflict(basis.name(), present);
        }
        String fresh = written(entry, shards.values().get(from));
        if (!begun && DealershipJson.sameSlug(basis, entry)) {
            exchange.of(shards, from, fresh, entry.name(), null);
            return;
        }
        String key = begun && to != null ? to : DealershipJson.freshKey(entry, contents);
        exchange.of(shards, key, fresh, entry.name(), null);
        exchange.of(shards, from, null, basis.name(), null);
    }

    @Override
    public void setIntent(JobId job, WallClock meant) {
        write((shards, contents) -> {
            String key = JobIntentJson.key(job, contents);
            List<DealershipEntry> homes =
                    contents.dealerships().values().stream()
                            .filter(e -> e.has(job))
                            .filter(e -> e.zone().equals(meant.zone()))
                            .filter(e -> e.days().equals(meant.days()))
                            .toList();
            if (homes.isEmpty()) {
                String value = JobIntentJson.write(new JobIntent(job, meant));
                exchange.of(shards, key, value, what(job), null);
                return;
            }
            homes.forEach(entry -> put(shards, contents, entry.withTime(job, meant.time()), null));
            exchange.of(shards, key, null, what(job), null);
        });
    }

    @Override
    public void dropIntent(JobId job) {
        write((shards, contents) -> {
            exchange.of(shards, JobIntentJson.key(job, contents), null, what(job), null);
            contents.dealerships().values().stream()
                    .filter(entry -> entry.has(job))
                    .forEach(entry -> put(shards, contents, entry.withTime(job, null), null));
        });
    }

    @Override
    public void forgetJob(JobId job) {
        // The job is gone: whoever else writes its local time writes it for nothing.
        write((shards, contents) -> {
            String key = JobIntentJson.key(job, contents);
            shards.homes(key).forEach(home -> api.deleteEnvGroupVar(home, key));
        });
    }

    @Override
    public CareBook cares() {
        return new EnvGroupCares(api, workspace, exchange, clock, reader::forget);
    }

    private static String what(JobId job) {
        return WORDS.format("what.job", job.value());
    }

    private void write(Act act) {
        try {
            Shards shards = Shards.read(api, workspace);
            act.on(shards, Contents.of(shards.values()));
        } finally {
            reader.forget();
        }
    }

    /** A change of the registry, on what was just read of it. */
    private interface Act {
        void on(Shards shards, Contents contents);
    }

    @Override
    public Registry inBackground() {
        return new EnvGroupRegistry(api.inBackground(), workspace, clock, reader, othersTurn, who);
    }
}
