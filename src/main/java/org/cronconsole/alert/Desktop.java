package org.cronconsole.alert;

import java.util.Optional;

/** Tells the person at this computer, whatever window is in front. */
public interface Desktop {
    /**
     * Why that cannot be done on this computer, in a sentence; empty where nothing is known to be
     * in the way.
     */
    Optional<String> missing();

    /** Why it was not told the last time, in a sentence; empty where it was, or never had to be. */
    Optional<String> lastTrouble();

    /**
     * Tells. Waits, some seconds at most.
     *
     * @return why it could not be told, in a sentence; empty where the system took it
     */
    Optional<String> show(Announcement announcement);
}
