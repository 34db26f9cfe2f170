package org.cronconsole.matrix;

/** What an operation tells of an effect that it was to have. */
enum Claim {
    DONE,
    NOT_DONE,
    UNKNOWN
}
