package org.cronconsole.dealership.queue;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.OnboardingOptions;
import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.dealership.OnboardingProgress;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.dealership.PhoneWish;
import org.cronconsole.phone.PhoneNumber;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The onboarding of one row: begun, or gone on with. */
final class RowWork {
    private static final OnboardingOptions OPTIONS = new OnboardingOptions(false, true);

    private final Onboarding onboarding;
    private final Map<String, CsvRow> rows;

    RowWork(Onboarding onboarding, Map<String, CsvRow> rows) {
        this.onboarding = onboarding;
        this.rows = rows;
    }

    /**
     * What came of a row.
     *
     * @param result null where it was not begun
     * @param conflicts why it was not begun
     */
    record Came(@Nullable OnboardingResult result, List<RowProblem> conflicts) {}

    /** What the file says of a row; null where it no longer says anything that can be done. */
    @Nullable OnboardingRequest request(QueueRow row) {
        CsvRow csv = rows.get(row.dealership());
        return csv == null ? null : csv.request();
    }

    /** The journal of a row; empty where there is none. */
    Optional<Journal> journal(QueueRow row) {
        String id = row.journal();
        return id == null ? Optional.empty() : onboarding.journal(id);
    }

    /** How many jobs a row will create. */
    int creates(QueueRow row) {
        return journal(row).map(Journal::jobsToCreate).orElse(2);
    }

    /**
     * Begins.
     *
     * @param begun is told the journal before anything is written
     */
    Came begin(OnboardingRequest request, OnboardingProgress progress, Consumer<String> begun) {
        OnboardingPlan plan = plan(request);
        if (!plan.possible()) {
            return new Came(
                    null,
                    plan.conflicts().stream()
                            .map(c -> new RowProblem(CsvColumns.ofCheck(c.field()), c.problem()))
                            .toList());
        }
        begun.accept(plan.journal());
        return new Came(onboarding.carryOut(plan, OPTIONS, progress), List.of());
    }

    /** A number that another row asks for by its digits is left to that one. */
    private OnboardingPlan plan(OnboardingRequest request) {
        OnboardingPlan plan = onboarding.plan(request);
        PhoneNumber number = plan.number();
        if (number == null || !(request.phone() instanceof PhoneWish.InAreaCode(String code))) {
            return plan;
        }
        Set<PhoneNumber> wanted = wanted();
        if (!wanted.contains(number)) {
            return plan;
        }
        return onboarding.numbersFor(code).stream()
                .filter(other -> !wanted.contains(other))
                .findFirst()
                .map(other -> onboarding.plan(request.with(new PhoneWish.Exactly(other))))
                .orElse(plan);
    }

    private Set<PhoneNumber> wanted() {
        Set<PhoneNumber> wanted = new HashSet<>();
        for (CsvRow row : rows.values()) {
            OnboardingRequest request = row.request();
            if (request != null && request.phone() instanceof PhoneWish.Exactly(var number)) {
                wanted.add(number);
            }
        }
        return wanted;
    }

    /** Goes on with what has not ended. */
    Came resume(String journal, OnboardingRequest request, OnboardingProgress progress) {
        return new Came(onboarding.resume(journal, request, progress), List.of());
    }

    /** Takes back what was made. */
    OnboardingResult rollBack(
            String journal, @Nullable OnboardingRequest request, OnboardingProgress progress) {
        return onboarding.rollBack(journal, request, progress);
    }
}
