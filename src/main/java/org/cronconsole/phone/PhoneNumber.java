package org.cronconsole.phone;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number in E.164 form, e.g. {@code +13125550123}. Never made up: it comes from a person or
 * from Twilio.
 */
public record PhoneNumber(String e164) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** Refuses anything that is not in E.164 form. */
    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("not a phone number in the form +13125550123");
        }
    }

    /**
     * Reads what a person typed, spaces, dots, dashes and brackets aside; empty where it is no
     * E.164 number.
     */
    public static Optional<PhoneNumber> parse(String typed) {
        String bare = typed.strip().replaceAll("[\\s().-]", "");
        return E164.matcher(bare).matches() ? Optional.of(new PhoneNumber(bare)) : Optional.empty();
    }

    @Override
    public String toString() {
        return e164;
    }
}
