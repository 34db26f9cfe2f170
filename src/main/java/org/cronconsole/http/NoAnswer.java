package org.cronconsole.http;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Locale;

/** A request got no whole answer. */
public final class NoAnswer extends IOException {
    private static final Words WORDS = Words.of(NoAnswer.class);
    private static final long serialVersionUID = 1L;

    /** Why there was none. */
    public enum Reason {
        /** No connection came about, so nothing was sent. */
        NOT_CONNECTED(false),
        /** Its certificate is not believed, so nothing was sent. */
        UNTRUSTED(false),
        /** The connection stood, but the answer was not complete in time. */
        TIMED_OUT(true),
        /** The connection broke, or what came was no HTTP. */
        CUT(true),
        /** The caller gave up waiting. */
        INTERRUPTED(true);

        private final boolean mayHaveArrived;

        Reason(boolean mayHaveArrived) {
            this.mayHaveArrived = mayHaveArrived;
        }

        /** In two or three words. */
        String brief() {
            return WORDS.get("no.answer.brief.", this);
        }
    }

    private final Reason reason;

    NoAnswer(Reason reason, @Nullable Throwable cause) {
        super(WORDS.get("no.answer.why.", reason), cause);
        this.reason = reason;
    }

    /** Why there was none. */
    public Reason reason() {
        return reason;
    }

    /**
     * Why there was none, a sentence without its point.
     *
     * @param who did not answer, as it stands at the start of a sentence
     */
    public String words(String who) {
        String words = WORDS.format("no.answer." + reason.name().toLowerCase(Locale.ROOT), who);
        return UntrustedCertificate.in(this)
                .map(certificate -> words + ": " + certificate.getMessage())
                .orElse(words);
    }

    /** True where the request may have reached the service, and so had its effect. */
    public boolean mayHaveArrived() {
        return reason.mayHaveArrived;
    }
}
