package org.cronconsole.ui.customjob;

import javafx.scene.control.TableView;

import java.util.HashSet;
import java.util.Set;

/** The env vars whose values can be read in the table just now. */
final class RevealedEnv {
    private final TableView<EnvRow> table;
    private final Set<String> names = new HashSet<>();

    /** Hides all of this table. */
    RevealedEnv(TableView<EnvRow> table) {
        this.table = table;
    }

    boolean shows(EnvRow row) {
        return names.contains(row.name());
    }

    /** Shows what was hidden, hides what was shown. */
    void toggle(EnvRow row) {
        if (!names.remove(row.name())) {
            names.add(row.name());
        }
        table.refresh();
    }

    /** Hides all. */
    void hide() {
        names.clear();
        table.refresh();
    }
}
