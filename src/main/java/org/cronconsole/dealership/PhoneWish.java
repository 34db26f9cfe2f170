package org.cronconsole.dealership;

import org.cronconsole.phone.PhoneNumber;

/** Which phone number a dealership is to have. */
public sealed interface PhoneWish {
    /** None now: the jobs go without the two-factor number. */
    record None() implements PhoneWish {}

    /** One that is searched for and rented, in this area code. */
    record InAreaCode(String areaCode) implements PhoneWish {}

    /** This one, which the account rents already or which can be rented. */
    record Exactly(PhoneNumber number) implements PhoneWish {}
}
