package org.cronconsole.phone;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The phone numbers of the Twilio account. */
public interface PhoneNumbers {
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
    record MonthlyPrice(BigDecimal amount, Currency currency) {}

    /** A text that came in. The body may hold a one-time code: show it masked. */
    record InboundText(String sid, String from, Instant receivedAt, String body) {
        @Override
        public String toString() {
            return "InboundText[sid=" + sid + ", receivedAt=" + receivedAt + "]";
        }
    }

    /**
     * Local US numbers that can receive texts and need no address, of one area code.
     *
     * @param areaCode three digits
     */
    List<Available> search(String areaCode, int limit);

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

    /** Gives a number back for good; one that the account no longer rents counts as given back. */
    void release(Rented number);

    /** What a local US number costs, or empty where Twilio names no price. */
    Optional<MonthlyPrice> monthlyPrice();

    /** The latest texts that came in on this number, newest first. */
    List<InboundText> inboundTexts(PhoneNumber number, int limit);
}
