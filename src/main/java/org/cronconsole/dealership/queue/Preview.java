package org.cronconsole.dealership.queue;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.dealership.PhoneWish;
import org.cronconsole.dealership.Surroundings;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.Claim;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every row of a file against what is there. Nothing is written. */
final class Preview {
    private static final Words WORDS = Words.of(Preview.class);
    private final Surroundings there;
    private final Function<String, List<PhoneNumber>> numbers;
    private final Instant now;

    /** What an area code has; null for a problem that was told. */
    private record Offers(List<PhoneNumber> numbers, @Nullable String problem) {}

    private final Map<String, Offers> offers = new HashMap<>();

    /**
     * Looks at the rows.
     *
     * @param there what is there now
     * @param numbers what an area code offers; asked once for each
     */
    Preview(Surroundings there, Function<String, List<PhoneNumber>> numbers, Instant now) {
        this.there = there;
        this.numbers = numbers;
        this.now = now;
    }

    /** How each row stands, in the order of the file. */
    List<QueueRow> rows(List<CsvRow> rows) {
        return rows.stream().map(this::look).toList();
    }

    private QueueRow look(CsvRow row) {
        OnboardingRequest request = row.request();
        if (request == null) {
            return made(row, RowState.PROBLEM, row.problems(), null, "");
        }
        Optional<Journal> begun = there.unfinished(request.dealershipName());
        if (begun.isPresent()) {
            return begun(row, begun.get());
        }
        Optional<Claim> colleague =
                there.claims().stream()
                        .filter(claim -> claim.dealership().equals(request.dealershipName()))
                        .filter(claim -> !claim.stale(now))
                        .findFirst();
        if (colleague.isPresent()) {
            // What is there of it is not whole yet, whatever it looks like.
            return made(row, RowState.PROBLEM, List.of(atIt(colleague.get())), null, "");
        }
        List<RowProblem> problems = new ArrayList<>();
        if (isThere(request, problems)) {
            return made(row, RowState.EXISTS, List.of(), null, WORDS.get("row.exists"));
        }
        for (String problem : there.forAll()) {
            problems.add(new RowProblem("", problem));
        }
        for (String name : there.missingValues()) {
            if (!request.env().containsKey(name)) {
                problems.add(
                        new RowProblem(CsvColumns.ENV + name, WORDS.get("problem.shared_value")));
            }
        }
        lookAtNumber(request, problems);
        return made(
                row,
                problems.isEmpty() ? RowState.READY : RowState.PROBLEM,
                problems,
                null,
                problems.isEmpty() ? remarks(request) : "");
    }

    private static RowProblem atIt(Claim claim) {
        return new RowProblem(
                CsvColumns.DEALERSHIP, WORDS.format("problem.claimed", claim.words()));
    }

    private static QueueRow made(
            CsvRow row,
            RowState state,
            List<RowProblem> problems,
            @Nullable String journal,
            String detail) {
        return new QueueRow(
                row.row(),
                row.dealership(),
                row.fingerprint(),
                state,
                problems,
                journal,
                detail,
                null);
    }

    private static QueueRow begun(CsvRow row, Journal journal) {
        if (journal.state() == Journal.State.RUNNING) {
            return made(
                    row,
                    RowState.PROBLEM,
                    List.of(new RowProblem(CsvColumns.DEALERSHIP, WORDS.get("problem.running"))),
                    journal.id(),
                    "");
        }
        if (journal.takingBack()) {
            return made(
                    row,
                    RowState.PARTLY,
                    List.of(
                            new RowProblem(
                                    CsvColumns.DEALERSHIP, WORDS.get("problem.rolling_back"))),
                    journal.id(),
                    "");
        }
        return made(
                row,
                RowState.RESUME,
                List.of(),
                journal.id(),
                WORDS.format("row.resume", journal.startedAt()));
    }

    /** True where all of it is there; what is there in part is a problem. */
    private boolean isThere(OnboardingRequest request, List<RowProblem> problems) {
        List<String> jobs = new ArrayList<>();
        for (Period period : Period.values()) {
            String name = new DealershipName(request.dealershipName(), period).jobName();
            if (there.jobs().containsKey(name)) {
                jobs.add(name);
            }
        }
        boolean user = there.usernames().contains(request.user().username());
        boolean registered =
                there.registry().dealerships().stream()
                        .anyMatch(e -> e.name().equals(request.dealershipName()));
        if (jobs.size() == Period.values().length && (user || registered)) {
            return true;
        }
        if (!jobs.isEmpty()) {
            problems.add(new RowProblem(CsvColumns.DEALERSHIP, halfThere(jobs, user)));
        } else if (user) {
            problems.add(new RowProblem("userName", WORDS.get("problem.user")));
        }
        return false;
    }

