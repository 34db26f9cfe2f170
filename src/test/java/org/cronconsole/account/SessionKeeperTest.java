package org.cronconsole.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

@Timeout(20)
class SessionKeeperTest {
    private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final TestSessions dashboard = new TestSessions(now::get);
    private final SessionKeeper keeper = dashboard.keeper();
    private final AtomicInteger sent = new AtomicInteger();

    /** Refuses every token but those that were made after this one. */
    private String request(String refused) {
        sent.incrementAndGet();
        String token = keeper.token().orElseThrow().reveal();
        if (token.equals(refused)) {
            throw TestSessions.unauthorized("POST /api/admin/users");
        }
        return token;
    }

    /** A request under way on a thread of its own, parked once this returns. */
    private CompletableFuture<String> parked(int before) throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        Runnable watch =
                () -> {
                    if (keeper.waiting() > before) {
                        waiting.countDown();
                    }
                };
        keeper.onChange(watch);
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        answer.complete(keeper.call(() -> request("token-0")));
                    } catch (RuntimeException refused) {
                        answer.completeExceptionally(refused);
                    }
                });
        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
        return answer;
    }

    @Test
    void aRefusedRequestWaitsAndIsSentOnceMoreAfterTheSignIn() throws Exception {
        CompletableFuture<String> one = parked(0);
        CompletableFuture<String> two = parked(1);
        assertThat(keeper.state()).isEqualTo(SessionState.REFUSED);
        assertThat(sent).hasValue(2);
        keeper.renewWithPassword(TestSessions.PASSWORD);
        assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo("token-1");
        assertThat(two.get(10, TimeUnit.SECONDS)).isEqualTo("token-1");
        assertThat(sent).hasValue(4);
        assertThat(keeper.state()).isEqualTo(SessionState.LIVE);
        assertThat(dashboard.tried).hasSize(1);
    }

    @Test
    void aSecondRefusalIsFinal() throws Exception {
        keeper.onChange(() -> {
            if (keeper.waiting() > 0) {
                Thread.ofVirtual().start(() -> keeper.renewWithPassword(TestSessions.PASSWORD));
            }
        });
        assertThatThrownBy(() ->
                        keeper.call(() -> {
                            sent.incrementAndGet();
                            throw TestSessions.unauthorized("GET /api/admin/users");
                        }))
                .isInstanceOf(GatewayException.Unauthorized.class);
        assertThat(sent).hasValue(2);
    }

    @Test
    void givingUpGivesTheRefusalItself() throws Exception {
        CompletableFuture<String> one = parked(0);
        keeper.giveUp();
        assertThatThrownBy(() -> one.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(GatewayException.Unauthorized.class);
        assertThat(sent).hasValue(1);
        assertThat(keeper.waiting()).isZero();
        // The next one asks again.
        CompletableFuture<String> two = parked(0);
        keeper.signOut();
        assertThatThrownBy(() -> two.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(GatewayException.Unauthorized.class);
        assertThat(keeper.token()).isEmpty();
        assertThat(keeper.session().token().isEmpty()).isTrue();
    }

    @Test
    void anInterruptedOneStopsWaiting() throws Exception {
        keeper.onChange(() -> {});
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> keeper.call(() -> request("token-0")))
                .isInstanceOf(GatewayException.Unauthorized.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whereNobodyCanBeAskedNothingWaits() {
        assertThatThrownBy(() -> keeper.call(() -> request("token-0")))
                .isInstanceOf(GatewayException.Unauthorized.class);
        assertThat(sent).hasValue(1);
    }

    @Test
    void anUnknownEffectIsNeverSentAgain() {
        keeper.renewWith(TestSessions.PASSWORD, Renewals.ONCE);
        GatewayException.Unauthorized odd =
                new GatewayException.Unauthorized(
                        "odd",
                        new org.cronconsole.fault.Failure(
                                org.cronconsole.fault.RemoteService.DASHBOARD,
                                "POST /x",
                                401,
                                null,
                                null,
                                true));
        assertThatThrownBy(() ->
                        keeper.call(() -> {
                            sent.incrementAndGet();
                            throw odd;
                        }))
                .isSameAs(odd);
        assertThat(sent).hasValue(1);
    }

    @Test
    void onlyTheSameUserGoesOn() {
        dashboard.user = new DashboardUser(2, "root.sa", "SUPER_ADMIN", List.of(), true, null);
        assertRefused(SignInRefused.Reason.OTHER_USER, "root.sa");
        dashboard.user = new DashboardUser(1, "other.sa", "SUPER_ADMIN", List.of(), true, null);
        assertThatThrownBy(() -> keeper.renewWithToken(Secret.of("t")))
                .isInstanceOf(SignInRefused.class)
                .hasMessage("Only root.sa can go on here; that was other.sa.");
        dashboard.user = new DashboardUser(1, "root.sa", "ADMIN", List.of(), true, null);
        assertRefused(SignInRefused.Reason.NOT_SUPER_ADMIN, "ADMIN");
        dashboard.user = new DashboardUser(1, "root.sa", "SUPER_ADMIN", List.of(), false, null);
        assertRefused(SignInRefused.Reason.INACTIVE, "switched off");
        assertThat(keeper.session().token().reveal()).isEqualTo("token-0");
    }

    private void assertRefused(SignInRefused.Reason reason, String words) {
        assertThatThrownBy(() -> keeper.renewWithPassword(TestSessions.PASSWORD))
                .isInstanceOfSatisfying(
                        SignInRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason))
                .hasMessageContaining(words);
    }

    @Test
    void aHeldSessionRenewsItselfAndForgetsThePasswordAfterwards() throws Exception {
        SessionHold hold = keeper.hold(TestSessions.PASSWORD);
        assertThat(keeper.held()).isTrue();
        assertThat(keeper.call(() -> request("token-1"))).isEqualTo("token-2");
        now.set(now.get().plus(Duration.ofMinutes(29)));
        keeper.renewIfDue();
        assertThat(keeper.session().token().reveal()).isEqualTo("token-3");
        hold.close();
        hold.close();
        assertThat(keeper.held()).isFalse();
        assertThatThrownBy(() -> keeper.call(() -> request("token-3")))
                .isInstanceOf(GatewayException.Unauthorized.class);
        assertThatThrownBy(() -> keeper.hold(Secret.of("wrong"))).isInstanceOf(SignInRefused.class);
        assertThat(keeper.held()).isFalse();
    }

    @Test
    void twoHoldsEndWithTheLast() {
        SessionHold one = keeper.hold(TestSessions.PASSWORD);
        SessionHold two = keeper.hold(TestSessions.PASSWORD);
        one.close();
        assertThat(keeper.held()).isTrue();
        two.close();
        assertThat(keeper.held()).isFalse();
    }

    @Test
    void anUnattendedSessionRenewsItselfOnce() {
        keeper.renewWith(TestSessions.PASSWORD, Renewals.ONCE);
        assertThat(keeper.call(() -> request("token-0"))).isEqualTo("token-1");
        assertThatThrownBy(() -> keeper.call(() -> request("token-1")))
                .isInstanceOf(GatewayException.Unauthorized.class);
    }

    @Test
    void manyRefusedAtOnceSignInOnce() throws Exception {
        keeper.hold(TestSessions.PASSWORD);
        int before = dashboard.tried.size();
        CountDownLatch all = new CountDownLatch(8);
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            CompletableFuture<String> answer = new CompletableFuture<>();
            answers.add(answer);
            Thread.ofVirtual()
                    .start(() ->
                            answer.complete(
                                    keeper.call(() -> {
                                        String token = keeper.token().orElseThrow().reveal();
                                        if (!token.equals("token-1")) {
                                            return token;
                                        }
                                        all.countDown();
                                        try {
                                            all.await();
                                        } catch (InterruptedException e) {
                                            throw new IllegalStateException(e);
                                        }
                                        throw TestSessions.unauthorized("GET /api/stores");
                                    })));
        }
        for (CompletableFuture<String> answer : answers) {
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("token-2");
        }
        assertThat(dashboard.tried).hasSize(before + 1);
    }

    @Test
    void aWriteAfterTheEndWaitsForTheNextSignIn() throws Exception {
        WriteLock lock = new WriteLock(now::get, false, false);
        WriteGuard guard = new SessionGuard(lock, keeper);
        guard.check("trigger a run");
        now.set(START.plus(Duration.ofMinutes(30)));
        assertThat(keeper.state()).isEqualTo(SessionState.EXPIRED);
        assertThatThrownBy(() -> guard.check("trigger a run"))
                .isInstanceOfSatisfying(
                        WriteRefused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(WriteRefused.Reason.SIGN_IN_AGAIN))
                .hasMessageContaining("trigger a run")
                .hasMessageContaining("Nothing was sent");
        keeper.onChange(() -> {
            if (keeper.waiting() > 0) {
                Thread.ofVirtual().start(() -> keeper.renewWithPassword(TestSessions.PASSWORD));
            }
        });
        guard.check("trigger a run");
        assertThat(keeper.state()).isEqualTo(SessionState.LIVE);
    }

    @Test
    void aLockThatClosedWhileItWaitedRefusesTheWrite() {
        WriteLock lock = new WriteLock(now::get, () -> 0, false, true);
        lock.unlock();
        keeper.signOut();
        assertThatThrownBy(() -> new SessionGuard(lock, keeper).check("write"))
                .isInstanceOf(WriteRefused.class)
                .hasMessageContaining("sign-in is over");
        SessionKeeper other = dashboard.keeper();
        now.set(START.plus(Duration.ofMinutes(30)));
        WriteLock open = new WriteLock(now::get, () -> 0, false, true);
        open.unlock();
        other.onChange(() -> {
            if (other.waiting() > 0) {
                open.lock();
                Thread.ofVirtual().start(() -> other.renewWithPassword(TestSessions.PASSWORD));
            }
        });
        assertThatThrownBy(() -> new SessionGuard(open, other).check("write"))
                .isInstanceOf(WriteRefused.class)
                .hasMessageContaining("locked");
    }
}
