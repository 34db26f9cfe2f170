package org.cronconsole.matrix;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the sandbox holds at a moment, as it keeps it. */
record State(Map<String, JsonNode> services) {
    private JsonNode of(String service) {
        return Objects.requireNonNull(services.get(service));
    }

    private Stream<JsonNode> render(String list) {
        return of("render").path(list).valueStream();
    }

    int jobsNamed(String name) {
        return count(render("services"), s -> s.path("body").path("name").asText().equals(name));
    }

    /** A missing node where there is none of the id. */
    JsonNode job(String id) {
        return render("services")
                .filter(s -> s.path("body").path("id").asText().equals(id))
                .findFirst()
                .orElseGet(() -> of("render").path("nothing"));
    }

    /** The id of the job of this name; empty where there is none. */
    String idOf(String name) {
        return render("services")
                .filter(s -> s.path("body").path("name").asText().equals(name))
                .map(s -> s.path("body").path("id").asText())
                .findFirst()
                .orElse("");
    }

    boolean suspended(String id) {
        return job(id).path("body").path("suspended").asText().equals("suspended");
    }

    /** The schedules of all jobs. */
    List<String> schedules() {
        return render("services").map(s -> s.at("/body/serviceDetails/schedule").asText()).toList();
    }

    int deploys(String id) {
        return job(id).path("deploys").size();
    }

    /** Runs that a person started, the active one too. */
    int manualRuns(String id) {
        JsonNode job = job(id);
        return count(
                Stream.concat(job.path("runs").valueStream(), Stream.of(job.path("active"))),
                run -> run.path("manual").asBoolean());
    }

    /** Those of all jobs. */
    int allManualRuns() {
        return render("services")
                .mapToInt(s -> manualRuns(s.path("body").path("id").asText()))
                .sum();
    }

    int canceledRuns(String id) {
        return count(
                job(id).path("runs").valueStream(),
                run -> run.path("outcome").asText().equals("CANCELED"));
    }

    /** The value of an env var; empty where it is not set. */
    String env(String id, String key) {
        return job(id).path("envVars")
                .valueStream()
                .filter(var -> var.path("name").asText().equals(key))
                .map(var -> var.path("value").asText())
                .findFirst()
                .orElse("");
    }

    /** Everything in the env groups, as text. */
    String groups() {
        return of("render").path("envGroups").toString();
    }

    int users(String name) {
        return count(
                of("dashboard").path("accounts").valueStream(),
                a -> a.path("username").asText().equals(name));
    }

    /** Whether a number of the account has this name. */
    boolean hasNumberNamed(String name) {
        return of("twilio")
                .path("rentals")
                .valueStream()
                .anyMatch(r -> r.path("friendlyName").asText().equals(name));
    }

    /** How many numbers the account rents now. */
    int numbers() {
        return of("twilio").path("rentals").size();
    }

    int rented() {
        return of("twilio").path("rented").asInt();
    }

    private static int count(Stream<JsonNode> all, Predicate<JsonNode> wanted) {
        return Math.toIntExact(all.filter(wanted).count());
    }
}
