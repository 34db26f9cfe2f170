package org.cronconsole.render;

/** An answer is not what its documentation says. The message names the place, never a value. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String what) {
        super(what);
    }
}
