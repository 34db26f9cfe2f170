package org.cronconsole.ui.kit;

import org.jspecify.annotations.Nullable;

/**
 * What the strip on every window says about the profile.
 *
 * @param colour of the strip, as CSS writes it ({@code #b3202c}); null: that of the kind
 */
public record ProfileMark(String profile, Kind kind, @Nullable String colour) {
    /** In the colour of the kind. */
    public ProfileMark(String profile, Kind kind) {
        this(profile, kind, null);
    }

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
