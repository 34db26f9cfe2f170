package org.cronconsole.phone;

import static org.cronconsole.phone.TwilioReading.instant;
import static org.cronconsole.phone.TwilioReading.orEmpty;
import static org.cronconsole.phone.TwilioReading.read;
import static org.cronconsole.phone.TwilioReading.required;

import com.twilio.base.Page;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageReader;

import org.cronconsole.phone.PhoneNumbers.InboundText;
import org.cronconsole.phone.TwilioHttp.Asked;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

/** The texts that came in on one number. */
final class TwilioInbox implements PhoneNumbers.Inbox {
    private static final Asked ASKED = new Asked("GET", "/Messages.json");

    private final TwilioRestClient client;
    private final MessageReader reader;
    private final Instant since;
    private @Nullable Page<Message> last;

    TwilioInbox(
            TwilioRestClient client, PhoneNumber number, @Nullable Instant since, int pageSize) {
        this.client = client;
        this.reader = new MessageReader().setTo(number.e164()).setPageSize((long) pageSize);
        this.since = since == null ? Instant.MIN : since;
        if (since != null) {
            reader.setDateSentAfter(since.atZone(ZoneOffset.UTC));
        }
    }

    @Override
    public boolean hasNext() {
        return last == null || last.hasNextPage();
    }

    @Override
    public List<InboundText> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more texts");
        }
        return read(
                ASKED,
                () -> {
                    Page<Message> page =
                            last == null ? reader.firstPage(client) : reader.nextPage(last, client);
                    // Twilio looks at whole seconds.
                    List<InboundText> texts =
                            inbound(page.getRecords()).stream()
                                    .filter(text -> !text.receivedAt().isBefore(since))
                                    .toList();
                    last = page;
                    return texts;
                });
    }

    /** Of these messages those that came in, newest first. */
    static List<InboundText> inbound(Iterable<Message> messages) {
        List<InboundText> texts = new ArrayList<>();
        for (Message message : messages) {
            if (message.getDirection() == Message.Direction.INBOUND) {
                texts.add(text(message));
            }
        }
        texts.sort(Comparator.comparing(InboundText::receivedAt).reversed());
        return List.copyOf(texts);
    }

    private static InboundText text(Message message) {
        ZonedDateTime sent =
                message.getDateSent() == null ? message.getDateCreated() : message.getDateSent();
        return new InboundText(
                required(message.getSid()),
                message.getFrom() == null ? "" : message.getFrom().getEndpoint(),
                instant(sent),
                orEmpty(message.getBody()));
    }
}
