package org.cronconsole.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.phone.GuardedPhoneNumbers;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.render.GuardedRenderApi;
import org.cronconsole.render.RenderApi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

class WriteLockTest {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-23T15:00:00Z"));

    @Test
    void aPlainProfileIsOpen() {
        WriteLock lock = new WriteLock(now::get, false, false);
        lock.check("write");
        assertThat(lock.state()).isEqualTo(WriteLock.State.OPEN);
    }

    @Test
    void aProductionProfileStartsLockedAndLocksAgainByItself() {
        WriteLock lock = new WriteLock(now::get, this::counted, false, true);
        assertThatThrownBy(() -> lock.check("write")).isInstanceOf(WriteRefused.class);
        lock.unlock();
        lock.check("write");
        now.set(now.get().plus(WriteLock.UNLOCKED_FOR));
        assertThatThrownBy(() -> lock.check("write")).isInstanceOf(WriteRefused.class);
        lock.unlock();
        lock.lock();
        assertThat(lock.state()).isEqualTo(WriteLock.State.LOCKED);
    }

    @Test
    void aReadOnlySessionCannotBeUnlocked() {
        WriteLock lock = new WriteLock(now::get, true, true);
        lock.unlock();
        assertThatThrownBy(() -> lock.check("delete a job"))
                .isInstanceOf(WriteRefused.class)
                .hasMessageContaining("read-only")
                .hasMessageContaining("delete a job");
    }

    /** Every method that is not known to read must be refused: a new write cannot slip through. */
    @ParameterizedTest
    @EnumSource(WriteRefused.Reason.class)
    void everyWriteOfEveryGatewayIsRefused(WriteRefused.Reason reason) {
        TestSessions dashboard = new TestSessions(now::get);
        SessionKeeper session = dashboard.keeper();
        WriteLock lock =
                new WriteLock(
                        now::get,
                        reason == WriteRefused.Reason.READ_ONLY,
                        reason == WriteRefused.Reason.LOCKED);
        if (reason == WriteRefused.Reason.SIGN_IN_AGAIN) {
            now.set(now.get().plusSeconds(1800));
        }
        List<String> refused = refused(new SessionGuard(lock, session), reason);
        assertThat(refused).hasSizeGreaterThanOrEqualTo(20);
    }

    /** Where the person can be asked, each write after the end of the session waits for that. */
    @Test
    void everyWriteAfterTheEndOfTheSessionWaits() {
        SessionKeeper session = new TestSessions(now::get).keeper();
        AtomicInteger waited = new AtomicInteger();
        session.onChange(() -> {
            if (session.waiting() > 0) {
                waited.incrementAndGet();
                Thread.ofVirtual().start(session::giveUp);
            }
        });
        now.set(now.get().plusSeconds(1800));
        WriteGuard guard = new SessionGuard(new WriteLock(now::get, false, false), session);
        List<String> refused = refused(guard, WriteRefused.Reason.SIGN_IN_AGAIN);
        assertThat(waited).as("and the one by hand").hasValue(refused.size() + 1);
    }

    private static List<String> refused(WriteGuard shut, WriteRefused.Reason reason) {
        List<String> refused = new ArrayList<>();
        check(RenderApi.class, api -> new GuardedRenderApi(api, shut), RENDER_READS, refused);
        check(
                UserDirectory.class,
                users -> new GuardedUserDirectory(users, shut),
                USER_READS,
                refused);
        check(PhoneNumbers.class, n -> new GuardedPhoneNumbers(n, shut), PHONE_READS, refused);
        assertThatThrownBy(() -> shut.check("write"))
                .isInstanceOfSatisfying(
                        WriteRefused.class,
                        thrown -> assertThat(thrown.reason()).isEqualTo(reason));
        return refused;
    }

    @Test
    void itTellsWhenItLocksByTime() {
        WriteLock lock = new WriteLock(now::get, this::counted, false, true);
        List<WriteLock.State> told = new ArrayList<>();
        lock.onChange(told::add);
        lock.unlock();
        for (int minute = 0; minute < 16; minute++) {
            now.set(now.get().plusSeconds(60));
            lock.look();
        }
        assertThat(told).containsExactly(WriteLock.State.UNLOCKED, WriteLock.State.LOCKED);
    }

    private long counted() {
        return Duration.between(Instant.EPOCH, now.get()).toNanos();
    }

