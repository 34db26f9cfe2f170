package org.cronconsole.matrix;

import org.cronconsole.sandbox.FaultRule;

import java.util.regex.Pattern;

/** A way in which a request can go wrong. */
enum Fault {
    BAD_REQUEST("400", "400", "refused|did not accept"),
    UNAUTHORIZED("401", "401", "does not accept|sign in|does not know"),
    FORBIDDEN("403", "403", "not allow|may not|access"),
    NOT_FOUND("404", "404", "knows nothing|has nothing|no cron job|does not show it"),
    CONFLICT("409", "409", "conflict|taken|refused|no longer for rent"),
    RATE_LIMITED("429", "429 with Retry-After", "rate limit|asks to wait|too many"),
    SERVER_ERROR("500", "500", "status 500"),
    HTML_502("502", "502 with an HTML page", "status 502"),
    UNAVAILABLE("503", "503 before the effect", "status 503"),
    UNAVAILABLE_AFTER("503+", "503 after the effect", "status 503"),
    CUT_BEFORE("cut", "cut before the effect", "connection|broke off"),
    CUT_AFTER("cut+", "cut after the effect", "connection|broke off"),
    CUT_MIDWAY("cut~", "cut within the answer, after the effect", "connection|broke off"),
    SLOW("slow", "slower than the time-out", "did not answer"),
    MALFORMED("json", "broken JSON, after the effect", Fault.UNREADABLE),
    HALF("half", "half of the body, after the effect", Fault.UNREADABLE),
    HTML("html", "200 with an HTML page, no effect", Fault.UNREADABLE),
    HTML_AFTER("html+", "200 with an HTML page, after the effect", Fault.UNREADABLE),
    EMPTY("none", "200 without a body, no effect", Fault.UNREADABLE),
    EMPTY_AFTER("none+", "200 without a body, after the effect", Fault.UNREADABLE),
    REDIRECT("302", "redirect to another host", "redirect|another address"),
    GZIP("gzip", "gzip that is none, after the effect", Fault.UNREADABLE);

    private static final String UNREADABLE =
            "cannot be read|does not show it|not JSON|no JSON|web page|not complete|took the"
                    + " order|named no|does not list|not to be understood";

    /** Shorter than what a slow request is held up for. */
    static final long SLOW_MILLIS = 250;

    private final String head;
    private final String words;
    private final Pattern cause;

    Fault(String head, String words, String cause) {
        this.head = head;
        this.words = words;
        this.cause = Pattern.compile(cause);
    }

    /** At the head of a column. */
    String head() {
        return head;
    }

    /** In the legend. */
    String words() {
        return words;
    }

    /** What a message about it must say. */
    Pattern cause() {
        return cause;
    }

    /**
     * Makes a rule of it.
     *
     * @param said stands in the text of a refusal
     */
    FaultRule.Builder rule(String said) {
        FaultRule.Builder rule = FaultRule.builder();
        String json =
                "{\"message\":\"%1$s\",\"detail\":\"%1$s\",\"code\":20404}"
                        .formatted("not like this: " + said);
        String page = "<!DOCTYPE html><html><body>Bad gateway " + said + "</body></html>";
        return switch (this) {
            case BAD_REQUEST -> rule.status(400).body(json);
            case UNAUTHORIZED -> rule.status(401).body(json);
            case FORBIDDEN -> rule.status(403).body(json);
            case NOT_FOUND -> rule.status(404).body(json);
            case CONFLICT -> rule.status(409).body(json);
            case RATE_LIMITED -> rule.status(429).retryAfter(7).body(json);
            case SERVER_ERROR -> rule.status(500).body(json);
            case HTML_502 -> rule.status(502).body(page);
            case UNAVAILABLE -> rule.status(503).body(json);
            case UNAVAILABLE_AFTER -> rule.status(503).body(json).afterEffect();
            case CUT_BEFORE -> rule.cut(FaultRule.Cut.BEFORE);
            case CUT_AFTER -> rule.cut(FaultRule.Cut.AFTER);
            case CUT_MIDWAY -> rule.cut(FaultRule.Cut.MIDWAY);
            case SLOW -> rule.delayMillis(SLOW_MILLIS + 100);
            case MALFORMED -> rule.status(200).body("{\"id\": oops " + said).afterEffect();
            case HALF -> rule.malformed();
            case HTML -> rule.status(200).body(page);
            case HTML_AFTER -> rule.status(200).body(page).afterEffect();
            case EMPTY -> rule.status(200).body("");
            case EMPTY_AFTER -> rule.status(200).body("").afterEffect();
            case REDIRECT ->
                    rule.status(302).header("Location", "http://other.invalid/?" + said).body("");
            case GZIP ->
                    rule.status(200)
                            .header("Content-Encoding", "gzip")
                            .header("Content-Type", "application/json")
                            .body("\u001f\u008bnot gzip " + said)
                            .afterEffect();
        };
    }
}
