package org.cronconsole.matrix;

/** What befalls a request, or the process that sends it. */
enum Harm {
    REFUSED("refused"),
    CONFLICT("409"),
    RATE_LIMITED("429"),
    SERVER_ERROR("500"),
    LATE_BEFORE("late"),
    LATE_AFTER("late+"),
    CUT_BEFORE("cut"),
    CUT_AFTER("cut+"),
    BUILD_FAILED("build"),
    KILLED_BEFORE("kill"),
    KILLED_AFTER("kill+"),
    KILLED_ANSWERED("kill="),
    ;

    /** What the heads of the columns mean. */
    static final String LEGEND =
            "refused: 400; late, cut, kill: time-out, connection cut, SIGKILL before the effect;"
                    + " with +: after the effect; kill=: SIGKILL just after the answer; build: the"
                    + " deploy fails";

    private final String head;

    Harm(String head) {
        this.head = head;
    }

    /** At the head of a column. */
    String head() {
        return head;
    }

    /** Whether the process ends by it. */
    boolean kills() {
        return this == KILLED_BEFORE || this == KILLED_AFTER || this == KILLED_ANSWERED;
    }

    /** Whether the client waits for an answer in vain. */
    boolean late() {
        return this == LATE_BEFORE || this == LATE_AFTER;
    }

    /** Whether it can befall this request. */
    boolean befalls(Gate.Call call) {
        return this != BUILD_FAILED || (call.reads() && call.path().contains("/deploys"));
    }
}
