package org.cronconsole.phone;

import org.cronconsole.phone.PhoneNumbers.MonthlyPrice;
import org.cronconsole.phone.PhoneNumbers.Rented;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistrySnapshot;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A number that the account rents, and what is known of its use.
 *
 * @param rented as Twilio tells it
 * @param dealerships whose number it is by the registry: none, one, or more by mistake
 * @param registryKnown false where the registry could not be read, so that nothing is known of
 *     dealerships
 * @param spare true where no dealership has it and its name says that it is kept as a spare
 * @param namedFor whom its name at Twilio tells of; empty where nobody
 * @param price null where it is not known
 */
public record OurNumber(
        Rented rented,
        List<String> dealerships,
        boolean registryKnown,
        boolean spare,
        String namedFor,
        @Nullable MonthlyPrice price) {
    /** What a number is for. */
    public enum Use {
        /** A dealership of the registry has it. */
        DEALERSHIP,
        /** It is kept for a later dealership. */
        SPARE,
        /** Nobody is known to use it, and nobody said that it is a spare one. */
        UNKNOWN
    }

    /** Copies the list. */
    public OurNumber {
        dealerships = List.copyOf(dealerships);
    }

    /** The same number as Twilio tells of it now. */
    OurNumber as(Rented now) {
        return new OurNumber(
                now,
                dealerships,
                registryKnown,
                dealerships.isEmpty() && NumberName.isSpare(now.friendlyName()),
                NumberName.of(now.friendlyName()),
                price);
    }

    /** The number itself. */
    public PhoneNumber number() {
        return rented.number();
    }

    /** Twilio's id. */
    public String sid() {
        return rented.sid();
    }

    /** Since when it is rented. */
    public Instant since() {
        return rented.since();
    }

    /** The dealership that has it, several with commas; null for none, or where it is not known. */
    public @Nullable String dealership() {
        return dealerships.isEmpty() ? null : String.join(", ", dealerships);
    }

    /** What it is for. */
    public Use use() {
        if (!dealerships.isEmpty()) {
            return Use.DEALERSHIP;
        }
        return spare ? Use.SPARE : Use.UNKNOWN;
    }

    /** True where a text to it is answered by something, where it should only be kept. */
    public boolean answers() {
        return !rented.smsUrl().isEmpty();
    }

    /**
     * True where a job may have run with it: somebody may wait for codes there, and vAuto may know
     * it. A number is known to be unused only where its name says nothing and no dealership has it.
     */
    public boolean mayHaveServed() {
        return !dealerships.isEmpty() || !namedFor.isEmpty() || !registryKnown;
    }

    /** A number that the account rents, with what the registry knows of its use. */
    static OurNumber of(Rented rented, RegistrySnapshot known, @Nullable MonthlyPrice price) {
        List<String> dealerships =
                known.dealerships().stream()
                        .filter(entry -> isNumberOf(entry, rented.number()))
                        .map(DealershipEntry::name)
                        .sorted()
                        .toList();
        return new OurNumber(
                rented,
                dealerships,
                known.problem() == null,
                dealerships.isEmpty() && NumberName.isSpare(rented.friendlyName()),
                NumberName.of(rented.friendlyName()),
                price);
    }

    private static boolean isNumberOf(DealershipEntry entry, PhoneNumber number) {
        // It may have been written by hand.
        return entry.phoneNumber() != null
                && PhoneNumber.parse(entry.phoneNumber()).filter(number::equals).isPresent();
    }
}
