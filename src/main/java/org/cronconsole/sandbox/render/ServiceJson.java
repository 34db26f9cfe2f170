package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.sandbox.SandboxSeed;
import org.cronconsole.sandbox.SeedDealership;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A service as JSON, to be kept. */
final class ServiceJson {

    private ServiceJson() {}

    static ObjectNode save(ServiceState service) {
        ObjectNode json = Json.object();
        json.set("body", service.body.deepCopy());
        json.put("dealership", service.dealership);
        if (service.dealership < 0 || service.envVars.touched()) {
            json.set("envVars", vars(service.envVars));
        }
        json.set("secretFiles", vars(service.secretFiles));
        json.put("notificationsToSend", service.notificationsToSend);
        json.put("previewNotifications", service.previewNotifications);
        json.put("runCount", service.runCount);
        put(json, "lastSuccess", service.lastSuccess);
        put(json, "delayedSlot", service.delayedSlot);
        ArrayNode segments = json.putArray("segments");
        for (Segment segment : service.segments) {
            segments.add(segment(segment));
        }
        ArrayNode runs = json.putArray("runs");
        for (Run run : service.runs) {
            runs.add(run(run));
        }
        if (service.active != null) {
            json.set("active", run(service.active));
        }
        ArrayNode deploys = json.putArray("deploys");
        for (Deploy deploy : service.deploys) {
            deploys.add(deploy(deploy));
        }
        ArrayNode moments = json.putArray("moments");
        for (Moment moment : service.moments) {
            ObjectNode node = moments.addObject().put("id", moment.id()).put("type", moment.type());
            put(node, "at", moment.at());
            node.set("details", moment.details());
        }
        return json;
    }

    static ServiceState load(JsonNode json, SandboxSeed seed, List<SeedDealership> dealerships) {
        ObjectNode body = Json.required(json, "body").deepCopy();
        int dealership = Json.required(json, "dealership").asInt();
        ServiceState service = new ServiceState(body, dealership);
        if (json.has("envVars")) {
            addVars(json.path("envVars"), service.envVars);
        } else {
            service.envVars = SeedVars.of(seed, dealerships.get(dealership));
        }
        addVars(Json.required(json, "secretFiles"), service.secretFiles);
        service.notificationsToSend = Json.required(json, "notificationsToSend").asText();
        service.previewNotifications = Json.required(json, "previewNotifications").asText();
        service.runCount = Json.required(json, "runCount").asInt();
        service.lastSuccess = atOrNull(json, "lastSuccess");
        service.delayedSlot = atOrNull(json, "delayedSlot");
        for (JsonNode segment : Json.required(json, "segments")) {
            service.segments.add(segment(segment));
        }
        for (JsonNode run : Json.required(json, "runs")) {
            service.runs.add(run(run));
        }
        if (json.has("active")) {
            service.active = run(json.path("active"));
        }
        for (JsonNode deploy : Json.required(json, "deploys")) {
            service.deploys.add(deploy(deploy));
        }
        for (JsonNode moment : Json.required(json, "moments")) {
            service.moments.add(
                    new Moment(
                            Json.required(moment, "id").asText(),
                            Json.at(moment, "at"),
                            Json.required(moment, "type").asText(),
                            Json.required(moment, "details").deepCopy()));
        }
        return service;
    }

    static ArrayNode vars(VarList vars) {
        ArrayNode array = Json.array();
        for (VarList.Entry entry : vars.oldestFirst()) {
            array.addObject().put("name", entry.name()).put("value", entry.value());
        }
        return array;
    }

    static void addVars(JsonNode array, VarList vars) {
        for (JsonNode entry : array) {
            vars.put(Json.required(entry, "name").asText(), Json.required(entry, "value").asText());
        }
    }

    private static ObjectNode segment(Segment segment) {
        ObjectNode json = Json.object().put("schedule", segment.schedule());
        put(json, "from", segment.from());
        put(json, "to", segment.to());
        if (segment.trouble() != null) {
            json.put("trouble", segment.trouble().name());
        }
        put(json, "troubleFrom", segment.troubleFrom());
        return json;
    }

    private static Segment segment(JsonNode json) {
        return new Segment(
                Json.required(json, "schedule").asText(),
                Json.at(json, "from"),
                Json.at(json, "to"),
                json.has("trouble") ? Outcome.valueOf(json.path("trouble").asText()) : null,
                atOrNull(json, "troubleFrom"));
    }

    private static ObjectNode run(Run run) {
        ObjectNode json = Json.object().put("id", run.id()).put("manual", run.manual());
        put(json, "startedAt", run.startedAt());
        put(json, "end", run.end());
        if (run.before() != null) {
            json.set("before", run(run.before()));
        }
        return json.put("outcome", run.outcome().name());
    }

    private static Run run(JsonNode json) {
        return new Run(
                Json.required(json, "id").asText(),
                Json.required(json, "manual").asBoolean(),
                Json.at(json, "startedAt"),
                Json.at(json, "end"),
                Outcome.valueOf(Json.required(json, "outcome").asText()),
                json.has("before") ? run(json.path("before")) : null);
    }

    private static ObjectNode deploy(Deploy deploy) {
        ObjectNode json = Json.object().put("id", deploy.id()).put("buildId", deploy.buildId());
        json.put("imageRef", deploy.imageRef()).put("commit", deploy.commit());
        json.put("trigger", deploy.trigger()).put("first", deploy.first());
        put(json, "createdAt", deploy.createdAt());
        put(json, "finishedAt", deploy.finishedAt());
        return json;
    }

    private static Deploy deploy(JsonNode json) {
        return new Deploy(
                Json.required(json, "id").asText(),
                Json.required(json, "buildId").asText(),
                Json.required(json, "imageRef").asText(),
                Json.required(json, "commit").asText(),
                Json.required(json, "trigger").asText(),
                Json.required(json, "first").asBoolean(),
                Json.at(json, "createdAt"),
                Json.at(json, "finishedAt"));
    }

    private static void put(ObjectNode json, String name, @Nullable Instant at) {
        if (at != null) {
            json.put(name, at.toString());
        }
    }

    private static @Nullable Instant atOrNull(JsonNode json, String name) {
        return json.has(name) ? Json.at(json, name) : null;
    }
}
