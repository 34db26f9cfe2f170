package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.sandbox.SeedHash;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Reads the bodies that create and change a cron job, and refuses what cannot be. */
final class ServiceInput {

    private static final Set<String> NATIVE =
            Set.of("elixir", "go", "node", "python", "ruby", "rust");
    private static final Set<String> REGIONS =
            Set.of("frankfurt", "oregon", "ohio", "singapore", "virginia");
    private static final Set<String> PLANS =
            Set.of(
                    "starter",
                    "standard",
                    "pro",
                    "pro_plus",
                    "pro_max",
                    "pro_ultra",
                    "0.5c-512mb",
                    "1c-2g",
                    "2c-4g",
                    "2c-8g",
                    "2c-16g",
                    "4c-8g",
                    "4c-16g",
                    "4c-32g",
                    "8c-16g",
                    "8c-32g",
                    "8c-64g",
                    "12c-24g",
                    "12c-48g",
                    "12c-96g");
    private static final Set<String> TRIGGERS = Set.of("commit", "off", "checksPass");

    private final World world;

    ServiceInput(World world) {
        this.world = world;
    }

    /** A new cron job, not yet among the services. */
    ServiceState create(ObjectNode in, Instant now) {
        String type = text(in, "type");
        String name = text(in, "name");
        String owner = text(in, "ownerId");
        if (!type.equals("cron_job")) {
            // The real service makes five types; the client only ever makes this one.
            throw ApiException.badRequest("invalid type: " + type + "; only cron_job is supported");
        }
        if (!world.isOwner(owner)) {
            throw ApiException.notFound(owner);
        }
        JsonNode given = in.path("serviceDetails");
        if (!given.isObject()) {
            throw ApiException.badRequest("serviceDetails is required for a cron job");
        }
        String runtime = runtime(given);
        String schedule = schedule(text(given, "schedule"));
        String plan = oneOf("plan", given.path("plan").asText("starter"), PLANS);
        String region = oneOf("region", given.path("region").asText("oregon"), REGIONS);
        VarList vars = VarInput.envVars(in.path("envVars"), world);
        VarList files = VarInput.secretFiles(in.path("secretFiles"));
        checkName(name, owner, null);
        ObjectNode body = ServiceBody.begin(world.newId("crn"), "cron_job", name, owner, now);
        ObjectNode details = ServiceBody.cronDetails(schedule, runtime, plan, region);
        commands(details, given.path("envSpecificDetails"), true);
        body.set("serviceDetails", details);
        if (runtime.equals("image")) {
            image(body, in.path("image"));
        } else {
            body.put("repo", text(in, "repo"));
            // The default branch of the repository, when none is named.
            body.put("branch", in.path("branch").asText("main"));
        }
        common(body, in);
        ServiceState service = new ServiceState(body, -1);
        service.envVars = vars;
        service.secretFiles = files;
        return service;
    }

    /**
     * Changes what may be changed. Render takes no env vars, suspension, owner, type, region or
     * environment here and says nothing about it; neither does this.
     */
    void update(ServiceState service, ObjectNode in, Instant now) {
        ObjectNode body = service.body.deepCopy();
        if (in.hasNonNull("name")) {
            String name = text(in, "name");
            checkName(name, service.ownerId(), service);
            body.put("name", name);
        }
        common(body, in);
        if (in.hasNonNull("repo")) {
            body.put("repo", text(in, "repo"));
        }
        if (in.hasNonNull("branch")) {
            body.put("branch", text(in, "branch"));
        }
        if (in.hasNonNull("image")) {
            image(body, in.path("image"));
        }
        JsonNode given = in.path("serviceDetails");
        if (given.isObject() && service.isCronJob()) {
            ObjectNode details = (ObjectNode) body.path("serviceDetails");
            if (given.hasNonNull("schedule")) {
                details.put("schedule", schedule(text(given, "schedule")));
            }
            if (given.hasNonNull("plan")) {
                details.put("plan", oneOf("plan", text(given, "plan"), PLANS));
            }
            if (given.hasNonNull("runtime")) {
                String runtime = runtime(given);
                details.put("runtime", runtime).put("env", runtime);
            }
            commands(details, given.path("envSpecificDetails"), false);
        }
        if (!body.equals(service.body)) {
            body.put("updatedAt", Json.time(now));
            service.body.removeAll();
            service.body.setAll(body);
        }
    }

