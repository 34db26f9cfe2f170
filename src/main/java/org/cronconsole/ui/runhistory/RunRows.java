package org.cronconsole.ui.runhistory;

import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.cronconsole.history.HistoryFilter;
import org.cronconsole.history.HistoryRow;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.ui.kit.Chosen;
import org.cronconsole.ui.kit.WordFilter;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows shown, newest first, with the selected one kept across changes; one that is not shown is
 * not selected, so that nothing is done to a run that nobody sees.
 */
final class RunRows {
    private final ObservableList<HistoryRow> all = FXCollections.observableArrayList();
    private final FilteredList<HistoryRow> matching = new FilteredList<>(all);
    private final ObjectProperty<RunFilter> filter = new SimpleObjectProperty<>(RunFilter.ALL);
    private final StringProperty words = new SimpleStringProperty("");
    private final Chosen<HistoryRow> chosen =
            Chosen.among(matching, (one, other) -> one.key().equals(other.key()));
    private final LongProperty clock = new SimpleLongProperty();
    private boolean narrowedElsewhere;

    RunRows() {
        filter.subscribe(wanted -> chosen.keep(this::narrow));
        words.subscribe(typed -> chosen.keep(this::narrow));
    }

    private void narrow() {
        HistoryFilter shown = shown();
        matching.setPredicate(narrowedElsewhere ? null : shown::shows);
    }

    /** What the person wants to see. */
    HistoryFilter shown() {
        String typed = words.get();
        return new HistoryFilter(filter.get().statuses(), text -> WordFilter.matches(text, typed));
    }

    /** True where something is narrowed by status or words. */
    boolean narrowed() {
        return filter.get() != RunFilter.ALL || !words.get().isBlank();
    }

    /** Shows all again. */
    void widen() {
        filter.set(RunFilter.ALL);
        words.set("");
    }

    ObservableList<HistoryRow> all() {
        return all;
    }

    FilteredList<HistoryRow> matching() {
        return matching;
    }

    ObjectProperty<RunFilter> filterProperty() {
        return filter;
    }

    /** What is typed to find rows by their reason, job or person. */
    StringProperty wordsProperty() {
        return words;
    }

    ObjectProperty<@Nullable HistoryRow> selected() {
        return chosen.row();
    }

    /** The row that more is told of. */
    Chosen<HistoryRow> chosen() {
        return chosen;
    }

    /** Moves with every second while a run is active, for the times that count. */
    ReadOnlyLongProperty clock() {
        return clock;
    }

    void passTime() {
        if (!active().isEmpty()) {
            clock.set(clock.get() + 1);
        }
    }

    /** The jobs that have a run under way, as far as is shown. */
    Set<JobId> active() {
        return all.stream()
                .filter(row -> row.run() != null && row.status().active())
                .map(row -> row.place().job().id())
                .collect(Collectors.toSet());
    }

    void clear() {
        chosen.keep(all::clear, was -> null);
    }

    /**
     * Shows these.
     *
     * @param narrowedAlready true where only those are there that are wanted
     * @param wanted the run to select; null for the one that is selected
     * @param first true to select the first where none is
     */
    void replace(
            List<HistoryRow> fresh,
            boolean narrowedAlready,
            @Nullable RunId wanted,
            boolean first) {
        chosen.keep(() -> {
            if (narrowedAlready != narrowedElsewhere) {
                narrowedElsewhere = narrowedAlready;
                narrow();
            }
            if (!all.equals(fresh)) {
                all.setAll(fresh);
            }
        });
        HistoryRow now = wanted == null ? null : find(wanted);
        if (now != null) {
            chosen.row().set(now);
        } else if (chosen.row().get() == null && first && !matching.isEmpty()) {
            chosen.row().set(matching.getFirst());
        }
    }

    private @Nullable HistoryRow find(RunId id) {
        return matching.stream().filter(row -> row.is(id)).findFirst().orElse(null);
    }
}
