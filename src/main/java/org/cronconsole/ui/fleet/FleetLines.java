package org.cronconsole.ui.fleet;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;

import org.cronconsole.id.JobId;
import org.cronconsole.ui.kit.WordFilter;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The lines of the fleet: all, those that match, and the selected one, kept across changes. A line
 * that the filter hides is not selected meanwhile, for what is told of it would be of nobody who is
 * seen; it is again once it shows again, unless another was selected.
 */
final class FleetLines {
    /** Whoever needs attention first, then by name: the order where none was chosen. */
    static final Comparator<FleetLine> ATTENTION =
            Comparator.comparing((FleetLine line) -> !line.urgent())
                    .thenComparing(line -> line.wrong().isEmpty())
                    .thenComparing(FleetLine::dealership);

    private final MendedList all = new MendedList();
    private final SortedList<FleetLine> sorted = new SortedList<>(all, ATTENTION);

    /** Narrowed after it was sorted: who types does not wait for the sorting. */
    private final FilteredList<FleetLine> matching = new FilteredList<>(sorted);

    private final ObjectProperty<@Nullable FleetLine> selected = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty attentionOnly = new SimpleBooleanProperty();
    private final BooleanProperty nobodyOnly = new SimpleBooleanProperty();
    private final ObjectProperty<Set<JobId>> only = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper();
    private @Nullable String hidden;
    private int urgent;

    FleetLines() {
        selected.subscribe(line -> hidden = null);
        filter.subscribe(this::select);
        attentionOnly.subscribe(this::select);
        nobodyOnly.subscribe(this::select);
        only.subscribe(this::select);
    }

    private void select() {
        List<String> typed = WordFilter.words(filter.get());
        boolean attention = attentionOnly.get();
        boolean nobody = nobodyOnly.get();
        Set<JobId> wanted = only.get();
        keepSelected(() ->
                matching.setPredicate(line ->
                        (!attention || line.urgent())
                                && (!nobody || line.onIt() == null)
                                && (wanted.isEmpty() || has(line, wanted))
                                && WordFilter.holds(line.searchable(), typed)));
    }

    private void keepSelected(Runnable change) {
        FleetLine before = selected.get();
        String wanted = before == null ? hidden : before.dealership();
        replacing.set(true);
        change.run();
        replacing.set(false);
        if (wanted != null) {
            selected.set(shown(wanted));
            hidden = selected.get() == null ? wanted : null;
        }
    }

    private @Nullable FleetLine shown(String dealership) {
        return matching.stream()
                .filter(line -> line.dealership().equals(dealership))
                .findFirst()
                .orElse(null);
    }

    /**
     * In this order from now on.
     *
     * @param chosen where that leaves two equal, it goes on as without; null for none
     */
    void order(@Nullable Comparator<FleetLine> chosen) {
        keepSelected(() ->
                sorted.setComparator(chosen == null ? ATTENTION : chosen.thenComparing(ATTENTION)));
    }

    private static boolean has(FleetLine line, Set<JobId> wanted) {
        return line.row().jobs().stream().anyMatch(health -> wanted.contains(health.job().id()));
    }

    /** Puts these in place of those that were there; the selected dealership stays selected. */
    void replace(List<FleetLine> fresh) {
        keepSelected(() -> {
            if (all.mend(fresh)) {
                urgent = (int) all.stream().filter(FleetLine::urgent).count();
            }
        });
    }

    /** True while the lines, or those that match, are replaced. */
    ReadOnlyBooleanProperty replacing() {
        return replacing.getReadOnlyProperty();
    }

    /** How many need attention. */
    int urgent() {
        return urgent;
    }

    ObservableList<FleetLine> all() {
        return all;
    }

    /** Those that match, in the order that was chosen. */
    ObservableList<FleetLine> matching() {
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
