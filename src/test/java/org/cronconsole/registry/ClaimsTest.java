package org.cronconsole.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.id.EnvGroupId;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.HttpRenderApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Who onboards what, from two computers, over HTTP. */
class ClaimsTest {
    private final Instant now = Instant.now();
    private final RegistryLab lab = new RegistryLab();
    private final Claims one = claims();
    private final Claims other = claims();

    private Claims claims() {
        return new EnvGroupClaims(lab.client(), lab.workspace(), InstantSource.system());
    }

    @AfterEach
    void end() {
        lab.close();
    }

    private static Claim claim(String dealership, String who, Instant since) {
        return new Claim(dealership, who, "journal-of-" + who, since);
    }

    @Test
    void whatAnotherHasClaimedSinceTheLastLookIsNotWrittenOver() {
        Claim theirs = claim("Test Ford", "kim", now);
        assertThat(other.put(theirs).inTheWay()).isEmpty();
        assertThat(one.put(claim("Test Ford", "lee", now.plusSeconds(1))).inTheWay())
                .contains(theirs);
        assertThat(one.all()).containsExactly(theirs);
        assertThat(one.put(claim("Test Kia", "lee", now)).inTheWay()).isEmpty();
        // One's own, and one whose maker was interrupted long ago, give way.
        assertThat(other.put(claim("Test Ford", "kim", now.plusSeconds(5))).inTheWay()).isEmpty();
        assertThat(one.put(claim("Test Ford", "lee", now.plusSeconds(7200))).inTheWay()).isEmpty();
        assertThat(one.all()).extracting(Claim::who).containsExactlyInAnyOrder("lee", "lee");
    }

    @Test
    void ofTwoWhoClaimAtOnceOneGetsItAndTheOtherIsTold() throws Exception {
        // Of two who make the registry's first group at once both may give way.
        assertThat(one.put(claim("Test Kia", "kim", now)).inTheWay()).isEmpty();
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                String dealership = "Test Ford " + round;
                Future<Boolean> a = threads.submit(got(start, one, claim(dealership, "kim", now)));
                Future<Boolean> b =
                        threads.submit(got(start, other, claim(dealership, "lee", now)));
                List<Boolean> got = List.of(a.get(), b.get());
                assertThat(got).containsExactlyInAnyOrder(true, false);
                assertThat(one.all())
                        .filteredOn(claim -> claim.dealership().equals(dealership))
                        .extracting(Claim::who)
                        .containsExactly(got.get(0) ? "kim" : "lee");
            }
        }
    }

    @Test
    void whatAnInterruptedOnboardingLeftKeepsOnlyOthersWaiting() {
        assertThat(one.put(claim("Test Ford", "kim", now)).inTheWay()).isEmpty();
        HttpRenderApi render = lab.client();
        EnvGroupId group = render.envGroups(lab.workspace()).getFirst().id();
        render.putEnvGroupVar(
                group,
                "CHANGING_DEAD",
                "{\"v\":1,\"key\":\"ONBOARDING_TEST_FORD\",\"at\":\"%s\",\"by\":\"%s\"}"
                        .formatted(Instant.now(), "journal-of-kim"));
        assertThatThrownBy(() -> other.put(claim("Test Ford", "lee", now.plusSeconds(7200))))
                .isInstanceOf(RegistryConflict.class)
                .hasMessageContaining("at this moment");
        assertThat(one.put(claim("Test Ford", "kim", now.plusSeconds(5))).inTheWay()).isEmpty();
        assertThat(render.envGroup(group).envVars())
                .extracting(EnvVar::key)
                .containsExactly("ONBOARDING_TEST_FORD");
    }

    private static Callable<Boolean> got(CyclicBarrier start, Claims claims, Claim claim) {
        return () -> {
            start.await();
            try {
                return claims.put(claim).inTheWay().isEmpty();
            } catch (RegistryConflict atOnce) {
                return false;
            }
        };
    }
}
