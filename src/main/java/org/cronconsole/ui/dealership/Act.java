package org.cronconsole.ui.dealership;

import org.cronconsole.dealership.act.ActOrder;

import java.util.Locale;

/** What can be done to a dealership as one thing. */
enum Act {
    /** Another password at vAuto. */
    PASSWORD,
    /** Another name. */
    RENAME,
    /** Another phone number. */
    NUMBER,
    /** Another store. */
    STORE,
    /** Other people. */
    CONTACT;

    /** The one that a journal tells of. */
    static Act of(ActOrder order) {
        return switch (order) {
            case ActOrder.Password any -> PASSWORD;
            case ActOrder.Rename any -> RENAME;
            case ActOrder.Number any -> NUMBER;
            case ActOrder.Store any -> STORE;
            case ActOrder.People any -> CONTACT;
        };
    }

    /** Where its words begin: {@code dealerships.act.rename}, which is what its button says. */
    String key() {
        return "dealerships.act." + name().toLowerCase(Locale.ROOT);
    }

    /** Other words of it: {@code dealerships.act.rename.title}. */
    String key(String of) {
        return key() + "." + of;
    }

    /** Whether it changes env vars, which a run knows only after a deploy. */
    boolean deploys() {
        return this == PASSWORD || this == NUMBER || this == STORE;
    }
}
