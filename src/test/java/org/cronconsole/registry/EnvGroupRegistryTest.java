package org.cronconsole.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

class EnvGroupRegistryTest {
    private final FakeRender render = new FakeRender();
    private final AtomicReference<Instant> now = new AtomicReference<>(FakeRender.NOW);
    private final Registry registry = new EnvGroupRegistry(render, FakeRender.WORKSPACE, now::get);

    @Test
    void aWorkspaceWithoutTheGroupWorks() {
        assertThat(registry.read()).isEqualTo(RegistrySnapshot.EMPTY);
        assertThat(render.writes).isEmpty();
    }

    @Test
    void readsBackWhatItWrote() {
        DealershipEntry entry = entry("Naperville Ford", "napervilleford");
        registry.put(entry);
        registry.put(entry("Joliet Kia", "jolietkia"));
        assertThat(registry.read().dealerships())
                .containsExactlyInAnyOrder(entry, entry("Joliet Kia", "jolietkia"));
        assertThat(registry.read().intents()).containsKey(new JobId("crn-napervilleford-am"));
        assertThat(render.writes.stream().filter(w -> !w.contains("CHANGING_")))
                .containsExactly("create group cron-console", "put DEALERSHIP_JOLIETKIA");
        assertThat(render.groups.values())
                .allSatisfy(group ->
                        assertThat(group.envVars())
                                .noneMatch(var -> var.key().startsWith("CHANGING_")));
    }

    @Test
    void twoDealershipsWithOneStoreIdGetTwoKeysAndAChangeKeepsItsOwn() {
        registry.put(entry("A", "same"));
        registry.put(entry("B", "same"));
        registry.put(entry("B", "same"));
        assertThat(registry.read().dealerships())
                .extracting(DealershipEntry::name)
                .containsExactly("A", "B");
        assertThat(render.writes.stream().filter(w -> w.startsWith("put DEAL")))
                .containsExactly("put DEALERSHIP_SAME_2", "put DEALERSHIP_SAME_2");
    }

    @Test
    void startsAnotherGroupWhenOneIsFull() {
        List<EnvVar> many =
                java.util.stream.IntStream.range(0, 250)
                        .mapToObj(i -> new EnvVar("NOTE_" + i, Secret.of("x")))
                        .toList();
        EnvGroupId full = new EnvGroupId("evg-full");
        render.groups.put(
                full,
                new EnvGroup(
                        full,
                        "cron-console",
                        FakeRender.WORKSPACE,
                        FakeRender.NOW,
                        List.of(),
                        many));
        registry.put(entry("A", "a"));
        assertThat(render.writes).containsExactly("create group cron-console-2");
        assertThat(registry.read().dealerships()).hasSize(1);
    }

    @Test
    void passesOverWhatPeopleBrokeInRenderAndKeepsTheRest() {
        EnvGroupId id = new EnvGroupId("evg-1");
        render.groups.put(
                id,
                new EnvGroup(
                        id,
                        "cron-console",
                        FakeRender.WORKSPACE,
                        FakeRender.NOW,
                        List.of(),
                        List.of(
                                new EnvVar("DEALERSHIP_A", Secret.of("{broken")),
                                new EnvVar("DEALERSHIP_B", Secret.of("[]")),
                                new EnvVar(
                                        "DEALERSHIP_C",
                                        Secret.of("{\"name\":\"C\",\"zone\":\"Mars/Base\"}")),
                                new EnvVar(
                                        "DEALERSHIP_D",
                                        Secret.of(
                                                "{\"name\":\"D\",\"zone\":\"UTC\",\"new\":1}")))));
        assertThat(registry.read().dealerships())
                .extracting(DealershipEntry::name)
                .containsExactly("D");
    }

    @Test
    void anAnswerThatHoldsSomethingElseIsNotBelieved() {
        FakeRender forgetful =
                new FakeRender() {
                    @Override
                    public EnvGroup createEnvGroup(
                            org.cronconsole.id.WorkspaceId workspace,
                            String name,
                            List<EnvVar> vars) {
                        return super.createEnvGroup(workspace, name, List.of());
                    }
                };
        Registry unlucky = new EnvGroupRegistry(forgetful, FakeRender.WORKSPACE, now::get);
        assertThatThrownBy(() -> unlucky.put(entry("A", "a")))
                .isInstanceOf(GatewayException.Unexpected.class);
    }

    private static DealershipEntry entry(String name, String store) {
        @Nullable String none = null;
        return new DealershipEntry(
                name,
                store,
                ZoneId.of("America/Chicago"),
                LocalTime.of(5, 58),
                LocalTime.of(13, 58),
                Weekdays.parse("MON-SAT"),
                new JobId("crn-" + store + "-am"),
                new JobId("crn-" + store + "-pm"),
                "+13125550123",
                "user",
                "a@example.com",
                none,
                none);
    }
}
