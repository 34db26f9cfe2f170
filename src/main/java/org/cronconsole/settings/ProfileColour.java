package org.cronconsole.settings;

/** The colour that tells profiles apart; it stands on every window and dialog, beside the name. */
public enum ProfileColour {
    /** No colour of its own. */
    GREY,
    /** Blue. */
    BLUE,
    /** Green. */
    GREEN,
    /** Purple. */
    PURPLE,
    /** Orange. */
    ORANGE,
    /** Red, the default of a production profile. */
    RED
}
