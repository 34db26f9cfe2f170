package org.cronconsole.phone;

import org.cronconsole.phone.PhoneNumbers.Available;
import org.cronconsole.phone.PhoneNumbers.MonthlyPrice;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Numbers for rent that can receive texts and need no address.
 *
 * @param areaCode that was asked for
 * @param offers of that area code
 * @param nearby where that has none: of other area codes, the nearest first
 * @param spares numbers that are rented already and kept as spares: better than another one
 * @param price of each in a month; null where it is not known
 */
public record NumberOffers(
        String areaCode,
        List<Available> offers,
        List<Near> nearby,
        List<OurNumber> spares,
        @Nullable MonthlyPrice price) {
    /**
     * A number of another area code.
     *
     * @param miles between the towns of the two area codes, roughly
     */
    public record Near(Available offer, String areaCode, int miles) {}

    /** Copies the lists. */
    public NumberOffers {
        offers = List.copyOf(offers);
        nearby = List.copyOf(nearby);
        spares = List.copyOf(spares);
    }
}