    @Test
    void itLocksAfterAGapInTheClock() {
        // The machine slept: the clock went on, the counter did not.
        WriteLock slept = new WriteLock(now::get, () -> 0, false, true);
        slept.unlock();
        slept.look();
        now.set(now.get().plusSeconds(80));
        assertThat(slept.state()).isEqualTo(WriteLock.State.UNLOCKED);
        now.set(now.get().plusSeconds(11));
        assertThat(slept.state()).isEqualTo(WriteLock.State.LOCKED);
        now.set(now.get().minusSeconds(30));
        assertThat(slept.state()).as("it stays locked").isEqualTo(WriteLock.State.LOCKED);

        // Where the counter goes on as well, nobody looked for a while.
        WriteLock unseen = new WriteLock(now::get, this::counted, false, true);
        unseen.unlock();
        unseen.look();
        now.set(now.get().plusSeconds(91));
        assertThatThrownBy(() -> unseen.check("write")).isInstanceOf(WriteRefused.class);
        unseen.unlock();
        unseen.look();
        now.set(now.get().minusSeconds(100));
        assertThat(unseen.state()).as("a clock set back").isEqualTo(WriteLock.State.LOCKED);
    }

    @Test
    void whatBeganUnlockedMayWriteToItsEnd() throws Exception {
        WriteLock lock = new WriteLock(now::get, this::counted, false, true);
        assertThatThrownBy(() -> lock.toItsEnd("onboard", () -> true))
                .isInstanceOf(WriteRefused.class);
        lock.unlock();
        boolean wrote =
                lock.toItsEnd(
                        "onboard",
                        () -> {
                            lock.lock();
                            lock.check("create a job");
                            WriteLock another = new WriteLock(now::get, this::counted, false, true);
                            assertThatThrownBy(() -> another.check("create a job"))
                                    .isInstanceOf(WriteRefused.class);
                            return true;
                        });
        assertThat(wrote).isTrue();
        assertThatThrownBy(() -> lock.check("create a job")).isInstanceOf(WriteRefused.class);
    }

    @Test
    void theBackgroundIsGuardedAsWell() {
        RenderApi background =
                new GuardedRenderApi(
                                new org.cronconsole.render.FakeRender(),
                                new WriteLock(now::get, true, false))
                        .inBackground();
        assertThatThrownBy(() -> background.delete(new org.cronconsole.id.JobId("crn-1")))
                .isInstanceOf(WriteRefused.class);
    }

    private static final Set<String> RENDER_READS =
            Set.of(
                    "user",
                    "workspace",
                    "notificationOverride",
                    "notificationOverrides",
                    "notificationDefault",
                    "subscribeLogs",
                    "createsLeft",
                    "written",
                    "clockSkew",
                    // Answers an API that is guarded as well; that is looked at below.
                    "inBackground",
                    "workspaces",
                    "cronJobs",
                    "cronJobNamed",
                    "service",
                    "envVars",
                    "envVar",
                    "latestDeploy",
                    "deploy",
                    "runEvents",
                    "events",
                    "readsLeft",
                    "writesLeft",
                    "logs",
                    "envGroups",
                    "envGroup");
    private static final Set<String> USER_READS = Set.of("users", "storeIds");
    private static final Set<String> PHONE_READS =
            Set.of(
                    "search",
                    "searchNear",
                    "find",
                    "rented",
                    "inboundTexts",
                    "inbox",
                    "monthlyPrice",
                    "prices");

    private static <T> void check(
            Class<T> type,
            java.util.function.UnaryOperator<T> guard,
            Set<String> reads,
            List<String> refused) {
        List<String> reached = new ArrayList<>();
        T gateway =
                type.cast(
                        Proxy.newProxyInstance(
                                type.getClassLoader(),
                                new Class<?>[] {type},
                                (proxy, method, args) -> {
                                    reached.add(method.getName());
                                    return method.getReturnType() == List.class ? List.of() : null;
                                }));
        T guarded = guard.apply(gateway);
        for (Method method : type.getMethods()) {
            @Nullable Object[] args = new @Nullable Object[method.getParameterCount()];
            for (int i = 0; i < args.length; i++) {
                Class<?> parameter = method.getParameterTypes()[i];
                args[i] =
                        parameter == long.class
                                ? (Object) 1L
                                : parameter == int.class
                                        ? (Object) 1
                                        : parameter == boolean.class ? (Object) true : null;
            }
            try {
                method.invoke(guarded, args);
                assertThat(reads).as("%s let through", method.getName()).contains(method.getName());
            } catch (InvocationTargetException thrown) {
                assertThat(thrown.getCause()).isInstanceOf(WriteRefused.class);
                assertThat(reads).doesNotContain(method.getName());
                refused.add(method.getName());
            } catch (IllegalAccessException impossible) {
                throw new AssertionError(impossible);
            }
        }
        assertThat(reached).doesNotContainAnyElementsOf(refused);
    }
}
