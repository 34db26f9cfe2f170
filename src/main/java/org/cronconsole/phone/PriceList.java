package org.cronconsole.phone;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.phone.PhoneNumbers.MonthlyPrice;
import org.cronconsole.phone.PhoneNumbers.Prices;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What numbers cost in a month, by Twilio's price list, which is asked once for a country. A price
 * that cannot be had is unknown, and no reason to fail.
 */
final class PriceList {
    private static final Prices UNKNOWN = new Prices(Optional.empty(), Optional.empty());

    private final PhoneNumbers numbers;
    private final Map<String, Prices> byCountry = new HashMap<>();
    private @Nullable String problem;

    PriceList(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    /** The price of this number; null where it is not known. */
    @Nullable MonthlyPrice of(PhoneNumber number) {
        if (AreaCodes.isTollFree(number)) {
            return country("US").tollFree().orElse(null);
        }
        return AreaCodes.of(number).map(code -> local(code.country())).orElse(null);
    }

    /** The price of a local number; null where it is not known. */
    @Nullable MonthlyPrice local(String country) {
        return country(country).local().orElse(null);
    }

    private Prices country(String country) {
        return byCountry.computeIfAbsent(country, this::ask);
    }

    private Prices ask(String country) {
        try {
            return numbers.prices(country);
        } catch (GatewayException failed) {
            problem = failed.getMessage();
            return UNKNOWN;
        }
    }

    /** Why a price could not be asked for; null where all could. */
    @Nullable String problem() {
        return problem;
    }
}
