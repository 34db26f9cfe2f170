package org.cronconsole.ui.shell;

import java.util.List;

/** What can be done wherever one is in a session, whatever screen is shown. On the FX thread. */
interface Commands {
    /** Every screen that one can go to here. */
    List<Place> places();

    /** Shows a screen. */
    void go(Place place);

    /** What can be pressed on the screen that is shown. */
    List<ScreenButtons.Press> presses();

    /** Everything by typing. */
    void openPalette();

    /** Reads the screen that is shown anew. */
    void refresh();

    /** To the filter of the screen that is shown, where it has one. */
    void filter();

    /** True where the lock of writes can be changed. */
    boolean canToggleLock();

    /** What changing the lock of writes would do now, in words. */
    String lockWords();

    /** Changes the lock of writes. */
    void toggleLock();

    /** True where the session is one in the sandbox. */
    boolean isSandbox();

    /** Puts the sandbox back into its first state, after asking where something would be lost. */
    void startOver();

    /** Ends the session, after asking where something would be lost. */
    void signOut();
}
