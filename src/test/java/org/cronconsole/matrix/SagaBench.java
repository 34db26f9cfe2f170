package org.cronconsole.matrix;

import org.cronconsole.account.Authenticator;
import org.cronconsole.dashboard.HttpDashboard;
import org.cronconsole.dealership.Forms;
import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.JournalEntry;
import org.cronconsole.dealership.JournalStore;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.OnboardingOptions;
import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.dealership.OnboardingProgress;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.render.EnvVar;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.sandbox.TestSandboxes;
import org.cronconsole.settings.OnboardingDefaults;
import org.cronconsole.settings.Secret;
import org.cronconsole.store.JournalFiles;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Onboardings that something befalls, which are then gone on with, or taken back, by a client that
 * knows nothing but the journal on the disk.
 */
final class SagaBench implements AutoCloseable {
    static final String DEALERSHIP = "Test Ford";

    private static final String USER = "ford.user";
    private static final String GROUP = "shared-values";
    private static final OnboardingOptions OPTIONS = new OnboardingOptions(true, false);
    private static final Duration PATIENT = Duration.ofSeconds(20);

    /** As often as a person presses the button again before asking for help. */
    private static final int PATIENCE = 3;

    private final LabTime time = new LabTime();
    private final Sandbox sandbox =
            TestSandboxes.start(
                    SandboxOptions.defaults().withDealerships(2).withDays(2).withSpeed(100), time);
    private final Path folder;
    private final Secret token;
    private int trial;

    SagaBench(Path folder) {
        this.folder = folder;
        var root = sandbox.access().users().getFirst();
        try (HttpDashboard door =
                new HttpDashboard(
                        URI.create(sandbox.access().dashboardBaseUrl()), Optional::empty)) {
            token =
                    ((Authenticator) door)
                            .logIn(root.username(), Secret.of(root.password()))
                            .token();
        }
    }

    /** What is done after the failure. */
    enum Then {
        RESUME,
        ROLL_BACK
    }

    /**
     * What befalls an onboarding.
     *
     * @param fault null for the end of the process before a line of the journal
     * @param at the request, or the line, counted from 0
     * @param call in words
     */
    record Mishap(@org.jspecify.annotations.Nullable Fault fault, int at, String call) {
        String head() {
            return fault == null ? "killed" : fault.head();
        }
    }

    /** What came of a trial; nothing wrong where the list is empty. */
    record Came(Mishap mishap, Then then, List<String> wrong) {}

    /** The process ends. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Everything that can befall: each fault at each request, and the end at each line. */
    List<Mishap> mishaps(List<Fault> faults) {
        List<Mishap> all = new ArrayList<>();
        begin();
        Counting journals = new Counting(journals(), Integer.MAX_VALUE);
        List<SandboxRequest> requests;
        try (Lab lab = lab(PATIENT)) {
            Onboarding onboarding = lab.onboarding(journals);
            OnboardingPlan plan = onboarding.plan(request(onboarding));
            sandbox.clearRequests();
            OnboardingResult result = onboarding.carryOut(plan, OPTIONS, this::waiting);
            if (result.state() != OnboardingResult.State.DONE) {
                throw new IllegalStateException("fails without faults: " + result);
            }
            requests = sandbox.requests();
        }
        for (Fault fault : faults) {
            for (int i = 0; i < requests.size(); i++) {
                SandboxRequest sent = requests.get(i);
                all.add(new Mishap(fault, i, sent.method() + " " + sent.path()));
            }
        }
        for (int i = 0; i < journals.lines; i++) {
            all.add(new Mishap(null, i, "line " + i));
        }
        return all;
    }

    /** Lets it happen, then goes on. */
    Came trial(Mishap mishap, Then then) {
        begin();
        JournalFiles journals = journals();
        String id;
        try (Lab lab =
                lab(
                        mishap.fault() == Fault.SLOW
                                ? Duration.ofMillis(Fault.SLOW_MILLIS)
                                : PATIENT)) {
            Onboarding onboarding =
                    lab.onboarding(
                            mishap.fault() == null
                                    ? new Counting(journals, mishap.at())
                                    : journals);
            OnboardingPlan plan = onboarding.plan(request(onboarding));
            id = plan.journal();
            if (mishap.fault() != null) {
                sandbox.faults()
                        .add(mishap.fault().rule("trial").skip(mishap.at()).count(1).build());
            }
            onboarding.carryOut(plan, OPTIONS, this::waiting);
        } catch (Killed ended) {
            id = journals.list().getFirst().id();
        }
        // A request that was given up is still on its way; what comes of it must be seen.
        sandbox.requests();
        sandbox.faults().clear();
        time.pause(Duration.ofSeconds(70));
        List<String> wrong = new ArrayList<>();
        Journal.State ended = goOn(journals(), id, then, wrong);
        check(wrong, ended, new State(TestSandboxes.state(sandbox)));
        return new Came(mishap, then, wrong);
    }

