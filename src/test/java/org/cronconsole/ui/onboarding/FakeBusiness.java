package org.cronconsole.ui.onboarding;

import org.cronconsole.account.Authenticator;
import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.NewUser;
import org.cronconsole.account.Session;
import org.cronconsole.account.TestSessions;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.account.WriteLock;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.OnboardingForm;
import org.cronconsole.dealership.OnboardingOptions;
import org.cronconsole.dealership.OnboardingProgress;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.dealership.Templates;
import org.cronconsole.dealership.orphan.Orphans;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.JobChanges;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.AreaCode;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.CareBook;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RenderService;
import org.cronconsole.run.RunService;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.Dialogs;
import org.cronconsole.ui.kit.Problems;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.cronconsole.workbench.RenderLimits;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Render, the dashboard, Twilio and the registry in memory, and a workbench on top of them. */
public final class FakeBusiness {
    public final FakeRender render =
            new FakeRender() {
                @Override
                public Optional<RenderService> cronJobNamed(WorkspaceId workspace, String name) {
                    RuntimeException fails = lookingUpFails;
                    if (fails != null) {
                        throw fails;
                    }
                    return super.cronJobNamed(workspace, name);
                }

                @Override
                public void cronJobs(
                        WorkspaceId workspace, Consumer<List<RenderService>> eachPage) {
                    RuntimeException fails = lookingUpFails;
                    if (fails != null) {
                        throw fails;
                    }
                    super.cronJobs(workspace, eachPage);
                }
            };
    public final List<DashboardUser> users = new ArrayList<>();
    final List<PhoneNumbers.Rented> rented = new ArrayList<>();
    final org.cronconsole.dealership.MemoryJournals journals =
            new org.cronconsole.dealership.MemoryJournals();
    final List<DealershipEntry> registry = new ArrayList<>();
    JobDefaults defaults =
            new JobDefaults(
                    "https://github.com/acme/sync", "main", "docker", null, null, null, "oregon");
    boolean twilio = true;

    private volatile PhoneNumbers.@Nullable InboundText coming;
    private final AtomicInteger looksLeft = new AtomicInteger();

    /** How long a line check waits. */
    Patience linePatience = new Patience(Duration.ofMillis(20), Duration.ofMillis(5));

    /** Thrown where a number is rented that is not offered expressly. */
    private @Nullable RuntimeException rentingFails;

    /** What is for rent now, whatever the area code; null: one number of it. */
    @Nullable List<String> offered;

    /** What is in the inbox of every number, newest first. */
    final List<PhoneNumbers.InboundText> texts = new java.util.concurrent.CopyOnWriteArrayList<>();

    public boolean readOnly;
    boolean production;
    ZoneId viewerZone = ZoneId.of("America/Chicago");

    /** Thrown wherever jobs are looked up, where it is not null. */
    public volatile @Nullable RuntimeException lookingUpFails;

    /** Renting waits for it where it is not null; interrupting ends the wait. */
    volatile @Nullable CountDownLatch rentingWaits;

