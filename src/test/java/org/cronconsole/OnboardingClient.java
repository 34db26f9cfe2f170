package org.cronconsole;

import org.cronconsole.dealership.Forms;
import org.cronconsole.dealership.JournalProblem;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.OnboardingOptions;
import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.dealership.OnboardingProgress;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.settings.DashboardAccess;
import org.cronconsole.settings.OnboardingDefaults;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsLoader;
import org.cronconsole.workbench.Credentials;
import org.cronconsole.workbench.Profile;
import org.cronconsole.workbench.Workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The whole application but its window and commands, onboarding one dealership by the services that
 * an environment names: in this process, or as one of its own that can be killed.
 */
public final class OnboardingClient {
    /** Where it tells, a line a change, how its steps stand: step, state, words. */
    public static final String STEPS = "steps.log";

    /** The Render env group that all dealerships share. */
    public static final String SHARED_GROUP = "shared-values";

    /** With everything that a person can choose beside the dealership. */
    private static final OnboardingOptions ALL = new OnboardingOptions(true, true, true);

    private final Map<String, String> environment;
    private final Path home;
    private final OnboardingOptions options;

    /**
     * A client of these services, with a first run and a line check.
     *
     * @param home where it keeps its journals
     */
    public OnboardingClient(Map<String, String> environment, Path home) {
        this(environment, home, ALL);
    }

    /** The same with other options. */
    public OnboardingClient(Map<String, String> environment, Path home, OnboardingOptions options) {
        this.environment = environment;
        this.home = home;
        this.options = options;
    }

    /** What is to be done. */
    public enum Verb {
        /** Plan, and carry the plan out. */
        BEGIN,
        /** Plan, and carry the plan out twice at once, as if the button had been pressed twice. */
        BEGIN_TWICE,
        RESUME,
        ROLL_BACK
    }

    /**
     * How it ended.
     *
     * @param done whether all of it came to its end
     * @param message for the person
     * @param took from the first step to the end; zero where none was begun
     */
    public record Ended(boolean done, String message, Duration took) {
        /** One that never began. */
        public Ended(boolean done, String message) {
            this(done, message, Duration.ZERO);
        }
    }

    /**
     * Whom to onboard.
     *
     * @param areaCode where to rent the number
     */
    public record Wish(String dealership, String user, String areaCode) {
        private OnboardingRequest request(Onboarding onboarding) {
            return onboarding
                    .check()
                    .request(
                            Forms.with(
                                    "dealershipName",
                                    dealership,
                                    "userName",
                                    user,
                                    "phoneValue",
                                    areaCode));
        }
    }

    /**
     * Does it.
     *
     * @param journal of what is gone on with; empty for a beginning
     */
    public Ended run(Verb verb, Wish wish, String journal) {
        try (Wiring wiring =
                new Wiring(
                        environment,
                        Installation.in(home),
                        TestWirings.profiles(home),
                        SandboxOptions.defaults(),
                        InstantSource.system())) {
            Settings settings = settings();
            DashboardAccess dashboard = settings.requireDashboard();
            try (Workbench bench =
                    wiring.open(
                            Profile.imported("matrix", settings),
                            new Credentials.Password(
                                    Objects.requireNonNull(dashboard.username()),
                                    Objects.requireNonNull(dashboard.password())),
                            false)) {
                return ended(bench.onboarding(), verb, wish, journal);
            }
        } catch (GatewayException | JournalProblem failure) {
            return new Ended(false, String.valueOf(failure.getMessage()));
        }
    }

    private Ended ended(Onboarding onboarding, Verb verb, Wish wish, String journal) {
        OnboardingRequest request = wish.request(onboarding);
        Steps steps = new Steps();
        OnboardingResult result =
                switch (verb) {
                    case BEGIN -> carryOut(onboarding, plan(onboarding, request), steps);
                    case BEGIN_TWICE -> twice(onboarding, plan(onboarding, request));
                    case RESUME -> onboarding.resume(journal, request, steps);
                    case ROLL_BACK -> onboarding.rollBack(journal, request, steps);
                };
        return new Ended(
                result.state() == OnboardingResult.State.DONE
                        || result.state() == OnboardingResult.State.ROLLED_BACK,
                result.message(),
                steps.took());
    }

    private static OnboardingPlan plan(Onboarding onboarding, OnboardingRequest request) {
        OnboardingPlan plan = onboarding.plan(request);
        if (!plan.possible()) {
            throw new JournalProblem(JournalProblem.Kind.ANOTHER_OPEN, plan.conflicts().toString());
        }
        return plan;
    }

    private OnboardingResult carryOut(Onboarding onboarding, OnboardingPlan plan, Steps steps) {
        return onboarding.carryOut(plan, options, steps);
    }

    /** The one that was done, where the other one was told; else the one that was not to be. */
    private OnboardingResult twice(Onboarding onboarding, OnboardingPlan plan) {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<OnboardingResult> press =
                () -> {
                    together.await();
                    return carryOut(onboarding, plan, new Steps());
                };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<OnboardingResult> came = new ArrayList<>();
            for (Future<OnboardingResult> future : threads.invokeAll(List.of(press, press))) {
                came.add(future.get());
            }
            came.sort(Comparator.comparing(OnboardingResult::state));
            boolean told =
                    came.get(0).state() == OnboardingResult.State.DONE
                            && came.get(1).state() == OnboardingResult.State.NOTHING_DONE;
            return came.get(told ? 0 : 1);
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Settings settings() {
        Settings said = new SettingsLoader(environment).fromEnvironment();
        return new Settings(
                said.render(),
                said.dashboard(),
                said.twilio(),
                said.tokenRules(),
                said.jobDefaults(),
                said.production(),
                said.readOnly(),
                new OnboardingDefaults(
                        Map.of("FROM_PROFILE", Secret.of("1")), List.of(), SHARED_GROUP),
                said.idleLock(),
                said.deployAfter(),
                said.caFile());
    }

    /** Writes down each change before the next request leaves; waits for no text for long. */
    private final class Steps implements OnboardingProgress {
        private long began;
        private int looks;

        private Duration took() {
            return began == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - began);
        }

        @Override
        public void changed(OnboardingResult.StepResult result) {
            if (began == 0) {
                began = System.nanoTime();
            }
            try {
                Files.writeString(
                        home.resolve(STEPS),
                        result.step()
                                + " "
                                + result.state()
                                + " "
                                + result.detail().replace('\n', ' ')
                                + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        @Override
        public boolean awaitsText() {
            return looks++ == 0;
        }
    }

    /** As a process of its own: verb, dealership, user, area code, journal. */
    public static void main(String[] args) {
        Path home = Path.of(System.getenv("CRON_CONSOLE_HOME"));
        Ended ended =
                new OnboardingClient(System.getenv(), home)
                        .run(
                                Verb.valueOf(args[0]),
                                new Wish(args[1], args[2], args[3]),
                                args.length > 4 ? args[4] : "");
        System.out.println(ended.message());
        System.exit(ended.done() ? 0 : 1);
    }
}
