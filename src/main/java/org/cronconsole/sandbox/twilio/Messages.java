package org.cronconsole.sandbox.twilio;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The texts of the account: listing those that came in, and sending one to a number of its own. */
final class Messages {
    private static final int LONGEST = 1600;

    private final Numbers numbers;
    private final String accountSid;
    private final Instant now;

    Messages(Numbers numbers, String accountSid, Instant now) {
        this.numbers = numbers;
        this.accountSid = accountSid;
        this.now = now;
    }

    /**
     * Sends from a number of the account to another one of it, where the text comes in at once.
     * Nobody else can be written to from here.
     */
    Reply send(Form form) {
        String to = form.get("To", "");
        String from = form.get("From", "");
        String body = form.get("Body", "");
        if (body.isEmpty()) {
            return Reply.error(400, 21602, "Message body is required.");
        }
        if (body.length() > LONGEST) {
            return Reply.error(400, 21617, "The concatenated message body exceeds the limit.");
        }
        if (numbers.byNumber(from) == null) {
            return Reply.error(
                    400, 21606, "The 'From' phone number provided (" + from + ") is not valid.");
        }
        if (numbers.byNumber(to) == null) {
            return Reply.error(
                    400, 21608, "The sandbox writes to numbers of its own account alone.");
        }
        ObjectNode json = numbers.receive(to, from, body, now).json(accountSid);
        // What the sender sees of it.
        json.put("direction", "outbound-api").put("status", "queued").putNull("date_sent");
        json.putNull("price");
        return new Reply(201, json);
    }

    Reply list(Form query) {
        String to = query.get("To");
        String from = query.get("From");
        List<ObjectNode> rows;
        try {
            rows =
                    numbers.texts().stream()
                            .filter(text -> to == null || text.to().equals(to))
                            .filter(text -> from == null || text.from().equals(from))
                            .filter(text -> inTime(text.sent(), query))
                            .map(text -> text.json(accountSid))
                            .toList();
        } catch (DateTimeException e) {
            return Reply.error(400, 20001, "Invalid DateSent filter.");
        }
        return Reply.ok(Pages.page("messages", Paths.messages(accountSid), query, rows));
    }

    /** {@code DateSent>=}, {@code DateSent<=} and {@code DateSent} of a day or an instant. */
    private static boolean inTime(Instant sent, Form query) {
        String after = query.get("DateSent>");
        if (after != null && sent.isBefore(TwilioTime.read(after))) {
            return false;
        }
        String before = query.get("DateSent<");
        if (before != null && sent.isAfter(end(before))) {
            return false;
        }
        String on = query.get("DateSent");
        return on == null || (!sent.isBefore(TwilioTime.read(on)) && !sent.isAfter(end(on)));
    }

    private static Instant end(String text) {
        Instant start = TwilioTime.read(text);
        return TwilioTime.isDay(text) ? start.plus(Duration.ofDays(1)).minusMillis(1) : start;
    }
}
