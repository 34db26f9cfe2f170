package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A service and all that belongs to it. Guarded by its {@link World}. */
final class ServiceState {

    /** More ended runs than this are not kept; only a job that runs every minute gets there. */
    private static final int MOST_RUNS = 5000;

    final String id;

    /** As Render shows it, but for what follows from the runs. */
    final ObjectNode body;

    /** Which of the seed's dealerships it belongs to, or -1. */
    final int dealership;

    private final Instant createdAt;

    VarList envVars = new VarList();
    VarList secretFiles = new VarList();
    String notificationsToSend = "default";
    String previewNotifications = "default";

    final List<Segment> segments = new ArrayList<>();

    /** The ended runs of the time in which the sandbox was up, oldest first. */
    final List<Run> runs = new ArrayList<>();

    @Nullable Run active;

    /** A slot that came while a run was active; it starts when that one ends. */
    @Nullable Instant delayedSlot;

    final List<Deploy> deploys = new ArrayList<>();
    final List<Moment> moments = new ArrayList<>();
    int runCount;

    /** Changes when the planned slots no longer hold. */
    int plan;

    @Nullable Instant lastSuccess;

    ServiceState(ObjectNode body, int dealership) {
        this.id = body.path("id").asText();
        this.body = body;
        this.dealership = dealership;
        this.createdAt = Instant.parse(body.path("createdAt").asText());
    }

    boolean isCronJob() {
        return type().equals("cron_job");
    }

    String type() {
        return body.path("type").asText();
    }

    String name() {
        return body.path("name").asText();
    }

    String ownerId() {
        return body.path("ownerId").asText();
    }

    String schedule() {
        return details().path("schedule").asText();
    }

    String region() {
        return details().path("region").asText();
    }

    boolean suspended() {
        return body.path("suspended").asText().equals("suspended");
    }

    Instant createdAt() {
        return createdAt;
    }

    ObjectNode details() {
        return (ObjectNode) body.path("serviceDetails");
    }

    /** The service as Render answers it. */
    JsonNode wire() {
        if (!isCronJob() || lastSuccess == null) {
            return body;
        }
        ObjectNode wire = body.deepCopy();
        ((ObjectNode) wire.path("serviceDetails"))
                .put("lastSuccessfulRunAt", Json.time(lastSuccess));
        return wire;
    }

    void ended(Run run) {
        runs.add(run);
        if (runs.size() > MOST_RUNS) {
            runs.removeFirst();
        }
        if (run.outcome() == Outcome.SUCCESSFUL) {
            lastSuccess = run.end();
        }
        active = null;
    }
}
