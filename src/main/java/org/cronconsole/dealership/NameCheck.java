package org.cronconsole.dealership;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds out whether what a dealership is called is taken: the jobs' names, the registry's entry,
 * the store id and the user name. A dealership that is half there from before shows here.
 */
final class NameCheck {
    private static final Words WORDS = Words.of(NameCheck.class);
    private static final String DEALERSHIP = "dealershipName";
    private static final String USER = "dashboardUser.username";
    private static final int NUMBERED_UP_TO = 50;
    private static final int LONGEST_DEALERSHIP = 100;
    private static final int LONGEST_USER = 50;
    private static final int USER_NAMES = 3;

    private final OnboardingRequest request;
    private final Occupied there;
    private final Findings findings;

    NameCheck(OnboardingRequest request, Occupied there, Findings findings) {
        this.request = request;
        this.there = there;
        this.findings = findings;
    }

    void look() {
        String name = request.dealershipName();
        List<CronJob> taken =
                Stream.of(Period.values())
                        .map(period -> there.job(new DealershipName(name, period).jobName()))
                        .flatMap(Optional::stream)
                        .toList();
        if (taken.isEmpty()) {
            lookAtEntry();
        } else {
            jobsTaken(taken);
        }
        lookAtAlike();
        lookAtStore();
        lookAtUser();
    }

    private void jobsTaken(List<CronJob> taken) {
        String name = request.dealershipName();
        String problem =
                taken.size() == Period.values().length
                        ? WORDS.format("name.both_jobs", name)
                        : WORDS.format(
                                "name.half", taken.getFirst().name(), otherName(taken.getFirst()));
        findings.conflict(DEALERSHIP, problem, withAnotherName(taken));
    }

    private String otherName(CronJob job) {
        Period other = job.period().orElseThrow() == Period.AM ? Period.PM : Period.AM;
        return new DealershipName(request.dealershipName(), other).jobName();
    }

    /** What the registry tells of a dealership of this name, where no job has the name. */
    private void lookAtEntry() {
        String name = request.dealershipName();
        DealershipEntry entry = there.entry(name).orElse(null);
        if (entry == null) {
            return;
        }
        List<CronJob> renamed =
                Stream.of(entry.amJob(), entry.pmJob())
                        .filter(Objects::nonNull)
                        .map((JobId id) -> there.job(id))
                        .flatMap(Optional::stream)
                        .toList();
        if (!renamed.isEmpty()) {
            findings.conflict(
                    DEALERSHIP,
                    WORDS.format(
                            "name.renamed",
                            name,
                            renamed.size(),
                            String.join(", ", renamed.stream().map(CronJob::name).toList())),
                    withAnotherName(renamed));
            return;
        }
        findings.remark(DEALERSHIP, WORDS.format("name.entry_before", name), numberOf(entry));
    }

    /** A number that the dealership had before is known at vAuto, perhaps. */
    private List<Remedy> numberOf(DealershipEntry entry) {
        String before = entry.phoneNumber();
        boolean asked =
                request.phone() instanceof PhoneWish.Exactly(var number)
                        && number.e164().equals(before);
        return before == null || asked
                ? List.of()
                : List.of(
                        new Remedy.Take(
                                "phone.number",
                                before,
                                WORDS.format("take.number_before", before)));
    }

    private List<Remedy> withAnotherName(List<CronJob> jobs) {
        List<Remedy> remedies = new ArrayList<>();
        jobs.forEach(job -> remedies.add(new Remedy.LookAt(job.id(), job.name())));
        numbered(request.dealershipName() + " ", there::freeDealership)
                .filter(name -> name.length() <= LONGEST_DEALERSHIP)
                .findFirst()
                .ifPresent(name ->
                        remedies.add(
                                new Remedy.Take(
                                        DEALERSHIP, name, WORDS.format("take.name", name))));
        return remedies;
    }

    private static Stream<String> numbered(String name, Predicate<String> free) {
        return IntStream.range(2, NUMBERED_UP_TO).mapToObj(number -> name + number).filter(free);
    }

    /** The same dealership in another spelling would be onboarded a second time. */
    private void lookAtAlike() {
        String name = request.dealershipName();
        String letters = StoreId.suggest(name);
        if (letters.isEmpty()) {
            return;
        }
        there.jobs().stream()
                .filter(job ->
                        job.dealership()
                                .filter(other -> !other.equals(name))
                                .filter(other -> StoreId.suggest(other).equals(letters))
                                .isPresent())
                .findFirst()
                .ifPresent(job ->
                        findings.remark(
                                DEALERSHIP,
                                WORDS.format("name.alike", job.name()),
                                List.of(new Remedy.LookAt(job.id(), job.name()))));
    }

    private void lookAtStore() {
        String store = request.storeId();
        there.registry().dealerships().stream()
                .filter(entry -> store.equals(entry.storeId()))
                .filter(entry -> !entry.name().equals(request.dealershipName()))
                .findFirst()
                .ifPresent(entry ->
                        findings.remark(
                                "storeId",
                                WORDS.format("name.store", store, entry.name()),
                                numbered(store, there::freeStore)
                                        .filter(id -> id.length() <= StoreId.LONGEST)
                                        .limit(1)
                                        .map(id ->
                                                new Remedy.Take(
                                                        "storeId",
                                                        id,
                                                        WORDS.format("take.store", id)))
                                        .toList()));
    }

    private void lookAtUser() {
        String name = request.user().username();
        Optional<DashboardUser> taken =
                there.users().stream()
                        .filter(user -> user.username().equalsIgnoreCase(name))
                        .findFirst();
        if (taken.isEmpty()) {
            return;
        }
        String problem = WORDS.format("name.user", taken.get().username());
        findings.conflict(
                USER,
                taken.get().storeIds().contains(request.storeId())
                        ? problem + " " + WORDS.format("name.user.store", request.storeId())
                        : problem,
                freeUserNames(name));
    }

    /** The name with the store's, then numbered. */
    private List<Remedy> freeUserNames(String name) {
        return Stream.concat(
                        Stream.of(name + "." + StoreId.suggest(request.storeId()))
                                .filter(there::freeUser),
                        numbered(name, there::freeUser))
                .filter(free -> free.length() <= LONGEST_USER)
                .limit(USER_NAMES)
                .map(free -> (Remedy) new Remedy.Take(USER, free, WORDS.format("take.user", free)))
                .toList();
    }
}
