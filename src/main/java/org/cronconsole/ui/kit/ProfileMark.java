package org.cronconsole.ui.kit;

/** What the strip on every window says about the profile. */
public record ProfileMark(String profile, Kind kind) {
    /** How careful one must be. */
    public enum Kind {
        /** Nothing is real. */
        SANDBOX,
        /** Everything is real, and somebody's business. */
        PRODUCTION,
        /** Neither was said. */
        PLAIN
    }
}