    private static void common(ObjectNode body, ObjectNode in) {
        if (in.hasNonNull("autoDeploy")) {
            String value = oneOf("autoDeploy", text(in, "autoDeploy"), Set.of("yes", "no"));
            body.put("autoDeploy", value);
            body.put("autoDeployTrigger", value.equals("yes") ? "commit" : "off");
        }
        if (in.hasNonNull("autoDeployTrigger")) {
            String value = oneOf("autoDeployTrigger", text(in, "autoDeployTrigger"), TRIGGERS);
            body.put("autoDeployTrigger", value);
            body.put("autoDeploy", value.equals("off") ? "no" : "yes");
        }
        if (in.hasNonNull("rootDir")) {
            body.put("rootDir", in.path("rootDir").asText());
        }
        JsonNode filter = in.path("buildFilter");
        if (filter.isObject()) {
            if (filter.path("paths").isArray() || filter.path("ignoredPaths").isArray()) {
                ObjectNode whole = Json.object();
                whole.set(
                        "paths",
                        filter.path("paths").isArray() ? filter.get("paths") : Json.array());
                whole.set(
                        "ignoredPaths",
                        filter.path("ignoredPaths").isArray()
                                ? filter.get("ignoredPaths")
                                : Json.array());
                body.set("buildFilter", whole);
            } else {
                body.remove("buildFilter");
            }
        }
    }

    private static void image(ObjectNode body, JsonNode image) {
        if (!image.isObject()) {
            throw ApiException.badRequest("image is required for runtime image");
        }
        body.put("imagePath", ServiceBody.imagePath(text(image, "imagePath")));
    }

    /** The commands: build and start for native runtimes, one docker command for the others. */
    private static void commands(ObjectNode details, JsonNode given, boolean create) {
        String runtime = details.path("runtime").asText();
        boolean isNative = NATIVE.contains(runtime);
        List<String> names =
                isNative
                        ? List.of("buildCommand", "startCommand")
                        : List.of("dockerCommand", "dockerContext", "dockerfilePath");
        ObjectNode commands = Json.object();
        JsonNode before = details.path("envSpecificDetails");
        for (String name : names) {
            String value = before.path(name).asText();
            if (given.hasNonNull(name)) {
                value = given.path(name).asText();
            }
            if (isNative && create && value.isBlank()) {
                throw ApiException.badRequest("envSpecificDetails." + name + " is required");
            }
            if (value.isEmpty() && runtime.equals("docker") && !name.equals("dockerCommand")) {
                value = name.equals("dockerContext") ? "." : "./Dockerfile";
            }
            commands.put(name, value);
        }
        details.set("envSpecificDetails", commands);
    }

    private void checkName(String name, String owner, @Nullable ServiceState self) {
        for (ServiceState other : world.services.values()) {
            if (other != self && other.ownerId().equals(owner) && other.name().equals(name)) {
                throw ApiException.conflict("name already in use: " + name);
            }
        }
    }

    private static String runtime(JsonNode given) {
        String runtime = given.path(given.hasNonNull("runtime") ? "runtime" : "env").asText();
        if (!NATIVE.contains(runtime) && !runtime.equals("docker") && !runtime.equals("image")) {
            throw ApiException.badRequest("invalid runtime: " + runtime);
        }
        return runtime;
    }

    private static String schedule(String line) {
        try {
            CronSlots.parse(line);
            return line;
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest("invalid schedule: " + e.getMessage());
        }
    }

    private static String oneOf(String field, String value, Set<String> known) {
        if (!known.contains(value)) {
            throw ApiException.badRequest("invalid %s: %s".formatted(field, value));
        }
        return value;
    }

    /** A text that must be there and say something. */
    static String text(JsonNode in, String field) {
        JsonNode value = in.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw ApiException.badRequest(field + " is required");
        }
        return value.asText();
    }

    /** What Render makes for {@code generateValue}: 256 random bits; here they follow the seed. */
    static String generated(World world) {
        return SeedHash.token(43, world.newId("gen"));
    }
}
