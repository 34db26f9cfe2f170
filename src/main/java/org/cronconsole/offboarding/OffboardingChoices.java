package org.cronconsole.offboarding;

/**
 * What a person chooses of an offboarding.
 *
 * @param user what becomes of the dashboard user
 * @param run what becomes of a run that is under way
 */
public record OffboardingChoices(UserFate user, RunFate run) {
    /** Nobody loses more than they must: the user is switched off, a run may end by itself. */
    public static final OffboardingChoices GENTLE =
            new OffboardingChoices(UserFate.DEACTIVATE, RunFate.WAIT);

    /** What becomes of the dashboard user. */
    public enum UserFate {
        /** It is switched off and stays there; it can be switched on again. */
        DEACTIVATE,
        /** It is removed for good. */
        DELETE,
        /** It is left as it is. */
        KEEP
    }

    /** What becomes of a run that is under way. */
    public enum RunFate {
        /** It is waited for. */
        WAIT,
        /** It is canceled. */
        CANCEL
    }
}
