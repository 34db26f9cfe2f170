package org.cronconsole.matrix;

import org.cronconsole.account.Authenticator;
import org.cronconsole.account.DashboardUser;
import org.cronconsole.dashboard.HttpDashboard;
import org.cronconsole.dealership.Journal;
import org.cronconsole.id.JobId;
import org.cronconsole.offboarding.Offboarding;
import org.cronconsole.offboarding.OffboardingChoices;
import org.cronconsole.offboarding.OffboardingEntry;
import org.cronconsole.offboarding.OffboardingJournal;
import org.cronconsole.offboarding.OffboardingJournals;
import org.cronconsole.offboarding.OffboardingPlan;
import org.cronconsole.offboarding.OffboardingResult;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.sandbox.TestSandboxes;
import org.cronconsole.settings.Secret;
import org.cronconsole.store.OffboardingFiles;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Offboardings that something befalls, which are then gone on with, or stopped, by a client that
 * knows nothing but the journal on the disk. A run of the morning job is under way.
 */
final class OffboardBench implements AutoCloseable {
    private static final OffboardingChoices CHOICES =
            new OffboardingChoices(
                    OffboardingChoices.UserFate.DEACTIVATE, OffboardingChoices.RunFate.CANCEL);
    private static final Duration PATIENT = Duration.ofSeconds(20);

    /** As often as a person presses the button again before asking for help. */
    private static final int PATIENCE = 3;

    private final LabTime time = new LabTime();
    private final Sandbox sandbox =
            TestSandboxes.start(
                    SandboxOptions.defaults().withDealerships(2).withDays(1).withSpeed(100), time);
    private final Path folder;
    private final Secret token;
    private final List<DealershipEntry> entries;
    private int trial;

    OffboardBench(Path folder) {
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
        try (Lab lab = lab(PATIENT)) {
            entries = lab.registry().read().dealerships();
        }
    }

    /** The process ends. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What came of a trial; nothing wrong where the list is empty. */
    record Came(String mishap, Journal.State ended, List<String> wrong) {}

    private String dealership() {
        return entries.getFirst().name();
    }

    /** The requests of an offboarding that nothing befalls. */
    List<SandboxRequest> requests() {
        begin();
        try (Lab lab = lab(PATIENT)) {
            Offboarding offboarding = lab.offboarding(journals());
            OffboardingPlan plan = offboarding.plan(dealership(), CHOICES);
            sandbox.clearRequests();
            OffboardingResult result = offboarding.carryOut(plan, dealership(), step -> {});
            if (result.state() != OffboardingResult.State.DONE) {
                throw new IllegalStateException("fails without faults: " + result);
            }
            return sandbox.requests();
        }
    }

    /** Lets a request fail, then resumes. */
    Came trial(Fault fault, int at, String call) {
        begin();
        try (Lab lab = lab(fault == Fault.SLOW ? Duration.ofMillis(Fault.SLOW_MILLIS) : PATIENT)) {
            Offboarding offboarding = lab.offboarding(journals());
            OffboardingPlan plan = offboarding.plan(dealership(), CHOICES);
            sandbox.faults().add(fault.rule("trial").skip(at).count(1).build());
            offboarding.carryOut(plan, dealership(), step -> {});
        }
        settle();
        return ended(fault.head() + " at " + at + " " + call, resume());
    }

    /** Ends the process before a line of the journal, then resumes. */
    Came killed(int line) {
        begin();
        try (Lab lab = lab(PATIENT)) {
            Offboarding offboarding = lab.offboarding(new Ending(journals(), line));
            offboarding.carryOut(offboarding.plan(dealership(), CHOICES), dealership(), step -> {});
        } catch (Killed ended) {
            // The next process knows only what is on the disk.
        }
        return ended("killed before line " + line, resume());
    }

    /** Ends the process before a line of the journal, then stops. */
    OffboardingResult stopped(int line) {
        begin();
        try (Lab lab = lab(PATIENT)) {
            Offboarding offboarding = lab.offboarding(new Ending(journals(), line));
            offboarding.carryOut(offboarding.plan(dealership(), CHOICES), dealership(), step -> {});
        } catch (Killed ended) {
            // As above.
        }
        try (Lab lab = lab(PATIENT)) {
            return lab.offboarding(journals())
                    .standDown(journals().list().getFirst().id(), step -> {});
        }
    }

    private void settle() {
        // A request that was given up is still on its way; what comes of it must be seen.
        sandbox.requests();
        sandbox.faults().clear();
        time.pause(Duration.ofSeconds(70));
    }

