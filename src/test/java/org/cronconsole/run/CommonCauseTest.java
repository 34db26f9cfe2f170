package org.cronconsole.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.JobId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class CommonCauseTest {
    private static final Instant DEPLOY = Instant.parse("2026-11-23T09:00:00Z");

    private static Failure failure(String job, String reason, @Nullable Instant deployedAt) {
        return new Failure(
                new JobId(job),
                reason,
                "repo@main",
                DEPLOY.plus(Duration.ofHours(3)),
                DEPLOY.minus(Duration.ofHours(20)),
                deployedAt);
    }

    @Test
    void whatFailsSinceOneDeployIsOneGroupWhateverTheReason() {
        List<CommonCause> causes =
                CommonCause.among(
                        List.of(
                                failure("a", "exit code 1", DEPLOY.plusSeconds(60)),
                                failure("b", "exit code 2", DEPLOY),
                                failure("c", "exit code 2", DEPLOY.plus(Duration.ofHours(5))),
                                failure("d", "exit code 2", null),
                                failure("e", "missed", null)));
        assertThat(causes)
                .containsExactly(
                        new CommonCause(
                                CommonCause.Kind.DEPLOY,
                                null,
                                DEPLOY,
                                List.of(new JobId("b"), new JobId("a"))),
                        new CommonCause(
                                CommonCause.Kind.REASON,
                                "exit code 2",
                                null,
                                List.of(new JobId("c"), new JobId("d"))));
    }

    @Test
    void whoFailsAloneHasNothingInCommon() {
        assertThat(CommonCause.among(List.of(failure("a", "missed", DEPLOY)))).isEmpty();
        assertThat(CommonCause.among(List.of())).isEmpty();
    }
}
