package org.cronconsole.dealership;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.Claim;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.render.RenderService;
import org.cronconsole.settings.PriceTable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is there at one moment that dealerships could collide with: read once for many of them.
 *
 * @param jobs the ids of all cron jobs by name
 * @param usernames those of the dashboard
 * @param rented the numbers of the account, spare ones too; null where Twilio is not configured
 * @param claims who onboards whom now; empty where that could not be read
 * @param journals those of this computer and workspace, newest first
 * @param forAll what stands in the way of every dealership, in sentences
 * @param missingValues names of env vars that all share and whose values are not kept here
 * @param numberPrice what a number costs each month by Twilio; null where that is not known
 * @param prices the price table of the profile; null where it has none
 */
public record Surroundings(
        Map<String, String> jobs,
        Set<String> usernames,
        @Nullable List<PhoneNumbers.Rented> rented,
        RegistrySnapshot registry,
        List<Claim> claims,
        List<Journal> journals,
        List<String> forAll,
        List<String> missingValues,
        PhoneNumbers.@Nullable MonthlyPrice numberPrice,
        @Nullable PriceTable prices) {
    private static final int OFFERS = 50;

    /** Copies the collections. */
    public Surroundings {
        jobs = Map.copyOf(jobs);
        usernames = Set.copyOf(usernames);
        rented = rented == null ? null : List.copyOf(rented);
        claims = List.copyOf(claims);
        journals = List.copyOf(journals);
        forAll = List.copyOf(forAll);
        missingValues = List.copyOf(missingValues);
    }

    static Surroundings look(Onboarding.Services services) {
        Map<String, String> jobs = new HashMap<>();
        services.render()
                .cronJobs(
                        services.workspace(),
                        page -> {
                            for (RenderService job : page) {
                                jobs.put(job.name(), job.id().value());
                            }
                        });
        Set<String> usernames = new HashSet<>();
        for (DashboardUser user : services.users().users()) {
            usernames.add(user.username());
        }
        PhoneNumbers numbers = services.numbers();
        return new Surroundings(
                jobs,
                usernames,
                numbers == null ? null : numbers.rented(),
                services.registry().read(),
                claims(services),
                services.journals().list().stream()
                        .filter(journal -> journal.workspace().equals(services.workspace()))
                        .toList(),
                forAll(services),
                services.shared().missing(),
                price(numbers),
                services.shared().prices());
    }

    private static List<Claim> claims(Onboarding.Services services) {
        try {
            return services.claims().all();
        } catch (GatewayException unread) {
            // A claim warns and no more, and the onboarding itself looks again.
            return List.of();
        }
    }

    private static List<String> forAll(Onboarding.Services services) {
        List<String> problems = new ArrayList<>();
        String group = services.shared().sharedEnvGroup();
        if (group != null) {
            String problem =
                    SharedEnvStep.problem(
                            SharedEnvStep.named(services.render(), services.workspace(), group),
                            group);
            if (problem != null) {
                problems.add(problem);
            }
        }
        return problems;
    }

    private static PhoneNumbers.@Nullable MonthlyPrice price(@Nullable PhoneNumbers numbers) {
        try {
            return numbers == null ? null : numbers.monthlyPrice().orElse(null);
        } catch (GatewayException unknown) {
            return null;
        }
    }

    static List<PhoneNumber> numbersFor(@Nullable PhoneNumbers numbers, String areaCode) {
        List<PhoneNumber> found = new ArrayList<>();
        if (numbers != null) {
            numbers.rented().stream()
                    .filter(rented -> isSpare(rented, areaCode))
                    .forEach(rented -> found.add(rented.number()));
            NumberChoice.offers(numbers, areaCode, OFFERS)
                    .forEach(offer -> found.add(offer.number()));
        }
        return found;
    }

    /** How many numbers of an area code are rented already and kept as spares. */
    public long spares(String areaCode) {
        return rented == null
                ? 0
                : rented.stream().filter(number -> isSpare(number, areaCode)).count();
    }

    private static boolean isSpare(PhoneNumbers.Rented rented, String areaCode) {
        return NumberStep.isSpare(rented.friendlyName())
                && rented.number().e164().startsWith("+1" + areaCode);
    }

    /** The newest onboarding of a dealership that has not ended. */
    public Optional<Journal> unfinished(String dealership) {
        return journals.stream()
                .filter(journal -> journal.dealership().equals(dealership))
                .filter(journal ->
                        journal.state() == Journal.State.OPEN
                                || journal.state() == Journal.State.RUNNING)
                .findFirst();
    }
}
