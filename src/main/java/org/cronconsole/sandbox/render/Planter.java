package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.sandbox.SeedHash;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Puts jobs with a past that is written down into the world. */
final class Planter {

    private static final Duration LONGEST_RUN = Duration.ofSeconds(Outcome.LONGEST_RUN_SECONDS);
    private static final Duration BUILD = Duration.ofSeconds(95);

    private Planter() {}

    /** Adds the job and answers its id. */
    static String plant(World world, PlantedJob job) {
        String id = world.newId("crn");
        ObjectNode body =
                ServiceBody.begin(id, "cron_job", job.name(), world.ownerId(), job.createdAt());
        body.put("repo", "https://github.com/acme-auto/vauto-sync").put("branch", "main");
        body.put("updatedAt", Json.time(job.updatedAt()));
        if (job.suspended()) {
            body.put("suspended", "suspended").putArray("suspenders").add("user");
        }
        ObjectNode details = ServiceBody.cronDetails(job.schedule(), "node", "starter", "oregon");
        ((ObjectNode) details.path("envSpecificDetails"))
                .put("buildCommand", "npm ci")
                .put("startCommand", "node sync.js");
        body.set("serviceDetails", details);
        ServiceState service = new ServiceState(body, -1);
        job.runs().forEach(run -> add(service, run));
        for (PlantedJob.PlantedSwitch change : job.switches()) {
            String type = change.suspended() ? "service_suspended" : "service_resumed";
            service.moments.add(
                    new Moment(
                            "evt-" + SeedHash.token(20, id, type, change.at()),
                            change.at(),
                            type,
                            Json.object()));
        }
        int order = 0;
        for (Instant end : job.deploys()) {
            service.deploys.add(
                    new Deploy(
                            world.newId("dep"),
                            world.newId("bld"),
                            "",
                            String.format(Locale.ROOT, "%040x", SeedHash.of(id, end)),
                            order == 0 ? "api" : "new_commit",
                            order++ == 0,
                            end.minus(BUILD),
                            end));
        }
        world.services.put(id, service);
        return id;
    }

    private static void add(ServiceState service, PlantedJob.PlantedRun planted) {
        Instant slot = planted.slot();
        String id =
                slot == null
                        ? Run.manualId(service.id, planted.start())
                        : Run.scheduledId(service.id, slot);
        Instant end = planted.end();
        if (end == null) {
            service.active =
                    new Run(
                            id,
                            slot == null,
                            planted.start(),
                            planted.start().plus(LONGEST_RUN),
                            planted.outcome());
            return;
        }
        service.runs.add(new Run(id, slot == null, planted.start(), end, planted.outcome()));
        if (planted.outcome() == Outcome.SUCCESSFUL) {
            service.lastSuccess = end;
        }
    }
}