    /** A workbench of these. */
    public Workbench workbench() {
        Onboarding.Services same =
                new Onboarding.Services(
                        render,
                        FakeRender.WORKSPACE,
                        new Users(),
                        new Gate(),
                        twilio ? new Numbers() : null,
                        new Memory(),
                        new org.cronconsole.registry.EnvGroupClaims(
                                render, FakeRender.WORKSPACE, () -> FakeRender.NOW),
                        defaults,
                        org.cronconsole.settings.OnboardingDefaults.NONE,
                        () -> FakeRender.NOW,
                        new Patience(Duration.ofSeconds(1), Duration.ofMillis(10)),
                        linePatience,
                        journals,
                        () -> "root",
                        org.cronconsole.dealership.Lanes.ONE_AFTER_ANOTHER);
        Onboarding onboarding = new Onboarding(same);
        RunService runs = new RunService(render, () -> FakeRender.NOW);
        NumberDesk desk =
                new NumberDesk(twilio ? new Numbers() : null, new Memory(), () -> FakeRender.NOW);
        org.cronconsole.dealership.TestDealerships dealerships =
                new org.cronconsole.dealership.TestDealerships(
                        render, new Memory(), desk, new Users(), () -> FakeRender.NOW);
        DashboardUser root = new DashboardUser(1, "root", "SUPER_ADMIN", List.of(), true, null);
        JobService jobs =
                new JobService(
                        render,
                        FakeRender.WORKSPACE,
                        new Memory(),
                        runs,
                        () -> FakeRender.NOW,
                        Patience.ofPerson());
        JobChanges changes =
                new JobChanges(
                        render,
                        FakeRender.WORKSPACE,
                        new Memory(),
                        () -> FakeRender.NOW,
                        Patience.ofPerson());
        WriteLock lock = new WriteLock(() -> FakeRender.NOW, readOnly, production);
        org.cronconsole.fleet.FleetService fleet =
                org.cronconsole.fleet.TestFleets.of(
                        render, FakeRender.WORKSPACE, new Memory(), runs);
        return new Workbench(
                "acme",
                false,
                production,
                org.cronconsole.settings.ProfileColour.BLUE,
                TestSessions.of(
                        new Session(root, Secret.of("t"), null, true), () -> FakeRender.NOW),
                render.workspaces().getFirst(),
                lock,
                jobs,
                changes,
                runs,
                fleet,
                org.cronconsole.alert.TestAlerts.of(() -> FakeRender.NOW),
                new org.cronconsole.fleet.FleetCare(
                        new org.cronconsole.registry.EnvGroupRegistry(
                                        render, FakeRender.WORKSPACE, () -> FakeRender.NOW)
                                .cares(),
                        fleet,
                        () -> "root"),
                onboarding,
                new RenderLimits(new RenderLimits.Waits(), render),
                new org.cronconsole.workbench.Connection(java.util.List::of),
                org.cronconsole.retime.TestRetiming.of(render, () -> FakeRender.NOW),
                org.cronconsole.retime.TestRetiming.adoption(render, () -> FakeRender.NOW),
                desk,
                dealerships.dealerships(),
                dealerships.acts(),
                Orphans.of(same, jobs, changes, desk, List::of, lock, Patience.ofPerson()),
                Templates.of(same, Patience.ofPerson()),
                org.cronconsole.offboarding.TestOffboardings.of(
                        render,
                        new Memory(),
                        new Users(),
                        null,
                        new org.cronconsole.offboarding.MemoryOffboardings(),
                        () -> FakeRender.NOW),
                org.cronconsole.rotation.TestRotations.of(
                        render, java.nio.file.Path.of("unused"), () -> FakeRender.NOW),
                () -> {});
    }

    /** A number that is kept as a spare. */
    void spare(String number, String name) {
        rented.add(
                new PhoneNumbers.Rented(
                        new PhoneNumber(number),
                        "PN" + (rented.size() + 7),
                        name,
                        "",
                        FakeRender.NOW));
    }

    /** Lets a text come in after so many looks into an inbox. */
    void textsAfter(int looks, String from, String body) {
        looksLeft.set(looks);
        coming = new PhoneNumbers.InboundText("SM9", from, FakeRender.NOW, body);
    }

    private List<PhoneNumbers.InboundText> look() {
        PhoneNumbers.InboundText next = coming;
        if (next != null && looksLeft.getAndDecrement() <= 0) {
            texts.addFirst(next);
            coming = null;
        }
        return List.copyOf(texts);
    }

    /** An onboarding that stopped half way, at this write; answers its journal. */
    String stoppedAt(String write) {
        return stoppedAt(write, OnboardingOptions.NONE);
    }

    /** An onboarding whose number was refused, and is gone since. */
    String stoppedAtRenting() {
        rentingFails =
                new GatewayException.Invalid(
                        "Twilio refused it.",
                        new Failure(RemoteService.TWILIO, "POST /x", 400, "r", null, false),
                        Map.of());
        String journal = stopped(OnboardingOptions.NONE);
        rentingFails = gone();
        return journal;
    }

    private static GatewayException gone() {
        return new GatewayException.Conflict(
                "The number is not available.",
                new Failure(RemoteService.TWILIO, "POST /x", 400, "r", null, false));
    }

    /** As above, with these options. */
    String stoppedAt(String write, OnboardingOptions options) {
        render.fault = FakeRender.cut();
        render.faultOn = write;
        return stopped(options);
    }

    private String stopped(OnboardingOptions options) {
        Onboarding onboarding = workbench().onboarding();
        OnboardingForm form =
                new OnboardingForm(
                        "Naperville Ford",
                        "",
                        "nford",
                        "planted-vauto",
                        "America/Chicago",
                        "05:58",
                        "13:58",
                        "MON-SAT",
                        "",
                        "",
                        "",
                        "",
                        "areaCode",
                        "312",
                        "naperville",
                        "planted-user",
                        "kim@example.com",
                        "Kim",
                        "Lee",
                        "user",
                        Map.of("POSTGRES_HOST", "planted-host"));
        OnboardingResult result =
                onboarding.carryOut(
                        onboarding.plan(onboarding.check().request(form)),
                        options,
                        OnboardingProgress.NONE);
        if (result.state() != OnboardingResult.State.PARTLY) {
            throw new AssertionError("it did not stop half way: " + result);
        }
        return result.journal();
    }

