package org.cronconsole.registry;

import static org.assertj.core.api.Assertions.assertThat;

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

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Six hundred dealerships, over HTTP. */
@Timeout(180)
class ManyDealershipsTest {
    private final RegistryLab lab = new RegistryLab();
    private final EnvGroupRegistry registry = lab.computer();
    private final HttpRenderApi render = lab.client();

    @AfterEach
    void end() {
        lab.close();
    }

    private List<EnvGroup> groups() {
        return render.envGroups(lab.workspace()).stream()
                .filter(group -> group.name().startsWith("cron-console"))
                .sorted(Comparator.comparing(EnvGroup::name))
                .map(group -> render.envGroup(group.id()))
                .toList();
    }

    @Test
    void sixHundredAreKeptInThreeGroupsAndReadInFourRequests() {
        render.createEnvGroup(
                lab.workspace(),
                "cron-console-staging",
                List.of(new EnvVar("DEALERSHIP_NOT_OURS", Secret.of("{}"))));
        // Most of them at one stroke; the rest one by one, over the edges of two groups.
        bulk("cron-console", 0, 245);
        bulk("cron-console-2", 245, 490);
        long begun = System.nanoTime();
        for (int i = 490; i < 600; i++) {
            registry.put(RegistryLab.entry(i));
        }
        Duration put = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(groups())
                .extracting(EnvGroup::name)
                .containsExactly(
                        "cron-console", "cron-console-2", "cron-console-3", "cron-console-staging");
        assertThat(groups()).extracting(g -> g.envVars().size()).containsExactly(250, 250, 100, 1);

        EnvGroupRegistry elsewhere = lab.computer();
        lab.requests();
        begun = System.nanoTime();
        List<DealershipEntry> read = elsewhere.read().dealerships();
        Duration reading = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(lab.requests()).as("one for the list, one a group").hasSize(1 + 3);
        assertThat(read).hasSize(600).contains(RegistryLab.entry(0), RegistryLab.entry(599));

        DealershipEntry before = RegistryLab.entry(400);
        DealershipEntry after =
                before.withTime(Objects.requireNonNull(before.amJob()), LocalTime.of(7, 7));
        lab.requests();
        elsewhere.change(before, after);
        assertThat(lab.requests())
                .as("the registry, the turn, the value, the turn's end, the look afterwards")
                .hasSize(1 + 3 + 3 + 1);
        assertThat(lab.computer().read().dealerships())
                .hasSize(600)
                .contains(after)
                .doesNotContain(before);

        JobId alone = new JobId("crn-alone");
        elsewhere.setIntent(
                alone, new WallClock(LocalTime.NOON, ZoneId.of("UTC"), Weekdays.parse("MON-FRI")));
        assertThat(groups().get(2).envVars()).extracting(EnvVar::key).contains("JOB_CRN_ALONE");
        elsewhere.forgetJob(alone);
        assertThat(lab.computer().read().jobs()).isEmpty();
        assertThat(lab.computer().read().dealerships()).hasSize(600);
        System.out.printf(
                "600 dealerships: the last 110 put in %d ms, all read in %d ms%n",
                put.toMillis(), reading.toMillis());
    }

    private void bulk(String name, int from, int to) {
        render.createEnvGroup(
                lab.workspace(),
                name,
                IntStream.range(from, to)
                        .mapToObj(i ->
                                new EnvVar(
                                        "DEALERSHIP_STORE" + i,
                                        Secret.of(
                                                DealershipJson.write(RegistryLab.entry(i), null))))
                        .toList());
    }

    @Test
    void whatSomebodyTypedByHandIsPassedOverAndNotWrittenOver() {
        registry.put(RegistryLab.entry(1));
        EnvGroup group = groups().getFirst();
        render.putEnvGroupVar(group.id(), "DEALERSHIP_STORE1", "ask Dana first");
        render.putEnvGroupVar(group.id(), "JOB_CRN_ALONE", "5:58");
        EnvGroupRegistry elsewhere = lab.computer();
        assertThat(elsewhere.read().dealerships()).isEmpty();

        elsewhere.put(RegistryLab.entry(1));
        elsewhere.setIntent(
                new JobId("crn-alone"),
                new WallClock(LocalTime.NOON, ZoneId.of("UTC"), Weekdays.parse("MON-FRI")));

        assertThat(lab.computer().read().dealerships()).containsExactly(RegistryLab.entry(1));
        assertThat(lab.computer().read().jobs()).hasSize(1);
        assertThat(groups().getFirst().envVars())
                .contains(
                        new EnvVar("DEALERSHIP_STORE1", Secret.of("ask Dana first")),
                        new EnvVar("JOB_CRN_ALONE", Secret.of("5:58")));
    }
}
