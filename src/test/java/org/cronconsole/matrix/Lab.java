package org.cronconsole.matrix;

import org.cronconsole.dashboard.HttpDashboard;
import org.cronconsole.dealership.JournalStore;
import org.cronconsole.dealership.Lanes;
import org.cronconsole.dealership.MemoryJournals;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.http.SingleSend;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.JobChanges;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.offboarding.Offboarding;
import org.cronconsole.offboarding.OffboardingJournals;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.TwilioPhoneNumbers;
import org.cronconsole.registry.EnvGroupClaims;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.HttpRenderApi;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RenderClientOptions;
import org.cronconsole.rotation.Rotation;
import org.cronconsole.run.RunService;
import org.cronconsole.sandbox.SandboxAccess;
import org.cronconsole.settings.HttpTimeouts;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.OnboardingDefaults;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.TwilioAccess;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The services of one signed-in person, over HTTP, with nothing remembered from before. Looking for
 * what a write has done takes milliseconds here.
 */
final class Lab implements AutoCloseable {
    static final JobDefaults DEFAULTS =
            new JobDefaults(
                    "https://github.com/acme-auto/vauto-sync",
                    "main",
                    "docker",
                    null,
                    null,
                    null,
                    null);

    private static final Patience PATIENCE =
            new Patience(Duration.ofMillis(40), Duration.ofMillis(10));

    private final LabTime time;
    private final HttpRenderApi api;
    private final SandboxAccess access;
    private final Secret token;
    private final Duration timeout;
    private final List<SingleSend> open = new ArrayList<>();
    private final WorkspaceId workspace;
    private final JobId job;
    private final Registry registry;
    private final RunService runs;
    private OnboardingDefaults shared = OnboardingDefaults.NONE;

    /**
     * Opens nothing yet.
     *
     * @param token of the dashboard
     * @param job the one that operations are tried on
     * @param timeout for one exchange
     */
    Lab(SandboxAccess access, Secret token, LabTime time, JobId job, Duration timeout) {
        this.access = access;
        this.token = token;
        this.timeout = timeout;
        this.time = time;
        this.job = job;
        workspace = new WorkspaceId(access.ownerId());
        api =
                new HttpRenderApi(
                        new RenderAccess(
                                URI.create(access.renderApiBaseUrl()),
                                Secret.of(access.renderApiKey()),
                                workspace),
                        new RenderClientOptions(
                                Duration.ofSeconds(5),
                                timeout,
                                1024 * 1024,
                                "cron-console",
                                time,
                                time,
                                Duration.ofSeconds(65),
                                Duration.ofMillis(400)));
        registry = new EnvGroupRegistry(api, workspace, time);
        runs = new RunService(api, time);
    }

    /** What dealerships share. */
    Lab sharing(OnboardingDefaults defaults) {
        shared = defaults;
        return this;
    }

    RenderApi api() {
        return api;
    }

    JobId job() {
        return job;
    }

    LabTime time() {
        return time;
    }

    Registry registry() {
        return registry;
    }

    RunService runs() {
        return runs;
    }

    JobService jobs() {
        return new JobService(api, workspace, registry, runs, time, PATIENCE);
    }

    JobChanges changes() {
        return new JobChanges(api, workspace, registry, time, PATIENCE);
    }

    NumberDesk numbers() {
        return new NumberDesk(twilio(), registry, time);
    }

    TwilioPhoneNumbers twilio() {
        return new TwilioPhoneNumbers(
                new TwilioAccess(
                        access.twilioAccountSid(),
                        Secret.of(access.twilioAuthToken()),
                        URI.create(access.twilioApiBaseUrl())),
                send());
    }

    Onboarding onboarding() {
        return onboarding(new MemoryJournals());
    }

    /** An onboarding that keeps its journals there. */
    Onboarding onboarding(JournalStore journals) {
        HttpDashboard dashboard = users();
        return new Onboarding(
                new Onboarding.Services(
                        api,
                        workspace,
                        dashboard,
                        dashboard,
                        twilio(),
                        registry,
                        new EnvGroupClaims(api, workspace, time),
                        DEFAULTS,
                        shared,
                        time,
                        PATIENCE,
                        journals,
                        () -> "root",
                        Lanes.ONE_AFTER_ANOTHER));
    }

    /** The users of the dashboard. */
    HttpDashboard users() {
        return new HttpDashboard(
                URI.create(access.dashboardBaseUrl()), () -> Optional.of(token), send());
    }

    /** An offboarding that keeps its journals there. */
    Offboarding offboarding(OffboardingJournals journals) {
        return new Offboarding(
                new Offboarding.Services(
                        api,
                        workspace,
                        jobs(),
                        runs,
                        users(),
                        numbers(),
                        registry,
                        new EnvGroupClaims(api, workspace, time),
                        time,
                        PATIENCE,
                        PATIENCE,
                        journals,
                        () -> "root"));
    }

    Rotation rotation() {
        return new Rotation(new Rotation.Services(api, workspace, time, PATIENCE, time));
    }

    private SingleSend send() {
        SingleSend send = new SingleSend(new HttpTimeouts(Duration.ofSeconds(5), timeout));
        open.add(send);
        return send;
    }

    /** Onboards; the deploys take as long as they take in no time. */
    OnboardingResult carryOut(OnboardingPlan plan) {
        return onboarding()
                .carryOut(
                        plan,
                        step -> {
                            if (step.step() == OnboardingStep.AWAIT_DEPLOYS) {
                                time.pause(Duration.ofMinutes(30));
                            }
                        });
    }

    @Override
    public void close() {
        api.close();
        open.forEach(SingleSend::close);
    }
}
