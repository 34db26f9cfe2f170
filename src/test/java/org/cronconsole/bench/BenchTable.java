package org.cronconsole.bench;

import javafx.scene.Parent;
import javafx.scene.control.TableView;

/** A table that is measured. Used on the FX thread. */
interface BenchTable {
    /** A column that may be sorted by, beside the first. */
    int SORTABLE = 1;

    /** Shows it, and begins to fill it. */
    Parent enter();

    TableView<?> table();

    /** As if that had been typed. */
    void filter(String typed);
}
