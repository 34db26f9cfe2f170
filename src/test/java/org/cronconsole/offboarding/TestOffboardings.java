package org.cronconsole.offboarding;

import org.cronconsole.account.UserDirectory;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.EnvGroupClaims;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RenderApi;
import org.cronconsole.run.RunService;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;

/** Offboards in memory. */
public final class TestOffboardings {
    private static final Patience PATIENCE =
            new Patience(Duration.ofMillis(40), Duration.ofMillis(2));

    private TestOffboardings() {}

    /** With these services; no Twilio where null. */
    public static Offboarding of(
            RenderApi api,
            Registry registry,
            UserDirectory users,
            @Nullable PhoneNumbers twilio,
            OffboardingJournals journals,
            InstantSource clock) {
        RunService runs = new RunService(api, clock);
        return new Offboarding(
                new Offboarding.Services(
                        api,
                        FakeRender.WORKSPACE,
                        new JobService(api, FakeRender.WORKSPACE, registry, runs, clock, PATIENCE),
                        runs,
                        users,
                        new NumberDesk(twilio, registry, clock),
                        registry,
                        new EnvGroupClaims(api, FakeRender.WORKSPACE, clock),
                        clock,
                        PATIENCE,
                        PATIENCE,
                        journals,
                        () -> "root"));
    }
}
