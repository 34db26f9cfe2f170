package org.cronconsole.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Believes whom Java believes, and only where it does not, whom this computer and the company
 * believe: most connections never need the other stores read. Each does all checks of Java's own,
 * of the name as well.
 */
final class SeveralTrusted extends X509ExtendedTrustManager {
    private final SystemStore system;
    private final List<X509Certificate> company;
    private @Nullable X509ExtendedTrustManager ofJava;
    private @Nullable X509ExtendedTrustManager others;

    SeveralTrusted(SystemStore system, List<X509Certificate> company) {
        this.system = system;
        this.company = List.copyOf(company);
    }

    /** Whom Java believes. */
    static X509ExtendedTrustManager ofJava() {
        return of(null);
    }

    private synchronized X509ExtendedTrustManager first() {
        X509ExtendedTrustManager known = ofJava;
        if (known == null) {
            known = ofJava();
            ofJava = known;
        }
        return known;
    }

    private synchronized X509ExtendedTrustManager second() {
        X509ExtendedTrustManager known = others;
        if (known == null) {
            List<X509Certificate> all = new ArrayList<>(company);
            all.addAll(system.read().certificates());
            known = of(store(all));
            others = known;
        }
        return known;
    }

    private static KeyStore store(List<X509Certificate> certificates) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (X509Certificate certificate : certificates) {
                store.setCertificateEntry("ca" + number++, certificate);
            }
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("Certificates cannot be kept", impossible);
        }
    }

    private static X509ExtendedTrustManager of(@Nullable KeyStore store) {
        try {
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager trusting) {
                    return trusting;
                }
            }
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("Certificates cannot be checked", unusable);
        }
        throw new IllegalStateException("Certificates cannot be checked");
    }

    private interface Check {
        void by(X509ExtendedTrustManager manager) throws CertificateException;
    }

    private void check(X509Certificate[] chain, Check check) throws CertificateException {
        try {
            check.by(first());
        } catch (CertificateException notJavas) {
            try {
                check.by(second());
            } catch (CertificateException notTheirsEither) {
                // Who knows its issuer says what is really wrong with it.
                throw new UntrustedCertificate(
                        chain[0], unknown(notTheirsEither) ? notJavas : notTheirsEither);
            } catch (RuntimeException empty) {
                // A store without any certificate: PKIX calls that a wrong parameter.
                throw new UntrustedCertificate(chain[0], notJavas);
            }
        }
    }

    private static boolean unknown(Throwable failure) {
        Throwable link = failure;
        while (link != null) {
            if (link instanceof CertPathBuilderException) {
                return true;
            }
            link = link.getCause();
        }
        return failure.getCause() instanceof java.security.InvalidAlgorithmParameterException
                || String.valueOf(failure.getMessage()).contains("trustAnchors");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        check(chain, manager -> manager.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        check(chain, manager -> manager.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        check(chain, manager -> manager.checkServerTrusted(chain, type));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        first().checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        first().checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        first().checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return first().getAcceptedIssuers();
    }
}
