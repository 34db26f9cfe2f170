package org.cronconsole.phone;

import org.cronconsole.words.Amounts;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The phone numbers of the Twilio account. */
public interface PhoneNumbers {
    /** Twilio's limit for the name of a number, in characters. */
    int NAME_MOST = 64;

    /** A number that Twilio offers. */
    record Available(PhoneNumber number, String locality, String region) {}

    /**
     * A number that the account rents.
     *
     * @param sid Twilio's id of it
     * @param friendlyName what it was named when rented
     * @param smsUrl where inbound texts are answered from; empty where they are only kept
     */
    record Rented(
            PhoneNumber number, String sid, String friendlyName, String smsUrl, Instant since) {}

    /**
     * What a number costs.
     *
     * @param amount for each month, before taxes
     */
    record MonthlyPrice(BigDecimal amount, Currency currency) {
        /** The amount as people read it, and the currency's code: {@code 1.15 USD}. */
        public String words() {
            return Amounts.of(amount) + " " + currency.getCurrencyCode();
        }
    }

    /** A text that came in. The body may hold a one-time code: show it masked. */
    record InboundText(String sid, String from, Instant receivedAt, String body) {
        @Override
        public String toString() {
            return "InboundText[sid=" + sid + ", receivedAt=" + receivedAt + "]";
        }
    }

    /**
     * What numbers of a country cost.
     *
     * @param local a local number; empty where Twilio names no price
     * @param tollFree a toll-free number; empty where Twilio names no price
     */
    record Prices(Optional<MonthlyPrice> local, Optional<MonthlyPrice> tollFree) {}

    /** The texts that came in on a number, newest first, page by page. Not safe for threads. */
    interface Inbox {
        /**
         * Reads the next page. Waits; after a failure the same page can be asked for again.
         *
         * @throws java.util.NoSuchElementException where there are no more
         */
        List<InboundText> next();

        /** Whether there is a page that was not read yet. */
        boolean hasNext();
    }

    /**
     * Local US numbers that can receive texts and need no address, of one area code.
     *
     * @param areaCode three digits
     */
    List<Available> search(String areaCode, int limit);

    /** As {@link #search}, in the country of the area code. */
    List<Available> search(AreaCode areaCode, int limit);

    /**
     * Local numbers that can receive texts and need no address, of any area code around the middle
     * of this one.
     *
     * @param miles how far away at most, up to 500
     */
    List<Available> searchNear(AreaCode areaCode, int miles, int limit);

    /** The number as the account rents it, or empty where it does not. */
    Optional<Rented> find(PhoneNumber number);

    /** Every number that the account rents. */
    List<Rented> rented();

    /**
     * Rents exactly this number, with an empty answer URL. Costs money at once and is never
     * repeated by itself: after a failure whose effect is unknown, {@link #find} it first.
     *
     * @throws org.cronconsole.fault.GatewayException.Conflict where somebody else has it by now
     */
    Rented rent(PhoneNumber number, String friendlyName);

    /**
     * Names a number otherwise. Is not repeated by itself.
     *
     * @param friendlyName of at most 64 characters
     */
    Rented rename(Rented number, String friendlyName);

    /** Empties the URL that texts are answered from. Is not repeated by itself. */
    Rented silence(Rented number);

    /** Gives a number back for good; one that the account no longer rents counts as given back. */
    void release(Rented number);

    /** What a local US number costs, or empty where Twilio names no price. */
    Optional<MonthlyPrice> monthlyPrice();

    /**
     * What numbers of a country cost.
     *
     * @param country ISO 3166, two capital letters
     */
    Prices prices(String country);

    /** The latest texts that came in on this number, newest first. */
    List<InboundText> inboundTexts(PhoneNumber number, int limit);

    /**
     * The texts that came in on this number.
     *
     * @param since leaves older ones out; null for all that Twilio keeps
     * @param pageSize at most so many at a time
     */
    Inbox inbox(PhoneNumber number, @Nullable Instant since, int pageSize);
}
