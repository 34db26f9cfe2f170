package org.cronconsole.ui.faults;

import org.cronconsole.workbench.SandboxFault;

/** What becomes of a request. */
enum EffectChoice {
    STATUS("503", 200, 599),
    TOO_MANY("12", 0, 3_600),
    DELAY("5000", 1, 3_600_000),
    CUT_BEFORE("", 0, 0),
    CUT_MIDWAY("", 0, 0),
    CUT_AFTER("", 0, 0),
    MALFORMED("", 0, 0);

    private final String suggestion;
    private final int least;
    private final int most;

    EffectChoice(String suggestion, int least, int most) {
        this.suggestion = suggestion;
        this.least = least;
        this.most = most;
    }

    /** The number to begin with; empty where none is needed. */
    String suggestion() {
        return suggestion;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** False for what cannot happen to a line of the live logs. */
    boolean fitsLogLines() {
        return this != STATUS && this != TOO_MANY;
    }

    SandboxFault.Effect of(int amount) {
        return switch (this) {
            case STATUS -> new SandboxFault.Status(amount);
            case TOO_MANY -> new SandboxFault.TooMany(amount);
            case DELAY -> new SandboxFault.Delay(amount);
            case CUT_BEFORE -> new SandboxFault.CutBefore();
            case CUT_MIDWAY -> new SandboxFault.CutMidway();
            case CUT_AFTER -> new SandboxFault.CutAfter();
            case MALFORMED -> new SandboxFault.Malformed();
        };
    }
}
