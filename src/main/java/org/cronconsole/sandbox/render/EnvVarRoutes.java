package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/** Env vars and secret files of a service. */
final class EnvVarRoutes {

    private static final String VARS = "/services/{serviceId}/env-vars";
    private static final String FILES = "/services/{serviceId}/secret-files";

    private final World world;

    EnvVarRoutes(World world) {
        this.world = world;
    }

    void add(Router router) {
        router.add("GET", VARS, call -> list(call, "envVar", service(call).envVars));
        router.add("PUT", VARS, this::replaceVars);
        router.add("GET", VARS + "/{key}", call -> one("envVar", call, service(call).envVars));
        router.add("PUT", VARS + "/{key}", this::putVar);
        router.add("DELETE", VARS + "/{key}", call -> delete(call, service(call).envVars));
        router.add("GET", FILES, call -> list(call, "secretFile", service(call).secretFiles));
        router.add("PUT", FILES, this::replaceFiles);
        router.add(
                "GET",
                FILES + "/{key}",
                call -> one("secretFile", call, service(call).secretFiles));
        router.add("PUT", FILES + "/{key}", this::putFile);
        router.add("DELETE", FILES + "/{key}", call -> delete(call, service(call).secretFiles));
    }

    private ServiceState service(Call call) {
        return world.service(call.path("serviceId"));
    }

    private static Reply list(Call call, String kind, VarList vars) {
        return Reply.ok(
                Pages.page(
                        call,
                        kind,
                        vars.newestFirst(),
                        EnvVarRoutes::place,
                        entry -> wire(kind, entry)));
    }

    /** Replaces them all; the answer is in the order in which they were sent. */
    private Reply replaceVars(Call call) {
        VarList vars = service(call).envVars;
        vars.replaceAll(VarInput.envVarMap(call.json(), world));
        world.changed();
        return Reply.ok(all("envVar", vars.oldestFirst()));
    }

    private Reply replaceFiles(Call call) {
        VarList files = service(call).secretFiles;
        files.replaceAll(VarInput.secretFileMap(call.json()));
        world.changed();
        return Reply.ok(all("secretFile", files.oldestFirst()));
    }

    private static ArrayNode all(String kind, List<VarList.Entry> entries) {
        ArrayNode array = Json.array();
        for (VarList.Entry entry : entries) {
            ObjectNode envelope = array.addObject();
            envelope.set(kind, wire(kind, entry));
            envelope.put("cursor", Pages.cursor(place(entry)));
        }
        return array;
    }

    private Reply putVar(Call call) {
        VarList vars = service(call).envVars;
        vars.put(call.path("key"), VarInput.value(call.jsonObject(), world));
        world.changed();
        return one("envVar", call, vars);
    }

    private Reply putFile(Call call) {
        VarList files = service(call).secretFiles;
        files.put(call.path("key"), call.jsonObject().path("content").asText());
        world.changed();
        Reply reply = one("secretFile", call, files);
        return new Reply(201, reply.body());
    }

    private static Reply one(String kind, Call call, VarList vars) {
        String name = call.path("key");
        String value = vars.get(name);
        if (value == null) {
            throw ApiException.notFound(name);
        }
        return Reply.ok(wire(kind, new VarList.Entry(0, name, value)));
    }

    private Reply delete(Call call, VarList vars) {
        if (!vars.remove(call.path("key"))) {
            throw ApiException.notFound(call.path("key"));
        }
        world.changed();
        return Reply.noContent();
    }

    private static Pages.Place place(VarList.Entry entry) {
        return new Pages.Place(entry.order(), entry.name());
    }

    /** {@code {key, value}} for an env var, {@code {name, content}} for a secret file. */
    static ObjectNode wire(String kind, VarList.Entry entry) {
        boolean file = kind.equals("secretFile");
        return Json.object()
                .put(file ? "name" : "key", entry.name())
                .put(file ? "content" : "value", entry.value());
    }
}
