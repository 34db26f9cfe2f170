package org.cronconsole.phone;

import java.time.Instant;

/**
 * A text that came in, fit to be shown.
 *
 * @param from who sent it: a number, or a name
 * @param words what it says, with dots for whatever could be a code
 */
public record ReceivedText(String sid, String from, Instant receivedAt, String words) {
    static ReceivedText of(PhoneNumbers.InboundText text) {
        return new ReceivedText(
                text.sid(), text.from(), text.receivedAt(), CodeMask.of(text.body()));
    }
}
