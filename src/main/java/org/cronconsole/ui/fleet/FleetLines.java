package org.cronconsole.ui.fleet;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.cronconsole.id.JobId;
import org.cronconsole.ui.kit.WordFilter;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** The lines of the fleet: all, those that match, and the selected one, kept across changes. */
final class FleetLines {
    private final ObservableList<FleetLine> all = FXCollections.observableArrayList();
    private final FilteredList<FleetLine> matching = new FilteredList<>(all);
    private final ObjectProperty<@Nullable FleetLine> selected = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty attentionOnly = new SimpleBooleanProperty();
    private final BooleanProperty nobodyOnly = new SimpleBooleanProperty();
    private final ObjectProperty<Set<JobId>> only = new SimpleObjectProperty<>(Set.of());

    private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper();

    FleetLines() {
        filter.subscribe(this::select);
        attentionOnly.subscribe(this::select);
        nobodyOnly.subscribe(this::select);
        only.subscribe(this::select);
    }

    private void select() {
        String typed = filter.get();
        boolean attention = attentionOnly.get();
        boolean nobody = nobodyOnly.get();
        Set<JobId> wanted = only.get();
        matching.setPredicate(line ->
                (!attention || urgent(line))
                        && (!nobody || line.onIt() == null)
                        && (wanted.isEmpty() || has(line, wanted))
                        && WordFilter.matches(line.searchable(), typed));
    }

    /** A pause whose end has passed is to be looked at as well. */
    private static boolean urgent(FleetLine line) {
        return line.row().urgent() || line.row().pauseOver(line.asOf());
    }

    private static boolean has(FleetLine line, Set<JobId> wanted) {
        return line.row().jobs().stream().anyMatch(health -> wanted.contains(health.job().id()));
    }

    /** Puts these in place of those that were there; the selected dealership stays selected. */
    void replace(List<FleetLine> fresh) {
        if (fresh.equals(all)) {
            return;
        }
        FleetLine before = selected.get();
        replacing.set(true);
        all.setAll(fresh);
        replacing.set(false);
        selected.set(
                before == null
                        ? null
                        : all.stream()
                                .filter(line -> line.dealership().equals(before.dealership()))
                                .findFirst()
                                .orElse(null));
    }

    /** True while the lines are replaced. */
    ReadOnlyBooleanProperty replacing() {
        return replacing.getReadOnlyProperty();
    }

    /** How many need attention. */
    int urgent() {
        return (int) all.stream().filter(FleetLines::urgent).count();
    }

    ObservableList<FleetLine> all() {
        return all;
    }

    FilteredList<FleetLine> matching() {
        return matching;
    }

    ObjectProperty<@Nullable FleetLine> selected() {
        return selected;
    }

    StringProperty filter() {
        return filter;
    }

    BooleanProperty attentionOnly() {
        return attentionOnly;
    }

    /** Whether those are hidden that somebody is on. */
    BooleanProperty nobodyOnly() {
        return nobodyOnly;
    }

    /** Those that have one of these jobs. */
    List<FleetLine> of(Set<JobId> jobs) {
        return all.stream().filter(line -> has(line, jobs)).toList();
    }

    /** The jobs to whose dealerships the list is narrowed; empty for all. */
    ObjectProperty<Set<JobId>> only() {
        return only;
    }

    /** True where not all are shown because of what was typed or chosen. */
    boolean narrowed() {
        return !filter.get().isBlank()
                || attentionOnly.get()
                || nobodyOnly.get()
                || !only.get().isEmpty();
    }

    /** Shows all again. */
    void widen() {
        filter.set("");
        attentionOnly.set(false);
        nobodyOnly.set(false);
        only.set(Set.of());
    }
}
