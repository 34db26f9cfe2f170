package org.cronconsole.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** A request got no whole answer. */
public final class NoAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why there was none. */
    public enum Reason {
        /** No connection came about, so nothing was sent. */
        NOT_CONNECTED("could not be reached", "no connection", false),
        /** Its certificate is not believed, so nothing was sent. */
        UNTRUSTED(
                "showed a certificate that is not trusted here", "certificate not trusted", false),
        /** The connection stood, but the answer was not complete in time. */
        TIMED_OUT("did not answer in time", "timed out", true),
        /** The connection broke, or what came was no HTTP. */
        CUT("broke off before the answer was complete", "cut off", true),
        /** The caller gave up waiting. */
        INTERRUPTED("was still working when the wait was cancelled", "canceled", true);

        private final String words;
        private final String brief;
        private final boolean mayHaveArrived;

        Reason(String words, String brief, boolean mayHaveArrived) {
            this.words = words;
            this.brief = brief;
            this.mayHaveArrived = mayHaveArrived;
        }

        /** In two or three words. */
        String brief() {
            return brief;
        }
    }

    private final Reason reason;

    NoAnswer(Reason reason, @Nullable Throwable cause) {
        super(reason.words, cause);
        this.reason = reason;
    }

    /** Why there was none. */
    public Reason reason() {
        return reason;
    }

    /** The end of a sentence that begins with the service's name. */
    public String words() {
        return UntrustedCertificate.in(this)
                .map(certificate -> reason.words + ": " + certificate.getMessage())
                .orElse(reason.words);
    }

    /** True where the request may have reached the service, and so had its effect. */
    public boolean mayHaveArrived() {
        return reason.mayHaveArrived;
    }
}
