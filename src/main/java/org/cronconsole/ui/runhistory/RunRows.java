package org.cronconsole.ui.runhistory;

import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.cronconsole.id.RunId;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunStatus;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The runs shown, newest first, with the selected one kept across changes. */
final class RunRows {
    private final ObservableList<Run> all = FXCollections.observableArrayList();
    private final FilteredList<Run> matching = new FilteredList<>(all);
    private final ObjectProperty<RunFilter> filter = new SimpleObjectProperty<>(RunFilter.ALL);
    private final ObjectProperty<@Nullable Run> selected = new SimpleObjectProperty<>();
    private final LongProperty clock = new SimpleLongProperty();
    private boolean replacing;

    RunRows() {
        filter.subscribe(chosen -> matching.setPredicate(chosen::shows));
    }

    ObservableList<Run> all() {
        return all;
    }

    FilteredList<Run> matching() {
        return matching;
    }

    ObjectProperty<RunFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<@Nullable Run> selected() {
        return selected;
    }

    /**
     * Takes over what the table has selected; not while the rows are replaced, when the table has
     * lost its selection and gets it back in a moment.
     */
    void choose(@Nullable Run run) {
        if (!replacing) {
            selected.set(run);
        }
    }

    /** Moves with every second while a run is active, for the times that count. */
    ReadOnlyLongProperty clock() {
        return clock;
    }

    void passTime() {
        if (active() != null) {
            clock.set(clock.get() + 1);
        }
    }

    @Nullable Run active() {
        return all.stream().filter(run -> run.status().active()).findFirst().orElse(null);
    }

    void clear() {
        selected.set(null);
        all.clear();
    }

    void replace(List<Run> fresh, @Nullable RunId wanted) {
        Run before = selected.get();
        if (!all.equals(fresh)) {
            replacing = true;
            all.setAll(fresh);
            replacing = false;
        }
        select(before, wanted);
    }

    /** Takes over what changed in the newest runs. */
    void merge(List<Run> newest, @Nullable RunId wanted) {
        Map<RunId, Run> merged = new LinkedHashMap<>();
        all.forEach(run -> merged.put(run.id(), run));
        newest.forEach(run -> merged.merge(run.id(), run, RunRows::later));
        replace(
                merged.values().stream().sorted(Comparator.comparing(Run::at).reversed()).toList(),
                wanted);
    }

    // A short history knows less of what is usual: only an end is news about a run that is known.
    private static Run later(Run known, Run seen) {
        boolean ended = known.status().active() && !seen.status().active();
        return ended || known.status() == RunStatus.UNKNOWN ? seen : known;
    }

    private void select(@Nullable Run before, @Nullable RunId wanted) {
        RunId id = before == null ? null : before.id();
        RunId first = wanted != null && find(wanted) != null ? wanted : id;
        Run now = first == null ? null : find(first);
        selected.set(now == null && !matching.isEmpty() ? matching.getFirst() : now);
    }

    private @Nullable Run find(RunId id) {
        return all.stream().filter(run -> run.id().equals(id)).findFirst().orElse(null);
    }
}
