package org.cronconsole.dealership;

import org.cronconsole.dealership.MonthlyCost.Part;
import org.cronconsole.dealership.MonthlyCost.Price;
import org.cronconsole.dealership.MonthlyCost.Source;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.phone.AreaCode;
import org.cronconsole.phone.AreaCodes;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.phone.PhoneNumbers.MonthlyPrice;
import org.cronconsole.settings.PriceTable;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reckons what a dealership will cost each month. */
public final class CostReckoning {
    private static final Words WORDS = Words.of(CostReckoning.class);
    private static final Logger LOG = LoggerFactory.getLogger(CostReckoning.class);

    private final @Nullable PriceTable table;
    private final @Nullable PhoneNumbers numbers;

    /**
     * Reckons with these.
     *
     * @param table null where the profile has none
     * @param numbers null where Twilio is not configured
     */
    CostReckoning(@Nullable PriceTable table, @Nullable PhoneNumbers numbers) {
        this.table = table;
        this.numbers = numbers;
    }

    /**
     * The cost of a dealership.
     *
     * @param toRent null where no number is rented
     */
    MonthlyCost of(OnboardingRequest request, @Nullable PhoneNumber toRent, LocalDate today) {
        List<Part> parts = new ArrayList<>();
        if (toRent != null) {
            parts.add(number(toRent));
        }
        for (Period period : Period.values()) {
            parts.add(job(request, period));
        }
        return new MonthlyCost(parts, table, table != null && table.old(today));
    }

    private Part job(OnboardingRequest request, Period period) {
        String name = new DealershipName(request.dealershipName(), period).jobName();
        return jobs(OnboardingStep.create(period), name, request.plan(), 1, table);
    }

    /**
     * What jobs of one plan cost.
     *
     * @param what they are, in words
     * @param plan null for Render's default
     * @param table null where the profile has none
     */
    public static Part jobs(
            OnboardingStep step,
            String what,
            @Nullable String plan,
            int count,
            @Nullable PriceTable table) {
        if (table == null) {
            return new Part(step, what, null, WORDS.get("cost.no_table"));
        }
        return table.cronJob(plan)
                .map(each -> known(step, what, each, count, table.currency(), Source.TABLE))
                .orElseGet(() ->
                        new Part(
                                step,
                                what,
                                null,
                                plan == null
                                        ? WORDS.get("cost.no_default")
                                        : WORDS.format("cost.no_plan", plan)));
    }

    private static Part known(
            OnboardingStep step,
            String what,
            BigDecimal each,
            int count,
            Currency currency,
            Source source) {
        BigDecimal amount = each.multiply(BigDecimal.valueOf(count));
        return new Part(step, what, new Price(amount, currency, source), "");
    }

    private Part number(PhoneNumber number) {
        return numbers(number.e164(), 1, asked(number).orElse(null), table);
    }

    /**
     * What numbers cost: what Twilio says, else what the table does.
     *
     * @param what they are, in words
     * @param asked what Twilio says of one; null where it says nothing
     * @param table null where the profile has none
     */
    public static Part numbers(
            String what, int count, @Nullable MonthlyPrice asked, @Nullable PriceTable table) {
        OnboardingStep step = OnboardingStep.RENT_NUMBER;
        if (asked != null) {
            return known(step, what, asked.amount(), count, asked.currency(), Source.TWILIO);
        }
        BigDecimal written = table == null ? null : table.phoneNumber();
        return table == null || written == null
                ? new Part(step, what, null, WORDS.get("cost.twilio_silent"))
                : known(step, what, written, count, table.currency(), Source.TABLE);
    }

    /** A plan is not worth failing for a price. */
    private Optional<MonthlyPrice> asked(PhoneNumber number) {
        if (numbers == null) {
            return Optional.empty();
        }
        try {
            String country = AreaCodes.of(number).map(AreaCode::country).orElse("US");
            return country.equals("US") ? numbers.monthlyPrice() : numbers.prices(country).local();
        } catch (GatewayException unknown) {
            LOG.info("Twilio told no price: {}", unknown.getMessage());
            return Optional.empty();
        }
    }
}