    /** Where both jobs are there, it is the user and the entry that are missing. */
    private static String halfThere(List<String> jobs, boolean user) {
        return jobs.size() > 1
                ? WORDS.format("problem.half.two", jobs.get(0), jobs.get(1))
                : WORDS.format(
                        user ? "problem.half.one.user" : "problem.half.one", jobs.getFirst());
    }

    private void lookAtNumber(OnboardingRequest request, List<RowProblem> problems) {
        switch (request.phone()) {
            case PhoneWish.None() -> {}
            case PhoneWish.Exactly(PhoneNumber number) ->
                    owner(request, number)
                            .ifPresent(owner ->
                                    problems.add(
                                            new RowProblem(
                                                    CsvColumns.NUMBER,
                                                    WORDS.format("problem.number", owner))));
            case PhoneWish.InAreaCode(String areaCode) -> {
                if (there.rented() == null) {
                    problems.add(
                            new RowProblem(CsvColumns.AREA_CODE, WORDS.get("problem.no_twilio")));
                    return;
                }
                String problem = offers.computeIfAbsent(areaCode, this::ask).problem();
                if (problem != null) {
                    problems.add(new RowProblem(CsvColumns.AREA_CODE, problem));
                }
            }
        }
    }

    private Optional<String> owner(OnboardingRequest request, PhoneNumber number) {
        return there.registry().dealerships().stream()
                .filter(entry -> number.e164().equals(entry.phoneNumber()))
                .map(DealershipEntry::name)
                .filter(name -> !name.equals(request.dealershipName()))
                .findFirst();
    }

    private Offers ask(String areaCode) {
        try {
            List<PhoneNumber> found = numbers.apply(areaCode);
            return new Offers(
                    found, found.isEmpty() ? WORDS.format("problem.area_code", areaCode) : null);
        } catch (GatewayException.Invalid | GatewayException.NotFound refused) {
            return new Offers(List.of(), String.valueOf(refused.getMessage()));
        }
    }

    private String remarks(OnboardingRequest request) {
        List<String> remarks = new ArrayList<>();
        for (DealershipEntry entry : there.registry().dealerships()) {
            if (entry.storeId().equals(request.storeId())
                    && !entry.name().equals(request.dealershipName())) {
                remarks.add(WORDS.format("remark.store", entry.name()));
            }
        }
        if (request.phone() instanceof PhoneWish.None) {
            remarks.add(WORDS.get("remark.no_number"));
        }
        return String.join(" ", remarks);
    }

    /** What the numbers will cost that are to be rented. */
    static NumbersToRent toRent(List<CsvRow> rows, List<QueueRow> looked, Surroundings there) {
        Map<String, Integer> wanted = new HashMap<>();
        int exactly = 0;
        for (int i = 0; i < rows.size(); i++) {
            OnboardingRequest request = rows.get(i).request();
            if (request == null || looked.get(i).state() != RowState.READY) {
                continue;
            }
            if (request.phone() instanceof PhoneWish.InAreaCode(String code)) {
                wanted.merge(code, 1, Integer::sum);
            } else if (request.phone() instanceof PhoneWish.Exactly(PhoneNumber number)
                    && there.rented() != null
                    && there.rented().stream().noneMatch(r -> r.number().equals(number))) {
                exactly++;
            }
        }
        int spares = 0;
        int rented = exactly;
        for (Map.Entry<String, Integer> each : wanted.entrySet()) {
            int spare = (int) Math.min(each.getValue(), there.spares(each.getKey()));
            spares += spare;
            rented += each.getValue() - spare;
        }
        return new NumbersToRent(rented, spares, there.numberPrice());
    }

    /**
     * What numbers a queue takes.
     *
     * @param rented how many are to be rented
     * @param spares how many are there already
     * @param price of one in a month; null where that is not known
     */
    public record NumbersToRent(
            int rented, int spares, PhoneNumbers.@Nullable MonthlyPrice price) {}
}
