package org.cronconsole.dealership;

import org.cronconsole.account.Authenticator;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.dealership.JournalKeeper.Hold;
import org.cronconsole.fault.FormProblems;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.Claims;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.RateAllowance;
import org.cronconsole.render.RenderApi;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.OnboardingDefaults;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Onboards dealerships: check the form, show the plan, carry it out. All methods but the check
 * wait.
 */
public final class Onboarding {
    private final OnboardingCheck check;
    private final OnboardingPlanner planner;
    private final Continuation continuation;
    private final Services services;

    /**
     * What an onboarding talks to.
     *
     * @param numbers null where Twilio is not configured
     * @param claims who onboards what now
     * @param shared what the profile says that all dealerships share
     * @param deployPatience how long to wait for the first deploys
     * @param linePatience how long to wait for the text of a line check
     * @param journals those of this computer
     * @param who user name of who is signed in
     * @param lanes how the two jobs are made, neither of which needs the other
     */
    public record Services(
            RenderApi render,
            WorkspaceId workspace,
            UserDirectory users,
            Authenticator dashboard,
            @Nullable PhoneNumbers numbers,
            Registry registry,
            Claims claims,
            JobDefaults defaults,
            OnboardingDefaults shared,
            InstantSource clock,
            Patience deployPatience,
            Patience linePatience,
            JournalStore journals,
            Supplier<String> who,
            Lanes lanes) {
        /** With the usual patience for a text. */
        public Services(
                RenderApi render,
                WorkspaceId workspace,
                UserDirectory users,
                Authenticator dashboard,
                @Nullable PhoneNumbers numbers,
                Registry registry,
                Claims claims,
                JobDefaults defaults,
                OnboardingDefaults shared,
                InstantSource clock,
                Patience deployPatience,
                JournalStore journals,
                Supplier<String> who,
                Lanes lanes) {
            this(
                    render,
                    workspace,
                    users,
                    dashboard,
                    numbers,
                    registry,
                    claims,
                    defaults,
                    shared,
                    clock,
                    deployPatience,
                    LineCheckStep.PATIENCE,
                    journals,
                    who,
                    lanes);
        }
    }

    /** Onboards with these services. */
    public Onboarding(Services services) {
        this.services = services;
        this.check = new OnboardingCheck(services.defaults());
        this.planner = new OnboardingPlanner(services);
        this.continuation = new Continuation(services);
    }

    /** The check of a form, which asks nobody. */
    public OnboardingCheck check() {
        return check;
    }

    /** What a form that leaves repository, branch, plan or region empty gets. */
    public JobDefaults defaults() {
        return services.defaults();
    }

    /** Names of the env vars to which the profile gives a value for every dealership. */
    public Set<String> sharedEnvNames() {
        return Set.copyOf(services.shared().env().keySet());
    }

    /** True where numbers can be searched and rented. */
    public boolean canRentNumbers() {
        return services.numbers() != null;
    }

    /** Finds out what would be done and what stands in the way. Writes nothing. */
    public OnboardingPlan plan(OnboardingRequest request) {
        return planner.plan(request);
    }

    /** As {@link #carryOut(OnboardingPlan, OnboardingOptions, OnboardingProgress)}, plainly. */
    public OnboardingResult carryOut(OnboardingPlan plan, OnboardingProgress progress) {
        return carryOut(plan, OnboardingOptions.NONE, progress);
    }

    /**
     * Carries a plan out, journals each step, stops at the first failure and says exactly what
     * exists then. Interrupting the thread stops it between two requests, or cuts off the one that
     * waits; like after every failure it can be resumed or rolled back then.
     *
     * @throws IllegalArgumentException where the plan has conflicts
     */
    public OnboardingResult carryOut(
            OnboardingPlan plan, OnboardingOptions options, OnboardingProgress progress) {
        if (!plan.possible()) {
            throw new IllegalArgumentException("the plan has conflicts");
        }
        OnboardingScript script =
                OnboardingScript.of(
                        plan, services.defaults(), services.shared().sharedEnvGroup(), options);
        Journal journal =
                Journal.begin(plan, script, services.workspace(), services.clock().instant());
        try (Hold<Journal, JournalEntry> hold = services.journals().begin(journal)) {
            OnboardingSecrets secrets = OnboardingSecrets.of(plan.request());
            return new OnboardingRun(new Saga(services, secrets, hold, false), progress).carryOut();
        } catch (JournalProblem problem) {
            return OnboardingResult.notBegun(journal, String.valueOf(problem.getMessage()));
        }
    }

    /** What is there now that many dealerships could collide with, in few requests. Only reads. */
    public Surroundings surroundings() {
        return Surroundings.look(services);
    }

    /** Numbers of an area code that a dealership could get, spare ones first; may be none. */
    public List<PhoneNumber> numbersFor(String areaCode) {
        return Surroundings.numbersFor(services.numbers(), areaCode);
    }

