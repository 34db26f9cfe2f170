package org.cronconsole.ui.kit;

import org.cronconsole.account.Authenticator;
import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.NewUser;
import org.cronconsole.account.TestSessions;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.account.WriteLock;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.Templates;
import org.cronconsole.dealership.TestDealerships;
import org.cronconsole.dealership.orphan.Orphans;
import org.cronconsole.job.JobChanges;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RenderApi;
import org.cronconsole.run.RunService;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.Secret;
import org.cronconsole.workbench.RenderLimits;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** A workbench over Render in memory, and a kit that does everything at once. */
public final class TestKit {
    /** Render in memory. */
    public final FakeRender render = new FakeRender();

    /** Work when told to. */
    public final DirectTasks tasks = new DirectTasks();

    /** Remembers the questions. */
    public final AskedDialogs dialogs = new AskedDialogs();

    /** The numbers of the Twilio account; null where Twilio is not set up. */
    public @Nullable PhoneNumbers numbers;

    /** The users of the dashboard; to begin with it must not be asked. */
    public UserDirectory users = new Nobody();

    /** The offboardings of this computer. */
    public final org.cronconsole.offboarding.MemoryOffboardings offboardings =
            new org.cronconsole.offboarding.MemoryOffboardings();

    /** The acts on dealerships of this computer. */
    public final org.cronconsole.dealership.act.MemoryActs acts =
            new org.cronconsole.dealership.act.MemoryActs();

    /** Where a window keeps what outlives it. */
    public java.nio.file.Path dataFolder = java.nio.file.Path.of("unused");

    /** The onboardings that this computer knows of. */
    public final org.cronconsole.dealership.MemoryJournals journals =
            new org.cronconsole.dealership.MemoryJournals();

    /** What waits for Render's limits. */
    public final RenderLimits.Waits waits = new RenderLimits.Waits();

    /** The services that do not answer. */
    public List<org.cronconsole.fault.Silence> silent = List.of();

    /** Now; tests move it. */
    public Instant now;

    /** How often a workbench was closed. */
    public int closed;

    /** What the desktop is told, and where that is kept. */
    public final org.cronconsole.alert.AlertLab desktop = new org.cronconsole.alert.AlertLab();

    private final InstantSource clock = () -> now;

    /** The dashboard's sign-in. */
    public final TestSessions sessions = new TestSessions(clock);

    private final Texts texts = Texts.load();

    /** Where it is always the same time. */
    public TestKit() {
        this(FakeRender.NOW);
    }

    /** Where it is this time until a test moves it. */
    public TestKit(Instant now) {
        this.now = now;
    }

    /** The kit, for a viewer in Chicago. */
    public ScreenKit kit() {
        return new ScreenKit(
                tasks,
                texts,
                new Problems(texts),
                dialogs,
                new Times(clock, ZoneId.of("America/Chicago"), Locale.US, texts));
    }

    /** Reads runs of the render in memory. */
    public RunService runs() {
        return new RunService(render, clock);
    }

    /** Works on the jobs of the render in memory. */
    public JobService jobs() {
        return jobs(render);
    }

    /** Works on the jobs of another render. */
    public JobService jobs(RenderApi render) {
        return new JobService(
                render,
                FakeRender.WORKSPACE,
                new EnvGroupRegistry(render, FakeRender.WORKSPACE, clock),
                runs(),
                clock,
                new Patience(Duration.ofMillis(40), Duration.ofMillis(2)));
    }

    /** What admins share about dealerships. */
    public EnvGroupRegistry registry() {
        return new EnvGroupRegistry(render, FakeRender.WORKSPACE, clock);
    }

    /** Makes and changes jobs of the render in memory. */
    public JobChanges jobChanges() {
        return new JobChanges(
                render,
                FakeRender.WORKSPACE,
                new EnvGroupRegistry(render, FakeRender.WORKSPACE, clock),
                clock,
                new Patience(Duration.ofMillis(40), Duration.ofMillis(2)));
    }

    /** A lock of a session. */
    public WriteLock lock(boolean readOnly, boolean production) {
        return new WriteLock(clock, readOnly, production);
    }

