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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reckons what a dealership will cost each month. */
final class CostReckoning {
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
        OnboardingStep step = OnboardingStep.create(period);
        String name = new DealershipName(request.dealershipName(), period).jobName();
        if (table == null) {
            return new Part(step, name, null, "the profile has no price table");
        }
        String plan = request.plan();
        Optional<BigDecimal> amount = table.cronJob(plan);
        if (amount.isPresent()) {
            return new Part(
                    step, name, new Price(amount.get(), table.currency(), Source.TABLE), "");
        }
        return new Part(
                step,
                name,
                null,
                plan == null
                        ? "Render's default plan has no price"
                        : "the price table has no plan " + plan);
    }

    private Part number(PhoneNumber number) {
        OnboardingStep step = OnboardingStep.RENT_NUMBER;
        Optional<MonthlyPrice> asked = asked(number);
        if (asked.isPresent()) {
            Price price = new Price(asked.get().amount(), asked.get().currency(), Source.TWILIO);
            return new Part(step, number.e164(), price, "");
        }
        BigDecimal written = table == null ? null : table.phoneNumber();
        if (table != null && written != null) {
            Price price = new Price(written, table.currency(), Source.TABLE);
            return new Part(step, number.e164(), price, "");
        }
        return new Part(step, number.e164(), null, "Twilio told no price");
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
