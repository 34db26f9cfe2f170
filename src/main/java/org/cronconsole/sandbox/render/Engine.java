package org.cronconsole.sandbox.render;

import org.cronconsole.sandbox.SeedHash;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Lets the runs of cron jobs start and end. Whatever is due happens in the order of its time, at
 * its time, when {@link #advance} is next called: before each request, and by a thread in between.
 */
final class Engine {

    private record Due(Instant at, long order, Consumer<Instant> action) {}

    /** One of so many live runs fails; a job's first never does. */
    private static final int FAILS_ONE_OF = 16;

    private static final int SHORTEST_MILLIS = 3000;
    private static final int SPREAD_MILLIS = 5000;

    private final World world;
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private long order;

    Engine(World world) {
        this.world = world;
    }

    /** Forgets what was due and plans anew from the world as it stands. */
    void replan(Instant now) {
        queue.clear();
        for (ServiceState service : world.services.values()) {
            watch(service, now);
            if (service.active != null) {
                planEnd(service, service.active);
            }
        }
    }

    /** Plans the job's next slot, in place of any that was planned before. */
    void watch(ServiceState service, Instant now) {
        service.plan++;
        if (service.isCronJob() && !service.suspended()) {
            planSlot(service, CronSlots.parse(service.schedule()), now);
        }
    }

    /** Does everything that is due by now. */
    void advance(Instant now) {
        boolean did = false;
        for (Due due = queue.peek(); due != null && !due.at().isAfter(now); due = queue.peek()) {
            queue.remove();
            due.action().accept(due.at());
            did = true;
        }
        if (did) {
            world.changed();
        }
    }

    /** When something is next due, null if nothing is. */
    @Nullable Instant nextDue() {
        Due due = queue.peek();
        return due == null ? null : due.at();
    }

    /** Starts a run by hand; an active one is canceled first, as Render does. */
    Run trigger(ServiceState service, Instant now) {
        cancel(service, now, false);
        Instant start = now;
        String id = Run.manualId(service.id, start);
        while (taken(service, id)) {
            start = start.plusSeconds(1);
            id = Run.manualId(service.id, start);
        }
        return start(service, id, true, now);
    }

    /** Ends the active run by hand, if there is one; then a delayed slot may start. */
    void cancel(ServiceState service, Instant now, boolean startDelayed) {
        Run run = service.active;
        if (run != null) {
            service.ended(run.canceledAt(now));
            world.changed();
            if (startDelayed) {
                startDelayed(service, now);
            }
        }
    }

    private void planSlot(ServiceState service, CronSlots cron, Instant after) {
        Instant slot = cron.next(after);
        if (slot == null) {
            return;
        }
        int plan = service.plan;
        add(
                slot,
                at -> {
                    if (plan != service.plan || gone(service)) {
                        return;
                    }
                    if (service.active == null) {
                        start(service, Run.scheduledId(service.id, slot), false, at);
                    } else if (service.delayedSlot == null) {
                        service.delayedSlot = slot;
                    }
                    planSlot(service, cron, slot);
                });
    }

    private Run start(ServiceState service, String id, boolean manual, Instant at) {
        int n = service.runCount++;
        long seed = world.seed.seed();
        Chatter chatter = Chatter.of(service);
        Duration time =
                chatter != null
                        ? chatter.length()
                        : world.scaled(
                                Duration.ofMillis(
                                        SHORTEST_MILLIS
                                                + SeedHash.below(
                                                        SPREAD_MILLIS,
                                                        seed,
                                                        service.id,
                                                        n,
                                                        "time")));
        boolean fails =
                chatter == null
                        && n > 0
                        && SeedHash.below(FAILS_ONE_OF, seed, service.id, n, "outcome") == 0;
        Outcome failure =
                SeedHash.below(2, seed, service.id, n, "exit") == 0
                        ? Outcome.EXIT_1
                        : Outcome.EXIT_2;
        Run run = new Run(id, manual, at, at.plus(time), fails ? failure : Outcome.SUCCESSFUL);
        service.active = run;
        planEnd(service, run);
        world.changed();
        return run;
    }

    private void planEnd(ServiceState service, Run run) {
        add(
                run.end(),
                at -> {
                    if (run.equals(service.active) && !gone(service)) {
                        service.ended(run);
                        startDelayed(service, at);
                    }
                });
    }

    private void startDelayed(ServiceState service, Instant at) {
        Instant slot = service.delayedSlot;
        service.delayedSlot = null;
        if (slot != null && !service.suspended()) {
            start(service, Run.scheduledId(service.id, slot), false, at);
        }
    }

    private boolean gone(ServiceState service) {
        return world.services.get(service.id) != service;
    }

    private static boolean taken(ServiceState service, String id) {
        return service.runs.stream().anyMatch(run -> run.id().equals(id));
    }

    private void add(Instant at, Consumer<Instant> action) {
        queue.add(new Due(at, order++, action));
    }
}
