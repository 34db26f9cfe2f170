package org.cronconsole.phone;

import org.cronconsole.phone.NumberOffers.Near;
import org.cronconsole.phone.NumberProblem.Kind;
import org.cronconsole.phone.PhoneNumbers.Available;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Where numbers are looked for. */
final class NumberSearch {
    private static final Words WORDS = Words.of(NumberSearch.class);

    private static final int NEARBY_MILES = 100;
    private static final Set<String> COUNTRIES = Set.of("US", "CA");

    private NumberSearch() {}

    /**
     * The area code that is asked for.
     *
     * @throws NumberProblem where no number of it can be rented from here
     */
    static AreaCode areaCode(String country, String areaCode) {
        if (!COUNTRIES.contains(country)) {
            throw new NumberProblem(Kind.NOT_OFFERED, WORDS.get("search.other.country"));
        }
        if (!areaCode.matches("[2-9][0-9]{2}")) {
            throw new NumberProblem(Kind.NOT_OFFERED, WORDS.get("search.area.code"));
        }
        AreaCode known = AreaCodes.of(areaCode).orElse(null);
        if (known == null) {
            throw new NumberProblem(Kind.NOT_OFFERED, WORDS.format("search.unknown", areaCode));
        }
        if (!known.country().equals(country)) {
            throw new NumberProblem(
                    Kind.NOT_OFFERED,
                    WORDS.format(
                            known.country().equals("CA") ? "search.of.canada" : "search.of.us",
                            areaCode));
        }
        return known;
    }

    /** Numbers of area codes around one that has none. */
    static List<Near> nearby(PhoneNumbers numbers, AreaCode wanted, int limit) {
        return numbers.searchNear(wanted, NEARBY_MILES, limit).stream()
                .map(offer -> near(offer, wanted))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Near::miles))
                .toList();
    }

    private static @Nullable Near near(Available offer, AreaCode wanted) {
        return AreaCodes.of(offer.number())
                .map(code ->
                        new Near(
                                offer,
                                code.code(),
                                Math.toIntExact(Math.round(code.milesTo(wanted)))))
                .orElse(null);
    }
}
