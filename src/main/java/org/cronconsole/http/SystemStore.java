package org.cronconsole.http;

import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The certificates that the operating system believes. */
final class SystemStore {
    private static final Words WORDS = Words.of(SystemStore.class);

    private static final Logger LOG = LoggerFactory.getLogger(SystemStore.class);

    /** Debian and Alpine, Fedora and Red Hat, openSUSE, and what others link to these. */
    private static final List<Path> BUNDLES =
            List.of(
                    Path.of("/etc/ssl/certs/ca-certificates.crt"),
                    Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
                    Path.of("/etc/ssl/ca-bundle.pem"),
                    Path.of("/etc/ssl/cert.pem"));

    /**
     * What is there.
     *
     * @param name of the store, for people
     */
    record Found(String name, List<X509Certificate> certificates) {}

    /** Reads it; one that cannot be read is empty. */
    Found read() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return keyStores(WORDS.get("store.windows"), List.of("Windows-ROOT"));
        }
        if (os.contains("mac")) {
            return keyStores(
                    WORDS.get("store.mac"), List.of("KeychainStore-ROOT", "KeychainStore"));
        }
        for (Path bundle : BUNDLES) {
            if (Files.isReadable(bundle)) {
                try {
                    return new Found(bundle.toString(), pem(bundle));
                } catch (IOException | CertificateException unreadable) {
                    LOG.warn("{} cannot be read: {}", bundle, unreadable.toString());
                }
            }
        }
        return new Found("none", List.of());
    }

    private static Found keyStores(String name, List<String> types) {
        List<X509Certificate> found = new ArrayList<>();
        for (String type : types) {
            try {
                KeyStore store = KeyStore.getInstance(type);
                store.load(null, null);
                for (String alias : Collections.list(store.aliases())) {
                    if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                        found.add(certificate);
                    }
                }
            } catch (GeneralSecurityException | IOException absent) {
                LOG.info("{} cannot be read: {}", type, absent.toString());
            }
        }
        return new Found(name, found);
    }

    /** The certificates of a company's file. */
    static List<X509Certificate> companyFile(Path file) {
        List<X509Certificate> found;
        try {
            found = pem(file);
        } catch (IOException unreadable) {
            throw new SettingsProblem(WORDS.format("ca.file.unreadable", file));
        } catch (CertificateException broken) {
            throw new SettingsProblem(WORDS.format("ca.file.no.pem", file));
        }
        if (found.isEmpty()) {
            throw new SettingsProblem(WORDS.format("ca.file.empty", file));
        }
        return found;
    }

    private static List<X509Certificate> pem(Path file) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }
}
