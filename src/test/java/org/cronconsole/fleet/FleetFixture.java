package org.cronconsole.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.JobEvents;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RenderService;
import org.cronconsole.render.RunEvent;
import org.cronconsole.render.RunEvent.EndReason;
import org.cronconsole.run.RunService;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fleet of jobs that are made up, with its archive; time stands still until it is moved. */
abstract class FleetFixture {
    static final Instant NOW = FakeRender.NOW;
    static final Instant DUE = Instant.parse("2026-11-23T11:58:00Z");
    static final String LINE = "58 11 * * *";

    Instant now = NOW;
    final MemoryArchive archive = new MemoryArchive();
    final List<JobId> asked = new ArrayList<>();
    final Map<JobId, List<JobEvents.Switch>> switches = new HashMap<>();
    final Map<JobId, GatewayException> refusals = new HashMap<>();
    @Nullable GatewayException refusal;
    final FakeRender render =
            new FakeRender() {
                @Override
                public JobEvents events(JobId job, Instant from, Instant to) {
                    synchronized (asked) {
                        asked.add(job);
                    }
                    if (refusal != null) {
                        throw refusal;
                    }
                    if (refusals.containsKey(job)) {
                        throw refusals.get(job);
                    }
                    JobEvents runs = super.events(job, from, to);
                    List<JobEvents.Switch> seen =
                            switches.getOrDefault(job, List.of()).stream()
                                    .filter(s -> !s.at().isBefore(from) && !s.at().isAfter(to))
                                    .toList();
                    return new JobEvents(runs.runs(), seen, List.of(), runs.oldest());
                }

                @Override
                public RenderApi inBackground() {
                    return this;
                }
            };

    FleetService service() {
        return TestFleets.of(
                render,
                FakeRender.WORKSPACE,
                new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> now),
                new RunService(render, () -> now));
    }

    FleetService remembering() {
        return new FleetService(
                new org.cronconsole.job.JobLister(
                        render,
                        FakeRender.WORKSPACE,
                        new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> now)),
                new RunService(render, () -> now),
                archive);
    }

    JobId job(String name, @Nullable Instant lastSuccess) {
        return job(name, lastSuccess, NOW.minus(Duration.ofDays(50)), false);
    }

    JobId job(String name, @Nullable Instant lastSuccess, Instant changed, boolean suspended) {
        return job("crn-" + name.replace(' ', '-'), name, lastSuccess, changed, suspended);
    }

    /** One whose name another one may have too. */
    JobId twin(String id, String name, @Nullable Instant lastSuccess) {
        return job(id, name, lastSuccess, NOW.minus(Duration.ofDays(50)), false);
    }

    private JobId job(
            String id,
            String name,
            @Nullable Instant lastSuccess,
            Instant changed,
            boolean suspended) {
        RenderService made = render.add(id, name, LINE, FakeRender.WORKSPACE, suspended);
        render.services.put(
                made.id(),
                new RenderService(
                        made.id(),
                        name,
                        made.type(),
                        made.workspace(),
                        suspended,
                        made.suspenders(),
                        LINE,
                        made.runtime(),
                        made.plan(),
                        made.region(),
                        made.repo(),
                        made.branch(),
                        true,
                        "",
                        "",
                        lastSuccess,
                        NOW.minus(Duration.ofDays(50)),
                        changed,
                        made.dashboardUrl()));
        return made.id();
    }

    final void ran(JobId job, Instant start, Duration took, String status) {
        EndReason reason =
                status.equals("unsuccessful")
                        ? new EndReason(2, null, null, false, false, null)
                        : null;
        RunId id = new RunId(job.value() + start.getEpochSecond());
        render.addEvents(
                job,
                new RunEvent.Started(id, start),
                new RunEvent.Ended(id, start.plus(took), status, reason, null));
    }

    void ranDaily(JobId job, int days) {
        for (int day = days; day > 0; day--) {
            ran(
                    job,
                    DUE.minus(Duration.ofDays(day)).plusSeconds(9),
                    Duration.ofMinutes(5),
                    "successful");
        }
    }

    static Slot latest(Fleet fleet, String dealership) {
        FleetRow row =
                fleet.rows().stream()
                        .filter(r -> r.dealership().equals(dealership))
                        .findFirst()
                        .orElseThrow();
        JobHealth am = row.am();
        assertThat(am).isNotNull();
        Slot slot = am == null ? null : am.latest();
        assertThat(slot).isNotNull();
        return slot == null ? Slot.of(NOW, SlotStatus.UNKNOWN, null) : slot;
    }
}
