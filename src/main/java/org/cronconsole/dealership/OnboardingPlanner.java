package org.cronconsole.dealership;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.dealership.OnboardingPlan.Conflict;
import org.cronconsole.dealership.OnboardingPlan.PlannedStep;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.CreateBudget;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.RenderApi;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.settings.OnboardingDefaults;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Finds out what an onboarding would do and what stands in its way. Only reads. */
final class OnboardingPlanner {
    private static final Logger LOG = LoggerFactory.getLogger(OnboardingPlanner.class);
    private static final int NEXT_STARTS = 3;
    private static final int OFFERS = 10;

    private final RenderApi render;
    private final WorkspaceId workspace;
    private final UserDirectory users;
    private final @Nullable PhoneNumbers numbers;
    private final Registry registry;
    private final OnboardingDefaults shared;
    private final InstantSource clock;

    OnboardingPlanner(
            RenderApi render,
            WorkspaceId workspace,
            UserDirectory users,
            @Nullable PhoneNumbers numbers,
            Registry registry,
            OnboardingDefaults shared,
            InstantSource clock) {
        this.render = render;
        this.workspace = workspace;
        this.users = users;
        this.numbers = numbers;
        this.registry = registry;
        this.shared = shared;
        this.clock = clock;
    }

    OnboardingPlan plan(OnboardingRequest request) {
        Instant now = clock.instant();
        String journal = UUID.randomUUID().toString();
        List<Conflict> conflicts = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        findMissingValues(request, conflicts);
        findTakenNames(request, conflicts);
        findCreatesLeft(now, conflicts, remarks);
        Choice choice = choose(request.phone(), conflicts, remarks);
        findTakenNumber(request, choice.number(), conflicts, remarks);
        UtcCron am = request.wallClock(Period.AM).lineForNext(now);
        UtcCron pm = request.wallClock(Period.PM).lineForNext(now);
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
                steps(request, choice, am, pm),
                conflicts,
                remarks);
    }

    /** Better no dealership than one whose jobs lack the database's password. */
    private void findMissingValues(OnboardingRequest request, List<Conflict> conflicts) {
        for (String name : shared.missing()) {
            if (!request.env().containsKey(name)) {
                conflicts.add(
                        new Conflict(
                                "env." + name,
                                "The profile says that all dealerships share "
                                        + name
                                        + ", but its value is not kept on this computer. Type it in"
                                        + " Settings, Profiles, or give it here."));
            }
        }
    }

    private void findTakenNames(OnboardingRequest request, List<Conflict> conflicts) {
        for (Period period : Period.values()) {
            String name = new DealershipName(request.dealershipName(), period).jobName();
            if (render.cronJobNamed(workspace, name).isPresent()) {
                conflicts.add(
                        new Conflict(
                                "dealershipName",
                                "A job named \"" + name + "\" exists already in this workspace."));
            }
        }
        Predicate<DashboardUser> sameName =
                user -> user.username().equals(request.user().username());
        if (users.users().stream().anyMatch(sameName)) {
            conflicts.add(
                    new Conflict(
                            "dashboardUser.username",
                            "The dashboard has a user named \""
                                    + request.user().username()
                                    + "\" already."));
        }
    }

    /** Both jobs or none: half a dealership is worth nothing. */
    private void findCreatesLeft(Instant now, List<Conflict> conflicts, List<String> remarks) {
        CreateBudget.of(render, Period.values().length)
                .ifPresent(budget -> {
                    if (budget.tooLittle(now)) {
                        conflicts.add(new Conflict("dealershipName", budget.words(now)));
                    } else {
                        remarks.add(budget.words(now));
                    }
                });
    }

    /** The number that is going to be used. */
    private record Choice(@Nullable PhoneNumber number, boolean rented) {}

    private Choice choose(PhoneWish wish, List<Conflict> conflicts, List<String> remarks) {
        switch (wish) {
            case PhoneWish.None() -> {
                remarks.add(
                        "No phone number: the jobs cannot pass vAuto's two-factor check until they"
                                + " get one.");
                return new Choice(null, false);
            }
            case PhoneWish.Exactly(PhoneNumber number) -> {
                if (numbers == null) {
                    remarks.add(
                            "Twilio is not configured, so nobody has looked whether "
                                    + number
                                    + " can receive texts.");
                    return new Choice(number, true);
                }
                return new Choice(number, numbers.find(number).isPresent());
            }
            case PhoneWish.InAreaCode(String areaCode) -> {
                if (numbers == null) {
                    conflicts.add(
                            new Conflict(
                                    "phone.areaCode",
                                    "Twilio is not configured, so no number can be rented. Give a"
                                            + " number you have, or none."));
                    return new Choice(null, false);
                }
                Optional<PhoneNumbers.Available> offer =
                        numbers.search(areaCode, OFFERS).stream().findFirst();
                if (offer.isEmpty()) {
                    conflicts.add(
                            new Conflict(
                                    "phone.areaCode",
                                    "Twilio has no number for texts in area code "
                                            + areaCode
                                            + " now. Try a neighbouring one."));
                    return new Choice(null, false);
                }
                return new Choice(offer.get().number(), false);
            }
        }
    }

    private void findTakenNumber(
            OnboardingRequest request,
            @Nullable PhoneNumber number,
            List<Conflict> conflicts,
            List<String> remarks) {
        var snapshot = registry.read();
        if (snapshot.problem() != null) {
            remarks.add("The shared registry could not be read: " + snapshot.problem());
        }
        for (DealershipEntry entry : snapshot.dealerships()) {
            if (number != null && number.e164().equals(entry.phoneNumber())) {
                conflicts.add(
                        new Conflict(
                                "phone.number",
                                number + " is the number of " + entry.name() + " already."));
            }
            if (request.storeId().equals(entry.storeId())
                    && !request.dealershipName().equals(entry.name())) {
                remarks.add(
                        "The store id " + request.storeId() + " is also " + entry.name() + "'s.");
            }
        }
    }

    private List<PlannedStep> steps(
            OnboardingRequest request, Choice choice, UtcCron am, UtcCron pm) {
        List<PlannedStep> steps = new ArrayList<>();
        steps.add(
                new PlannedStep(
                        OnboardingStep.CHECK,
                        "Look again that both job names and the user name are free",
                        "GET",
                        "none"));
        boolean admin = request.user().role() == org.cronconsole.account.Role.ADMIN;
        steps.add(
                new PlannedStep(
                        OnboardingStep.CREATE_USER,
                        "Create dashboard user \""
                                + request.user().username()
                                + "\" ("
                                + (admin ? "admin" : "user")
                                + ") with store "
                                + request.storeId(),
                        admin ? "POST /api/superadmin/admins" : "POST /api/admin/users",
                        "none"));
        if (choice.number() != null && !choice.rented()) {
            steps.add(
                    new PlannedStep(
                            OnboardingStep.RENT_NUMBER,
                            "Rent phone number " + choice.number(),
                            "POST IncomingPhoneNumbers",
                            priceOfNumber()));
        }
        steps.add(create(OnboardingStep.CREATE_AM, request, Period.AM, am));
        steps.add(create(OnboardingStep.CREATE_PM, request, Period.PM, pm));
        steps.add(
                new PlannedStep(
                        OnboardingStep.AWAIT_DEPLOYS,
                        "Wait until the first deploy of both jobs is live",
                        "GET",
                        "none"));
        steps.add(
                new PlannedStep(
                        OnboardingStep.WRITE_REGISTRY,
                        "Write the dealership's local times, number, user and contact to the shared"
                                + " registry",
                        "PUT /env-groups/…/env-vars/…",
                        "none"));
        return steps;
    }

    /** Words for what Twilio asks for a number; a plan is not worth failing for its price. */
    private String priceOfNumber() {
        if (numbers != null) {
            try {
                Optional<PhoneNumbers.MonthlyPrice> price = numbers.monthlyPrice();
                if (price.isPresent()) {
                    return price.get().amount().toPlainString()
                            + " "
                            + price.get().currency()
                            + " a month from now on";
                }
            } catch (GatewayException unknown) {
                LOG.info("Twilio told no price: {}", unknown.getMessage());
            }
        }
        return "unknown, billed monthly by Twilio from now on";
    }

    private static PlannedStep create(
            OnboardingStep step, OnboardingRequest request, Period period, UtcCron cron) {
        return new PlannedStep(
                step,
                "Create cron job \""
                        + new DealershipName(request.dealershipName(), period).jobName()
                        + "\" with schedule "
                        + cron
                        + " (UTC)",
                "POST /services",
                "by run time, at least 1 USD a month");
    }
}
