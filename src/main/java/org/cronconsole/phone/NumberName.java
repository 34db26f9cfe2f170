package org.cronconsole.phone;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the name of a number at Twilio says: whether it is kept as a spare, and whom it was rented
 * for. The name is the one place at Twilio that all admins see.
 */
final class NumberName {
    private static final String SPARE = "spare";
    private static final String WAS = SPARE + ", was ";

    /** What an onboarding puts behind the dealership's name. */
    private static final Pattern MARK =
            Pattern.compile("\\s*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    /** How Twilio names a number that nobody named. */
    private static final Pattern UNNAMED = Pattern.compile("[+(]?[0-9][0-9() .-]*");

    private NumberName() {}

    /** Whether the name says that nobody uses the number. */
    static boolean isSpare(String friendlyName) {
        String name = friendlyName.strip().toLowerCase(Locale.ROOT);
        return name.startsWith(SPARE)
                && (name.length() == SPARE.length()
                        || !Character.isLetterOrDigit(name.charAt(SPARE.length())));
    }

    /** Whom it is or was named for; empty where the name tells nobody. */
    static String of(String friendlyName) {
        String name = MARK.matcher(friendlyName.strip()).replaceFirst("").strip();
        if (isSpare(name)) {
            name = name.startsWith(WAS) ? name.substring(WAS.length()).strip() : "";
        }
        return UNNAMED.matcher(name).matches() ? "" : name;
    }

    /** The name of a spare number, which still tells whom it was named for. */
    static String spare(String friendlyName) {
        String was = of(friendlyName);
        if (was.isEmpty()) {
            return SPARE;
        }
        String name = WAS + was;
        return name.length() <= PhoneNumbers.NAME_MOST
                ? name
                : name.substring(0, PhoneNumbers.NAME_MOST).strip();
    }
}
