package org.cronconsole.sandbox.dashboard;

/** Ends a call early with an answer, as an HTTPException does in the real dashboard. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Refusal(Answer answer) {
        super("status " + answer.status(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
