package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.sandbox.SeedHash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The events of a service, made anew from its runs and deploys whenever they are asked for. */
final class Events {

    static final String RUN_STARTED = "cron_job_run_started";
    static final String RUN_ENDED = "cron_job_run_ended";

    /** What Render's deprecated number says of a build or deploy that went well. */
    private static final int SUCCEEDED = 2;

    private Events() {}

    /** The runs that touch the time from one instant to the other. */
    static List<Run> runs(World world, ServiceState service, Instant from, Instant to) {
        if (!service.isCronJob()) {
            return List.of();
        }
        List<Run> runs = world.history.between(service.id, service.segments, from, to);
        for (Run run : service.runs) {
            if (!run.end().isBefore(from) && !run.startedAt().isAfter(to)) {
                runs.add(run);
            }
        }
        if (service.active != null) {
            runs.add(service.active);
        }
        return runs;
    }

    /**
     * The events from one instant to the other, both included, newest first.
     *
     * @param types which; empty for all
     */
    static List<Moment> between(
            World world, ServiceState service, Instant from, Instant to, Set<String> types) {
        List<Moment> events = new ArrayList<>(service.moments);
        for (Run run : runs(world, service, from, to)) {
            events.add(started(run));
            if (!run.equals(service.active)) {
                events.add(ended(world, run));
            }
        }
        for (Deploy deploy : service.deploys) {
            addDeploy(world, events, deploy);
        }
        events.removeIf(event ->
                event.at().isBefore(from)
                        || event.at().isAfter(to)
                        || !(types.isEmpty() || types.contains(event.type())));
        events.sort(Comparator.comparing(Moment::at).thenComparing(Moment::id).reversed());
        return events;
    }

    private static Moment started(Run run) {
        ObjectNode details = Json.object().put("cronJobRunId", run.id());
        return moment(RUN_STARTED, run.id(), run.startedAt(), details);
    }

    private static Moment ended(World world, Run run) {
        ObjectNode details = Json.object().put("cronJobRunId", run.id());
        details.put("status", run.outcome().status());
        ObjectNode reason = run.outcome().reason();
        if (reason != null) {
            details.set("reason", reason);
        }
        if (run.namesUser()) {
            details.set("user", world.user());
        }
        return moment(RUN_ENDED, run.id(), run.end(), details);
    }

    private static void addDeploy(World world, List<Moment> events, Deploy deploy) {
        boolean build = deploy.imageRef().isEmpty();
        if (build) {
            ObjectNode started = Json.object().put("buildId", deploy.buildId());
            started.set("trigger", trigger(world, deploy));
            events.add(moment("build_started", deploy.id(), deploy.createdAt(), started));
            ObjectNode ended = Json.object().put("buildId", deploy.buildId());
            ended.put("buildStatus", "succeeded").put("status", SUCCEEDED).putObject("reason");
            events.add(moment("build_ended", deploy.id(), deploy.builtAt(), ended));
        }
        ObjectNode started = Json.object().put("deployId", deploy.id());
        started.set("trigger", trigger(world, deploy));
        Instant begin = build ? deploy.builtAt() : deploy.createdAt();
        events.add(moment("deploy_started", deploy.id(), begin, started));
        ObjectNode ended = Json.object().put("deployId", deploy.id());
        ended.put("deployStatus", "succeeded").put("status", SUCCEEDED).putObject("reason");
        events.add(moment("deploy_ended", deploy.id(), deploy.finishedAt(), ended));
    }

    private static ObjectNode trigger(World world, Deploy deploy) {
        ObjectNode trigger = Json.object();
        trigger.put("firstBuild", deploy.first());
        trigger.put("envUpdated", false);
        trigger.put("manual", !deploy.first());
        trigger.put("deployedByRender", false);
        trigger.put("clearCache", false);
        trigger.put("rollback", false);
        trigger.set("user", world.user());
        return trigger;
    }

    private static Moment moment(String type, String of, Instant at, ObjectNode details) {
        return new Moment("evt-" + SeedHash.token(20, type, of), at, type, details);
    }
}
