package org.cronconsole.http;

import org.jspecify.annotations.Nullable;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** A server's certificate is not believed. The message names it, says why, and what to do. */
public final class UntrustedCertificate extends CertificateException {
    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 20;

    private final boolean unknownIssuer;

    UntrustedCertificate(X509Certificate shown, CertificateException why) {
        super(
                "\""
                        + shown.getSubjectX500Principal().getName()
                        + "\", issued by \""
                        + shown.getIssuerX500Principal().getName()
                        + "\", "
                        + words(shown, why),
                why);
        this.unknownIssuer = find(why, CertPathBuilderException.class) != null;
    }

    private static String words(X509Certificate shown, CertificateException why) {
        if (find(why, CertificateExpiredException.class) != null) {
            return "has run out on "
                    + shown.getNotAfter().toInstant()
                    + ". Check this computer's clock; if it is right, whoever runs the server has"
                    + " to renew it";
        }
        if (find(why, CertificateNotYetValidException.class) != null) {
            return "is valid only from "
                    + shown.getNotBefore().toInstant()
                    + " on. Check this computer's clock";
        }
        if (find(why, CertPathBuilderException.class) != null) {
            return "is signed by nobody that this computer trusts. If your company runs its own"
                    + " certificate authority or looks into traffic, add its CA file to the"
                    + " profile (Settings, Profiles) or name it in CRON_CONSOLE_CA_FILE; if not,"
                    + " somebody may be listening in";
        }
        return "is not good for this address. Check the address in the settings; if it is right,"
                + " somebody may be listening in";
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
