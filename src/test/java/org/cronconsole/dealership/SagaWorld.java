package org.cronconsole.dealership;

import org.cronconsole.account.Authenticator;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.EnvGroupClaims;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RenderApi;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.OnboardingDefaults;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Everything that an onboarding talks to, in memory; each request can be cut off by an interrupt of
 * the thread that sends it, before or after its effect.
 */
final class SagaWorld {
    final FakeRender render = new FakeRender();
    final FakeUsers users = new FakeUsers();
    final FakeNumbers numbers = new FakeNumbers();
    final MemoryJournals journals = new MemoryJournals();
    OnboardingDefaults shared = OnboardingDefaults.NONE;
    Patience linePatience = new Patience(Duration.ofMillis(20), Duration.ofMillis(1));

    /** How many requests were sent. */
    int requests;

    private int stopAt = -1;
    private boolean afterEffect;

    /** Interrupts the thread at this request, counted from 0; negative: at none. */
    void stopAt(int request, boolean afterItsEffect) {
        requests = 0;
        stopAt = request;
        afterEffect = afterItsEffect;
    }

    /** Whether the request was reached at which to stop. */
    boolean stopped() {
        return requests > stopAt;
    }

    Onboarding onboarding() {
        RenderApi api = cuttable(RenderApi.class, render);
        return new Onboarding(
                new Onboarding.Services(
                        api,
                        FakeRender.WORKSPACE,
                        cuttable(UserDirectory.class, users),
                        cuttable(Authenticator.class, users),
                        cuttable(PhoneNumbers.class, numbers),
                        new EnvGroupRegistry(api, FakeRender.WORKSPACE, () -> FakeRender.NOW),
                        new EnvGroupClaims(api, FakeRender.WORKSPACE, () -> FakeRender.NOW),
                        new JobDefaults(
                                "https://github.com/acme/sync",
                                "main",
                                "docker",
                                null,
                                null,
                                null,
                                null),
                        shared,
                        () -> FakeRender.NOW,
                        new Patience(Duration.ofMillis(20), Duration.ofMillis(2)),
                        linePatience,
                        journals,
                        () -> "root",
                        Lanes.ONE_AFTER_ANOTHER));
    }

    OnboardingRequest request(String... changes) {
        return onboarding().check().request(Forms.with(changes));
    }

    /** Begins and carries out. */
    OnboardingResult run(OnboardingOptions options, OnboardingProgress progress) {
        Onboarding onboarding = onboarding();
        return onboarding.carryOut(onboarding.plan(request()), options, progress);
    }

    /** The one journal. */
    Journal journal() {
        List<Journal> all = journals.list();
        if (all.size() != 1) {
            throw new AssertionError("journals: " + all);
        }
        return all.getFirst();
    }

    /** The secrets of the form, as they are typed in again. */
    static OnboardingSecrets secrets() {
        return OnboardingSecrets.typed(
                Map.of(
                        OnboardingSecrets.USER_PASSWORD,
                        "planted-password",
                        OnboardingSecrets.VAUTO_PASSWORD,
                        "planted-vauto",
                        "env.POSTGRES_HOST",
                        "db.example"));
    }

    static OnboardingDefaults sharing(String name, Secret value) {
        return new OnboardingDefaults(Map.of(name, value), List.of(), null);
    }

    /** As real clients do: an interrupted thread gets no answer. */
    private <T> T cuttable(Class<T> type, T target) {
        Object made =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, args) -> {
                            if (method.isDefault() && args == null) {
                                return call(target, method, args);
                            }
                            if (requests++ == stopAt && !afterEffect) {
                                Thread.currentThread().interrupt();
                            }
                            if (Thread.currentThread().isInterrupted()) {
                                throw new CancellationException("cut off");
                            }
                            Object answer = call(target, method, args);
                            if (requests - 1 == stopAt && afterEffect) {
                                Thread.currentThread().interrupt();
                                throw new CancellationException("cut off");
                            }
                            return answer;
                        });
        return type.cast(made);
    }

    private static @Nullable Object call(
            Object target, java.lang.reflect.Method method, Object @Nullable [] args)
            throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException failed) {
            throw java.util.Objects.requireNonNull(failed.getCause());
        }
    }
}
