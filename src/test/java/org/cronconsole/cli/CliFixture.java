package org.cronconsole.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.GuardedUserDirectory;
import org.cronconsole.account.Session;
import org.cronconsole.account.TestSessions;
import org.cronconsole.account.WriteLock;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.Templates;
import org.cronconsole.dealership.TestDealerships;
import org.cronconsole.dealership.orphan.Orphans;
import org.cronconsole.dealership.queue.QueueClock;
import org.cronconsole.doctor.Check;
import org.cronconsole.doctor.Clinic;
import org.cronconsole.doctor.TestClinics;
import org.cronconsole.job.JobChanges;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.GuardedPhoneNumbers;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.GuardedRenderApi;
import org.cronconsole.render.RenderApi;
import org.cronconsole.run.RunService;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.Secret;
import org.cronconsole.workbench.RenderLimits;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Runs commands in this process against services in memory. */
final class CliFixture implements CliServices {
    private static final ObjectMapper MAPPER =
            new ObjectMapper()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    final FakeRender render;
    final FakeUsers users = new FakeUsers();
    final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    final List<@Nullable String> opened = new ArrayList<>();
    final org.cronconsole.dealership.MemoryJournals journals =
            new org.cronconsole.dealership.MemoryJournals();
    final org.cronconsole.offboarding.MemoryOffboardings offboardings =
            new org.cronconsole.offboarding.MemoryOffboardings();
    final org.cronconsole.dealership.act.MemoryActs acts =
            new org.cronconsole.dealership.act.MemoryActs();
    @Nullable PhoneNumbers numbers;
    boolean production;
    String who = "root";
    Instant now = FakeRender.NOW;
    org.cronconsole.settings.OnboardingDefaults onboardingDefaults =
            org.cronconsole.settings.OnboardingDefaults.NONE;
    String stdin = "";
    @Nullable RuntimeException refuseToOpen;

    /** What happens before each look at a run that is watched. */
    Runnable eachLook = () -> {};

    Path home = Path.of("unused");
    List<Check> checks = List.of();
    TourRunner tour =
            (options, eachStep) -> {
                throw new AssertionError("no tour was expected");
            };
    StopSignals stops = stop -> code -> {};

    private final PrintStream out = new PrintStream(stdout, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(stderr, true, StandardCharsets.UTF_8);

    CliFixture() {
        this(new FakeRender());
    }

    CliFixture(FakeRender render) {
        this.render = render;
    }

    /** Runs a command line; what was printed before is forgotten. */
    int run(String... args) {
        stdout.reset();
        stderr.reset();
        return new CommandLineMain(this, stops).run(args);
    }

    String outText() {
        return stdout.toString(StandardCharsets.UTF_8);
    }

    String errText() {
        return stderr.toString(StandardCharsets.UTF_8);
    }

    /** Standard output, which must be one JSON document. */
    JsonNode json() {
        try {
            return MAPPER.readTree(outText());
        } catch (IOException notJson) {
            throw new UncheckedIOException(outText(), notJson);
        }
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public Workbench open(@Nullable String profile, boolean readOnly) {
        opened.add(profile);
        if (refuseToOpen != null) {
            throw refuseToOpen;
        }
        WriteLock lock = new WriteLock(clock(), readOnly, production);
        RenderApi api = new GuardedRenderApi(render, lock);
        EnvGroupRegistry registry = new EnvGroupRegistry(api, FakeRender.WORKSPACE, clock());
        Patience patience = new Patience(Duration.ofMillis(40), Duration.ofMillis(2));
        RunService runs = new RunService(api, clock());
        org.cronconsole.fleet.FleetService fleet =
                org.cronconsole.fleet.TestFleets.of(api, FakeRender.WORKSPACE, registry, runs);
        Onboarding.Services same =
                new Onboarding.Services(
                        api,
                        FakeRender.WORKSPACE,
                        new GuardedUserDirectory(users, lock),
                        users,
                        null,
                        registry,
                        new org.cronconsole.registry.EnvGroupClaims(
                                api, FakeRender.WORKSPACE, clock()),
                        jobDefaults(profile),
                        onboardingDefaults,
                        clock(),
                        patience,
                        journals,
                        () -> "root",
                        org.cronconsole.dealership.Lanes.ONE_AFTER_ANOTHER);
        JobService jobs =
                new JobService(api, FakeRender.WORKSPACE, registry, runs, clock(), patience);
        JobChanges changes = new JobChanges(api, FakeRender.WORKSPACE, registry, clock(), patience);
        NumberDesk desk =
                new NumberDesk(
                        numbers == null ? null : new GuardedPhoneNumbers(numbers, lock),
                        registry,
                        clock());
        TestDealerships dealerships =
                new TestDealerships(
                        api, registry, desk, new GuardedUserDirectory(users, lock), clock(), acts);
        return new Workbench(
                profile == null ? "environment" : profile,
                false,
                production,
                org.cronconsole.settings.ProfileColour.BLUE,
                TestSessions.of(
                        new Session(
                                new DashboardUser(1, who, "SUPER_ADMIN", List.of(), true, null),
                                Secret.of("planted-token"),
                                FakeRender.NOW.plusSeconds(3600).plusNanos(123_456),
                                false),
                        clock()),
                render.workspaces().getFirst(),
                lock,
                jobs,
                changes,
                runs,
                fleet,
                org.cronconsole.alert.TestAlerts.of(clock()),
                new org.cronconsole.fleet.FleetCare(registry.cares(), fleet, () -> who),
                new Onboarding(same),
                new RenderLimits(new RenderLimits.Waits(), api),
                new org.cronconsole.workbench.Connection(java.util.List::of),
                org.cronconsole.retime.TestRetiming.of(api, clock()),
                org.cronconsole.retime.TestRetiming.adoption(api, clock()),
                desk,
                dealerships.dealerships(),
                dealerships.acts(),
                Orphans.of(same, jobs, changes, desk, List::of, lock, patience),
                Templates.of(same, patience),
                org.cronconsole.offboarding.TestOffboardings.of(
                        api,
                        registry,
                        new GuardedUserDirectory(users, lock),
                        numbers == null ? null : new GuardedPhoneNumbers(numbers, lock),
                        offboardings,
                        clock()),
                org.cronconsole.rotation.TestRotations.of(api, home, clock()),
                () -> {});
    }

    @Override
    public void keepSignedIn(Workbench bench) {}

    @Override
    public JobDefaults jobDefaults(@Nullable String profile) {
        return new JobDefaults(
                "https://github.com/acme/sync", "main", "docker", null, null, "starter", "oregon");
    }

    @Override
    public Clinic clinic(@Nullable String profile) {
        return TestClinics.of(checks);
    }

    @Override
    public org.cronconsole.dealership.JournalStore journals() {
        return journals;
    }

    @Override
    public org.cronconsole.offboarding.OffboardingJournals offboardings() {
        return offboardings;
    }

    @Override
    public org.cronconsole.dealership.act.ActJournals acts() {
        return acts;
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public TourRunner tours() {
        return tour;
    }

    @Override
    public InstantSource clock() {
        return () -> now;
    }

    @Override
    public QueueClock queueClock() {
        return new HastyQueueClock();
    }

    @Override
    public Duration betweenLooks() {
        eachLook.run();
        return Duration.ofMillis(1);
    }

    @Override
    public java.io.InputStream in() {
        return new java.io.ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public Path logFile() {
        return Path.of("/logs/cron-console.log");
    }
}
