package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Starting and canceling runs. Render has no way to list them but the events. */
final class RunRoutes {

    private static final String RUNS = "/cron-jobs/{cronJobId}/runs";

    private final World world;

    RunRoutes(World world) {
        this.world = world;
    }

    void add(Router router) {
        router.add("POST", RUNS, this::trigger);
        router.add("DELETE", RUNS, this::cancel);
    }

    /**
     * Cancels an active run and starts a new one. There is no word for running: a run is pending
     * until it ends. What Render does for a suspended job is not documented; a refusal is taken for
     * the likeliest. A job whose first build is not done is started all the same.
     */
    private Reply trigger(Call call) {
        ServiceState service = world.cronJob(call.path("cronJobId"));
        if (service.suspended()) {
            throw ApiException.badRequest("cannot run a suspended cron job: " + service.id);
        }
        Run run = world.engine.trigger(service, call.now());
        ObjectNode json = Json.object().put("id", run.id()).put("status", "pending");
        json.put("startedAt", Json.time(run.startedAt()));
        json.put("triggeredBy", world.user().path("email").asText());
        return Reply.ok(json);
    }

    /** Keyed by the job: whatever runs at that moment is canceled, and nothing is fine too. */
    private Reply cancel(Call call) {
        ServiceState service = world.cronJob(call.path("cronJobId"));
        world.engine.cancel(service, call.now(), true);
        return Reply.noContent();
    }
}
