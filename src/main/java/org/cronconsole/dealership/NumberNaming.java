package org.cronconsole.dealership;

import org.cronconsole.phone.PhoneNumbers;

/** Names a number that the account rents. Sent once. */
@FunctionalInterface
public interface NumberNaming {
    /**
     * Names it.
     *
     * @param friendlyName at most 64 characters
     */
    void rename(PhoneNumbers.Rented number, String friendlyName);
}
