package org.cronconsole.render;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cronconsole.render.RenderFixtures.JOB;
import static org.cronconsole.render.RenderFixtures.job;
import static org.cronconsole.render.RenderFixtures.newJob;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;

import org.cronconsole.fault.GatewayException.RateLimited;
import org.cronconsole.id.JobId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class RateLimitTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @RegisterExtension
    static final WireMockExtension render =
            WireMockExtension.newInstance()
                    .options(WireMockConfiguration.options().dynamicPort())
                    .build();

    private final FakeTime time = new FakeTime();
    private HttpRenderApi api;

    @BeforeEach
    void connect() {
        api = RenderFixtures.client(render.baseUrl(), time);
    }

    @AfterEach
    void disconnect() {
        api.close();
    }

    @Test
    void aReadWaitsAsLongAsItIsTold() {
        firstThen(aResponse().withStatus(429).withHeader("Retry-After", "17"), okJson(job(1)));

        assertThat(api.service(JOB).name()).isEqualTo("Job 1");

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(17));
    }

    @Test
    void retryAfterMayBeADate() {
        firstThen(
                aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", "Mon, 23 Nov 2026 12:00:20 GMT"),
                okJson(job(1)));

        api.service(JOB);

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void withoutRetryAfterTheEndOfTheWindowCounts() {
        firstThen(limits(aResponse().withStatus(429), 400, 0, "57"), okJson(job(1)));

        api.service(JOB);

        // The header holds whole seconds, so that there is up to one more.
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(58));
    }

    @Test
    void aReadIsGivenUpWhereTheWaitIsLong() {
        render.stubFor(
                any(anyUrl())
                        .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1800")));

        RateLimited limited = catchThrowableOfType(RateLimited.class, () -> api.service(JOB));

        assertThat(limited.retryAfter()).isEqualTo(Duration.ofMinutes(30));
        assertThat(limited).hasMessageContaining("used up for 30 min");
        assertThat(limited.failure().status()).isEqualTo(429);
        assertThat(time.waits()).isEmpty();
        render.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aReadIsTriedFourTimesAtMost() {
        render.stubFor(
                any(anyUrl())
                        .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "2")));

        assertThat(catchThrowableOfType(RateLimited.class, () -> api.service(JOB))).isNotNull();

        render.verify(4, anyRequestedFor(anyUrl()));
        assertThat(time.waits()).hasSize(3).containsOnly(Duration.ofSeconds(2));
    }

    @Test
    void aWriteIsNotRepeatedButTheNextOneWaits() {
        firstThen(
                aResponse().withStatus(429).withHeader("Retry-After", "9"),
                aResponse().withStatus(204));

        RateLimited limited =
                catchThrowableOfType(RateLimited.class, () -> api.cancelActiveRun(JOB));
        assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(9));
        assertThat(limited.effectUnknown()).isFalse();
        render.verify(1, anyRequestedFor(anyUrl()));
        assertThat(time.waits()).isEmpty();

        api.cancelActiveRun(JOB);
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void anEmptyWindowIsWaitedForBeforeSending() {
        firstThen(limits(okJson(job(1)), 400, 0, "30"), okJson(job(2)));

        api.service(JOB);
        assertThat(time.waits()).isEmpty();
        api.service(JOB);

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(31));
        render.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void nothingIsSentWhereTheWindowIsEmptyForLong() {
        render.stubFor(
                post("/services")
                        .willReturn(limits(okJson("{\"service\":" + job(1) + "}"), 20, 0, "3494")));
        render.stubFor(get(anyUrl()).willReturn(okJson(job(1))));
        NewCronJob job = newJob("node", List.of());
        api.createCronJob(job);

        RateLimited limited = catchThrowableOfType(RateLimited.class, () -> api.createCronJob(job));

        assertThat(limited).hasMessageContaining("59 min").hasMessageContaining("nothing was sent");
        assertThat(limited.failure().status()).isZero();
        assertThat(limited.effectUnknown()).isFalse();
        render.verify(1, postRequestedFor(anyUrl()));
        // The limit of creates holds nothing else back.
        api.service(JOB);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void eachServiceHasItsOwnLimitOfActions() {
        render.stubFor(post(anyUrl()).willReturn(limits(aResponse().withStatus(202), 10, 0, "40")));

        api.suspend(JOB);
        api.suspend(new JobId("crn-other"));
        assertThat(time.waits()).isEmpty();

        api.resume(JOB);
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(41));
    }

    @Test
    void anEpochInTheResetHeaderHoldsNothingBack() {
        render.stubFor(any(anyUrl()).willReturn(limits(okJson(job(1)), 400, 0, "1790000000")));

        api.service(JOB);
        api.service(JOB);

        assertThat(time.waits()).isEmpty();
    }

    @Test
    void requestsUnderWayAreCountedBeforeTheirAnswers() {
        RateBucket bucket = new RateBucket();
        bucket.note(new RateHeaders(400, 2, Duration.ofSeconds(30)), NOON);

        assertThat(bucket.take(NOON, false)).isZero();
        assertThat(bucket.take(NOON, false)).isZero();
        assertThat(bucket.take(NOON.plusSeconds(10), false)).isEqualTo(Duration.ofSeconds(20));

        // The first answer tells of one left, which the second request has taken already.
        bucket.note(new RateHeaders(400, 1, Duration.ofSeconds(20)), NOON.plusSeconds(10));
        assertThat(bucket.take(NOON.plusSeconds(10), false)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void aNewWindowIsFullAgain() {
        RateBucket bucket = new RateBucket();
        bucket.note(new RateHeaders(3, 0, Duration.ofSeconds(30)), NOON);
        Instant later = NOON.plusSeconds(30);

        assertThat(bucket.take(later, false)).isZero();
        bucket.note(new RateHeaders(3, 2, Duration.ofSeconds(60)), later);
        assertThat(bucket.take(later, false)).isZero();
        assertThat(bucket.take(later, false)).isZero();
        assertThat(bucket.take(later, false)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aLateAnswerOfAnOldWindowIsNotBelieved() {
        RateBucket bucket = new RateBucket();
        bucket.note(new RateHeaders(400, 399, Duration.ofSeconds(60)), NOON);

        bucket.note(new RateHeaders(400, 0, Duration.ofSeconds(1)), NOON);

        assertThat(bucket.take(NOON, false)).isZero();
    }

    private static void firstThen(
            ResponseDefinitionBuilder first, ResponseDefinitionBuilder afterwards) {
        render.stubFor(
                any(anyUrl())
                        .inScenario("s")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(first)
                        .willSetStateTo("afterwards"));
        render.stubFor(
                any(anyUrl())
                        .inScenario("s")
                        .whenScenarioStateIs("afterwards")
                        .willReturn(afterwards));
    }

    private static ResponseDefinitionBuilder limits(
            ResponseDefinitionBuilder response, int limit, int remaining, String reset) {
        return response.withHeader("RateLimit-Limit", Integer.toString(limit))
                .withHeader("ratelimit-remaining", Integer.toString(remaining))
                .withHeader("Ratelimit-Reset", reset);
    }
}
