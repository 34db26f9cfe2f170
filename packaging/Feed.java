import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the feed in which the application looks for newer versions, from the packages of one:
 *
 * <pre>java packaging/Feed.java --version 1.4.0 --released 2026-12-01 --page https://… \
 *     --packages https://… --dir DIR [--notes TEXT]</pre>
 *
 * <p>{@code DIR} holds the packages, which are to lie at the address {@code --packages}; {@code
 * releases.json} comes beside them. Where {@code RELEASES_SIGNING_KEY} in the environment holds a
 * private Ed25519 key (PKCS#8, in PEM or base64), {@code releases.json.sig} comes too.
 */
class Feed {
    private static final Map<String, String> SYSTEMS =
            Map.of(
                    "deb", "linux", "rpm", "linux", "msi", "windows", "dmg", "macos", "pkg",
                    "macos");

    private Feed() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Map<String, String> given = new HashMap<>();
        for (int at = 0; at + 1 < arguments.length; at += 2) {
            given.put(arguments[at], arguments[at + 1]);
        }
        Path dir = Path.of(needed(given, "--dir"));
        List<String> packages = new ArrayList<>();
        try (Stream<Path> files = Files.list(dir)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String type = name.substring(name.lastIndexOf('.') + 1);
                if (SYSTEMS.containsKey(type)) {
                    packages.add(line(needed(given, "--packages"), file, name, type));
                }
            }
        }
        if (packages.isEmpty()) {
            System.err.println("There is no package in " + dir + ".");
            System.exit(1);
        }
        String feed =
                "{\n  \"version\": "
                        + quoted(needed(given, "--version"))
                        + ",\n  \"released\": "
                        + quoted(needed(given, "--released"))
                        + ",\n  \"page\": "
                        + quoted(needed(given, "--page"))
                        + ",\n  \"notes\": "
                        + quoted(given.getOrDefault("--notes", ""))
                        + ",\n  \"packages\": [\n"
                        + String.join(",\n", packages)
                        + "\n  ]\n}\n";
        Path made = dir.resolve("releases.json");
        Files.writeString(made, feed, StandardCharsets.UTF_8);
        String key = System.getenv("RELEASES_SIGNING_KEY");
        boolean signed = key != null && !key.isBlank();
        if (signed) {
            Files.writeString(dir.resolve("releases.json.sig"), signature(feed, key) + "\n");
        }
        System.err.println(
                made + ": " + packages.size() + " packages, " + (signed ? "signed" : "not signed"));
    }

    private static String needed(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null || value.isBlank()) {
            System.err.println("packaging/Feed.java: " + name + " is missing");
            System.exit(2);
        }
        return value;
    }

    private static String line(String at, Path file, String name, String type)
            throws IOException, GeneralSecurityException {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return "    {\"system\": "
                + quoted(SYSTEMS.get(type))
                + ", \"type\": "
                + quoted(type)
                + ", \"url\": "
                + quoted(at.replaceAll("/+$", "") + "/" + name.replace(" ", "%20"))
                + ", \"sha256\": "
                + quoted(HexFormat.of().formatHex(sum))
                + "}";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars()
                .forEach(each -> {
                    if (each == '"' || each == '\\') {
                        json.append('\\').append((char) each);
                    } else if (each < ' ') {
                        json.append(String.format("\\u%04x", each));
                    } else {
                        json.append((char) each);
                    }
                });
        return json.append('"').toString();
    }

    private static String signature(String feed, String key) throws GeneralSecurityException {
        String base64 = key.replaceAll("-----[A-Z ]+-----", "");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(
                KeyFactory.getInstance("Ed25519")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64))));
        signature.update(feed.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }
}
