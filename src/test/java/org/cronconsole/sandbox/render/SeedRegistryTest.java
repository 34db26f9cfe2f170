package org.cronconsole.sandbox.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxClient;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SettableClock;
import org.cronconsole.sandbox.TestSandboxes;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class SeedRegistryTest {

    /** In winter and in summer time, and late enough that UTC is a day ahead. */
    private static final List<Instant> STARTS =
            List.of(Instant.parse("2026-11-24T03:00:00Z"), Instant.parse("2026-07-15T12:00:00Z"));

    private static Map<String, JsonNode> registry(SandboxClient client, String owner) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        for (JsonNode meta : client.get("/env-groups?limit=100&ownerId=" + owner)) {
            if (meta.path("name").asText().startsWith("cron-console")) {
                JsonNode group = client.get("/env-groups/" + meta.path("id").asText());
                assertThat(group.path("serviceLinks")).isEmpty();
                assertThat(group.path("envVars").size()).isBetween(1, 250);
                for (JsonNode var : group.path("envVars")) {
                    assertThat(
                                    entries.put(
                                            var.path("key").asText(),
                                            SandboxClient.parse(var.path("value").asText())))
                            .isNull();
                }
            }
        }
        return entries;
    }

    private static Map<String, JsonNode> jobs(SandboxClient client, String owner) {
        Map<String, JsonNode> jobs = new LinkedHashMap<>();
        client.all("/services?type=cron_job&limit=100&ownerId=" + owner, "service")
                .forEach(job -> jobs.put(job.path("id").asText(), job));
        return jobs;
    }

    private static void agrees(JsonNode entry, String period, JsonNode job, Instant start) {
        assertThat(job.path("name").asText()).isEqualTo(entry.path("name").asText() + " " + period);
        ZoneId zone = ZoneId.of(entry.path("zone").asText());
        LocalTime meant = LocalTime.parse(entry.path(period.equals("AM") ? "am" : "pm").asText());
        List<Instant> slots =
                CronSlots.parse(job.path("serviceDetails").path("schedule").asText())
                        .between(start, start.plus(Duration.ofDays(7)));
        assertThat(slots).hasSize(6);
        for (Instant slot : slots) {
            ZonedDateTime local = slot.atZone(zone);
            assertThat(local.toLocalTime()).isEqualTo(meant);
            assertThat(local.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
        }
    }

    @Test
    void theRegistryTellsTheLocalTimesOfAllJobsButThoseOfEveryEighthDealership() {
        for (Instant start : STARTS) {
            try (Sandbox sandbox =
                    TestSandboxes.start(
                            SandboxOptions.defaults().withDealerships(64).withDays(1),
                            new SettableClock(start))) {
                SandboxClient client = new SandboxClient(sandbox.access());
                Map<String, JsonNode> jobs = jobs(client, sandbox.access().ownerId());
                Map<String, JsonNode> entries = registry(client, sandbox.access().ownerId());
                assertThat(entries).hasSize(56);
                assertThat(
                                Objects.requireNonNull(entries.get("DEALERSHIP_NAPERVILLEFORD"))
                                        .fieldNames())
                        .toIterable()
                        .containsExactly(
                                "v",
                                "name",
                                "storeId",
                                "zone",
                                "am",
                                "pm",
                                "days",
                                "amJob",
                                "pmJob",
                                "phone",
                                "user",
                                "email",
                                "firstName",
                                "lastName");
                for (JsonNode entry : entries.values()) {
                    assertThat(entry.path("days").asText()).isEqualTo("MON-SAT");
                    agrees(
                            entry,
                            "AM",
                            Objects.requireNonNull(jobs.remove(entry.path("amJob").asText())),
                            start);
                    agrees(
                            entry,
                            "PM",
                            Objects.requireNonNull(jobs.remove(entry.path("pmJob").asText())),
                            start);
                }
                assertThat(jobs).hasSize(16);
            }
        }
    }

    @Test
    void moreThanTwoHundredAndFiftyDealershipsAreSpreadOverSeveralGroups() {
        try (Sandbox sandbox =
                TestSandboxes.start(
                        SandboxOptions.defaults().withDealerships(600).withDays(1),
                        new SettableClock(STARTS.getFirst()))) {
            SandboxClient client = new SandboxClient(sandbox.access());
            assertThat(client.get("/env-groups").findValuesAsText("name"))
                    .contains("cron-console", "cron-console-2", "cron-console-3")
                    .doesNotContain("cron-console-4");
            assertThat(registry(client, sandbox.access().ownerId())).hasSize(525);
        }
    }
}
