package org.cronconsole.account;

import org.cronconsole.words.Words;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Reads a public key from PEM text, also where line breaks came as {@code \n} from a .env file. */
final class PemKey {

    private static final Words WORDS = Words.of(PemKey.class);

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----";

    private PemKey() {}

    /**
     * Reads an RSA or elliptic-curve key, or that of a certificate.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static PublicKey read(String pem) {
        String text = pem.replace("\\n", "\n").strip();
        try {
            if (text.startsWith(CERTIFICATE)) {
                byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
                return CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(bytes))
                        .getPublicKey();
            }
            if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
                throw new IllegalArgumentException(WORDS.format("rules.key.form", BEGIN));
            }
            String base64 = text.substring(BEGIN.length(), text.length() - END.length());
            return decode(new X509EncodedKeySpec(decoded(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(WORDS.get("rules.key.unread"), e);
        }
    }

    private static byte[] decoded(String base64) throws GeneralSecurityException {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            throw new GeneralSecurityException(noBase64);
        }
    }

    private static PublicKey decode(X509EncodedKeySpec encoded) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(encoded);
        } catch (GeneralSecurityException notRsa) {
            return KeyFactory.getInstance("EC").generatePublic(encoded);
        }
    }
}
