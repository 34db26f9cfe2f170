package org.cronconsole.settings;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The file in which an administrator lays down rules for everybody on a computer: {@code name =
 * value}, one a line, # before remarks; a backslash is a backslash. It lies where only an
 * administrator can write. A file that is not understood is an error and not passed over, for it
 * may have been meant to lock something.
 */
public final class AdminFile {
    private static final Words WORDS = Words.of(AdminFile.class);

    private static final String NAME = "admin.conf";
    private static final Set<String> KNOWN =
            new TreeSet<>(
                    Set.of(
                            "production",
                            "read-only",
                            "idle-lock-minutes",
                            "ca-file",
                            "proxy",
                            "no-proxy",
                            "render-urls",
                            "updates",
                            "updates-url",
                            "updates-key",
                            "dashboard-urls"));
    private static final int MOST_MINUTES = 1440;

    /** How every public Ed25519 key begins in X.509, and how many bytes follow. */
    private static final String ED25519 = "302a300506032b6570032100";

    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Map<String, String> values = new HashMap<>();

    private AdminFile(Path file) {
        this.file = file;
    }

    /**
     * Where it lies on a computer.
     *
     * @param environment of the process
     * @param osName as {@code os.name} says it
     */
    public static Path place(Map<String, String> environment, String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            String data = environment.get("ProgramData");
            return Path.of(data == null || data.isBlank() ? "C:\\ProgramData" : data)
                    .resolve("Cron Console")
                    .resolve(NAME);
        }
        if (os.contains("mac")) {
            return Path.of("/Library/Application Support/Cron Console", NAME);
        }
        return Path.of("/etc/cron-console", NAME);
    }

    /**
     * Reads the rules.
     *
     * @throws SettingsProblem where the file cannot be read, or a line is not understood
     */
    public static AdminRules read(Path file) {
        // One that cannot be seen, as in a folder that is closed to others, may be there.
        if (Files.notExists(file)) {
            return AdminRules.NONE;
        }
        AdminFile read = new AdminFile(file);
        read.load();
        return read.rules();
    }

    private void load() {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int number = 1; number <= lines.size(); number++) {
                take(number, lines.get(number - 1).strip());
            }
        } catch (MalformedInputException other) {
            throw problem(WORDS.get("admin.no.text"));
        } catch (IOException unreadable) {
            throw problem(WORDS.format("admin.unreadable", unreadable.getClass().getSimpleName()));
        }
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw problem(
                    WORDS.format(
                            "admin.unknown", String.join(", ", unknown), String.join(", ", KNOWN)));
        }
    }

    private void take(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw problem(WORDS.format("admin.line", String.valueOf(number)));
        }
        String name = line.substring(0, equals).strip();
        if (values.put(name, line.substring(equals + 1).strip()) != null) {
            throw problem(WORDS.format("admin.twice", name));
        }
    }

    private AdminRules rules() {
        return new AdminRules(
                file,
                flag("production"),
                flag("read-only"),
                minutes(),
                caFile(),
                proxy(),
                value("no-proxy"),
                addresses("render-urls"),
                addresses("dashboard-urls"),
                releases());
    }

    private AdminRules.Releases releases() {
        boolean off =
                switch (value("updates")) {
                    case "", "on" -> false;
                    case "off" -> true;
                    default -> throw problem(WORDS.get("admin.updates"));
                };
        List<URI> feed = addresses("updates-url");
        if (feed.size() > 1) {
            throw problem(WORDS.get("admin.updates.url"));
        }
        String key = value("updates-key");
        if (!key.isEmpty() && feed.isEmpty()) {
            throw problem(WORDS.get("admin.updates.key"));
        }
        if (!key.isEmpty() && !isPublicKey(key)) {
            throw problem(WORDS.get("admin.updates.key.none"));
        }
        return new AdminRules.Releases(
                off, feed.isEmpty() ? null : feed.getFirst(), key.isEmpty() ? null : key);
    }

    /** By its form alone: what makes a key of it would be loaded at every start. */
    private static boolean isPublicKey(String text) {
        try {
            String der = HexFormat.of().formatHex(Base64.getDecoder().decode(text));
            return der.startsWith(ED25519) && der.length() == ED25519.length() + 2 * KEY_BYTES;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    private boolean flag(String name) {
        return switch (value(name)) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw problem(WORDS.format("admin.true.or.false", name));
        };
    }

    private @Nullable Duration minutes() {
        String text = value("idle-lock-minutes");
        if (text.isEmpty()) {
            return null;
        }
        try {
            int minutes = Integer.parseInt(text);
            if (minutes >= 1 && minutes <= MOST_MINUTES) {
                return Duration.ofMinutes(minutes);
            }
        } catch (NumberFormatException none) {
            // The same words as for a number that is out of bounds.
        }
        throw problem(WORDS.format("admin.minutes", String.valueOf(MOST_MINUTES)));
    }

    private @Nullable Path caFile() {
        String text = value("ca-file");
        if (text.isEmpty()) {
            return null;
        }
        try {
            Path ca = Path.of(text);
            if (ca.isAbsolute() && Files.isReadable(ca)) {
                return ca;
            }
        } catch (InvalidPathException none) {
            // The same words as for one that is not there.
        }
        throw problem(WORDS.get("admin.ca.file"));
    }

    private @Nullable String proxy() {
        String text = value("proxy");
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI address = URI.create(text);
            if ("http".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null) {
                return text;
            }
        } catch (IllegalArgumentException none) {
            // The same words as for another scheme.
        }
        throw problem(WORDS.get("admin.proxy"));
    }

    private List<URI> addresses(String name) {
        return Stream.of(value(name).split("[,\\s]+"))
                .filter(each -> !each.isEmpty())
                .map(each -> BaseUrls.parse(WORDS.format("admin.name.in", name, file), each))
                .toList();
    }

    private SettingsProblem problem(String what) {
        return new SettingsProblem(WORDS.format("admin.problem", file, what));
    }
}
