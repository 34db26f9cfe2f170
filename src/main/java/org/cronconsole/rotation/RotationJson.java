package org.cronconsole.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.rotation.RotationPlan.Left;
import org.cronconsole.settings.DeployAfter;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rotation and how far it is as JSON, for people to review and to go on with. No value in it. */
public final class RotationJson {
    private static final Words WORDS = Words.of(RotationJson.class);

    private static final int VERSION = 1;

    private RotationJson() {}

    /** The document is no rotation; the message says what of it cannot be read. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** The document. */
    public static ObjectNode write(KeptRotation kept) {
        RotationPlan plan = kept.plan();
        ObjectNode json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("version", VERSION)
                        .put("workspace", plan.workspace().value())
                        .put("variable", plan.variable())
                        .put("way", plan.way().name());
        RotationPlan.Group group = plan.group();
        if (group != null) {
            json.putObject("group")
                    .put("id", group.id().value())
                    .put("name", group.name())
                    .put("seen", plan.groupSeen());
        }
        json.put("deploy", plan.deploy().word())
                .put("madeAt", plan.madeAt().toString())
                .put("salt", plan.salt())
                .put("newValue", kept.fresh());
        ArrayNode steps = json.putArray("steps");
        plan.steps().forEach(step -> steps.add(step(kept, step)));
        ArrayNode left = json.putArray("left");
        plan.left()
                .forEach(job ->
                        left.addObject()
                                .put("jobId", job.job().value())
                                .put("name", job.name())
                                .put("reason", job.reason()));
        ArrayNode remarks = json.putArray("remarks");
        plan.remarks().forEach(remarks::add);
        RotationResult ofGroup = kept.group();
        if (ofGroup != null) {
            json.set("groupResult", result(ofGroup));
        }
        return json;
    }

    private static ObjectNode step(KeptRotation kept, RotationStep step) {
        ObjectNode json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("jobId", step.job().value())
                        .put("name", step.name())
                        .put("suspended", step.suspended())
                        .put("value", step.value())
                        .put("seen", step.seen())
                        .put("holdsOld", step.holdsOld())
                        .put("chosen", step.chosen());
        String before = kept.deploysBefore().get(step.job());
        if (before != null) {
            json.put("deployBefore", before);
        }
        RotationResult result = kept.result(step);
        if (result != null) {
            json.set("result", result(result));
        }
        return json;
    }

    private static ObjectNode result(RotationResult result) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("state", result.state().name())
                .put("words", result.words())
                .put("at", result.at().toString());
    }

    /**
     * Reads a document.
     *
     * @throws Unreadable where it is none
     */
    public static KeptRotation read(JsonNode json) throws Unreadable {
        if (json.path("version").asInt() != VERSION || !json.path("steps").isArray()) {
            throw new Unreadable(WORDS.get("kept.version"));
        }
        try {
            List<RotationStep> steps = new ArrayList<>();
            Map<JobId, String> before = new LinkedHashMap<>();
            Map<JobId, RotationResult> results = new LinkedHashMap<>();
            for (JsonNode step : json.path("steps")) {
                JobId job = new JobId(text(step, "jobId"));
                steps.add(step(step, job));
                if (step.hasNonNull("deployBefore")) {
                    before.put(job, text(step, "deployBefore"));
                }
                if (step.hasNonNull("result")) {
                    results.put(job, readResult(step.path("result")));
                }
            }
            JsonNode ofGroup = json.path("groupResult");
            return new KeptRotation(
                    plan(json, steps),
                    json.path("newValue").asText(""),
                    ofGroup.isObject() ? readResult(ofGroup) : null,
                    before,
                    results);
        } catch (DateTimeException | IllegalArgumentException | SettingsProblem broken) {
            throw new Unreadable(WORDS.get("kept.part"));
        }
    }

    private static RotationPlan plan(JsonNode json, List<RotationStep> steps) {
        List<Left> left = new ArrayList<>();
        for (JsonNode job : json.path("left")) {
            left.add(
                    new Left(
                            new JobId(text(job, "jobId")), text(job, "name"), text(job, "reason")));
        }
        List<String> remarks = new ArrayList<>();
        json.path("remarks").forEach(remark -> remarks.add(remark.asText()));
        Way way = Way.valueOf(text(json, "way"));
        RotationPlan.Group group = group(json.path("group"));
        if (way != Way.COPIES && group == null) {
            throw new IllegalArgumentException("no group");
        }
        String salt = text(json, "salt");
        Fingerprints.of(salt);
        return new RotationPlan(
                new WorkspaceId(text(json, "workspace")),
                text(json, "variable"),
                way,
                group,
                json.path("group").path("seen").asText(""),
                DeployAfter.of("deploy", text(json, "deploy")),
                Instant.parse(text(json, "madeAt")),
                salt,
                steps,
                left,
                remarks);
    }

    private static RotationPlan.@Nullable Group group(JsonNode json) {
        return json.isObject()
                ? new RotationPlan.Group(new EnvGroupId(text(json, "id")), text(json, "name"))
                : null;
    }

    private static RotationStep step(JsonNode json, JobId job) {
        return new RotationStep(
                job,
                text(json, "name"),
                json.path("suspended").asBoolean(),
                json.path("seen").asText(""),
                json.path("value").asInt(),
                json.path("holdsOld").asBoolean(),
                json.path("chosen").asBoolean());
    }

    private static RotationResult readResult(JsonNode json) {
        return new RotationResult(
                RotationResult.State.valueOf(text(json, "state")),
                text(json, "words"),
                Instant.parse(text(json, "at")));
    }

    private static String text(JsonNode json, String field) {
        String text = json.path(field).asText("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException(field);
        }
        return text;
    }
}
