package org.cronconsole.ui.runhistory;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.job.CronJob;
import org.cronconsole.render.LogLine;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The log lines of one run; read on from the last line while the run is active. */
final class RunLog {
    /** More than that nobody reads in a list; the status line says that there is more. */
    static final int LIMIT = 5_000;

    private final RunService runs;
    private final ScreenKit kit;
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private final Set<String> known = new HashSet<>();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private @Nullable Run shown;
    private Tasks.@Nullable Handle reading;
    private boolean busy;

    RunLog(RunService runs, ScreenKit kit) {
        this.runs = runs;
        this.kit = kit;
        status.set(kit.texts().get("runs.log.choose"));
    }

    ObservableList<LogLine> lines() {
        return lines;
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Shows the log of a run, or of none. */
    void show(CronJob job, @Nullable Run run) {
        Run before = shown;
        if (run != null && before != null && run.id().equals(before.id())) {
            boolean grew = before.status().active();
            shown = run;
            if (grew) {
                readOn(job, run);
            }
            return;
        }
        stop();
        shown = run;
        lines.clear();
        known.clear();
        if (run == null) {
            status.set(kit.texts().get("runs.log.choose"));
            return;
        }
        status.set(kit.texts().get("runs.log.loading"));
        read(job, run, run);
    }

    /** Stops reading. */
    void stop() {
        if (reading != null) {
            reading.cancel();
            reading = null;
            busy = false;
        }
    }

    private void readOn(CronJob job, Run run) {
        if (!busy && lines.size() < LIMIT) {
            read(job, run, lines.isEmpty() ? run : since(run, lines.getLast().at()));
        }
    }

    /**
     * The same run as if it had started a little before the last line that is known: the log is
     * asked for from there. Render may add lines that are a few seconds old.
     */
    private static Run since(Run run, Instant lastLine) {
        Instant from = lastLine.minus(Duration.ofSeconds(5));
        return new Run(
                run.id(),
                run.job(),
                run.status(),
                from.isAfter(run.at()) ? from : run.at(),
                run.endedAt(),
                run.trigger(),
                run.reason(),
                run.user());
    }

    private void read(CronJob job, Run run, Run from) {
        busy = true;
        reading =
                kit.tasks()
                        .run(
                                () -> runs.log(job, from, LIMIT),
                                read -> {
                                    busy = false;
                                    add(read);
                                    sayStatus(run);
                                },
                                failure -> {
                                    busy = false;
                                    Problem problem = kit.problems().of(failure);
                                    status.set(
                                            kit.texts()
                                                    .format(
                                                            "runs.log.failed",
                                                            problem.title(),
                                                            problem.text()));
                                });
    }

    private void add(List<LogLine> read) {
        lines.addAll(
                read.stream()
                        .filter(line -> known.add(line.id() + line.at() + line.message()))
                        .toList());
    }

    private void sayStatus(Run run) {
        if (lines.isEmpty()) {
            status.set(
                    kit.texts().get(run.status().active() ? "runs.log.notyet" : "runs.log.empty"));
        } else {
            status.set(
                    kit.texts()
                            .format(
                                    lines.size() >= LIMIT ? "runs.log.cut" : "runs.log.count",
                                    lines.size()));
        }
    }
}
