package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.sandbox.SeedHash;

import java.time.Instant;
import java.util.Locale;

/** The parts of a service's JSON that Render makes up itself. */
final class ServiceBody {

    private ServiceBody() {}

    /** A service with what all kinds have, at the defaults of a create that says nothing. */
    static ObjectNode begin(String id, String type, String name, String ownerId, Instant created) {
        ObjectNode body = Json.object();
        body.put("autoDeploy", "yes");
        body.put("autoDeployTrigger", "commit");
        body.put("createdAt", Json.time(created));
        String kind = type.equals("cron_job") ? "cron" : "web";
        body.put("dashboardUrl", "https://dashboard.render.com/" + kind + "/" + id);
        body.put("id", id);
        body.put("name", name);
        body.put("notifyOnFail", "default");
        body.put("ownerId", ownerId);
        body.put("rootDir", "");
        body.put("slug", slug(name) + "-" + SeedHash.token(4, id, "slug"));
        body.put("suspended", "not_suspended");
        body.putArray("suspenders");
        body.put("type", type);
        body.put("updatedAt", Json.time(created));
        return body;
    }

    static ObjectNode cronDetails(String schedule, String runtime, String plan, String region) {
        ObjectNode details = Json.object();
        details.put("buildPlan", "starter");
        details.put("env", runtime);
        details.putObject("envSpecificDetails");
        details.put("plan", plan);
        details.put("region", region);
        details.put("runtime", runtime);
        details.put("schedule", schedule);
        return details;
    }

    /** Docker Hub's full form of an image's name, as it is read back. */
    static String imagePath(String given) {
        String path = given;
        int slash = path.indexOf('/');
        if (slash < 0) {
            path = "docker.io/library/" + path;
        } else if (!path.substring(0, slash).matches(".*[.:].*|localhost")) {
            path = "docker.io/" + path;
        }
        return path.substring(path.lastIndexOf('/')).contains(":") ? path : path + ":latest";
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
