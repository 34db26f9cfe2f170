package org.cronconsole.update;

/** The feed of releases was not there, not understood or not signed as it must be. */
public final class UpdateProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With words for a person. */
    public UpdateProblem(String message) {
        super(message);
    }
}