    /** What a screen is given. */
    public ScreenKit kit(Tasks tasks, Dialogs dialogs) {
        Texts texts = Texts.load();
        return new ScreenKit(
                tasks,
                texts,
                new Problems(texts),
                dialogs,
                new Times(() -> FakeRender.NOW, viewerZone, Locale.US, texts));
    }

    private final class Users implements UserDirectory {
        @Override
        public List<DashboardUser> users() {
            return List.copyOf(users);
        }

        @Override
        public List<String> storeIds() {
            return List.of();
        }

        @Override
        public DashboardUser create(NewUser user) {
            DashboardUser made =
                    new DashboardUser(
                            users.size() + 2L,
                            user.username(),
                            user.role().name(),
                            user.storeIds(),
                            true,
                            Instant.EPOCH);
            users.add(made);
            return made;
        }

        @Override
        public DashboardUser setStores(long userId, List<String> storeIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DashboardUser setActive(long userId, boolean active) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(long userId) {
            users.removeIf(user -> user.id() == userId);
        }
    }

    private static final class Gate implements Authenticator {
        @Override
        public Login logIn(String username, Secret password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DashboardUser me(Secret token) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Numbers implements PhoneNumbers {
        @Override
        public List<Available> search(String areaCode, int limit) {
            List<String> now = offered;
            if (now == null) {
                now = areaCode.equals("907") ? List.of() : List.of("+1" + areaCode + "5550142");
            }
            return now.stream()
                    .map(number -> new Available(new PhoneNumber(number), "Chicago", "IL"))
                    .toList();
        }

        @Override
        public Optional<Rented> find(PhoneNumber number) {
            return rented.stream().filter(r -> r.number().equals(number)).findFirst();
        }

        @Override
        public List<Rented> rented() {
            return List.copyOf(rented);
        }

        @Override
        public Rented rent(PhoneNumber number, String friendlyName) {
            RuntimeException fails = rentingFails;
            List<String> now = offered;
            if (fails != null && (now == null || !now.contains(number.e164()))) {
                throw fails;
            }
            CountDownLatch waits = rentingWaits;
            if (waits != null) {
                try {
                    waits.await();
                } catch (InterruptedException stopped) {
                    throw new CancellationException("cut off");
                }
            }
            Rented made = new Rented(number, "PN1", friendlyName, "", FakeRender.NOW);
            rented.add(made);
            return made;
        }

        @Override
        public void release(Rented number) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<MonthlyPrice> monthlyPrice() {
            return Optional.empty();
        }

        @Override
        public List<Available> search(AreaCode areaCode, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Available> searchNear(AreaCode areaCode, int miles, int limit) {
            return List.of();
        }

        @Override
        public Rented rename(Rented number, String friendlyName) {
            Rented renamed =
                    new Rented(
                            number.number(),
                            number.sid(),
                            friendlyName,
                            number.smsUrl(),
                            number.since());
            rented.replaceAll(each -> each.number().equals(number.number()) ? renamed : each);
            return renamed;
        }

        @Override
        public Rented silence(Rented number) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Prices prices(String country) {
            return new Prices(Optional.empty(), Optional.empty());
        }

        @Override
        public Inbox inbox(PhoneNumber number, @Nullable Instant since, int pageSize) {
            return new Inbox() {
                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public List<InboundText> next() {
                    return look();
                }
            };
        }

        @Override
        public List<InboundText> inboundTexts(PhoneNumber number, int limit) {
            return List.of();
        }
    }

    private final class Memory implements Registry {
        @Override
        public RegistrySnapshot read() {
            return new RegistrySnapshot(registry, List.of(), null);
        }

        @Override
        public void put(DealershipEntry entry) {
            registry.add(entry);
        }

        @Override
        public void change(@Nullable DealershipEntry basis, DealershipEntry entry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void move(DealershipEntry basis, DealershipEntry entry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setIntent(JobId job, WallClock clock) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void dropIntent(JobId job) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forgetJob(JobId job) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CareBook cares() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Registry inBackground() {
            return this;
        }
    }
}
