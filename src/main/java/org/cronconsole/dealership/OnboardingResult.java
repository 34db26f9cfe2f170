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
 * @param message how it ended, in words, with what to do next
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
        String message) {
    /** Copies the lists. */
    public OnboardingResult {
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
                why);
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
