package org.cronconsole.dealership;

import org.cronconsole.settings.PriceTable;
import org.cronconsole.words.Amounts;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a dealership will cost each month, as far as anybody has said. Nothing is guessed: what has
 * no price is unknown, and no part of the sum.
 *
 * @param parts what costs something, in the order of the steps
 * @param table the price table of the profile; null where it has none
 * @param tableIsOld true where the table's prices may well have changed since
 */
public record MonthlyCost(List<Part> parts, @Nullable PriceTable table, boolean tableIsOld) {
    private static final Words WORDS = Words.of(MonthlyCost.class);

    /** Where a price comes from. */
    public enum Source {
        /** The price table of the profile. */
        TABLE,
        /** Twilio's own price list, just now. */
        TWILIO;

        /** The name of the commands' output: {@code twilio}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A month's price. */
    public record Price(BigDecimal amount, Currency currency, Source source) {
        private String words() {
            return Amounts.of(amount) + " " + currency.getCurrencyCode();
        }
    }

    /**
     * Something that costs.
     *
     * @param step that makes it
     * @param what it is, in words
     * @param price null where it is not known
     * @param unknown why it is not known, in words; empty where it is
     */
    public record Part(OnboardingStep step, String what, @Nullable Price price, String unknown) {}

    /** Copies the list. */
    public MonthlyCost {
        parts = List.copyOf(parts);
    }

    /** The sum of what is known, by currency; empty where nothing is. */
    public Map<Currency, BigDecimal> totals() {
        Map<Currency, BigDecimal> totals = new LinkedHashMap<>();
        for (Part part : parts) {
            Price price = part.price();
            if (price != null) {
                totals.merge(price.currency(), price.amount(), BigDecimal::add);
            }
        }
        return totals;
    }

    /** What has no price and why, in words; what shares a reason is told together. */
    public List<String> unknown() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part.price() == null) {
                byReason.computeIfAbsent(part.unknown(), why -> new ArrayList<>()).add(part.what());
            }
        }
        return byReason.entrySet().stream()
                .map(e ->
                        e.getValue().stream().reduce(MonthlyCost::and).orElse("")
                                + " ("
                                + e.getKey()
                                + ")")
                .toList();
    }

    /** The day of the price table; null where there is none. */
    public @Nullable LocalDate tableOf() {
        return table == null ? null : table.asOf();
    }

    /** What one step costs, in words; empty where it costs nothing. */
    String ofStep(OnboardingStep step) {
        for (Part part : parts) {
            if (part.step() == step) {
                Price price = part.price();
                return price == null
                        ? WORDS.format("cost.step.unknown", part.unknown())
                        : WORDS.format("cost.step", price.words(), by(List.of(part)));
            }
        }
        return "";
    }

    /** All of it in one or two sentences, the first to stand behind a colon. */
    public String words() {
        if (parts.isEmpty()) {
            return WORDS.get("cost.nothing");
        }
        List<Part> known = parts.stream().filter(part -> part.price() != null).toList();
        List<String> not = unknown();
        String sum =
                totals().entrySet().stream()
                        .map(e -> Amounts.of(e.getValue()) + " " + e.getKey())
                        .reduce(MonthlyCost::and)
                        .orElse("");
        String reasons = String.join(", ", not);
        String words;
        if (known.isEmpty()) {
            words = WORDS.format("cost.unknown", reasons);
        } else if (not.isEmpty()) {
            words = WORDS.format("cost.known", sum, by(known));
        } else {
            words = WORDS.format("cost.partly", sum, by(known), reasons);
        }
        return tableIsOld ? words + " " + WORDS.get("cost.old") : words;
    }

    private static String and(String some, String more) {
        return WORDS.format("cost.and", some, more);
    }

    private String by(List<Part> known) {
        List<String> sources = new ArrayList<>();
        for (Part part : known) {
            Price price = part.price();
            String source =
                    price != null && price.source() == Source.TWILIO
                            ? WORDS.get("cost.by.twilio")
                            : WORDS.format("cost.by.table", tableOf());
            if (!sources.contains(source)) {
                sources.add(source);
            }
        }
        return sources.stream().reduce(MonthlyCost::and).orElse("");
    }
}
