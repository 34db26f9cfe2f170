package org.cronconsole.ui.faults;

import org.cronconsole.workbench.SandboxFault;

/** Which of the requests that fit a rule are befallen. */
enum OftenChoice {
    FIRST("1", 1, 1_000_000),
    ALWAYS("", 0, 0),
    EVERY("30", 1, 1_000_000),
    PROBABLY("25", 1, 100);

    private final String suggestion;
    private final int least;
    private final int most;

    OftenChoice(String suggestion, int least, int most) {
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

    SandboxFault.Often of(int amount) {
        return switch (this) {
            case FIRST -> new SandboxFault.First(amount);
            case ALWAYS -> new SandboxFault.Always();
            case EVERY -> new SandboxFault.Every(amount);
            case PROBABLY -> new SandboxFault.Probably(amount);
        };
    }
}
