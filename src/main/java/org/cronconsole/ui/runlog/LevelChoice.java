package org.cronconsole.ui.runlog;

import org.cronconsole.run.log.LogEntry;
import org.cronconsole.run.log.LogLevel;

/** Which lines are shown, by how grave they are. */
enum LevelChoice {
    /** All. */
    ALL(LogLevel.DEBUG),
    /** All but those for whoever wrote the job. */
    NO_DEBUG(LogLevel.INFO),
    /** Warnings and errors. */
    WARNINGS(LogLevel.WARNING),
    /** Errors alone. */
    ERRORS(LogLevel.ERROR);

    private final LogLevel least;

    LevelChoice(LogLevel least) {
        this.least = least;
    }

    boolean shows(LogEntry line) {
        return line.level().compareTo(least) <= 0;
    }
}
