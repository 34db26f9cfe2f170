package org.cronconsole.phone;

import java.util.List;

/** The texts of one number, newest first, page by page. For one thread at a time. */
public final class ReceivedTexts {
    private final PhoneNumbers.Inbox inbox;

    ReceivedTexts(PhoneNumbers.Inbox inbox) {
        this.inbox = inbox;
    }

    /** Whether there are more. */
    public boolean hasNext() {
        return inbox.hasNext();
    }

    /**
     * Reads the next page. Waits.
     *
     * @throws org.cronconsole.fault.GatewayException where Twilio cannot be asked; the same page
     *     can be asked for again
     */
    public List<ReceivedText> next() {
        return inbox.next().stream().map(ReceivedText::of).toList();
    }
}