    private Journal.State goOn(JournalFiles journals, String id, Then then, List<String> wrong) {
        OnboardingResult last = null;
        for (int i = 0; i < PATIENCE; i++) {
            Journal.State now = journals.find(id).orElseThrow().state();
            if (now != Journal.State.OPEN) {
                return now;
            }
            try (Lab lab = lab(PATIENT)) {
                Onboarding onboarding = lab.onboarding(journals);
                OnboardingRequest again = request(onboarding);
                last =
                        then == Then.RESUME
                                ? onboarding.resume(id, again, this::waiting)
                                : onboarding.rollBack(id, again, OnboardingProgress.NONE);
            }
        }
        Journal.State now = journals.find(id).orElseThrow().state();
        if (now == Journal.State.OPEN) {
            wrong.add("is not at its end: " + last);
        }
        return now;
    }

    private void check(List<String> wrong, Journal.State ended, State state) {
        boolean done = ended == Journal.State.DONE;
        int wanted = done ? 1 : 0;
        count(wrong, "AM job", wanted, state.jobsNamed(DEALERSHIP + " AM"));
        count(wrong, "PM job", wanted, state.jobsNamed(DEALERSHIP + " PM"));
        count(wrong, "user", wanted, state.users(USER));
        count(wrong, "claim", 0, state.groups().contains("\\\"who\\\":") ? 1 : 0);
        count(wrong, "entry", wanted, state.groups().contains("ford@example.com") ? 1 : 0);
        if (done) {
            String am = state.idOf(DEALERSHIP + " AM");
            String pm = state.idOf(DEALERSHIP + " PM");
            count(wrong, "first run", 1, state.manualRuns(am));
            count(wrong, "link of AM", 1, state.groups().contains(am) ? 1 : 0);
            count(wrong, "link of PM", 1, state.groups().contains(pm) ? 1 : 0);
            count(wrong, "deploy with the shared values", 1, Math.min(1, state.deploys(pm) - 1));
        }
        List<String> names;
        try (Lab lab = lab(PATIENT)) {
            names =
                    lab.twilio().rented().stream()
                            .map(PhoneNumbers.Rented::friendlyName)
                            .filter(name -> name.contains(DEALERSHIP))
                            .toList();
        }
        long spare = names.stream().filter(name -> name.startsWith("spare")).count();
        count(wrong, "number", wanted, names.size() - (int) spare);
        if (spare > (done ? 0 : 1)) {
            wrong.add("spare numbers: " + names);
        }
    }

    private static void count(List<String> wrong, String what, int wanted, int there) {
        if (wanted != there) {
            wrong.add(what + ": " + there + " instead of " + wanted);
        }
    }

    /** How the journals of this trial are opened by a new process. */
    private JournalFiles journals() {
        return new JournalFiles(folder.resolve("trial-" + trial));
    }

    private void waiting(OnboardingResult.StepResult step) {
        if (step.step() == OnboardingStep.AWAIT_DEPLOYS) {
            time.pause(Duration.ofMinutes(1));
        }
    }

    private static OnboardingRequest request(Onboarding onboarding) {
        return onboarding.check().request(Forms.valid());
    }

    private void begin() {
        trial++;
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
        sandbox.faults().clear();
        time.reset();
        sandbox.startOver();
        try (Lab lab = lab(PATIENT)) {
            lab.api()
                    .createEnvGroup(
                            new WorkspaceId(sandbox.access().ownerId()),
                            GROUP,
                            List.of(new EnvVar("TARGET_URL", Secret.of("https://x.example"))));
        }
        sandbox.clearRequests();
    }

    private Lab lab(Duration timeout) {
        return new Lab(sandbox.access(), token, time, new JobId("none"), timeout)
                .sharing(new OnboardingDefaults(Map.of(), List.of(), GROUP));
    }

    @Override
    public void close() {
        sandbox.close();
    }

    /** Counts the lines that are written, and ends the process before one of them. */
    private static final class Counting implements JournalStore {
        private final JournalStore store;
        private final int last;
        private int lines;

        Counting(JournalStore store, int last) {
            this.store = store;
            this.last = last;
        }

        @Override
        public Hold<Journal, JournalEntry> begin(Journal journal) {
            return counted(store.begin(journal));
        }

        @Override
        public Hold<Journal, JournalEntry> hold(String id) {
            return counted(store.hold(id));
        }

        @Override
        public Optional<Journal> find(String id) {
            return store.find(id);
        }

        @Override
        public List<Journal> list() {
            return store.list();
        }

        private Hold<Journal, JournalEntry> counted(Hold<Journal, JournalEntry> hold) {
            return new Hold<>() {
                @Override
                public Journal journal() {
                    return hold.journal();
                }

                @Override
                public void write(org.cronconsole.dealership.JournalEntry entry) {
                    if (lines == last) {
                        throw new Killed();
                    }
                    lines++;
                    hold.write(entry);
                }

                @Override
                public void end(Journal.State state) {
                    hold.end(state);
                }

                @Override
                public void close() {
                    hold.close();
                }
            };
        }
    }
}
