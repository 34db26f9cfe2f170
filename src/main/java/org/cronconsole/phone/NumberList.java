package org.cronconsole.phone;

import org.cronconsole.phone.PhoneNumbers.MonthlyPrice;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of the account at one moment, by number.
 *
 * @param readAt when they were read
 * @param registryProblem why no dealership is known, in a sentence; null where they are
 * @param priceProblem why a price could not be asked for, in a sentence; null where they could
 */
public record NumberList(
        List<OurNumber> numbers,
        Instant readAt,
        @Nullable String registryProblem,
        @Nullable String priceProblem) {
    /** Copies the list. */
    public NumberList {
        numbers = List.copyOf(numbers);
    }

    /** What all numbers cost in a month for which a price is known: one sum for each currency. */
    public List<MonthlyPrice> total() {
        Map<Currency, BigDecimal> sums = new LinkedHashMap<>();
        for (OurNumber number : numbers) {
            MonthlyPrice price = number.price();
            if (price != null) {
                sums.merge(price.currency(), price.amount(), BigDecimal::add);
            }
        }
        List<MonthlyPrice> total = new ArrayList<>();
        sums.forEach((currency, amount) -> total.add(new MonthlyPrice(amount, currency)));
        return total;
    }

    /** How many have no known price. */
    public int withoutPrice() {
        return Math.toIntExact(numbers.stream().filter(n -> n.price() == null).count());
    }
}