    /** What is left of Render's limit of creates; empty where no create of this process told. */
    public Optional<RateAllowance> createsLeft() {
        return services.render().createsLeft();
    }

    /** Which workspace dealerships are onboarded to. */
    public WorkspaceId workspace() {
        return services.workspace();
    }

    /** The onboardings of this workspace that this computer knows of, newest first. */
    public List<Journal> journals() {
        return services.journals().list().stream()
                .filter(journal -> journal.workspace().equals(services.workspace()))
                .toList();
    }

    /** One of these; empty where this computer does not know of it. */
    public Optional<Journal> journal(String id) {
        return services.journals().find(id).filter(j -> j.workspace().equals(workspace()));
    }

    /** Those of them that have not ended, whether somebody works at them now or not. */
    public List<Journal> openJournals() {
        return journals().stream()
                .filter(journal ->
                        journal.state() == Journal.State.OPEN
                                || journal.state() == Journal.State.RUNNING)
                .toList();
    }

    /**
     * Goes on with an onboarding that has not ended, from where it stopped.
     *
     * @param again what it was begun with, for the secrets that no journal keeps; null where none
     *     are needed any more
     * @throws FormProblems naming the secrets that are missing, or what is another than at the
     *     beginning; nothing was done
     * @throws JournalProblem where there is no such journal, where it has ended, where somebody
     *     works at it, or where it is being rolled back; nothing was done
     */
    public OnboardingResult resume(
            String journal, @Nullable OnboardingRequest again, OnboardingProgress progress) {
        return continuation.resume(journal, again, OnboardingSecrets.of(again), progress);
    }

    /** As above, with the secrets alone: {@link #toResume} tells which. */
    public OnboardingResult resume(
            String journal, OnboardingSecrets secrets, OnboardingProgress progress) {
        return continuation.resume(journal, null, secrets, progress);
    }

    /**
     * Says that another number is to be rented in place of one that was gone when it was to be
     * rented; to be followed by {@link #resume(String, OnboardingRequest, OnboardingProgress)}.
     *
     * @throws JournalProblem as for resuming, and where the number is rented already or it is not
     *     known whether it is; nothing was written
     */
    public void rentInstead(String journal, PhoneNumber number) {
        continuation.rentInstead(journal, number);
    }

    /**
     * Does the step again at which an onboarding stopped, and only that; where nothing is left to
     * do then, the onboarding has ended.
     *
     * @param step one of {@link Journal#next}; null for the first of them
     * @param again as for {@link #resume(String, OnboardingRequest, OnboardingProgress)}
     * @throws FormProblems naming the secrets that are missing, or what is another than at the
     *     beginning; nothing was done
     * @throws JournalProblem as for resuming, and where this is not the step to be done next;
     *     nothing was done
     */
    public OnboardingResult retry(
            String journal,
            @Nullable OnboardingStep step,
            @Nullable OnboardingRequest again,
            OnboardingProgress progress) {
        return continuation.retry(journal, step, again, OnboardingSecrets.of(again), progress);
    }

    /** As above, with the secrets alone: {@link #toRetry} tells which. */
    public OnboardingResult retry(
            String journal,
            @Nullable OnboardingStep step,
            OnboardingSecrets secrets,
            OnboardingProgress progress) {
        return continuation.retry(journal, step, null, secrets, progress);
    }

    /**
     * Takes back what an onboarding that has not ended made, as far as it is ours by its mark. The
     * number is kept as a spare. Can be repeated until nothing is left.
     *
     * @param again what it was begun with; needed only where it is not known whether the dashboard
     *     user was created, which its password alone can tell; else null
     * @throws FormProblems naming what is another than at the beginning; nothing was done
     * @throws JournalProblem where there is no such journal, where it has ended, or where somebody
     *     works at it; nothing was done
     */
    public OnboardingResult rollBack(
            String journal, @Nullable OnboardingRequest again, OnboardingProgress progress) {
        return continuation.rollBack(journal, again, OnboardingSecrets.of(again), progress);
    }

    /** As above, with the secrets alone: {@link #toRollBack} tells which. */
    public OnboardingResult rollBack(
            String journal, OnboardingSecrets secrets, OnboardingProgress progress) {
        return continuation.rollBack(journal, null, secrets, progress);
    }

    /** Which secrets resuming needs, by the names of the form's fields, that nothing here keeps. */
    public List<String> toResume(Journal journal) {
        return continuation.needed(journal, OnboardingStep.values());
    }

    /** Which secrets doing this step alone needs, as {@link #toResume}. */
    public List<String> toRetry(Journal journal, OnboardingStep step) {
        return continuation.needed(journal, step);
    }

    /** Which secrets rolling back needs, as {@link #toResume}. */
    public List<String> toRollBack(Journal journal) {
        return OnboardingSecrets.neededToRollBack(journal);
    }
}
