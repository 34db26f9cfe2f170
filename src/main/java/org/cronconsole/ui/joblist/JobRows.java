package org.cronconsole.ui.joblist;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.WordFilter;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The lines of the job list: all, those that match, and the selected ones, kept across changes. One
 * that the filter hides is selected no longer, so that nothing is done to what nobody sees.
 */
final class JobRows {
    private final ObservableList<JobRow> all = FXCollections.observableArrayList();
    private final FilteredList<JobRow> matching = new FilteredList<>(all);
    private final ObjectProperty<@Nullable JobRow> selected = new SimpleObjectProperty<>();
    private final ObservableList<JobRow> chosen = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper();
    private @Nullable JobId wanted;

    /** The lines of these jobs. */
    static List<JobRow> of(List<CronJob> jobs, ScreenKit kit) {
        return jobs.stream().map(job -> JobRow.of(job, kit)).toList();
    }

    ObservableList<JobRow> all() {
        return all;
    }

    List<CronJob> jobs() {
        return all.stream().map(JobRow::job).toList();
    }

    /** How many jobs start otherwise than they are meant to. */
    long drifting() {
        return all.stream().filter(row -> row.drift() != null).count();
    }

    FilteredList<JobRow> matching() {
        return matching;
    }

    /** The job that is selected alone; null where none is, or several are. */
    ObjectProperty<@Nullable JobRow> selected() {
        return selected;
    }

    /** All jobs that are selected. */
    ObservableList<JobRow> chosen() {
        return chosen;
    }

    /** Selects these and no others. */
    void choose(List<JobRow> those) {
        chosen.setAll(those);
        selected.set(those.size() == 1 ? those.getFirst() : null);
    }

    /** True while lines are replaced by fresh ones of the same jobs. */
    ReadOnlyBooleanProperty replacing() {
        return replacing.getReadOnlyProperty();
    }

    void filter(String typed) {
        replacing.set(true);
        matching.setPredicate(row -> WordFilter.matches(row.searchable(), typed));
        replacing.set(false);
        JobRow before = selected.get();
        chosen.removeIf(row -> !matching.contains(row));
        if (before != null && !matching.contains(before)) {
            selected.set(null);
        }
    }

    void replaceAll(List<JobRow> fresh) {
        JobRow before = selected.get();
        replacing.set(true);
        all.setAll(fresh);
        replacing.set(false);
        JobId next = wanted != null ? wanted : before == null ? null : before.job().id();
        if (next != null) {
            select(next);
        }
    }

    void put(JobRow fresh) {
        JobId id = fresh.job().id();
        JobRow before = selected.get();
        replacing.set(true);
        all.replaceAll(row -> row.job().id().equals(id) ? fresh : row);
        replacing.set(false);
        if (before != null) {
            select(before.job().id());
        }
    }

    void remove(JobId id) {
        all.removeIf(row -> row.job().id().equals(id));
    }

    /** Selects a job, as soon as it is there. */
    void want(JobId id) {
        wanted = id;
        select(id);
    }

    private void select(JobId id) {
        JobRow found =
                matching.stream().filter(row -> row.job().id().equals(id)).findFirst().orElse(null);
        if (found != null && id.equals(wanted)) {
            wanted = null;
        }
        selected.set(found);
    }
}
