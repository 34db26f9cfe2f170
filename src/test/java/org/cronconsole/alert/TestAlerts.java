package org.cronconsole.alert;

import java.time.InstantSource;

/** Alerts for tests, remembered in memory. */
public final class TestAlerts {
    private TestAlerts() {}

    /** Told nobody but the list. */
    public static Alerts of(InstantSource clock) {
        AlertLab lab = new AlertLab();
        return new Alerts(lab, lab, clock, AlertLab.ZONE);
    }
}
