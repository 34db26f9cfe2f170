package org.cronconsole.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.phone.GuardedPhoneNumbers;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.render.GuardedRenderApi;
import org.cronconsole.render.RenderApi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        WriteLock lock = new WriteLock(now::get, false, true);
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
    @Test
    void everyWriteOfEveryGatewayIsRefused() {
        WriteGuard shut = new WriteLock(now::get, true, false);
        List<String> refused = new ArrayList<>();
        check(RenderApi.class, api -> new GuardedRenderApi(api, shut), RENDER_READS, refused);
        check(
                UserDirectory.class,
                users -> new GuardedUserDirectory(users, shut),
                USER_READS,
                refused);
        check(PhoneNumbers.class, n -> new GuardedPhoneNumbers(n, shut), PHONE_READS, refused);
        assertThat(refused).hasSizeGreaterThanOrEqualTo(20);
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
                    "subscribeLogs",
                    "createsLeft",
                    "clockSkew",
                    // Answers an API that is guarded as well; that is looked at below.
                    "inBackground",
                    "workspaces",
                    "cronJobs",
                    "cronJobNamed",
                    "service",
                    "envVars",
                    "latestDeploy",
                    "deploy",
                    "runEvents",
                    "logs",
                    "envGroups",
                    "envGroup");
    private static final Set<String> USER_READS = Set.of("users", "storeIds");
    private static final Set<String> PHONE_READS =
            Set.of("search", "find", "rented", "inboundTexts", "monthlyPrice");

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
