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
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans the renaming of a dealership. Each step waits for the one before it. */
final class Renaming {
    private static final Words WORDS = Words.of(Renaming.class);

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
                                    "registry.name",
                                    name,
                                    e -> e.withName(name)));
        } else {
            remarks.add(WORDS.get("name.no.entry"));
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
        dealership.storeId().ifPresent(store -> remarks.add(WORDS.format("name.store", store)));
        remarks.add(WORDS.get("name.remark"));
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
            throw new DealershipProblem(Kind.BAD_INPUT, WORDS.get("name.none"));
        }
        if (name.length() > LONGEST) {
            throw new DealershipProblem(Kind.BAD_INPUT, WORDS.format("name.long", LONGEST));
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new DealershipProblem(Kind.BAD_INPUT, WORDS.get("name.lines"));
        }
        if (DealershipName.of(name).isPresent()) {
            throw new DealershipProblem(Kind.BAD_INPUT, WORDS.get("name.half"));
        }
        if (!goesOn
                && name.equals(dealership.name())
                && !dealership.lacks(Dealership.Gap.Kind.OTHER_NAME)) {
            throw new DealershipProblem(Kind.BAD_INPUT, WORDS.get("name.same"));
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
                        Kind.NAME_TAKEN, WORDS.format("name.job.taken", other.name(), other.id()));
            }
            remarks.add(WORDS.format("name.job.joins", other.name()));
        }
        RegistrySnapshot registry = acts.services().registry().readNow();
        if (registry.problem() != null) {
            throw new DealershipProblem(
                    Kind.REGISTRY_UNREAD, WORDS.format("name.registry.unread", registry.problem()));
        }
        boolean taken =
                registry.dealerships().stream()
                        .filter(other -> other.name().equals(name))
                        .filter(other -> !name.equals(dealership.name()))
                        .anyMatch(other ->
                                dealership.jobs().stream().noneMatch(j -> other.has(j.id())));
        if (taken) {
            throw new DealershipProblem(Kind.NAME_TAKEN, WORDS.format("name.taken", name));
        }
        return registry;
    }

    /** Where the renaming of an entry is gone on with, it may have the new name already. */
    private void nameNumber(PhoneNumber number, String before, String name) {
        if (!numbers.configured()) {
            remarks.add(WORDS.format("name.number.twilio", number));
            return;
        }
        try {
            OurNumber present = numbers.findNow(number);
            String friendly = present.rented().friendlyName();
            if (present.namedFor().equals(name)) {
                return;
            }
            if (!present.namedFor().equals(before)) {
                remarks.add(WORDS.format("name.number.other", number, friendly));
                return;
            }
            String fresh = cut(friendly.replace(before, name));
            deeds.add(new NumberDeeds(numbers).name(number, fresh, Set.of(before, name)));
        } catch (GatewayException | NumberProblem unread) {
            remarks.add(WORDS.format("name.number.unread", number, unread.getMessage()));
        }
    }

    private static String cut(String name) {
        return Optional.of(name)
                .filter(n -> n.length() <= PhoneNumbers.NAME_MOST)
                .orElseGet(() -> name.substring(0, PhoneNumbers.NAME_MOST).strip());
    }
}
