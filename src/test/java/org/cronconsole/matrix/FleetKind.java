package org.cronconsole.matrix;

import org.cronconsole.run.SlotStatus;

/** What is planted for the latest start of a job, and what it must be told to be. */
enum FleetKind {
    FINE(SlotStatus.OK),
    FAILED_1(SlotStatus.FAILED),
    FAILED_2(SlotStatus.FAILED),
    OUT_OF_MEMORY(SlotStatus.FAILED),
    TIMED_OUT(SlotStatus.FAILED),
    EVICTED(SlotStatus.FAILED),
    CANCELED(SlotStatus.CANCELED),
    MISSED(SlotStatus.MISSED),
    RUNNING(SlotStatus.RUNNING),
    HUNG(SlotStatus.HUNG),
    /** A run that hangs is in the way, and nothing has started. */
    BLOCKED(SlotStatus.LATE),
    /** One was in the way for a while. */
    DELAYED(SlotStatus.LATE),
    LATE_START(SlotStatus.LATE),
    HAND_SUCCESS_SOON_AFTER_MISS(SlotStatus.MISSED),
    HAND_SUCCESS_LONG_AFTER_MISS(SlotStatus.MISSED),
    HAND_SUCCESS_AFTER_FAILURE(SlotStatus.FAILED),
    HAND_FAILURE_AFTER_SUCCESS(SlotStatus.OK),
    /** Yesterday's run hangs until after today's start, ends with success, today's fails. */
    HUNG_UNTIL_TODAY_THEN_FAILED(SlotStatus.FAILED),
    HUNG_UNTIL_TODAY_THEN_FINE(SlotStatus.LATE),
    CREATED_SINCE(SlotStatus.UPCOMING),
    RETIMED_SINCE(SlotStatus.UNKNOWN),
    CHANGED_SINCE_AND_FINE(SlotStatus.OK),
    CHANGED_SINCE_AND_NO_START(SlotStatus.UNKNOWN),
    RESUMED_SINCE(SlotStatus.SUSPENDED),
    SUSPENDED_SINCE_AND_FINE(SlotStatus.OK),
    SUSPENDED(SlotStatus.SUSPENDED);

    private final SlotStatus truth;

    FleetKind(SlotStatus truth) {
        this.truth = truth;
    }

    SlotStatus truth() {
        return truth;
    }

    /** True where the listing alone makes it look fine while it is not known how long it takes. */
    boolean looksFine() {
        return switch (this) {
            case DELAYED,
                    LATE_START,
                    HAND_SUCCESS_SOON_AFTER_MISS,
                    HAND_SUCCESS_AFTER_FAILURE,
                    HUNG_UNTIL_TODAY_THEN_FAILED,
                    HUNG_UNTIL_TODAY_THEN_FINE ->
                    true;
            default -> false;
        };
    }

    /** True where the past before the last change cannot be known whole. */
    boolean changed() {
        return switch (this) {
            case CREATED_SINCE,
                    RETIMED_SINCE,
                    CHANGED_SINCE_AND_FINE,
                    CHANGED_SINCE_AND_NO_START,
                    RESUMED_SINCE,
                    SUSPENDED_SINCE_AND_FINE,
                    SUSPENDED ->
                    true;
            default -> false;
        };
    }
}
