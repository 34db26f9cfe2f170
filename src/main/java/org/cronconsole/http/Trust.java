package org.cronconsole.http;

import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * Whose certificates are believed: those that Java brings, those of this computer's own store, and
 * those of a company's CA file. Certificates are always checked, and so is the name in them.
 */
public final class Trust {
    private static final Words WORDS = Words.of(Trust.class);

    private final @Nullable Path caFile;
    private final List<X509Certificate> company;
    private @Nullable SSLContext context;

    private Trust(@Nullable Path caFile, List<X509Certificate> company) {
        this.caFile = caFile;
        this.company = company;
    }

    /** Java's own and this computer's. */
    public static Trust ofThisComputer() {
        return new Trust(null, List.of());
    }

    /**
     * Those of a CA file as well.
     *
     * @param caFile certificates in PEM; null for none
     * @throws SettingsProblem where it cannot be read, or holds none
     */
    public static Trust with(@Nullable Path caFile) {
        return caFile == null
                ? ofThisComputer()
                : new Trust(caFile, SystemStore.companyFile(caFile));
    }

    /** What encrypted connections are made with; made when it is first wanted. */
    public synchronized SSLContext context() {
        SSLContext made = context;
        if (made == null) {
            made = encrypting(new SeveralTrusted(new SystemStore(), company));
            context = made;
        }
        return made;
    }

    private static SSLContext encrypting(TrustManager trusted) {
        try {
            SSLContext made = SSLContext.getInstance("TLS");
            made.init(null, new TrustManager[] {trusted}, null);
            return made;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java cannot speak TLS", impossible);
        }
    }

    /**
     * Where certificates are believed from, with how many there are of each. Waits: it reads them.
     */
    public List<String> sources() {
        List<String> sources = new ArrayList<>();
        sources.add(
                WORDS.format(
                        "store.java",
                        String.valueOf(SeveralTrusted.ofJava().getAcceptedIssuers().length)));
        SystemStore.Found system = new SystemStore().read();
        if (!system.certificates().isEmpty()) {
            sources.add(system.name() + " (" + system.certificates().size() + ")");
        }
        if (caFile != null) {
            sources.add(caFile + " (" + SystemStore.companyFile(caFile).size() + ")");
        }
        return sources;
    }
}
