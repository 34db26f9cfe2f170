package org.cronconsole.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.EnvGroupId;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.HttpRenderApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Who is on what, from two computers, over HTTP. */
class CareBookTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final RegistryLab lab = new RegistryLab();
    private final EnvGroupRegistry here = lab.computer();
    private final CareBook one = here.cares();
    private final CareBook other = lab.computer().cares();

    @AfterEach
    void end() {
        lab.close();
    }

    private Care care(String dealership, String who) {
        return new Care(dealership, who, now, now.plus(Duration.ofDays(1)), null);
    }

    private Care over(String dealership, String who) {
        return new Care(
                dealership, who, now.minus(Duration.ofDays(1)), now.minusSeconds(60), "slept");
    }

    @Test
    void whatAColleagueIsOnIsLeftToThemUnlessItIsTakenOverExpressly() {
        Care kims = new Care("Test Ford", "kim", now, now.plusSeconds(3600), "2FA");
        assertThat(other.take(List.of(kims), List.of()).others()).isEmpty();
        CareBook.Taken taken =
                one.take(List.of(care("Test Ford", "lee"), care("Test Kia", "lee")), List.of());
        assertThat(taken.others()).containsExactly(kims);
        assertThat(taken.all()).containsExactlyInAnyOrder(kims, care("Test Kia", "lee"));
        assertThat(one.all()).containsExactlyInAnyOrderElementsOf(taken.all());

        CareBook.Taken over = one.take(List.of(care("Test Ford", "lee")), taken.others());
        assertThat(over.others()).isEmpty();
        assertThat(other.all()).extracting(Care::who).containsExactly("lee", "lee");
        // What was seen is not there any more: nobody takes lee's away by it.
        other.end(List.of(kims));
        assertThat(other.all()).hasSize(2);
        other.end(one.all());
        assertThat(one.all()).isEmpty();
        HttpRenderApi render = lab.client();
        EnvGroupId group = render.envGroups(lab.workspace()).getFirst().id();
        assertThat(render.envGroup(group).envVars()).isEmpty();
    }

    @Test
    void aHundredAreTakenWithOneWriteAndWhatIsOverGoesWithIt() {
        one.take(List.of(over("Long Ago", "kim"), over("Test Ford", "kim")), List.of());
        assertThat(one.all()).isEmpty();
        lab.requests();
        List<Care> hundred =
                java.util.stream.IntStream.range(0, 100)
                        .mapToObj(i -> care("Dealership " + i, "lee"))
                        .toList();
        assertThat(one.take(hundred, List.of()).others()).isEmpty();
        assertThat(lab.requests())
                .filteredOn(request -> request.startsWith("PUT"))
                .as("a note of the turn, then all of them")
                .hasSize(2);
        assertThat(here.read().cares()).containsExactlyInAnyOrderElementsOf(hundred);
        HttpRenderApi render = lab.client();
        EnvGroupId group = render.envGroups(lab.workspace()).getFirst().id();
        assertThat(render.envGroup(group).envVars())
                .extracting(EnvVar::key)
                .containsExactly("CARES");
        assertThat(render.envGroup(group).envVars().getFirst().value().reveal())
                .doesNotContain("Long Ago")
                .hasSizeLessThan(2000);
    }

    @Test
    void whatAPersonOrANewerProgramWroteThereStays() {
        one.take(List.of(care("Test Ford", "kim")), List.of());
        HttpRenderApi render = lab.client();
        EnvGroupId group = render.envGroups(lab.workspace()).getFirst().id();
        String newer =
                """
                {"v":2,"mood":"good","cares":[{"who":"kim","since":"%s","until":"%s",
                "colour":"red","dealerships":["Test Ford","Test Kia"]},{"who":"odd"}]}\
                """
                        .formatted(now, now.plusSeconds(3600));
        render.putEnvGroupVar(group, "CARES", newer);
        one.take(List.of(care("Test Audi", "lee")), List.of());
        assertThat(one.all())
                .extracting(Care::dealership)
                .containsExactly("Test Ford", "Test Kia", "Test Audi");
        assertThat(render.envGroup(group).envVars().getFirst().value().reveal())
                .contains("\"v\":2", "mood", "colour");

        render.putEnvGroupVar(group, "CARES", "do not touch, Ann");
        one.take(List.of(care("Test Ford", "lee")), List.of());
        assertThat(render.envGroup(group).envVars())
                .extracting(EnvVar::key)
                .containsExactlyInAnyOrder("CARES", "CARES_2");
        assertThat(here.read().cares()).extracting(Care::who).containsExactly("lee");

        // Ann has taken her note away: what stands under the other key is still found and ended.
        render.deleteEnvGroupVar(group, "CARES");
        assertThat(one.end(other.all())).isEmpty();
        assertThat(other.all()).isEmpty();
    }

    @Test
    void whatCannotBeReadOfAColleaguesIsNotLostByAnotherWrite() {
        one.take(List.of(care("Test Kia", "lee")), List.of());
        HttpRenderApi render = lab.client();
        EnvGroupId group = render.envGroups(lab.workspace()).getFirst().id();
        render.putEnvGroupVar(
                group,
                "CARES",
                "{\"v\":2,\"cares\":[{\"who\":\"kim\",\"open\":true,"
                        + "\"dealerships\":[\"Test Audi\"]}]}");
        one.take(List.of(care("Test Ford", "lee")), List.of());
        assertThat(render.envGroup(group).envVars().getFirst().value().reveal())
                .contains("Test Audi", "Test Ford");
    }

    @Test
    void ofTwoAtOnceOneIsOnItAndTheOtherSeesWho() throws Exception {
        // The group is there already.
        one.take(List.of(care("Test Kia", "kim")), List.of());
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 5; round++) {
                String dealership = "Test Ford " + round;
                Future<Integer> a = threads.submit(tries(start, one, dealership, "kim"));
                Future<Integer> b = threads.submit(tries(start, other, dealership, "lee"));
                assertThat(List.of(a.get(), b.get())).containsExactlyInAnyOrder(0, 1);
                assertThat(one.all())
                        .filteredOn(care -> care.dealership().equals(dealership))
                        .hasSize(1);
            }
        }
        assertThat(one.all()).as("and nobody's was lost").hasSize(16);
    }

    /** Each takes the contested one and one of their own. */
    private Callable<Integer> tries(
            CyclicBarrier start, CareBook book, String dealership, String who) {
        return () -> {
            start.await();
            return book.take(
                            List.of(care(dealership, who), care(dealership + " of " + who, who)),
                            List.of())
                    .others()
                    .size();
        };
    }
}