    /** A workbench of a super admin. */
    public Workbench workbench(String profile, boolean readOnly, boolean production) {
        return workbench(profile, readOnly, production, jobChanges());
    }

    /** The same, where jobs are made and changed in another way. */
    public Workbench workbench(
            String profile, boolean readOnly, boolean production, JobChanges changes) {
        TestDealerships together = dealerships();
        Onboarding.Services same =
                new Onboarding.Services(
                        render,
                        FakeRender.WORKSPACE,
                        users,
                        new Nobody(),
                        null,
                        new EnvGroupRegistry(render, FakeRender.WORKSPACE, clock),
                        new org.cronconsole.registry.EnvGroupClaims(
                                render, FakeRender.WORKSPACE, clock),
                        JobDefaults.NONE,
                        org.cronconsole.settings.OnboardingDefaults.NONE,
                        clock,
                        new Patience(Duration.ofMillis(40), Duration.ofMillis(2)),
                        journals,
                        () -> "root",
                        org.cronconsole.dealership.Lanes.ONE_AFTER_ANOTHER);
        WriteLock lock = lock(readOnly, production);
        NumberDesk desk = new NumberDesk(numbers, registry(), clock);
        Patience patience = new Patience(Duration.ofMillis(40), Duration.ofMillis(2));
        org.cronconsole.render.RenderApi guarded =
                new org.cronconsole.render.GuardedRenderApi(render, lock);
        EnvGroupRegistry shared = new EnvGroupRegistry(guarded, FakeRender.WORKSPACE, clock);
        org.cronconsole.fleet.FleetService fleet =
                org.cronconsole.fleet.TestFleets.of(guarded, FakeRender.WORKSPACE, shared, runs());
        return new Workbench(
                profile,
                false,
                production,
                org.cronconsole.settings.ProfileColour.BLUE,
                sessions.keeper(),
                render.workspaces().getFirst(),
                lock,
                jobs(),
                changes,
                runs(),
                fleet,
                alerts(),
                new org.cronconsole.fleet.FleetCare(shared.cares(), fleet, () -> "root"),
                new Onboarding(same),
                new RenderLimits(waits, render),
                new org.cronconsole.workbench.Connection(() -> silent),
                org.cronconsole.retime.TestRetiming.of(render, clock),
                org.cronconsole.retime.TestRetiming.adoption(render, clock),
                desk,
                together.dealerships(),
                together.acts(),
                Orphans.of(same, jobs(), changes, desk, List::of, lock, patience),
                Templates.of(same, patience),
                org.cronconsole.offboarding.TestOffboardings.of(
                        render, registry(), users, numbers, offboardings, clock),
                org.cronconsole.rotation.TestRotations.of(render, dataFolder, clock),
                () -> closed++);
    }

    /** Tells the desktop of this kit. */
    public org.cronconsole.alert.Alerts alerts() {
        return new org.cronconsole.alert.Alerts(
                desktop, desktop, clock, org.cronconsole.alert.AlertLab.ZONE);
    }

    /** Each dealership as one thing; all of it reads one registry. */
    public TestDealerships dealerships() {
        EnvGroupRegistry registry = registry();
        return new TestDealerships(
                render, registry, new NumberDesk(numbers, registry, clock), users, clock, acts);
    }

    /** A dashboard that must not be asked. */
    private static final class Nobody implements UserDirectory, Authenticator {
        @Override
        public List<DashboardUser> users() {
            throw new AssertionError("not to be asked");
        }

        @Override
        public List<String> storeIds() {
            throw new AssertionError("not to be asked");
        }

        @Override
        public DashboardUser create(NewUser user) {
            throw new AssertionError("not to be asked");
        }

        @Override
        public DashboardUser setStores(long userId, List<String> storeIds) {
            throw new AssertionError("not to be asked");
        }

        @Override
        public DashboardUser setActive(long userId, boolean active) {
            throw new AssertionError("not to be asked");
        }

        @Override
        public void delete(long userId) {
            throw new AssertionError("not to be asked");
        }

        @Override
        public Login logIn(String username, Secret password) {
            throw new AssertionError("not to be asked");
        }

        @Override
        public DashboardUser me(Secret token) {
            throw new AssertionError("not to be asked");
        }
    }
}
