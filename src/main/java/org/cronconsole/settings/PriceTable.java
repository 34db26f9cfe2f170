package org.cronconsole.settings;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What things cost each month, as somebody wrote it down on a day. Neither Render's plans nor what
 * was agreed with it can be asked for, so what does not stand here is not known.
 *
 * @param asOf the day on which the prices were looked up
 * @param cronJobs a month of a cron job, by Render's name of its plan
 * @param phoneNumber a month of a local number; null where it does not stand here
 */
public record PriceTable(
        Currency currency,
        LocalDate asOf,
        Map<String, BigDecimal> cronJobs,
        @Nullable BigDecimal phoneNumber) {
    private static final int GOOD_FOR_MONTHS = 6;

    /** Copies the prices. */
    public PriceTable {
        cronJobs = Collections.unmodifiableMap(new LinkedHashMap<>(cronJobs));
    }

    /**
     * What a cron job costs.
     *
     * @param plan null for Render's default, of which nobody said which it is
     */
    public Optional<BigDecimal> cronJob(@Nullable String plan) {
        return plan == null ? Optional.empty() : Optional.ofNullable(cronJobs.get(plan));
    }

    /** True where the prices may well have changed since. */
    public boolean old(LocalDate today) {
        return asOf.plusMonths(GOOD_FOR_MONTHS).isBefore(today);
    }
}
