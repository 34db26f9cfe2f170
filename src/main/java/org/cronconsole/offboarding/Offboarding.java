package org.cronconsole.offboarding;

import org.cronconsole.account.UserDirectory;
import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.JournalKeeper.Hold;
import org.cronconsole.dealership.JournalProblem;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.offboarding.OffboardingChoices.RunFate;
import org.cronconsole.offboarding.OffboardingResult.State;
import org.cronconsole.offboarding.OffboardingResult.StepResult;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.registry.Claims;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.RenderApi;
import org.cronconsole.run.RunService;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Offboards dealerships: find out what is there, show what would go, carry it out. All methods
 * wait.
 */
public final class Offboarding {
    private static final Words WORDS = Words.of(Offboarding.class);

    private final Services services;

    /**
     * What an offboarding talks to.
     *
     * @param runPatience how long to wait for a run that is under way, and how often to look
     * @param who user name of who is signed in
     * @param runShows how long a run that has just been started takes to show among the events
     */
    public record Services(
            RenderApi render,
            WorkspaceId workspace,
            JobService jobs,
            RunService runs,
            UserDirectory users,
            NumberDesk numbers,
            Registry registry,
            Claims claims,
            InstantSource clock,
            Patience runPatience,
            Patience runShows,
            OffboardingJournals journals,
            Supplier<String> who) {}

    /** Offboards with these services. */
    public Offboarding(Services services) {
        this.services = services;
    }

    /**
     * Finds out what is there of a dealership, what would be done and what stands in the way.
     * Writes nothing.
     *
     * @param dealership its exact name
     */
    public OffboardingPlan plan(String dealership, OffboardingChoices choices) {
        return new OffboardingPlanner(services, dealership, choices).plan();
    }

    /**
     * Carries a plan out, journals each step and stops at the first failure. Interrupting the
     * thread stops it between two requests, or cuts off the one that waits; it can be resumed then.
     *
     * @param typedName what the person typed to confirm: must be the dealership's name
     * @param progress told on this thread whenever a step changes its state
     * @throws IllegalArgumentException where the plan has problems, or another name was typed;
     *     nothing was done
     */
    public OffboardingResult carryOut(
            OffboardingPlan plan, String typedName, Consumer<StepResult> progress) {
        if (!plan.possible() || !plan.dealership().equals(typedName)) {
            throw new IllegalArgumentException("the plan has problems or is not confirmed");
        }
        OffboardingJournal journal =
                new OffboardingJournal(
                        plan.journal(),
                        services.workspace(),
                        services.clock().instant(),
                        Journal.State.OPEN,
                        plan.script(),
                        List.of());
        try (Hold<OffboardingJournal, OffboardingEntry> hold = services.journals().begin(journal)) {
            return new OffboardingRun(services, hold, plan.script(), progress).carryOut();
        } catch (JournalProblem problem) {
            return new OffboardingResult(
                    State.NOTHING_DONE,
                    journal.id(),
                    journal.dealership(),
                    List.of(),
                    String.valueOf(problem.getMessage()),
                    false);
        }
    }

    /** The offboardings of this workspace that this computer knows of, newest first. */
    public List<OffboardingJournal> journals() {
        return services.journals().list().stream()
                .filter(journal -> journal.workspace().equals(services.workspace()))
                .toList();
    }

    /**
     * Goes on with an offboarding that has not ended. Every step looks first at what is there.
     *
     * @param run what becomes of a run that is under way; null for what was chosen at the beginning
     * @throws JournalProblem where there is no such journal, where it has ended, where somebody
     *     works at it, or where it is being stopped; nothing was done
     */
    public OffboardingResult resume(
            String journal, @Nullable RunFate run, Consumer<StepResult> progress) {
        try (Hold<OffboardingJournal, OffboardingEntry> hold = hold(journal)) {
            if (hold.journal().standingDown()) {
                throw new JournalProblem(
                        JournalProblem.Kind.TAKING_BACK,
                        WORDS.format("journal.back", hold.journal().dealership()));
            }
            OffboardingScript script = hold.journal().script();
            return new OffboardingRun(
                            services, hold, run == null ? script : script.with(run), progress)
                    .carryOut();
        }
    }

    /**
     * Ends an offboarding before anything is gone: the jobs that it suspended are resumed. Can be
     * repeated until that is done.
     *
     * @throws JournalProblem where there is no such journal, where it has ended, where somebody
     *     works at it, or where something is gone already; nothing was done
     */
    public OffboardingResult standDown(String journal, Consumer<StepResult> progress) {
        try (Hold<OffboardingJournal, OffboardingEntry> hold = hold(journal)) {
            return new OffboardingRun(services, hold, hold.journal().script(), progress)
                    .standDown();
        }
    }

    private Hold<OffboardingJournal, OffboardingEntry> hold(String id) {
        Hold<OffboardingJournal, OffboardingEntry> hold = services.journals().hold(id);
        if (!hold.journal().workspace().equals(services.workspace())) {
            hold.close();
            throw new JournalProblem(
                    JournalProblem.Kind.OTHER_WORKSPACE,
                    WORDS.format("journal.workspace", id, hold.journal().workspace()));
        }
        return hold;
    }
}
