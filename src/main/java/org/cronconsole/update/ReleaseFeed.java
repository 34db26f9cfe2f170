package org.cronconsole.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a feed of releases and believes nothing of it before its signature is right. */
final class ReleaseFeed {
    private static final Words WORDS = Words.of(ReleaseFeed.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VERSION = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){0,3}");
    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-fA-F]{64}");
    private static final int LONGEST_NOTES = 2000;

    private ReleaseFeed() {}

    /**
     * The newest release.
     *
     * @throws UpdateProblem where the document is not such a feed
     */
    static Release read(String document) {
        JsonNode root;
        try {
            root = JSON.readTree(document);
        } catch (JsonProcessingException broken) {
            throw new UpdateProblem(WORDS.get("feed.json"));
        }
        if (root == null || !root.isObject()) {
            throw new UpdateProblem(WORDS.get("feed.object"));
        }
        String version = text(root, "version");
        if (!isVersion(version)) {
            throw new UpdateProblem(WORDS.get("feed.version"));
        }
        String notes = root.path("notes").asText("");
        return new Release(
                version,
                released(root),
                address(root, "page"),
                notes.length() > LONGEST_NOTES ? notes.substring(0, LONGEST_NOTES) + "…" : notes,
                packages(root.path("packages")));
    }

    static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    private static List<Release.InstallerFile> packages(JsonNode all) {
        List<Release.InstallerFile> packages = new ArrayList<>();
        for (JsonNode each : all) {
            String checksum = text(each, "sha256");
            if (!CHECKSUM.matcher(checksum).matches()) {
                throw new UpdateProblem(WORDS.get("feed.checksum"));
            }
            packages.add(
                    new Release.InstallerFile(
                            text(each, "system"),
                            text(each, "type"),
                            address(each, "url"),
                            checksum));
        }
        return packages;
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            throw new UpdateProblem(WORDS.format("feed.lacks", name));
        }
        return value.textValue().strip();
    }

    private static URI address(JsonNode node, String name) {
        try {
            URI address = URI.create(text(node, name));
            if ("https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException none) {
            // The same words as for another scheme.
        }
        throw new UpdateProblem(WORDS.format("feed.address", name));
    }

    private static @Nullable LocalDate released(JsonNode root) {
        String day = root.path("released").asText("");
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeException none) {
            throw new UpdateProblem(WORDS.get("feed.released"));
        }
    }

    /**
     * Looks whether the document is signed by the key's owner.
     *
     * @param key a public Ed25519 key, X.509 in base64
     * @param signature in base64
     * @throws UpdateProblem where it is not
     */
    static void verify(String document, String signature, String key) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getMimeDecoder().decode(key))));
            ed25519.update(document.getBytes(StandardCharsets.UTF_8));
            if (ed25519.verify(Base64.getMimeDecoder().decode(signature))) {
                return;
            }
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new UpdateProblem(WORDS.get("feed.signature.unusable"));
        }
        throw new UpdateProblem(WORDS.get("feed.signature.other"));
    }
}
