package org.cronconsole.ui.adoption;

import org.cronconsole.retime.AdoptionReview;

/**
 * One dealership of a review.
 *
 * @param said why it stands so; empty where the state says all
 */
record AdoptionLine(AdoptionReview review, State state, String said) {
    /** How one dealership stands. */
    enum State {
        /** Will be written. */
        READY,
        /** Cannot be written. */
        REFUSED,
        /** Being written. */
        WRITING,
        /** Written and read back. */
        WRITTEN,
        /** Somebody else changed it; not written. */
        CONFLICT,
        /** Not written, or not as a whole. */
        FAILED,
        /** Nobody knows whether it was written. */
        UNKNOWN,
        /** Its turn did not come. */
        NOT_REACHED
    }

    AdoptionLine with(State now, String why) {
        return new AdoptionLine(review, now, why);
    }

    /** The same once nothing is written any more. */
    AdoptionLine ended() {
        return switch (state) {
            case READY -> with(State.NOT_REACHED, "");
            case WRITING -> with(State.UNKNOWN, "");
            default -> this;
        };
    }

    String dealership() {
        return review.wish().dealership();
    }

    long toRetime() {
        return review.jobs().stream().filter(AdoptionReview.Job::needsRetime).count();
    }
}
