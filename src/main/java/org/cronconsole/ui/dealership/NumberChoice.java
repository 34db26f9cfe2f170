package org.cronconsole.ui.dealership;

import org.cronconsole.phone.PhoneNumber;

/**
 * A number to choose.
 *
 * @param rent true where it is not rented yet
 * @param words beside the number
 */
record NumberChoice(PhoneNumber number, boolean rent, String words) {
    @Override
    public String toString() {
        return number.e164() + "  ·  " + words;
    }
}
