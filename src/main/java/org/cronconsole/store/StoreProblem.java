package org.cronconsole.store;

import org.jspecify.annotations.Nullable;

/** The local store cannot be used. The message is for a person; what was to be kept is not kept. */
public final class StoreProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    StoreProblem(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What kind of problem it is. */
    public Kind kind() {
        return kind;
    }

    /** What kind of problem it is. */
    public enum Kind {
        /** A newer version of the program has written it: this one would break it. */
        NEWER,
        /** It does not hold what was written: it has been set aside, and an empty one is there. */
        DAMAGED,
        /** No room, no permission, a disk that fails. */
        UNUSABLE,
        /** Another process held it for too long. */
        BUSY
    }
}
