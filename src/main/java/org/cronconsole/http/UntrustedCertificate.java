package org.cronconsole.http;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** A server's certificate is not believed. The message names it, says why, and what to do. */
public final class UntrustedCertificate extends CertificateException {
    private static final Words WORDS = Words.of(UntrustedCertificate.class);

    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 20;

    private final boolean unknownIssuer;

    UntrustedCertificate(X509Certificate shown, CertificateException why) {
        super(words(shown, why), why);
        this.unknownIssuer = find(why, CertPathBuilderException.class) != null;
    }

    private static String words(X509Certificate shown, CertificateException why) {
        String subject = shown.getSubjectX500Principal().getName();
        String issuer = shown.getIssuerX500Principal().getName();
        if (find(why, CertificateExpiredException.class) != null) {
            return WORDS.format(
                    "untrusted.expired", subject, issuer, shown.getNotAfter().toInstant());
        }
        if (find(why, CertificateNotYetValidException.class) != null) {
            return WORDS.format(
                    "untrusted.not.yet", subject, issuer, shown.getNotBefore().toInstant());
        }
        if (find(why, CertPathBuilderException.class) != null) {
            return WORDS.format("untrusted.issuer", subject, issuer);
        }
        return WORDS.format("untrusted.address", subject, issuer);
    }

    /** True where nobody known has signed it, so that a CA file would help. */
    public boolean unknownIssuer() {
        return unknownIssuer;
    }

    /** The one that a failure comes from; empty where it comes from something else. */
    public static Optional<UntrustedCertificate> in(Throwable failure) {
        return Optional.ofNullable(find(failure, UntrustedCertificate.class));
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        Throwable link = failure;
        for (int depth = 0; link != null && depth < DEEPEST; depth++) {
            if (type.isInstance(link)) {
                return type.cast(link);
            }
            link = link.getCause();
        }
        return null;
    }
}
