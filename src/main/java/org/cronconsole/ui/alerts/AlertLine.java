package org.cronconsole.ui.alerts;

import org.cronconsole.alert.Alert;
import org.cronconsole.ui.kit.Cells;

/** A line of the list. */
sealed interface AlertLine {
    /** The head of a day. */
    record Day(String words) implements AlertLine {}

    /**
     * Something that was told.
     *
     * @param status what kind of thing, as shape, word and colour
     * @param headline who, and what happened
     * @param detail why; empty where there is nothing to say
     * @param when the time of the day it happened
     * @param notes muted, while away; empty for none
     * @param spoken all of it for whoever does not see it
     * @param searchable what the filter finds it by
     */
    record Entry(
            Alert alert,
            Cells.Status status,
            String headline,
            String detail,
            String when,
            String notes,
            String spoken,
            String searchable)
            implements AlertLine {}
}
