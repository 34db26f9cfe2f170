package org.cronconsole.ui.rotation;

/** What the screen of a rotation shows. */
enum Stage {
    /** What is wanted, and what was left open. */
    FORM,
    /** The jobs are read. */
    READING,
    /** The plan. */
    REVIEW,
    /** The exchange is under way. */
    RUNNING,
    /** What came of it. */
    ENDED
}
