package org.cronconsole.dealership.queue;

import org.cronconsole.dealership.CostReckoning;
import org.cronconsole.dealership.MonthlyCost;
import org.cronconsole.dealership.MonthlyCost.Part;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.dealership.Surroundings;
import org.cronconsole.job.Period;
import org.cronconsole.settings.PriceTable;
import org.cronconsole.words.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What many dealerships will cost each month, as the plan of a single one reckons it: what is alike
 * is one part, and what nobody has said a price of is unknown.
 */
final class QueueCost {
    private static final Words WORDS = Words.of(QueueCost.class);

    private QueueCost() {}

    /**
     * Of the rows that are ready to be onboarded.
     *
     * @param looked the rows as they stand, in the same order
     * @param numbers what numbers they take
     */
    static MonthlyCost of(
            List<CsvRow> rows,
            List<QueueRow> looked,
            Preview.NumbersToRent numbers,
            Surroundings there,
            Instant now) {
        Map<String, Integer> jobs = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            OnboardingRequest request = rows.get(i).request();
            if (request != null && looked.get(i).state() == RowState.READY) {
                String plan = request.plan();
                jobs.merge(plan == null ? "" : plan, Period.values().length, Integer::sum);
            }
        }
        PriceTable table = there.prices();
        List<Part> parts = new ArrayList<>();
        if (numbers.rented() > 0) {
            String what = WORDS.format("part.numbers", numbers.rented());
            parts.add(CostReckoning.numbers(what, numbers.rented(), numbers.price(), table));
        }
        jobs.forEach((plan, count) ->
                parts.add(
                        CostReckoning.jobs(
                                OnboardingStep.CREATE_AM,
                                WORDS.format("part.jobs", String.valueOf(count)),
                                plan.isEmpty() ? null : plan,
                                count,
                                table)));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new MonthlyCost(parts, table, table != null && table.old(today));
    }
}
