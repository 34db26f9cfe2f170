package org.cronconsole.dealership;

import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.CreateBudget;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.render.RenderApi;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.settings.OnboardingDefaults;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Finds out what an onboarding would do and what stands in its way. Only reads. */
final class OnboardingPlanner {
    private static final Words WORDS = Words.of(OnboardingPlanner.class);
    private static final int NEXT_STARTS = 3;

    private final Onboarding.Services services;
    private final RenderApi render;
    private final WorkspaceId workspace;
    private final @Nullable PhoneNumbers numbers;
    private final OnboardingDefaults shared;

    OnboardingPlanner(Onboarding.Services services) {
        this.services = services;
        this.render = services.render();
        this.workspace = services.workspace();
        this.numbers = services.numbers();
        this.shared = services.shared();
    }

    OnboardingPlan plan(OnboardingRequest request) {
        Instant now = services.clock().instant();
        String journal = UUID.randomUUID().toString();
        Findings findings = new Findings();
        Occupied there = Occupied.read(services);
        UtcCron am = request.wallClock(Period.AM).lineForNext(now);
        UtcCron pm = request.wallClock(Period.PM).lineForNext(now);
        findMissingValues(request, findings);
        if (there.registry().problem() != null) {
            findings.remark(WORDS.format("plan.registry_unread", there.registry().problem()));
        }
        Colleagues colleagues = new Colleagues(services);
        if (!colleagues.findJournal(request.dealershipName(), findings)) {
            new NameCheck(request, there, findings).look();
            colleagues.findClaim(request.dealershipName(), now, findings);
        }
        findSharedGroup(findings);
        findCreatesLeft(now, findings);
        NumberChoice.Choice choice = new NumberChoice(request, numbers, there, findings).choose();
        ClashCheck clashes = new ClashCheck(request, there.taken(), now, findings);
        clashes.look(Period.AM, am);
        clashes.look(Period.PM, pm);
        clashes.lookAtOrder();
        PhoneNumber toRent = choice.rented() ? null : choice.number();
        MonthlyCost cost =
                new CostReckoning(shared.prices(), numbers)
                        .of(request, toRent, LocalDate.ofInstant(now, ZoneOffset.UTC));
        String group = shared.sharedEnvGroup();
        return new OnboardingPlan(
                request,
                journal,
                now,
                am,
                pm,
                am.next(now, NEXT_STARTS),
                pm.next(now, NEXT_STARTS),
                choice.number(),
                choice.rented(),
                DealershipEnv.of(request, shared, choice.number(), journal),
                DealershipEnv.sharedWithoutValue(request, shared),
                group,
                PlannedSteps.of(request, toRent, am, pm, group, cost),
                cost,
                PlannedCalls.count(
                        render,
                        group != null,
                        toRent != null,
                        numbers != null && toRent == null && choice.number() != null,
                        services.deployPatience()),
                findings.conflicts(),
                findings.remarks());
    }

    /** Better no dealership than one whose jobs lack the database's password. */
    private void findMissingValues(OnboardingRequest request, Findings findings) {
        for (String name : shared.missing()) {
            if (!request.env().containsKey(name)) {
                findings.conflict(
                        "env." + name,
                        WORDS.format("plan.value_missing", name),
                        List.of(new Remedy.ChangeProfile()));
            }
        }
    }

    private void findSharedGroup(Findings findings) {
        String group = shared.sharedEnvGroup();
        if (group != null) {
            String problem =
                    SharedEnvStep.problem(SharedEnvStep.named(render, workspace, group), group);
            if (problem != null) {
                findings.conflict("dealershipName", problem, List.of(new Remedy.ChangeProfile()));
            }
        }
    }

    /** Both jobs or none: half a dealership is worth nothing. */
    private void findCreatesLeft(Instant now, Findings findings) {
        CreateBudget.of(render, Period.values().length)
                .ifPresent(budget -> {
                    if (budget.tooLittle(now)) {
                        findings.conflict(
                                "dealershipName",
                                budget.words(now),
                                List.of(new Remedy.PlanAgain(budget.fullAgainAt())));
                    } else {
                        findings.remark(budget.words(now));
                    }
                });
    }
}
