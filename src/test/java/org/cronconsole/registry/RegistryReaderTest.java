package org.cronconsole.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What the copy on this computer spares, stands in for, and never decides. */
class RegistryReaderTest {
    private static final EnvGroupId FIRST = new EnvGroupId("evg-1");
    private static final EnvGroupId SECOND = new EnvGroupId("evg-2");

    private final AtomicReference<Instant> now =
            new AtomicReference<>(FakeRender.NOW.plus(Duration.ofHours(2)));
    private final List<String> fetched = new ArrayList<>();
    private boolean cut;
    private final Memory copy = new Memory();
    private final FakeRender render =
            new FakeRender() {
                @Override
                public List<EnvGroup> envGroups(WorkspaceId workspace) {
                    if (cut) {
                        throw new GatewayException.Unreachable(
                                "The connection was cut.",
                                new Failure(
                                        RemoteService.RENDER,
                                        "GET /env-groups",
                                        0,
                                        null,
                                        null,
                                        false),
                                null);
                    }
                    return super.envGroups(workspace);
                }

                @Override
                public EnvGroup envGroup(EnvGroupId group) {
                    fetched.add(group.value());
                    return super.envGroup(group);
                }
            };

    private static final class Memory implements RegistryCopy {
        private @Nullable Kept kept;

        @Override
        public Optional<Kept> load() {
            return Optional.ofNullable(kept);
        }

        @Override
        public void keep(Kept fresh) {
            kept = fresh;
        }
    }

    /** The program is started anew. */
    private EnvGroupRegistry start() {
        fetched.clear();
        return new EnvGroupRegistry(render, FakeRender.WORKSPACE, now::get, copy);
    }

    private void group(EnvGroupId id, String name, Instant updatedAt, DealershipEntry entry) {
        render.groups.put(
                id,
                new EnvGroup(
                        id,
                        name,
                        FakeRender.WORKSPACE,
                        updatedAt,
                        List.of(),
                        List.of(
                                new EnvVar(
                                        "DEALERSHIP_" + entry.storeId().toUpperCase(Locale.ROOT),
                                        Secret.of(DealershipJson.write(entry, null))),
                                new EnvVar("OPENROUTER_API_KEY", Secret.of("sk-by-hand")),
                                new EnvVar("DEALERSHIP_X", Secret.of("sk-by-hand")))));
    }

    @BeforeEach
    void twoGroups() {
        group(FIRST, "cron-console", FakeRender.NOW, RegistryLab.entry(1));
        group(SECOND, "cron-console-2", FakeRender.NOW, RegistryLab.entry(2));
    }

    @Test
    void groupsThatHaveNotChangedAreNotFetchedAgain() {
        assertThat(start().read().dealerships()).hasSize(2);
        assertThat(fetched).containsExactly("evg-1", "evg-2");

        now.set(now.get().plusSeconds(600));
        assertThat(start().read().dealerships())
                .containsExactly(RegistryLab.entry(1), RegistryLab.entry(2));
        assertThat(fetched).as("nothing has changed").isEmpty();

        group(SECOND, "cron-console-2", now.get().minusSeconds(60), RegistryLab.entry(3));
        EnvGroupRegistry third = start();
        assertThat(third.read().dealerships())
                .containsExactly(RegistryLab.entry(1), RegistryLab.entry(3));
        assertThat(fetched).containsExactly("evg-2");
        assertThat(third.read().problem()).isNull();
        assertThat(third.read().asOf()).isNull();
    }

    @Test
    void aGroupThatWasChangedJustBeforeItWasFetchedIsFetchedAgain() {
        group(FIRST, "cron-console", now.get().minusSeconds(3), RegistryLab.entry(1));
        start().read();
        now.set(now.get().plusSeconds(60));
        start().read();
        assertThat(fetched).containsExactly("evg-1");
        now.set(now.get().plusSeconds(60));
        start().read();
        assertThat(fetched).isEmpty();
    }

