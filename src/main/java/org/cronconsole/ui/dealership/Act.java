package org.cronconsole.ui.dealership;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.act.ActOrder;
import org.cronconsole.job.CronJob;

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
    CONTACT,
    /** Both jobs suspended, with a reason. */
    PAUSE,
    /** Going on after a pause. */
    RESUME;

    /** The one that a journal tells of. */
    static Act of(ActOrder order) {
        return switch (order) {
            case ActOrder.Password any -> PASSWORD;
            case ActOrder.Rename any -> RENAME;
            case ActOrder.Number any -> NUMBER;
            case ActOrder.Store any -> STORE;
            case ActOrder.People any -> CONTACT;
            case ActOrder.Pause any -> PAUSE;
            case ActOrder.Resume any -> RESUME;
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

    /** Whether it makes sense for this dealership now: nobody is asked to resume what runs. */
    boolean fits(Dealership dealership) {
        return this != RESUME || dealership.jobs().stream().anyMatch(CronJob::suspended);
    }

    /** Whether it changes env vars, which a run knows only after a deploy. */
    boolean deploys() {
        return this == PASSWORD || this == NUMBER || this == STORE;
    }
}
