package org.cronconsole.ui.runlog;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.cronconsole.job.CronJob;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.run.log.FirstDifference;
import org.cronconsole.run.log.LogEntry;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;

/**
 * The last good run of the same job before the one that is shown, beside it. Nothing is asked for
 * before somebody wants to see it. Used on the screen's thread.
 */
final class Comparison {
    /**
     * The lines where the two logs part.
     *
     * @param here null where there is none
     * @param there null where there is none
     * @param words what that means
     */
    record Parting(@Nullable LogEntry here, @Nullable LogEntry there, String words) {
        static final Parting NONE = new Parting(null, null, "");
    }

    private final RunService runs;
    private final ScreenKit kit;
    private final RunLog log;
    private final RunLog good;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Run> goodRun = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Parting> parting =
            new ReadOnlyObjectWrapper<>(Parting.NONE);
    private @Nullable CronJob job;
    private @Nullable Run of;
    private Tasks.@Nullable Handle work;

    /** Beside this log. */
    Comparison(RunService runs, ScreenKit kit, RunLog log) {
        this.runs = runs;
        this.kit = kit;
        this.log = log;
        this.good = new RunLog(runs, kit);
        wanted.subscribe(now -> {
            if (now) {
                find();
            } else {
                forget();
            }
        });
        log.changes().subscribe(moved -> compare());
        good.changes().subscribe(moved -> compare());
    }

    /** Another run is shown, or more is known of it. */
    void show(CronJob shown, @Nullable Run run) {
        Run before = of;
        job = shown;
        of = run;
        if (run == null || before == null || !run.id().equals(before.id())) {
            forget();
            if (wanted.get()) {
                find();
            }
        }
    }

    private void find() {
        CronJob asked = job;
        Run run = of;
        if (asked == null || run == null) {
            return;
        }
        words.set(kit.texts().get("runlog.good.looking"));
        work =
                kit.tasks()
                        .run(
                                () -> runs.lastGood(asked, run.at()),
                                found ->
                                        found.ifPresentOrElse(
                                                last -> {
                                                    goodRun.set(last);
                                                    words.set(about(last));
                                                    good.show(asked, last);
                                                },
                                                () ->
                                                        words.set(
                                                                kit.texts()
                                                                        .get("runlog.good.none"))),
                                failure -> {
                                    Problem problem = kit.problems().of(failure);
                                    words.set(
                                            kit.texts()
                                                    .format(
                                                            "runlog.good.failed",
                                                            problem.title(),
                                                            problem.text()));
                                });
    }

    private void forget() {
        if (work != null) {
            work.cancel();
            work = null;
        }
        goodRun.set(null);
        words.set("");
        parting.set(Parting.NONE);
        CronJob shown = job;
        if (shown != null) {
            good.show(shown, null);
        }
    }

    private void compare() {
        Run run = of;
        if (!wanted.get() || goodRun.get() == null || run == null) {
            return;
        }
        if (!good.settled() || log.lines().isEmpty()) {
            parting.set(Parting.NONE);
            return;
        }
        if (!good.begins() || good.lines().isEmpty()) {
            parting.set(new Parting(null, null, kit.texts().get("runlog.parting.unknown")));
            return;
        }
        List<LogEntry> here = log.lines();
        List<LogEntry> there = good.lines();
        FirstDifference found = FirstDifference.of(here, log.settled(), there);
        LogEntry beside = found.there() < there.size() ? there.get(found.there()) : null;
        parting.set(
                switch (found.kind()) {
                    case NONE -> new Parting(null, null, kit.texts().get("runlog.parting.nowhere"));
                    case NEW_LINE ->
                            new Parting(
                                    here.get(found.here()),
                                    beside,
                                    kit.texts()
                                            .get(
                                                    log.begins()
                                                            ? "runlog.parting.new"
                                                            : "runlog.parting.newofshown"));
                    case FELL_SILENT ->
                            new Parting(
                                    here.get(found.here()),
                                    beside,
                                    kit.texts().get("runlog.parting.silent"));
                });
    }

    private String about(Run run) {
        return kit.texts().format("runlog.good.about", describe(run));
    }

    /** When a run started and how long it took, on the clock of its place. */
    String describe(Run run) {
        String start =
                run.startedAt() == null
                        ? kit.texts().get("runs.start.unknown")
                        : kit.times().at(run.startedAt(), zone());
        return run.duration()
                .map(took -> kit.texts().format("runlog.took", start, kit.times().exactly(took)))
                .orElse(start);
    }

    private ZoneId zone() {
        CronJob shown = job;
        return shown == null || shown.intent() == null ? kit.times().zone() : shown.intent().zone();
    }

    /** Reads and follows nothing any more. */
    void stop() {
        good.stop();
    }

    /** Whether it is to be seen. */
    BooleanProperty wantedProperty() {
        return wanted;
    }

    /** The log of the good run. */
    RunLog good() {
        return good;
    }

    /** Which run that is, or why there is none. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Where the two part. */
    ReadOnlyObjectProperty<Parting> partingProperty() {
        return parting.getReadOnlyProperty();
    }
}
