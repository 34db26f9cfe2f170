package org.cronconsole.render;

import static org.cronconsole.render.JsonFields.flag;
import static org.cronconsole.render.JsonFields.instant;
import static org.cronconsole.render.JsonFields.list;
import static org.cronconsole.render.JsonFields.object;
import static org.cronconsole.render.JsonFields.optional;
import static org.cronconsole.render.JsonFields.optionalId;
import static org.cronconsole.render.JsonFields.optionalInstant;
import static org.cronconsole.render.JsonFields.required;
import static org.cronconsole.render.JsonFields.textOr;
import static org.cronconsole.render.JsonFields.thing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.id.DeployId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/** Services and deploys in Render's JSON. */
final class ServiceJson {
    /** Runtimes whose command is a docker command; all others are native. */
    private static final Set<String> DOCKER_RUNTIMES = Set.of("docker", "image");

    private ServiceJson() {}

    static RenderService service(JsonNode node) {
        thing(node, "unreadable.no.service");
        String type = required(node, "type");
        // A union without a discriminator of its own: the service's type tells what is in it.
        JsonNode details = node.path("serviceDetails");
        boolean cron = type.equals("cron_job");
        if (cron) {
            object(details, "\"serviceDetails\"");
        }
        String runtime = textOr(details, "runtime", textOr(details, "env", ""));
        JsonNode environment = details.path("envSpecificDetails");
        return new RenderService(
                new JobId(required(node, "id")),
                required(node, "name"),
                type,
                new WorkspaceId(required(node, "ownerId")),
                textOr(node, "suspended", "").equals("suspended"),
                list(node, "suspenders").stream().map(JsonNode::asText).toList(),
                cron ? required(details, "schedule") : "",
                runtime,
                textOr(details, "plan", ""),
                textOr(details, "region", ""),
                optional(node, "repo"),
                optional(node, "branch"),
                autoDeploy(node),
                textOr(environment, "buildCommand", ""),
                textOr(environment, commandField(runtime), ""),
                optionalInstant(details, "lastSuccessfulRunAt"),
                instant(node, "createdAt"),
                instant(node, "updatedAt"),
                textOr(node, "dashboardUrl", ""));
    }

    /** The answer of a create: the service with the id of its first deploy. */
    static CreatedService created(JsonNode node) {
        thing(node, "unreadable.no.service");
        String deploy = optionalId(node, "deployId");
        return new CreatedService(
                service(node.path("service")), deploy == null ? null : new DeployId(deploy));
    }

    static Deploy deploy(JsonNode node) {
        thing(node, "unreadable.no.deploy");
        return new Deploy(
                new DeployId(required(node, "id")),
                textOr(node, "status", ""),
                textOr(node, "trigger", ""),
                optionalInstant(node, "createdAt"),
                optionalInstant(node, "finishedAt"),
                optional(node.path("commit"), "message"));
    }

    /** The body of a create. */
    static ObjectNode body(NewCronJob job) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "cron_job");
        body.put("name", job.name());
        body.put("ownerId", job.workspace().value());
        body.put("repo", job.repo());
        putIfGiven(body, "branch", job.branch());
        body.put("autoDeploy", job.autoDeploy() ? "yes" : "no");
        body.set("envVars", EnvJson.body(job.envVars()));
        ObjectNode details = body.putObject("serviceDetails");
        details.put("runtime", job.runtime());
        details.put("schedule", job.schedule());
        putIfGiven(details, "plan", job.plan());
        putIfGiven(details, "region", job.region());
        ObjectNode environment = details.putObject("envSpecificDetails");
        String command = job.command() == null ? "" : job.command();
        if (DOCKER_RUNTIMES.contains(job.runtime())) {
            environment.put("dockerCommand", command);
            environment.put("dockerContext", ".");
            environment.put("dockerfilePath", "./Dockerfile");
        } else {
            environment.put("buildCommand", job.buildCommand() == null ? "" : job.buildCommand());
            environment.put("startCommand", command);
        }
        return body;
    }

    /**
     * The body of a PATCH: nothing but what the patch sets.
     *
     * @param runtime decides which field holds the command
     */
    static ObjectNode patch(ServicePatch patch, String runtime) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        putIfGiven(body, "name", patch.name());
        putIfGiven(body, "repo", patch.repo());
        putIfGiven(body, "branch", patch.branch());
        if (patch.autoDeploy() != null) {
            body.put("autoDeploy", patch.autoDeploy() ? "yes" : "no");
        }
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        putIfGiven(details, "schedule", patch.schedule());
        putIfGiven(details, "plan", patch.plan());
        putIfGiven(details, "runtime", patch.runtime());
        ObjectNode environment = JsonNodeFactory.instance.objectNode();
        putIfGiven(environment, "buildCommand", patch.buildCommand());
        putIfGiven(environment, commandField(runtime), patch.command());
        if (!environment.isEmpty()) {
            details.set("envSpecificDetails", environment);
        }
        if (!details.isEmpty()) {
            body.set("serviceDetails", details);
        }
        return body;
    }

    /** The body of a deploy. */
    static ObjectNode body(DeployMode mode) {
        return JsonNodeFactory.instance.objectNode().put("deployMode", mode.word());
    }

    static NotificationOverride notificationOverride(JsonNode node) {
        thing(node, "unreadable.no.notification");
        return new NotificationOverride(
                required(node, "notificationsToSend"),
                textOr(node, "previewNotificationsEnabled", ""));
    }

    /** Whose setting an element of the list of settings is. */
    static JobId overridden(JsonNode node) {
        return new JobId(required(node, "serviceId"));
    }

    static NotificationDefault notificationDefault(JsonNode node) {
        thing(node, "unreadable.no.notification");
        return new NotificationDefault(
                required(node, "notificationsToSend"),
                flag(node, "emailEnabled"),
                flag(node, "slackEnabled"));
    }

    /** The body that sets which notifications are sent. */
    static ObjectNode notificationsToSend(String word) {
        return JsonNodeFactory.instance.objectNode().put("notificationsToSend", word);
    }

    private static String commandField(String runtime) {
        return DOCKER_RUNTIMES.contains(runtime) ? "dockerCommand" : "startCommand";
    }

    /** Older services tell it by "autoDeploy", newer ones by "autoDeployTrigger" as well. */
    private static boolean autoDeploy(JsonNode node) {
        String word = optional(node, "autoDeploy");
        return word == null
                ? !textOr(node, "autoDeployTrigger", "off").equals("off")
                : word.equals("yes");
    }

    private static void putIfGiven(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
