package org.cronconsole.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Checks exchanges against the OpenAPI document of the routes that the client uses. */
final class Contract {
    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode document;
    private final JsonSchemaFactory factory =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    Contract() throws IOException {
        try (InputStream in = Contract.class.getResourceAsStream("contract.json")) {
            document = json.readTree(Objects.requireNonNull(in));
        }
    }

    /** Every route with its method, such as {@code GET /users}. */
    Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .fieldNames()
                                .forEachRemaining(method ->
                                        routes.add(
                                                method.toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path.getKey())));
        return routes;
    }

    /** The route of a path without the version; empty where the contract knows none. */
    String routeOf(String method, String path) {
        for (String route : routes()) {
            String pattern = route.replaceAll("\\{[^}]*}", "[^/]+");
            if ((method + " " + path).matches(pattern)) {
                return route;
            }
        }
        return "";
    }

    /** What is wrong with one exchange; empty where nothing is. */
    List<String> wrong(Exchanged exchange) {
        String route = routeOf(exchange.method(), exchange.path());
        if (route.isEmpty()) {
            return List.of(exchange + ": no such route");
        }
        String[] parts = route.split(" ", 2);
        JsonNode operation =
                document.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
        List<String> wrong = new ArrayList<>();
        checkQuery(exchange, operation, wrong);
        JsonNode wanted = operation.path("requestBody");
        if (wanted.isMissingNode() && !exchange.requestBody().isEmpty()) {
            wrong.add(exchange + ": a body is sent where none is wanted");
        } else if (!wanted.isMissingNode()) {
            checkBody(exchange + " request", exchange.requestBody(), schema(wanted), wrong);
        }
        JsonNode responses = operation.path("responses");
        JsonNode response = responses.path(Integer.toString(exchange.status()));
        if (response.isMissingNode() && exchange.status() < 400) {
            wrong.add(exchange + ": status " + exchange.status() + " is not documented");
            return wrong;
        }
        JsonNode schema = schema(response.isMissingNode() ? responses.path("default") : response);
        if (schema.isMissingNode() && !exchange.responseBody().isEmpty()) {
            wrong.add(exchange + ": a body is answered where none is documented");
        } else if (!schema.isMissingNode()) {
            checkBody(exchange + " answer", exchange.responseBody(), schema, wrong);
        }
        return wrong;
    }

    private static void checkQuery(Exchanged exchange, JsonNode operation, List<String> wrong) {
        Set<String> known = new TreeSet<>();
        Map<String, String> sent = exchange.query();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            known.add(name);
            if (parameter.path("required").asBoolean() && !sent.containsKey(name)) {
                wrong.add(exchange + ": query parameter " + name + " is missing");
            }
        }
        sent.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong.add(exchange + ": unknown query parameter " + name));
    }

    private static JsonNode schema(JsonNode message) {
        return message.path("content").path("application/json").path("schema");
    }

    private void checkBody(String what, String body, JsonNode schema, List<String> wrong) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", document.path("components"));
        try {
            factory.getSchema(whole, config)
                    .validate(json.readTree(body))
                    .forEach(message -> wrong.add(what + ": " + message.getMessage()));
        } catch (JsonProcessingException e) {
            wrong.add(what + ": no JSON");
        }
    }
}