    @Test
    void nothingIsTakenAsUnchangedForLongerThanAnHour() {
        start().read();
        // As if Render did not move the time of a group with its values.
        group(FIRST, "cron-console", FakeRender.NOW, RegistryLab.entry(9));
        now.set(now.get().plus(Duration.ofMinutes(59)));
        assertThat(start().read().dealerships()).contains(RegistryLab.entry(1));
        now.set(now.get().plus(Duration.ofMinutes(2)));
        assertThat(start().read().dealerships()).contains(RegistryLab.entry(9));
    }

    @Test
    void theLastKnownRegistryStandsInWithItsAgeWhileRenderCannotBeReached() {
        start().read();
        Instant then = now.get();
        now.set(then.plus(Duration.ofDays(2)));
        cut = true;

        RegistrySnapshot shown = start().read();

        assertThat(shown.dealerships()).containsExactly(RegistryLab.entry(1), RegistryLab.entry(2));
        assertThat(shown.asOf()).isEqualTo(then);
        assertThat(shown.problem()).isEqualTo("The connection was cut.");
    }

    @Test
    void withoutACopyNothingIsKnownAndThatIsSaid() {
        cut = true;
        RegistrySnapshot shown = start().read();
        assertThat(shown.dealerships()).isEmpty();
        assertThat(shown.asOf()).isNull();
        assertThat(shown.problem()).isEqualTo("The connection was cut.");
    }

    @Test
    void nothingIsWrittenOnTheWordOfTheCopy() {
        start().read();
        EnvGroupRegistry registry = start();
        DealershipEntry theirs =
                RegistryLab.entry(1)
                        .withTime(Objects.requireNonNull(RegistryLab.entry(1).amJob()), null);
        // Changed by somebody, and the copy is as good as new.
        group(FIRST, "cron-console", FakeRender.NOW, theirs);
        assertThat(registry.read().dealerships()).contains(RegistryLab.entry(1));
        assertThatThrownBy(() -> registry.change(RegistryLab.entry(1), RegistryLab.entry(1)))
                .isInstanceOfSatisfying(
                        RegistryConflict.class,
                        conflict -> assertThat(conflict.present()).isEqualTo(theirs));
        cut = true;
        assertThatThrownBy(() -> registry.put(RegistryLab.entry(5)))
                .isInstanceOf(GatewayException.Unreachable.class);
        assertThat(render.writes).isEmpty();
    }

    @Test
    void whatAPersonTypedIntoTheGroupIsNotCopied() {
        start().read();
        RegistryCopy.Kept kept = copy.load().orElseThrow();
        assertThat(kept.groups()).hasSize(2);
        assertThat(kept.groups().stream().flatMap(g -> g.group().envVars().stream()))
                .extracting(EnvVar::key)
                .containsExactly("DEALERSHIP_STORE1", "DEALERSHIP_STORE2");
    }

    @Test
    void aNewerProgramThatReadsMoreKindsOfKeysFetchesThem() {
        start().read();
        RegistryCopy.Kept kept = copy.load().orElseThrow();
        copy.keep(
                new RegistryCopy.Kept(
                        kept.asOf(),
                        kept.groups().stream()
                                .map(g ->
                                        new RegistryCopy.Group(
                                                g.group(), g.fetchedAt(), "DEALERSHIP_"))
                                .toList()));
        start().read();
        assertThat(fetched).containsExactly("evg-1", "evg-2");
    }

    @Test
    void whatDecidesAWriteIsAskedNowWhateverWasReadBefore() {
        EnvGroupRegistry registry = start();
        registry.read();
        now.updateAndGet(at -> at.plusSeconds(15));
        // Somebody changes it within the same tick of Render's clock.
        group(FIRST, "cron-console", FakeRender.NOW, RegistryLab.entry(7));
        assertThat(registry.read().dealerships())
                .extracting(DealershipEntry::name)
                .contains("Dealership 1");
        fetched.clear();
        assertThat(registry.readNow().dealerships())
                .extracting(DealershipEntry::name)
                .containsExactlyInAnyOrder("Dealership 7", "Dealership 2");
        assertThat(fetched).containsExactly("evg-1", "evg-2");
        // And what was read then is what is shown.
        assertThat(registry.read().dealerships())
                .extracting(DealershipEntry::name)
                .contains("Dealership 7");
        cut = true;
        assertThat(registry.readNow().problem()).contains("cut");
    }
}
