package org.cronconsole.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The area codes of the United States and Canada that are known here, and where they are used. */
public final class AreaCodes {
    private static final Set<String> TOLL_FREE =
            Set.of("800", "833", "844", "855", "866", "877", "888");
    private static final int NATIONAL_DIGITS = 10;

    private static final Map<String, AreaCode> ALL = read();

    private AreaCodes() {}

    private static Map<String, AreaCode> read() {
        Map<String, AreaCode> all = new LinkedHashMap<>();
        try (InputStream in =
                Objects.requireNonNull(AreaCodes.class.getResourceAsStream("area-codes.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, all));
        } catch (IOException broken) {
            throw new UncheckedIOException("The table of area codes cannot be read", broken);
        }
        return all;
    }

    private static void add(String line, Map<String, AreaCode> all) {
        String[] parts = line.split(" ", -1);
        for (int i = 4; i < parts.length; i++) {
            AreaCode code =
                    new AreaCode(
                            parts[i],
                            parts[0],
                            parts[1],
                            Double.parseDouble(parts[2]),
                            Double.parseDouble(parts[3]));
            if (all.put(code.code(), code) != null) {
                throw new IllegalStateException("The area code " + code + " stands twice");
            }
        }
    }

    /** What is known of an area code; empty where nothing is: it may still be a new one. */
    public static Optional<AreaCode> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** The area code of a number; empty where it is none of the United States or Canada. */
    public static Optional<AreaCode> of(PhoneNumber number) {
        return isNorthAmerican(number) ? of(code(number)) : Optional.empty();
    }

    /** Whether the number is one whose calls are paid for by who is called. */
    static boolean isTollFree(PhoneNumber number) {
        return isNorthAmerican(number) && TOLL_FREE.contains(code(number));
    }

    private static boolean isNorthAmerican(PhoneNumber number) {
        return number.e164().startsWith("+1")
                && number.e164().length() == "+1".length() + NATIONAL_DIGITS;
    }

    private static String code(PhoneNumber number) {
        return number.e164().substring(2, 5);
    }
}