    private List<String> resume() {
        List<String> wrong = new ArrayList<>();
        OffboardingResult last = null;
        for (int i = 0; i < PATIENCE; i++) {
            OffboardingJournal now = journals().list().getFirst();
            if (now.state() != Journal.State.OPEN) {
                return wrong;
            }
            try (Lab lab = lab(PATIENT)) {
                last = lab.offboarding(journals()).resume(now.id(), null, step -> {});
            }
        }
        if (journals().list().getFirst().state() == Journal.State.OPEN) {
            wrong.add("is not at its end: " + last);
        }
        return wrong;
    }

    private Came ended(String mishap, List<String> wrong) {
        State state = new State(TestSandboxes.state(sandbox));
        DealershipEntry gone = entries.getFirst();
        DealershipEntry other = entries.getLast();
        expect(wrong, "jobs", 0, state.jobsNamed(gone.name() + " AM"));
        expect(wrong, "jobs", 0, state.jobsNamed(gone.name() + " PM"));
        expect(wrong, "another's jobs", 1, state.jobsNamed(other.name() + " AM"));
        expect(wrong, "another's jobs", 1, state.jobsNamed(other.name() + " PM"));
        try (Lab lab = lab(PATIENT)) {
            List<String> names =
                    lab.registry().read().dealerships().stream()
                            .map(DealershipEntry::name)
                            .toList();
            if (!names.equals(List.of(other.name()))) {
                wrong.add("the registry knows " + names);
            }
            expect(wrong, "user", 0, active(lab, gone));
            expect(wrong, "another's user", 1, active(lab, other));
            List<String> numbers =
                    lab.twilio().rented().stream()
                            .map(PhoneNumbers.Rented::friendlyName)
                            .filter(name -> name.startsWith("spare, was " + gone.name()))
                            .toList();
            expect(wrong, "spare number", 1, numbers.size());
        }
        return new Came(mishap, journals().list().getFirst().state(), wrong);
    }

    private static int active(Lab lab, DealershipEntry entry) {
        return Math.toIntExact(
                lab.users().users().stream()
                        .filter(user -> user.username().equals(entry.dashboardUser()))
                        .filter(DashboardUser::active)
                        .count());
    }

    private static void expect(List<String> wrong, String what, int wanted, int there) {
        if (wanted != there) {
            wrong.add(what + ": " + there + " instead of " + wanted);
        }
    }

    /** True where neither job of the dealership is suspended. */
    boolean running() {
        State state = new State(TestSandboxes.state(sandbox));
        return !state.suspended(state.idOf(dealership() + " AM"))
                && !state.suspended(state.idOf(dealership() + " PM"));
    }

    /** Everything that the journal of this trial holds. */
    Path journalFolder() {
        return folder.resolve("trial-" + trial);
    }

    private OffboardingFiles journals() {
        return new OffboardingFiles(journalFolder());
    }

    private void begin() {
        trial++;
        sandbox.faults().clear();
        time.reset();
        sandbox.startOver();
        try (Lab lab = lab(PATIENT)) {
            JobId am = lab.api().cronJobNamed(workspace(), dealership() + " AM").orElseThrow().id();
            lab.api().triggerRun(am);
        }
        sandbox.clearRequests();
    }

    private org.cronconsole.id.WorkspaceId workspace() {
        return new org.cronconsole.id.WorkspaceId(sandbox.access().ownerId());
    }

    private Lab lab(Duration timeout) {
        return new Lab(sandbox.access(), token, time, new JobId("none"), timeout);
    }

    @Override
    public void close() {
        sandbox.close();
    }

    /** Ends the process before a line of the journal. */
    private record Ending(OffboardingJournals store, int last) implements OffboardingJournals {
        @Override
        public Hold<OffboardingJournal, OffboardingEntry> begin(OffboardingJournal journal) {
            Hold<OffboardingJournal, OffboardingEntry> hold = store.begin(journal);
            return new Hold<OffboardingJournal, OffboardingEntry>() {
                private int lines;

                @Override
                public OffboardingJournal journal() {
                    return hold.journal();
                }

                @Override
                public void write(OffboardingEntry entry) {
                    if (lines++ == last) {
                        throw new Killed();
                    }
                    hold.write(entry);
                }

                @Override
                public void end(Journal.State state) {
                    if (lines++ == last) {
                        throw new Killed();
                    }
                    hold.end(state);
                }

                @Override
                public void close() {
                    hold.close();
                }
            };
        }

        @Override
        public Hold<OffboardingJournal, OffboardingEntry> hold(String id) {
            return store.hold(id);
        }

        @Override
        public Optional<OffboardingJournal> find(String id) {
            return store.find(id);
        }

        @Override
        public List<OffboardingJournal> list() {
            return store.list();
        }
    }
}
