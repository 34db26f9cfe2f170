package org.cronconsole.dealership.orphan;

import org.cronconsole.phone.PhoneNumbers.MonthlyPrice;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Ignored;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found at one moment.
 *
 * @param found by kind, then by name
 * @param ignored what an admin said is right as it is
 * @param unread sources that could not be read whole, each with the reason in a sentence; what
 *     depends on them is missing from the findings
 * @param remarks what else is to be known, in sentences
 * @param dealerships those that the registry knows, by name
 */
public record OrphanReport(
        List<Orphan> found,
        List<SetAside> ignored,
        Map<Source, String> unread,
        List<String> remarks,
        List<DealershipEntry> dealerships,
        Instant readAt) {
    /** A finding that is set aside, and what was said of it. */
    public record SetAside(Orphan orphan, Ignored said) {}

    /** Copies the collections. */
    public OrphanReport {
        found =
                found.stream()
                        .sorted(Comparator.comparing(Orphan::kind).thenComparing(Orphan::name))
                        .toList();
        ignored = List.copyOf(ignored);
        unread = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(unread));
        remarks = List.copyOf(remarks);
        dealerships =
                dealerships.stream().sorted(Comparator.comparing(DealershipEntry::name)).toList();
    }

    /** True where everything was read and nothing was found. */
    public boolean tidy() {
        return found.isEmpty() && unread.isEmpty();
    }

    /** What the unused numbers cost in a month, as far as it is known: one sum a currency. */
    public List<MonthlyPrice> cost() {
        Map<Currency, BigDecimal> sums = new LinkedHashMap<>();
        for (Orphan orphan : found) {
            MonthlyPrice price = orphan.price();
            if (price != null) {
                sums.merge(price.currency(), price.amount(), BigDecimal::add);
            }
        }
        List<MonthlyPrice> cost = new ArrayList<>();
        sums.forEach((currency, amount) -> cost.add(new MonthlyPrice(amount, currency)));
        return cost;
    }
}
