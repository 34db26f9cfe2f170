package org.cronconsole.render;

import static org.cronconsole.render.JsonFields.instant;
import static org.cronconsole.render.JsonFields.list;
import static org.cronconsole.render.JsonFields.required;
import static org.cronconsole.render.JsonFields.textOr;
import static org.cronconsole.render.JsonFields.thing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.settings.Secret;

import java.util.List;

/** Env vars and env groups in Render's JSON. */
final class EnvJson {
    private EnvJson() {}

    static EnvVar envVar(JsonNode node) {
        thing(node, "unreadable.no.env.var");
        return new EnvVar(required(node, "key"), Secret.of(textOr(node, "value", "")));
    }

    /** A group; one of a listing holds no env vars. */
    static EnvGroup group(JsonNode node) {
        thing(node, "unreadable.no.env.group");
        return new EnvGroup(
                new EnvGroupId(required(node, "id")),
                required(node, "name"),
                new WorkspaceId(required(node, "ownerId")),
                instant(node, "updatedAt"),
                list(node, "serviceLinks").stream()
                        .map(link -> new JobId(required(link, "id")))
                        .toList(),
                list(node, "envVars").stream().map(EnvJson::envVar).toList());
    }

    static ArrayNode body(List<EnvVar> envVars) {
        ArrayNode body = JsonNodeFactory.instance.arrayNode();
        for (EnvVar envVar : envVars) {
            body.addObject().put("key", envVar.key()).put("value", envVar.value().reveal());
        }
        return body;
    }

    static ObjectNode body(WorkspaceId workspace, String name, List<EnvVar> envVars) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", name);
        body.put("ownerId", workspace.value());
        body.set("envVars", body(envVars));
        return body;
    }

    static ObjectNode body(String value) {
        return JsonNodeFactory.instance.objectNode().put("value", value);
    }

    static List<Secret> values(List<EnvVar> envVars) {
        return envVars.stream().map(EnvVar::value).toList();
    }
}
