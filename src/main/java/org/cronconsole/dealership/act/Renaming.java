package org.cronconsole.dealership.act;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.DealershipProblem;
import org.cronconsole.dealership.DealershipProblem.Kind;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.NumberProblem;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistrySnapshot;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans the renaming of a dealership. Each step waits for the one before it. */
final class Renaming {
    private static final int LONGEST = 100;

    private final DealershipActs acts;
    private final NumberDesk numbers;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Renaming(DealershipActs acts) {
        this.acts = acts;
        this.numbers = acts.services().numbers();
    }

    /**
     * Plans it.
     *
     * @param former the name that it had, where a renaming is gone on with; null where it is begun
     */
    ActPlan plan(Dealership dealership, String typed, @Nullable String former) {
        String name = typed.strip();
        String before = former == null ? dealership.name() : former;
        refuseBadName(dealership, name, former != null);
        DealershipEntry entry = dealership.entry();
        RegistrySnapshot registry = refuseTaken(dealership, name);
        for (CronJob job : dealership.jobs()) {
            Period period = job.equals(dealership.am()) ? Period.AM : Period.PM;
            String jobName = new DealershipName(name, period).jobName();
            if (!job.name().equals(jobName)) {
                deeds.add(acts.jobDeeds().rename(job, jobName, Deed.ALL));
            }
        }
        if (entry != null) {
            deeds.add(
                    acts.registryDeeds()
                            .move(
                                    dealership.name(),
                                    name,
                                    "keep its entry under the name \"" + name + "\"",
                                    e -> e.withName(name)));
        } else {
            remarks.add("The shared registry holds no entry of it, so there is none to rename.");
        }
        boolean lookedAfter =
                registry.cares().stream()
                        .anyMatch(care ->
                                care.dealership().equals(before)
                                        && !care.over(acts.services().clock().instant()));
        if (lookedAfter && !before.equals(name)) {
            deeds.add(acts.registryDeeds().renameCares(before, name));
        }
        dealership.number().ifPresent(number -> nameNumber(number, before, name));
        dealership
                .storeId()
                .ifPresent(store ->
                        remarks.add(
                                "Its store id stays \""
                                        + store
                                        + "\", and with it ENVIRONMENT_ID of its jobs: the"
                                        + " dashboard files its vehicles under it."));
        remarks.add("A new name deploys nothing. Runs and logs stay with the jobs.");
        if (former == null) {
            DealershipActs.requireJobs(dealership, deeds);
        }
        return new ActPlan(
                dealership.name(),
                new ActOrder.Rename(before, name),
                new ActOrder.Rename(name, before),
                deeds,
                remarks);
    }

    private static void refuseBadName(Dealership dealership, String name, boolean goesOn) {
        if (name.isEmpty()) {
            throw new DealershipProblem(Kind.BAD_INPUT, "Give the dealership's new name.");
        }
        if (name.length() > LONGEST) {
            throw new DealershipProblem(
                    Kind.BAD_INPUT, "A name has at most " + LONGEST + " characters.");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new DealershipProblem(Kind.BAD_INPUT, "A name stands on one line.");
        }
        if (DealershipName.of(name).isPresent()) {
            throw new DealershipProblem(
                    Kind.BAD_INPUT,
                    "Give the name without AM or PM at its end: the two jobs get those.");
        }
        if (!goesOn
                && name.equals(dealership.name())
                && !dealership.lacks(Dealership.Gap.Kind.OTHER_NAME)) {
            throw new DealershipProblem(Kind.BAD_INPUT, "It has this name already.");
        }
    }

    private RegistrySnapshot refuseTaken(Dealership dealership, String name) {
        Map<String, CronJob> byName = new HashMap<>();
        acts.services().jobs().list().forEach(job -> byName.put(job.name(), job));
        for (Period period : Period.values()) {
            CronJob other = byName.get(new DealershipName(name, period).jobName());
            CronJob own = dealership.job(period);
            if (other == null || own != null && own.id().equals(other.id())) {
                continue;
            }
            if (own != null) {
                throw new DealershipProblem(
                        Kind.NAME_TAKEN,
                        "There is a job \""
                                + other.name()
                                + "\" ("
                                + other.id()
                                + ") already. Nothing was done: choose another name.");
            }
            remarks.add(
                    "There is a job \""
                            + other.name()
                            + "\" already: from then on it belongs to this dealership, which has"
                            + " none of its own.");
        }
        RegistrySnapshot registry = acts.services().registry().readNow();
        if (registry.problem() != null) {
            throw new DealershipProblem(
                    Kind.REGISTRY_UNREAD,
                    "The shared registry could not be read, so it is not known whether the name is"
                            + " taken there: "
                            + registry.problem());
        }
        boolean taken =
                registry.dealerships().stream()
                        .filter(other -> other.name().equals(name))
                        .filter(other -> !name.equals(dealership.name()))
                        .anyMatch(other ->
                                dealership.jobs().stream().noneMatch(j -> other.has(j.id())));
        if (taken) {
            throw new DealershipProblem(
                    Kind.NAME_TAKEN,
                    "The shared registry holds another dealership named \""
                            + name
                            + "\". Nothing was done: choose another name.");
        }
        return registry;
    }

    /** Where the renaming of an entry is gone on with, it may have the new name already. */
    private void nameNumber(PhoneNumber number, String before, String name) {
        if (!numbers.configured()) {
            remarks.add("Twilio is not set up, so the name of " + number + " stays as it is.");
            return;
        }
        try {
            OurNumber present = numbers.findNow(number);
            String friendly = present.rented().friendlyName();
            if (present.namedFor().equals(name)) {
                return;
            }
            if (!present.namedFor().equals(before)) {
                remarks.add(
                        number
                                + " is named \""
                                + friendly
                                + "\" at Twilio, not after the dealership, and stays so.");
                return;
            }
            String fresh = cut(friendly.replace(before, name));
            deeds.add(new NumberDeeds(numbers).name(number, fresh, Set.of(before, name)));
        } catch (GatewayException | NumberProblem unread) {
            remarks.add(
                    "The name of " + number + " at Twilio stays as it is: " + unread.getMessage());
        }
    }

    private static String cut(String name) {
        return Optional.of(name)
                .filter(n -> n.length() <= PhoneNumbers.NAME_MOST)
                .orElseGet(() -> name.substring(0, PhoneNumbers.NAME_MOST).strip());
    }
}
