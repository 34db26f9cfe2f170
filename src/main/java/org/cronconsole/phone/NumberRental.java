package org.cronconsole.phone;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.phone.NumberProblem.Kind;
import org.cronconsole.phone.PhoneNumbers.Rented;
import org.cronconsole.words.Words;

import java.util.UUID;

/** Rents one number by its exact digits, under a name that ends with a mark of its own. */
final class NumberRental {
    private static final Words WORDS = Words.of(NumberRental.class);

    private final PhoneNumbers numbers;

    NumberRental(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    /**
     * Rents it; sent once. After a failure that may have had an effect the number is looked for,
     * and taken for ours only where its name has the mark.
     */
    Rented rent(PhoneNumber number, String dealership) {
        String mark = " " + UUID.randomUUID();
        int room = PhoneNumbers.NAME_MOST - mark.length();
        String name = dealership.substring(0, Math.min(dealership.length(), room)) + mark;
        try {
            return new NumberWrites(numbers)
                    .change(
                            number,
                            WORDS.format("order.rent", number),
                            () -> numbers.rent(number, name),
                            now -> now.friendlyName().equals(name));
        } catch (GatewayException.Conflict gone) {
            throw new NumberProblem(Kind.NOT_OFFERED, WORDS.format("rent.gone", number));
        }
    }
}
