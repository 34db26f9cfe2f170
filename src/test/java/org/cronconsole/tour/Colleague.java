package org.cronconsole.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.settings.RenderAccess;
import org.cronconsole.workbench.Workbenches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;

/** Somebody who works at Render itself, beside this application, in the sandbox's workspace. */
final class Colleague {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LAST_HOUR = 23;

    private final RenderAccess render;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Of the sandbox that these run. */
    Colleague(Workbenches workbenches) {
        this.render = Objects.requireNonNull(workbenches.sandbox().profile().settings().render());
    }

    /**
     * Lets jobs start an hour later than they are meant to, as after a clock change that nobody
     * followed.
     *
     * @param jobs how many of them at most
     */
    void forgetAClockChange(int jobs) {
        int changed = 0;
        for (JsonNode each : send("GET", "/services?type=cron_job&limit=100", "")) {
            JsonNode service = each.path("service");
            String[] line = service.at("/serviceDetails/schedule").asText().split(" ");
            int hour = line[1].matches("\\d+") ? Integer.parseInt(line[1]) : LAST_HOUR;
            boolean dealerships = service.path("name").asText().matches(".* (AM|PM)");
            if (dealerships && hour < LAST_HOUR && changed < jobs) {
                line[1] = "" + (hour + 1);
                String body =
                        "{\"serviceDetails\":{\"schedule\":\"" + String.join(" ", line) + "\"}}";
                send("PATCH", "/services/" + service.path("id").asText(), body);
                changed++;
            }
        }
    }

    /** Lets the runs of a job take so long, and say something all the while. */
    void letRunsTake(int seconds, String job) {
        for (JsonNode each : send("GET", "/services?type=cron_job&limit=100", "")) {
            JsonNode service = each.path("service");
            if (service.path("name").asText().equals(job)) {
                String body =
                        "{\"serviceDetails\":{\"envSpecificDetails\":{\"startCommand\":\"chatter 4 "
                                + seconds
                                + "\"}}}";
                send("PATCH", "/services/" + service.path("id").asText(), body);
            }
        }
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(render.baseUrl() + path))
                        .header("Authorization", "Bearer " + render.apiKey().reveal())
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(method + " " + path + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
