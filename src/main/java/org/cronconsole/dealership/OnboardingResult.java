package org.cronconsole.dealership;

import org.cronconsole.id.JobId;
import org.cronconsole.phone.PhoneNumber;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * What an onboarding did.
 *
 * @param steps one for each step, in order
 * @param exists what was made and is there now, in words; exact after a failure too
 * @param takingBack true once it has begun to be rolled back: there is no way on but to the end of
 *     that
 * @param message how it ended, in words, with what to do next
 * @param remedies what can be done on the spot about why it ended; mostly empty. Where the number
 *     was gone: other numbers, searched for just then. Where nothing was made they are to be taken
 *     in the form and planned anew ({@link Remedy.Take}, {@link Remedy.GoWithoutNumber}); where
 *     something was, this onboarding is gone on with ({@link Remedy.RentInstead})
 */
public record OnboardingResult(
        State state,
        String journal,
        String dealership,
        List<StepResult> steps,
        List<String> exists,
        @Nullable JobId amJob,
        @Nullable JobId pmJob,
        @Nullable PhoneNumber number,
        @Nullable String username,
        boolean takingBack,
        String message,
        List<Remedy> remedies) {
    /** Copies the lists. */
    public OnboardingResult {
        remedies = List.copyOf(remedies);
        steps = List.copyOf(steps);
        exists = List.copyOf(exists);
    }

    /** One that could not be begun, because its journal could not. */
    static OnboardingResult notBegun(Journal journal, String why) {
        return new OnboardingResult(
                State.NOTHING_DONE,
                journal.id(),
                journal.dealership(),
                Arrays.stream(OnboardingStep.values())
                        .map(step -> new StepResult(step, StepState.WAITING, ""))
                        .toList(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                why,
                List.of());
    }

    /** How it ended. */
    public enum State {
        /** Everything was done and seen. */
        DONE,
        /** It failed, and nothing was made. */
        NOTHING_DONE,
        /** What was made is taken back; what stays is told. */
        ROLLED_BACK,
        /**
         * It failed or was stopped after something was made, or the outcome of a step is not known.
         */
        PARTLY
    }

    /** How a step stands. */
    public enum StepState {
        /** Not begun. */
        WAITING,
        /** Under way. */
        RUNNING,
        /** Done, and seen. */
        DONE,
        /** Nothing to do. */
        SKIPPED,
        /** Refused or failed; it left nothing behind. */
        FAILED,
        /** It was sent, and what came of it could not be seen. */
        UNKNOWN
    }

    /**
     * How a step stands.
     *
     * @param detail what was found or made, or what went wrong; empty where there is nothing to say
     */
    public record StepResult(OnboardingStep step, StepState state, String detail) {
        /** True where nothing of it is left to do. */
        public boolean done() {
            return state == StepState.DONE || state == StepState.SKIPPED;
        }
    }
}
