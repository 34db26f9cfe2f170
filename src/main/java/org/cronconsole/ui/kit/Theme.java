package org.cronconsole.ui.kit;

/** Which colours the window has. */
public enum Theme {
    /** As the system has it, also when that changes. */
    SYSTEM,
    /** Dark on light. */
    LIGHT,
    /** Light on dark. */
    DARK
}
