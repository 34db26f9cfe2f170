package org.cronconsole.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cronconsole.render.RenderFixtures.access;

import org.cronconsole.fault.GatewayException.RateLimited;
import org.junit.jupiter.api.Test;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class RateBudgetTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final ApiRequest READ = ApiRequest.get("services");

    private final FakeTime time = new FakeTime();
    private final RenderClientOptions options =
            RenderFixtures.options(time, Duration.ofSeconds(20), 1000);
    private final RateBudgets budgets = new RateBudgets();
    private final RateBudget budget = budgets.of(access("http://localhost/v1", "key"), options);

    private static Answer answer(int status, Map<String, String> headers) {
        Map<String, List<String>> all = new java.util.HashMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return new Answer(status, HttpHeaders.of(all, (name, value) -> true), "");
    }

    private static Answer limits(int limit, int remaining, int reset) {
        return answer(
                200,
                Map.of(
                        "Ratelimit-Limit", "" + limit,
                        "Ratelimit-Remaining", "" + remaining,
                        "Ratelimit-Reset", "" + reset));
    }

    @Test
    void theBackgroundTakesAFifthOfWhatRemains() throws Exception {
        budget.note(READ, limits(400, 100, 30));

        for (int i = 0; i < 20; i++) {
            budget.await(READ, true);
        }
        assertThat(time.waits()).isEmpty();
        for (int i = 0; i < 80; i++) {
            budget.await(READ, false);
        }
        assertThat(time.waits()).as("what the background left is the people's").isEmpty();

        budget.await(READ, true);
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(31));
    }

    @Test
    void whatPeopleTakeIsNoLongerThereToTakeAFifthOf() {
        RateBucket bucket = new RateBucket();
        bucket.note(new RateHeaders(400, 50, Duration.ofSeconds(30)), NOON);
        for (int i = 0; i < 5; i++) {
            assertThat(bucket.take(NOON, true)).isZero();
        }
        for (int i = 0; i < 25; i++) {
            assertThat(bucket.take(NOON, false)).isZero();
        }
        // 20 left and 5 taken: a fifth is taken already.
        assertThat(bucket.take(NOON, true)).isEqualTo(Duration.ofSeconds(30));
        assertThat(bucket.take(NOON, false)).isZero();
    }

    @Test
    void aSmallLimitStillLetsTheBackgroundLive() {
        RateBucket bucket = new RateBucket();
        bucket.note(new RateHeaders(3, 0, Duration.ofSeconds(30)), NOON);
        Instant later = NOON.plusSeconds(31);

        assertThat(bucket.take(later, true)).isZero();
        assertThat(bucket.take(later, true)).isPositive();
        assertThat(bucket.take(later, false)).isZero();
    }

    @Test
    void nothingOfTheBackgroundGoesWhileAPersonWaits() {
        RateBucket bucket = new RateBucket();
        bucket.note(new RateHeaders(400, 0, Duration.ofSeconds(30)), NOON);
        bucket.personWaits();
        Instant later = NOON.plusSeconds(31);

        assertThat(bucket.take(later, true)).isEqualTo(RateBucket.SHORTLY);
        assertThat(bucket.take(later, false)).isZero();
        bucket.personIsThrough();
        assertThat(bucket.take(later, true)).isZero();
    }

    @Test
    void retryAfterHoldsAgainstWhatOtherAnswersSay() throws Exception {
        budget.note(READ, answer(429, Map.of("Retry-After", "40")));
        budget.note(READ, limits(400, 300, 20));

        budget.await(READ, false);

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(40));
    }

    @Test
    void retryAfterAsADateIsReadByTheServersClock() throws Exception {
        budget.note(
                READ,
                answer(
                        429,
                        Map.of(
                                "Date", "Mon, 23 Nov 2026 11:00:00 GMT",
                                "Retry-After", "Mon, 23 Nov 2026 11:00:12 GMT")));

        budget.await(READ, false);

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(12));
    }

    @Test
    void clientsOfOneKeyShareABudgetAndOthersDoNot() {
        assertThat(budgets.of(access("http://localhost/v1", "key"), options)).isSameAs(budget);
        assertThat(budgets.of(access("http://localhost/v1", "other"), options)).isNotSameAs(budget);
        assertThat(budgets.of(access("http://elsewhere/v1", "key"), options)).isNotSameAs(budget);
    }

    @Test
    void aWaitIsTold() throws Exception {
        List<String> told = new ArrayList<>();
        RateWaitListener listener =
                new RateWaitListener() {
                    @Override
                    public void waiting(RateWait wait) {
                        told.add(wait.limit() + " until " + wait.until() + wait.background());
                        throw new IllegalStateException("a listener that fails harms nobody");
                    }

                    @Override
                    public void over(RateWait wait) {
                        told.add("over");
                    }
                };
        budgets.addListener(listener);
        budget.note(READ, limits(400, 0, 11));
        budget.await(READ, false);
        assertThat(told).containsExactly("READS until 2026-11-23T12:00:12Zfalse", "over");

        budgets.removeListener(listener);
        budget.note(READ, limits(400, 0, 11));
        budget.await(READ, true);
        assertThat(told).hasSize(2);
    }

    @Test
    void nobodyWaitsLongerThanAPersonWould() {
        budget.note(READ, answer(429, Map.of("Retry-After", "120")));

        RateLimited limited =
                catchThrowableOfType(RateLimited.class, () -> budget.await(READ, false));

        assertThat(limited.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aClockThatIsSetBackHoldsNothingUp() {
        RateBucket bucket = new RateBucket();
        bucket.note(new RateHeaders(400, 0, Duration.ofSeconds(30)), NOON);
        assertThat(bucket.take(NOON, false)).isPositive();

        assertThat(bucket.take(NOON.minusSeconds(7200), false)).isZero();
    }

    @Test
    void createsLeftAreTold() throws Exception {
        assertThat(budget.createsLeft()).isEmpty();
        ApiRequest create = ApiRequest.of("POST", "services");
        budget.await(create, false);
        budget.note(create, limits(20, 13, 1078));

        assertThat(budget.createsLeft())
                .contains(new RateAllowance(20, 13, NOON.plusSeconds(1079)));
    }

    @Test
    void theServersClockIsLearntFromItsAnswers() {
        ClockSkew skew = new ClockSkew(time);
        skew.note(answer(200, Map.of("Date", "Mon, 23 Nov 2026 12:00:00 GMT")), NOON);
        assertThat(skew.known()).isZero();

        skew.note(answer(200, Map.of("Date", "Mon, 23 Nov 2026 12:05:00 GMT")), NOON);
        assertThat(skew.known()).isBetween(Duration.ofMinutes(5), Duration.ofSeconds(301));

        skew.note(answer(200, Map.of("Date", "Mon, 23 Nov 2026 11:00:00 GMT")), NOON);
        assertThat(skew.known()).isBetween(Duration.ofMinutes(-60), Duration.ofSeconds(-3599));

        skew.note(answer(200, Map.of("Date", "yesterday")), NOON);
        assertThat(skew.known()).isNegative();
    }
}
