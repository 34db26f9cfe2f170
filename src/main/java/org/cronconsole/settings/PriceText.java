package org.cronconsole.settings;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A price table as it is typed, right or wrong. All of it empty: there is none.
 *
 * @param currency three letters
 * @param asOf a day, such as {@code 2026-11-01}
 * @param phoneNumber an amount; empty where it is not known
 * @param cronJobs a line for each plan, its name and an amount: {@code starter 1.00}
 */
public record PriceText(String currency, String asOf, String phoneNumber, String cronJobs) {
    private static final Words WORDS = Words.of(PriceText.class);

    /** No prices. */
    public static final PriceText NONE = new PriceText("", "", "", "");

    /** The variable that holds one: {@code USD 2026-11-01 number=1.15 starter=1.00}. */
    public static final String VARIABLE = "PRICE_TABLE";

    /** Names of fields, as problems name them. */
    public static final String CURRENCY = "priceCurrency";

    /** The day. */
    public static final String AS_OF = "priceDate";

    /** The price of a number. */
    public static final String NUMBER = "priceNumber";

    /** The prices of plans. */
    public static final String PLANS = "pricePlans";

    private static final String NUMBER_WORD = "number";
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,4})?");
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9._-]+)[\\s:=]+(\\S+)");

    /** True where nothing is typed. */
    public boolean isEmpty() {
        return currency.isBlank() && asOf.isBlank() && phoneNumber.isBlank() && cronJobs.isBlank();
    }

    /** What is wrong, by field; empty where all is well or nothing is typed. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (isEmpty()) {
            return problems;
        }
        if (currency().isBlank()) {
            problems.put(CURRENCY, WORDS.get("price.currency.empty"));
        } else if (parsedCurrency() == null) {
            problems.put(CURRENCY, WORDS.get("price.currency"));
        }
        if (parsedDate() == null) {
            problems.put(AS_OF, WORDS.get("price.day"));
        }
        if (!phoneNumber.isBlank() && amount(phoneNumber) == null) {
            problems.put(NUMBER, notAnAmount(phoneNumber.strip()));
        }
        List<String> lines = new ArrayList<>();
        readPlans(lines);
        if (!lines.isEmpty()) {
            problems.put(PLANS, String.join("\n", lines));
        } else if (phoneNumber.isBlank() && cronJobs.isBlank()) {
            problems.put(PLANS, WORDS.get("price.none"));
        }
        return problems;
    }

    private static String notAnAmount(String typed) {
        return WORDS.format("price.amount", typed);
    }

    private @Nullable Currency parsedCurrency() {
        try {
            return Currency.getInstance(currency.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private @Nullable LocalDate parsedDate() {
        try {
            return LocalDate.parse(asOf.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static @Nullable BigDecimal amount(String text) {
        return AMOUNT.matcher(text.strip()).matches() ? new BigDecimal(text.strip()) : null;
    }

    /**
     * The prices by plan, in the order of the lines.
     *
     * @param faults is given a sentence for each line that cannot be read
     */
    private Map<String, BigDecimal> readPlans(List<String> faults) {
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        List<String> lines = cronJobs.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            String number = String.valueOf(i + 1);
            Matcher parts = LINE.matcher(line);
            BigDecimal price = parts.matches() ? amount(parts.group(2)) : null;
            if (!parts.matches()) {
                faults.add(WORDS.format("price.line", number));
            } else if (price == null) {
                faults.add(WORDS.format("price.line.amount", number, notAnAmount(parts.group(2))));
            } else if (prices.putIfAbsent(parts.group(1), price) != null) {
                faults.add(WORDS.format("price.line.twice", number, parts.group(1)));
            }
        }
        return prices;
    }

    /** The table; empty where nothing is typed or something is wrong. */
    public Optional<PriceTable> table() {
        Currency money = parsedCurrency();
        LocalDate day = parsedDate();
        return isEmpty() || money == null || day == null || !problems().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PriceTable(
                                money, day, readPlans(new ArrayList<>()), amount(phoneNumber)));
    }

    /** A table as it would be typed; null for none. */
    public static PriceText of(@Nullable PriceTable table) {
        if (table == null) {
            return NONE;
        }
        List<String> lines = new ArrayList<>();
        table.cronJobs().forEach((plan, price) -> lines.add(plan + " " + price.toPlainString()));
        BigDecimal number = table.phoneNumber();
        return new PriceText(
                table.currency().getCurrencyCode(),
                table.asOf().toString(),
                number == null ? "" : number.toPlainString(),
                String.join("\n", lines));
    }

    /**
     * A table of one line, as {@link #VARIABLE} holds it.
     *
     * @throws SettingsProblem where it cannot be read, with the fix
     */
    static PriceTable parse(String line) {
        List<String> words = new ArrayList<>(Arrays.asList(line.strip().split("\\s+")));
        String currency = words.removeFirst();
        String asOf = words.isEmpty() ? "" : words.removeFirst();
        String number = "";
        List<String> plans = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith(NUMBER_WORD + "=")) {
                number = word.substring(NUMBER_WORD.length() + 1);
            } else {
                plans.add(word);
            }
        }
        PriceText text = new PriceText(currency, asOf, number, String.join("\n", plans));
        Map<String, String> problems = text.problems();
        return text.table()
                .orElseThrow(() ->
                        new SettingsProblem(
                                WORDS.format(
                                        "price.variable",
                                        VARIABLE,
                                        String.join(" ", problems.values()))));
    }
}
