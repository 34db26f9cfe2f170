package org.cronconsole.dealership;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.OnboardingPlan.Conflict;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.CreateBudget;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.render.RenderApi;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.settings.OnboardingDefaults;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Finds out what an onboarding would do and what stands in its way. Only reads. */
final class OnboardingPlanner {
    private static final int NEXT_STARTS = 3;
    private static final int OFFERS = 10;

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
        List<Conflict> conflicts = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        findMissingValues(request, conflicts);
        findTakenNames(request, conflicts);
        new Colleagues(services).find(request, now, conflicts, remarks);
        findSharedGroup(conflicts);
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
                PlannedSteps.of(
                        request,
                        choice.rented() ? null : choice.number(),
                        am,
                        pm,
                        shared.sharedEnvGroup(),
                        numbers),
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
        if (services.users().users().stream().anyMatch(sameName)) {
            conflicts.add(
                    new Conflict(
                            "dashboardUser.username",
                            "The dashboard has a user named \""
                                    + request.user().username()
                                    + "\" already."));
        }
    }

    private void findSharedGroup(List<Conflict> conflicts) {
        String group = shared.sharedEnvGroup();
        if (group != null) {
            String problem =
                    SharedEnvStep.problem(SharedEnvStep.named(render, workspace, group), group);
            if (problem != null) {
                conflicts.add(new Conflict("dealershipName", problem));
            }
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
                Optional<PhoneNumber> spare = spare(areaCode);
                if (spare.isPresent()) {
                    remarks.add(
                            spare.get()
                                    + " is taken, which is rented already and kept as a spare.");
                    return new Choice(spare.get(), true);
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

    /** A number of this area code that is paid for and that nobody uses. */
    private Optional<PhoneNumber> spare(String areaCode) {
        if (numbers == null) {
            return Optional.empty();
        }
        var known = services.registry().read();
        return numbers.rented().stream()
                .filter(rented -> NumberStep.isSpare(rented.friendlyName()))
                .map(PhoneNumbers.Rented::number)
                .filter(number -> number.e164().startsWith("+1" + areaCode))
                .filter(number ->
                        known.problem() == null
                                && known.dealerships().stream()
                                        .noneMatch(e -> number.e164().equals(e.phoneNumber())))
                .findFirst();
    }

    private void findTakenNumber(
            OnboardingRequest request,
            @Nullable PhoneNumber number,
            List<Conflict> conflicts,
            List<String> remarks) {
        var snapshot = services.registry().read();
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
}
