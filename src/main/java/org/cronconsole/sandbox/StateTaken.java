package org.cronconsole.sandbox;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** Another sandbox keeps its state in the same folder. */
public final class StateTaken extends IOException {
    @Serial private static final long serialVersionUID = 1;

    private final transient Path folder;

    StateTaken(Path folder) {
        super(
                "Another sandbox that is running keeps its state in "
                        + folder
                        + ". End that one first, or give this one another folder"
                        + " (CRON_CONSOLE_HOME).");
        this.folder = folder;
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }
}
