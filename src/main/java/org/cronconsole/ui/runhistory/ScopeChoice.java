package org.cronconsole.ui.runhistory;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.cronconsole.history.HistoryScope;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.ui.kit.KnownJobs;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose history is shown, and the jobs that can be chosen. */
final class ScopeChoice {
    private final KnownJobs known;
    private final ReadOnlyObjectWrapper<HistoryScope> scope =
            new ReadOnlyObjectWrapper<>(new HistoryScope.All());
    private final ReadOnlyObjectWrapper<@Nullable CronJob> job = new ReadOnlyObjectWrapper<>();

    ScopeChoice(KnownJobs known) {
        this.known = known;
    }

    /** That of one job. */
    void choose(CronJob chosen) {
        job.set(chosen);
        scope.set(new HistoryScope.OfJob(chosen.id(), chosen.name()));
    }

    /** That of a dealership, or of all. */
    void choose(HistoryScope other) {
        job.set(null);
        scope.set(other);
    }

    /** The job that is shown is another one by now. */
    void changed(CronJob now) {
        job.set(now);
    }

    /** The window's jobs; the one that is shown is known in any case. */
    List<CronJob> jobs() {
        CronJob shown = job.get();
        List<CronJob> all = known.jobs();
        return shown == null || all.stream().anyMatch(each -> each.id().equals(shown.id()))
                ? all
                : Stream.concat(all.stream(), Stream.of(shown)).toList();
    }

    /** The dealerships by the names of their jobs, in order. */
    List<String> dealerships() {
        return jobs().stream()
                .map(CronJob::dealership)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** A job; empty where the window does not know it. */
    Optional<CronJob> find(JobId id) {
        return jobs().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** True where it is about one job. */
    boolean ofJob() {
        return scope.get() instanceof HistoryScope.OfJob;
    }

    /** True where it is about all. */
    boolean ofAll() {
        return scope.get() instanceof HistoryScope.All;
    }

    ReadOnlyObjectProperty<HistoryScope> scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    /** Null where it is not about one job. */
    ReadOnlyObjectProperty<@Nullable CronJob> jobProperty() {
        return job.getReadOnlyProperty();
    }
}
