package org.cronconsole.fleet;

import org.jspecify.annotations.Nullable;

/** What this computer keeps cannot be read or added to now. The message is for a person. */
public final class ArchiveProblem extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says why, in a sentence or two. */
    public ArchiveProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
