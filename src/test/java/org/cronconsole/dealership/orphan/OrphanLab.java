package org.cronconsole.dealership.orphan;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.NewUser;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.account.WriteGuard;
import org.cronconsole.dealership.MemoryJournals;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.job.JobChanges;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.FakePhoneNumbers;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.EnvGroupClaims;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.registry.EnvGroupTidying;
import org.cronconsole.render.FakeRender;
import org.cronconsole.run.RunService;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A workspace in memory in which things are left over. */
public final class OrphanLab {
    /** Where the dealerships are. */
    public static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** Render in memory. */
    public final FakeRender render = new FakeRender();

    /** Twilio in memory. */
    public final FakePhoneNumbers numbers = new FakePhoneNumbers();

    /** The dashboard in memory. */
    public final Users users = new Users();

    final MemoryJournals journals = new MemoryJournals();
    final List<Going> going = new ArrayList<>();
    final InstantSource clock = () -> FakeRender.NOW;

    /** Asked before every write. */
    public WriteGuard guard = WriteGuard.OPEN;

    /** Whether Twilio is set up. */
    public boolean twilio = true;

    /** The shared registry. */
    public EnvGroupRegistry registry() {
        return new EnvGroupRegistry(render, FakeRender.WORKSPACE, clock);
    }

    EnvGroupClaims claims() {
        return new EnvGroupClaims(render, FakeRender.WORKSPACE, clock);
    }

    EnvGroupTidying tidying() {
        return new EnvGroupTidying(render, FakeRender.WORKSPACE, clock);
    }

    /** What finds and mends. */
    public Orphans orphans() {
        EnvGroupRegistry registry = registry();
        Patience patience = new Patience(Duration.ofMillis(20), Duration.ofMillis(2));
        return new Orphans(
                new OrphanServices(
                        render,
                        FakeRender.WORKSPACE,
                        new JobService(
                                render,
                                FakeRender.WORKSPACE,
                                registry,
                                new RunService(render, clock),
                                clock,
                                patience),
                        new JobChanges(render, FakeRender.WORKSPACE, registry, clock, patience),
                        registry,
                        tidying(),
                        new NumberDesk(twilio ? numbers : null, registry, clock),
                        users,
                        journals,
                        () -> going,
                        guard,
                        () -> "root",
                        clock,
                        patience));
    }

    /** A dealership with all that belongs to it. */
    public DealershipEntry dealership(String name, String number) {
        String store = name.toLowerCase(java.util.Locale.ROOT).replace(" ", "");
        DealershipEntry entry =
                new DealershipEntry(
                        name,
                        store,
                        CHICAGO,
                        LocalTime.of(5, 58),
                        LocalTime.of(13, 58),
                        Weekdays.parse("MON-SAT"),
                        new JobId("crn-" + store + "-am"),
                        new JobId("crn-" + store + "-pm"),
                        number,
                        "user." + store,
                        null,
                        null,
                        null);
        render.add("crn-" + store + "-am", name + " AM", "58 11 * * 1-6");
        render.add("crn-" + store + "-pm", name + " PM", "58 19 * * 1-6");
        registry().put(entry);
        users.add("user." + store, "USER", true, store);
        numbers.add(number, name, "", FakeRender.NOW);
        return entry;
    }

    /** A failure of the dashboard. */
    public static GatewayException broken(boolean effectUnknown) {
        return new GatewayException.Unexpected(
                "The dashboard failed (status 500).",
                new Failure(RemoteService.DASHBOARD, "PUT /x", 500, null, null, effectUnknown),
                null);
    }

    /** The dashboard in memory, which fails as the test says. */
    public static final class Users implements UserDirectory {
        /** Who is there. */
        public final List<DashboardUser> all = new ArrayList<>();

        final List<String> writes = new ArrayList<>();
        @Nullable RuntimeException failNextWrite;
        boolean effectBefore;

        /** Thrown by every read. */
        public @Nullable RuntimeException failReads;

        /** Adds a user. */
        public long add(String name, String role, boolean active, String... stores) {
            long id = 10L + all.size();
            all.add(new DashboardUser(id, name, role, List.of(stores), active, null));
            return id;
        }

        /** The user of this name. */
        public DashboardUser named(String name) {
            return all.stream().filter(u -> u.username().equals(name)).findFirst().orElseThrow();
        }

        @Override
        public List<DashboardUser> users() {
            if (failReads != null) {
                throw failReads;
            }
            return List.copyOf(all);
        }

        @Override
        public List<String> storeIds() {
            return List.of();
        }

        @Override
        public DashboardUser create(NewUser user) {
            throw new AssertionError("nobody is created");
        }

        @Override
        public DashboardUser setActive(long userId, boolean active) {
            return change(
                    "active " + active,
                    userId,
                    u ->
                            new DashboardUser(
                                    u.id(),
                                    u.username(),
                                    u.roleName(),
                                    u.storeIds(),
                                    active,
                                    null));
        }

        @Override
        public DashboardUser setStores(long userId, List<String> storeIds) {
            return change(
                    "stores " + storeIds,
                    userId,
                    u ->
                            new DashboardUser(
                                    u.id(),
                                    u.username(),
                                    u.roleName(),
                                    storeIds,
                                    u.active(),
                                    null));
        }

        private DashboardUser change(String what, long id, UnaryOperator<DashboardUser> change) {
            writes.add(what);
            RuntimeException no = failNextWrite;
            failNextWrite = null;
            if (no == null || effectBefore) {
                all.replaceAll(u -> u.id() == id ? change.apply(u) : u);
            }
            if (no != null) {
                throw no;
            }
            return all.stream().filter(u -> u.id() == id).findFirst().orElseThrow();
        }

        @Override
        public void delete(long userId) {
            throw new AssertionError("nobody is deleted");
        }
    }
}
