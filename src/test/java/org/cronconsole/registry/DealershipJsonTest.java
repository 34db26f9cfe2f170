package org.cronconsole.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.registry.Remarks.Note;
import org.cronconsole.registry.Remarks.Pause;
import org.cronconsole.registry.Remarks.Stamp;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

class DealershipJsonTest {
    private static final Stamp ANNA = new Stamp("anna", Instant.parse("2026-11-01T10:00:00Z"));

    private final FakeRender render = new FakeRender();
    private final EnvGroupRegistry registry =
            new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> FakeRender.NOW)
                    .writtenBy(() -> "root");

    static DealershipEntry entry(String name, String storeId) {
        return new DealershipEntry(
                name,
                storeId,
                ZoneId.of("America/Chicago"),
                LocalTime.of(5, 58),
                LocalTime.of(13, 58),
                Weekdays.parse("MON-SAT"),
                new JobId("crn-" + storeId + "-am"),
                new JobId("crn-" + storeId + "-pm"),
                "+13125556001",
                "ford",
                "a@b.example",
                "Ann",
                "Lee");
    }

    private void hold(String... keysAndValues) {
        List<EnvVar> vars =
                java.util.stream.IntStream.range(0, keysAndValues.length / 2)
                        .mapToObj(i ->
                                new EnvVar(
                                        keysAndValues[2 * i], Secret.of(keysAndValues[2 * i + 1])))
                        .toList();
        render.createEnvGroup(FakeRender.WORKSPACE, "cron-console", vars);
    }

    private String held(String key) {
        return render.envGroup(new EnvGroupId("evg-1")).envVars().stream()
                .filter(var -> var.key().equals(key))
                .map(var -> var.value().reveal())
                .findFirst()
                .orElse("");
    }

    @Test
    void remarksAreReadBackAsWritten() {
        DealershipEntry noted =
                entry("Ford", "ford")
                        .withRemarks(
                                new Remarks(
                                        new Note("Call Ann\nbefore noon", ANNA),
                                        new Pause("Moved", ANNA, LocalDate.of(2026, 12, 1)),
                                        ANNA));
        assertThat(DealershipJson.read("K", DealershipJson.write(noted, null))).contains(noted);
        assertThat(DealershipJson.read("K", DealershipJson.write(entry("A", "a"), null)))
                .contains(entry("A", "a"));
    }

    @Test
    void anEntryOfAnOlderProgramIsRead() {
        String old =
                """
                {"v":1,"name":"Ford","storeId":"ford","zone":"America/Chicago","am":"05:58",
                "pm":"13:58","days":"MON-SAT","amJob":"crn-ford-am","pmJob":"crn-ford-pm",
                "phone":"+13125556001","user":"ford","email":"a@b.example","firstName":"Ann",
                "lastName":"Lee"}\
                """;
        assertThat(DealershipJson.read("K", old)).contains(entry("Ford", "ford"));
        String byHand = "{\"name\":\"Ford\",\"zone\":\"UTC\",\"notes\":\"x\",\"notesBy\":\"a\"}";
        assertThat(DealershipJson.read("K", byHand).orElseThrow().remarks().note())
                .isEqualTo(new Note("x", null));
    }

    @Test
    void whatANewerProgramWroteIsKept() {
        hold(
                "DEALERSHIP_FORD",
                "{\"v\":7,\"name\":\"Ford\",\"storeId\":\"ford\",\"zone\":\"America/Chicago\","
                        + "\"lotSize\":{\"cars\":12},\"tags\":[\"x\"]}");
        DealershipEntry before = registry.read().dealerships().getFirst();
        registry.change(before, before.withPhoneNumber("+13125556009"));
        registry.setIntent(
                new JobId("crn-ford-am"),
                new org.cronconsole.schedule.WallClock(
                        LocalTime.NOON, ZoneId.of("UTC"), Weekdays.parse("DAILY")));
        assertThat(held("DEALERSHIP_FORD"))
                .contains("\"v\":7", "\"lotSize\":{\"cars\":12}", "\"tags\":[\"x\"]", "6009");
        DealershipEntry now = registry.read().dealerships().getFirst();
        registry.move(now, now.withStoreId("other"));
        assertThat(held("DEALERSHIP_FORD")).isEmpty();
        assertThat(held("DEALERSHIP_OTHER")).contains("\"v\":7", "lotSize", "tags");
    }

    @Test
    void whoWroteLastIsNoted() {
        registry.put(entry("Ford", "ford"));
        DealershipEntry written = registry.read().dealerships().getFirst();
        assertThat(written.remarks().changed()).isEqualTo(new Stamp("root", FakeRender.NOW));
        registry.setIntent(
                new JobId("crn-ford-am"),
                new org.cronconsole.schedule.WallClock(
                        LocalTime.of(6, 5),
                        ZoneId.of("America/Chicago"),
                        Weekdays.parse("MON-SAT")));
        assertThat(registry.read().dealerships().getFirst().am()).isEqualTo(LocalTime.of(6, 5));
    }

    @Test
    void aNewNameKeepsTheKeyAndANewStoreMovesIt() {
        registry.put(entry("Ford", "ford"));
        DealershipEntry ford = registry.read().dealerships().getFirst();
        registry.move(ford, ford.withName("Ford of Naperville"));
        assertThat(held("DEALERSHIP_FORD")).contains("Ford of Naperville");
        DealershipEntry named = registry.read().dealerships().getFirst();
        registry.move(named, named.withStoreId("fordnaperville"));
        assertThat(held("DEALERSHIP_FORD")).isEmpty();
        assertThat(registry.read().dealerships())
                .extracting(DealershipEntry::storeId)
                .containsExactly("fordnaperville");
    }

    @Test
    void aMoveThatEndedInTheMiddleGoesOn() {
        registry.put(entry("Ford", "ford"));
        DealershipEntry ford = registry.read().dealerships().getFirst();
        DealershipEntry moved = ford.withName("Big Ford").withStoreId("bigford");
        render.faultOn = "delete key DEALERSHIP_FORD";
        render.fault = FakeRender.cut();
        assertThatThrownBy(() -> registry.move(ford, moved)).hasMessageContaining("cut");
        assertThat(registry.read().dealerships()).hasSize(2);
        registry.move(ford, moved);
        assertThat(registry.read().dealerships())
                .extracting(DealershipEntry::name)
                .containsExactly("Big Ford");
        registry.move(ford, moved);
        assertThat(held("DEALERSHIP_BIGFORD")).contains("Big Ford");
    }

    @Test
    void anothersNameAndAnothersChangeAreConflicts() {
        registry.put(entry("Ford", "ford"));
        registry.put(entry("Kia", "kia"));
        DealershipEntry ford = registry.read().dealerships().getFirst();
        assertThatThrownBy(() -> registry.move(ford, ford.withName("Kia")))
                .isInstanceOf(RegistryConflict.class);
        registry.change(ford, ford.withPhoneNumber(null));
        assertThatThrownBy(() -> registry.move(ford, ford.withName("Big Ford")))
                .isInstanceOf(RegistryConflict.class);
        assertThat(held("DEALERSHIP_FORD")).doesNotContain("Big");
    }
}
