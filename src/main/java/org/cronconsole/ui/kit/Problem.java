package org.cronconsole.ui.kit;

/**
 * A failure in words for a person.
 *
 * @param warning true where it is less than an error: a refusal, or an outcome that is not known
 * @param title what it is, in a few words
 * @param what what happened, in a sentence or two
 * @param next what to do about it; empty where {@code what} says it
 * @param details request, request id, raw text: a click away; empty where there are none
 */
public record Problem(boolean warning, String title, String what, String next, String details) {
    /** What happened and what to do, as one paragraph. */
    public String text() {
        return next.isEmpty() ? what : what + " " + next;
    }
}
