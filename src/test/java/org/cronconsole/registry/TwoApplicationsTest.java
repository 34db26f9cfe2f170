package org.cronconsole.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.HttpRenderApi;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two computers at one registry, over HTTP: what is not kept is told. */
@Timeout(180)
class TwoApplicationsTest {
    private final RegistryLab lab = new RegistryLab();
    private final EnvGroupRegistry one = lab.computer();
    private final EnvGroupRegistry other = lab.computer();
    private final HttpRenderApi render = lab.client();

    @AfterEach
    void end() {
        lab.close();
    }

    /** Runs both at once; true for each that was told that it was done. */
    private static List<Boolean> together(Random random, Runnable first, Runnable second)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        long lead = random.nextLong(4_000_000);
        boolean firstWaits = random.nextBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Boolean> a = threads.submit(told(start, firstWaits ? lead : 0, first));
            Future<Boolean> b = threads.submit(told(start, firstWaits ? 0 : lead, second));
            return List.of(a.get(), b.get());
        }
    }

    private static Callable<Boolean> told(CyclicBarrier start, long lead, Runnable write) {
        return () -> {
            start.await();
            long until = System.nanoTime() + lead;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            try {
                write.run();
                return true;
            } catch (RegistryConflict conflict) {
                return false;
            }
        };
    }

    private Optional<DealershipEntry> present(String name) {
        return lab.computer().read().dealerships().stream()
                .filter(e -> e.name().equals(name))
                .findFirst();
    }

    private List<EnvGroup> groups() {
        return render.envGroups(lab.workspace()).stream()
                .filter(group -> group.name().startsWith("cron-console"))
                .map(group -> render.envGroup(group.id()))
                .toList();
    }

    private void nothingIsLeftBehind() {
        assertThat(groups())
                .allSatisfy(group ->
                        assertThat(group.envVars())
                                .extracting(EnvVar::key)
                                .noneMatch(key -> key.startsWith("CHANGING_")));
    }

    @Test
    void ofTwoChangesOfOneEntryOneIsKeptAndTheOtherIsTold() throws Exception {
        Random random = new Random(7);
        JobId am = new JobId("crn-store1-am");
        one.put(RegistryLab.entry(1));
        int both = 0;
        int oneOfTwo = 0;
        int neither = 0;
        for (int round = 0; round < 100; round++) {
            DealershipEntry basis = present("Dealership 1").orElseThrow();
            LocalTime mine = LocalTime.of(6, 0).plusMinutes(2L * round);
            LocalTime theirs = mine.plusMinutes(1);
            List<Boolean> done =
                    together(
                            random,
                            () -> one.change(basis, basis.withTime(am, mine)),
                            () -> other.change(basis, basis.withTime(am, theirs)));
            LocalTime stands = present("Dealership 1").orElseThrow().am();
            if (done.get(0) && done.get(1)) {
                both++;
            } else if (!done.get(0) && !done.get(1)) {
                neither++;
                assertThat(stands).isEqualTo(basis.am());
            } else {
                oneOfTwo++;
                assertThat(stands).as("round " + round).isEqualTo(done.get(0) ? mine : theirs);
            }
        }
        System.out.println(
                "100 changes of one entry at once: one kept and one told "
                        + oneOfTwo
                        + ", both told "
                        + neither
                        + ", both kept (one of them lost) "
                        + both);
        assertThat(both).as("changes that were lost and not told").isZero();
        assertThat(oneOfTwo).isGreaterThan(90);
        nothingIsLeftBehind();
    }

    @Test
    void twoIntentsOfOneJobAreNotBothKeptUntold() throws Exception {
        Random random = new Random(11);
        ZoneId zone = ZoneId.of("America/Denver");
        JobId job = new JobId("crn-alone");
        one.setIntent(job, new WallClock(LocalTime.of(1, 0), zone, Weekdays.parse("MON-FRI")));
        for (int round = 0; round < 40; round++) {
            WallClock mine = new WallClock(LocalTime.of(2, round), zone, Weekdays.parse("MON-FRI"));
            WallClock theirs =
                    new WallClock(LocalTime.of(3, round), zone, Weekdays.parse("MON-FRI"));
            List<Boolean> done =
                    together(
                            random,
                            () -> one.setIntent(job, mine),
                            () -> other.setIntent(job, theirs));
            WallClock stands = lab.computer().read().intents().get(job);
            assertThat(done).contains(true);
            if (done.get(0) && done.get(1)) {
                // One came after the other and had read it: the later one stands.
                assertThat(stands).isIn(mine, theirs);
            } else {
                assertThat(stands).isEqualTo(done.get(0) ? mine : theirs);
            }
        }
        nothingIsLeftBehind();
    }

    @Test
    void entriesOfTwoDealershipsWrittenAtOnceAreBothKept() throws Exception {
        Random random = new Random(13);
        for (int round = 0; round < 40; round++) {
            DealershipEntry mine = RegistryLab.entry(2 * round);
            DealershipEntry theirs = RegistryLab.entry(2 * round + 1);
            assertThat(together(random, () -> one.put(mine), () -> other.put(theirs)))
                    .containsOnly(true);
        }
        assertThat(lab.computer().read().dealerships())
                .hasSize(80)
                .contains(RegistryLab.entry(0), RegistryLab.entry(79));
        nothingIsLeftBehind();
    }

    @Test
    void whatTwoPutIntoAnEmptyWorkspaceAtOnceIsAllThere() throws Exception {
        Random random = new Random(17);
        for (int round = 0; round < 20; round++) {
            DealershipEntry mine = RegistryLab.entry(1);
            DealershipEntry theirs = RegistryLab.entry(2);
            assertThat(together(random, () -> one.put(mine), () -> other.put(theirs)))
                    .containsOnly(true);
            assertThat(lab.computer().read().dealerships()).containsExactlyInAnyOrder(mine, theirs);
            emptyTheWorkspace();
        }
    }

    @Test
    void oneDealershipPutByTwoIntoAnEmptyWorkspaceIsTheOnesWhoWasNotTold() throws Exception {
        Random random = new Random(19);
        for (int round = 0; round < 20; round++) {
            DealershipEntry mine = RegistryLab.entry(1);
            DealershipEntry theirs =
                    mine.withTime(Objects.requireNonNull(mine.amJob()), LocalTime.of(4, 4));
            List<Boolean> done = together(random, () -> one.put(mine), () -> other.put(theirs));
            Optional<DealershipEntry> stands = present("Dealership 1");
            if (done.get(0) && done.get(1)) {
                // One came so much later that it had read the other's: a change of it.
                assertThat(stands.orElseThrow()).isIn(mine, theirs);
                assertThat(groups()).hasSize(1);
            } else if (done.contains(true)) {
                assertThat(stands).contains(done.get(0) ? mine : theirs);
            } else {
                assertThat(stands).isEmpty();
            }
            emptyTheWorkspace();
        }
    }

    private void emptyTheWorkspace() {
        for (EnvGroup group : groups()) {
            deleteGroup(group.id());
        }
        // What the computers know of it is half a minute old at most; they read before they write.
        assertThat(groups()).isEmpty();
    }

    private void deleteGroup(EnvGroupId group) {
        lab.deleteGroup(group);
    }

    @Test
    void anEntryThatIsDeletedInBetweenIsNotBroughtBack() {
        one.put(RegistryLab.entry(1));
        DealershipEntry basis = other.read().dealerships().getFirst();
        render.deleteEnvGroupVar(groups().getFirst().id(), "DEALERSHIP_STORE1");
        assertThatThrownBy(() ->
                        other.change(
                                basis, basis.withTime(Objects.requireNonNull(basis.amJob()), null)))
                .isInstanceOfSatisfying(
                        RegistryConflict.class,
                        conflict -> assertThat(conflict.present()).isNull());
        assertThat(present("Dealership 1")).isEmpty();
    }

    @Test
    void whoeverEndedInTheMiddleOfAChangeKeepsNobodyWaitingForLong() {
        one.put(RegistryLab.entry(1));
        EnvGroupId group = groups().getFirst().id();
        String note = "{\"v\":1,\"key\":\"DEALERSHIP_STORE1\",\"at\":\"%s\"}";
        render.putEnvGroupVar(group, "CHANGING_DEAD", note.formatted(Instant.now()));
        DealershipEntry basis = RegistryLab.entry(1);
        DealershipEntry changed = basis.withTime(Objects.requireNonNull(basis.amJob()), null);
        assertThatThrownBy(() -> other.change(basis, changed))
                .isInstanceOf(RegistryConflict.class)
                .hasMessageContaining("at this moment");
        assertThat(present("Dealership 1")).contains(basis);

        Instant longAgo = Instant.now().minusSeconds(200);
        render.putEnvGroupVar(group, "CHANGING_DEAD", note.formatted(longAgo));
        other.change(basis, changed);
        assertThat(present("Dealership 1")).contains(changed);
        nothingIsLeftBehind();
    }

    @Test
    void oneKeyInTwoGroupsIsTheSameForEverybodyAndOneAgainOnceItIsWritten() {
        DealershipEntry first = RegistryLab.entry(1);
        DealershipEntry second = first.withTime(Objects.requireNonNull(first.pmJob()), null);
        List<EnvGroup> made = new ArrayList<>();
        for (DealershipEntry entry : List.of(first, second)) {
            String value = DealershipJson.write(entry, null);
            made.add(
                    render.createEnvGroup(
                            lab.workspace(),
                            "cron-console",
                            List.of(new EnvVar("DEALERSHIP_STORE1", Secret.of(value)))));
        }
        boolean lesserIsFirst = made.get(0).id().value().compareTo(made.get(1).id().value()) < 0;
        DealershipEntry wins = lesserIsFirst ? first : second;
        assertThat(one.read().dealerships()).containsExactly(wins);
        assertThat(other.read().dealerships()).containsExactly(wins);

        DealershipEntry changed = wins.withTime(Objects.requireNonNull(wins.amJob()), null);
        one.change(wins, changed);
        assertThat(present("Dealership 1")).contains(changed);
        assertThat(groups().stream().flatMap(g -> g.envVars().stream()).toList()).hasSize(1);
    }
}
