package org.cronconsole.dealership.act;

import java.util.function.Predicate;

/**
 * A step of an act, with how to take it.
 *
 * @param needs which of the steps before it must be done
 * @param work does it and looks at it; may be called again after a failure without harm
 */
record Deed(PlannedStep step, Predicate<PlannedStep> needs, Work work) {
    /** It is tried in any case. */
    static final Predicate<PlannedStep> NOTHING = before -> false;

    /** Every step before it must be done. */
    static final Predicate<PlannedStep> ALL = before -> true;

    /** Every step before it at this place must be done. */
    static Predicate<PlannedStep> at(String place) {
        return before -> before.place().equals(place);
    }

    /** How a step is taken. */
    interface Work {
        /**
         * Takes it, and answers what was seen.
         *
         * @throws StepUnknown where it was sent and could not be seen
         * @throws StepRefused where it was not done
         */
        Seen take();
    }

    /**
     * What was seen.
     *
     * @param already true where it was so before
     */
    record Seen(boolean already, String words) {
        static Seen done(String words) {
            return new Seen(false, words);
        }

        static Seen already(String words) {
            return new Seen(true, words);
        }
    }

    /** A step was sent, and what came of it could not be seen. */
    static final class StepUnknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepUnknown(String message) {
            super(message);
        }
    }

    /** A step was not done, for a reason that was found out by looking. */
    static final class StepRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepRefused(String message) {
            super(message);
        }
    }
}
