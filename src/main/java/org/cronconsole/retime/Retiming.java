package org.cronconsole.retime;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobProblem;
import org.cronconsole.job.JobService;
import org.cronconsole.schedule.Drift;
import org.cronconsole.schedule.Prospect;
import org.cronconsole.schedule.Radar;
import org.cronconsole.schedule.RetimeWindow;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.settings.DeployAfter;
import org.cronconsole.words.Words;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What clock changes do to the jobs of a workspace, and the remedy. All methods wait. */
public final class Retiming {
    private static final Words WORDS = Words.of(Retiming.class);

    private final JobService jobs;
    private final LineExchange exchange;
    private final InstantSource clock;

    /** For these jobs. */
    public Retiming(JobService jobs, LineExchange exchange, InstantSource clock) {
        this.jobs = jobs;
        this.exchange = exchange;
        this.clock = clock;
    }

    /**
     * What lies ahead of every job that has a local time, soonest first. Suspended jobs count too:
     * whoever resumes one expects its time to be right.
     *
     * @param ahead how far to look
     */
    public List<RadarFinding> radar(Instant from, Duration ahead) {
        return radar(allJobs(), from, ahead);
    }

    /** Without the registry no job has a local time, and "nothing to do" would not be true. */
    private List<CronJob> allJobs() {
        List<CronJob> all = new ArrayList<>();
        jobs.list(all::addAll)
                .ifPresent(unread -> {
                    throw new JobProblem(
                            JobProblem.Kind.REGISTRY_UNREAD,
                            WORDS.format("plan.registry", unread.why()),
                            null);
                });
        return all;
    }

    /** As {@link #radar(Instant, Duration)}, for jobs that have been read already. */
    public static List<RadarFinding> radar(List<CronJob> jobs, Instant from, Duration ahead) {
        List<RadarFinding> findings = new ArrayList<>();
        for (CronJob job : jobs) {
            WallClock intent = job.intent();
            UtcCron line = UtcCron.read(job.schedule()).orElse(null);
            if (intent == null || line == null) {
                continue;
            }
            for (Prospect prospect : prospects(intent, line, from, from.plus(ahead))) {
                findings.add(new RadarFinding(job, intent, prospect));
            }
        }
        findings.sort(
                Comparator.comparing((RadarFinding finding) -> finding.prospect().at())
                        .thenComparing(finding -> finding.job().name()));
        return findings;
    }

    private static List<Prospect> prospects(
            WallClock intent, UtcCron line, Instant from, Instant until) {
        try {
            return Radar.prospects(intent, line, from, until);
        } catch (IllegalArgumentException noOneLine) {
            // Nobody could have kept such an intent by this application; the plan tells it.
            return List.of();
        }
    }

    /**
     * A plan for every job whose next meant start after an instant is not made by its line.
     *
     * @param at usually now; a later one to see what will be needed then
     */
    public RetimePlan plan(Instant at) {
        List<RetimeStep> steps = new ArrayList<>();
        List<RetimePlan.Unplanned> unplanned = new ArrayList<>();
        for (CronJob job : allJobs()) {
            WallClock intent = job.intent();
            if (intent == null) {
                continue;
            }
            Optional<UtcCron> line = UtcCron.read(job.schedule());
            if (line.isEmpty()) {
                unplanned.add(unplanned(job, WORDS.format("plan.line", job.schedule())));
                continue;
            }
            try {
                Drift.of(intent, line.get(), at)
                        .ifPresent(
                                drift -> add(job, intent, line.get(), drift, at, steps, unplanned));
            } catch (IllegalArgumentException noOneLine) {
                unplanned.add(unplanned(job, WORDS.format("plan.no.line", noOneLine.getMessage())));
            }
        }
        return new RetimePlan(clock.instant(), at, steps, unplanned);
    }

    private static void add(
            CronJob job,
            WallClock intent,
            UtcCron line,
            Drift drift,
            Instant at,
            List<RetimeStep> steps,
            List<RetimePlan.Unplanned> unplanned) {
        UtcCron fresh = drift.needed();
        Optional<RetimeWindow> window = RetimeWindow.of(intent, line, fresh, at);
        if (window.isEmpty()) {
            unplanned.add(unplanned(job, WORDS.get("plan.no.moment")));
            return;
        }
        steps.add(
                new RetimeStep(
                        job.id(),
                        job.name(),
                        intent,
                        line,
                        fresh,
                        window.get(),
                        fresh.next(window.get().after()).orElseThrow()));
    }

    private static RetimePlan.Unplanned unplanned(CronJob job, String reason) {
        return new RetimePlan.Unplanned(job.id().value(), job.name(), reason);
    }

    /** What follows a changed schedule, as the settings say. */
    public DeployAfter deployAfter() {
        return exchange.deployAfter();
    }

    /** Looks what came of a step, behind whatever people wait for; writes nothing. */
    Optional<RetimeResult> look(RetimeStep step) {
        return exchange.inBackground().look(step);
    }

    /**
     * Applies a plan, one job after the other; each is looked at before it is changed and read back
     * after. It can be applied again: what is there already is only checked.
     *
     * @param each told after every step
     * @param goOn asked before every step; false ends it there, and the rest can be applied later
     */
    public List<RetimeResult> apply(
            RetimePlan plan, Consumer<RetimeResult> each, BooleanSupplier goOn) {
        List<RetimeResult> results = new ArrayList<>();
        for (RetimeStep step : plan.steps()) {
            if (!goOn.getAsBoolean()) {
                break;
            }
            RetimeResult result = exchange.take(step);
            results.add(result);
            each.accept(result);
        }
        return results;
    }
}
