package org.cronconsole.ui.runlog;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.transformation.FilteredList;

import org.cronconsole.job.CronJob;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.run.log.LogEntry;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Times;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * What is shown of one run: its log, filtered and searched, the last good run beside it, what to
 * try next, and what can be taken along. The screen around it says which run, tells it each time
 * something new is known of that run, lets its time pass and stops it when it goes out of sight.
 * Used on the screen's thread.
 */
public final class RunPaneViewModel {
    /**
     * The ways to other screens.
     *
     * @param edit opens the form of a job
     * @param checkLine goes to the number of a job's dealership, where its line is checked
     * @param copy puts words into the clipboard
     */
    public record Ways(
            Consumer<CronJob> edit, Consumer<CronJob> checkLine, Consumer<String> copy) {}

    private final ScreenKit kit;
    private final WriteAccess writes;
    private final RunLog log;
    private final FilteredList<LogEntry> lines;
    private final LogSearch search;
    private final Comparison comparison;
    private final RunPapers papers;
    private final RunHelp help;
    private final ObjectProperty<LevelChoice> level = new SimpleObjectProperty<>(LevelChoice.ALL);
    private final BooleanProperty wrap = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable CronJob> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper unread = new ReadOnlyBooleanWrapper();
    private Runnable toEnd = () -> {};

    /** Shows runs that are read from here. */
    public RunPaneViewModel(
            RunService runs, ScreenKit kit, JobActions actions, WriteAccess writes, Ways ways) {
        this.kit = kit;
        this.writes = writes;
        this.log = new RunLog(runs, kit);
        this.lines = new FilteredList<>(log.lines());
        this.search = new LogSearch(lines, kit.texts());
        this.comparison = new Comparison(runs, kit, log);
        this.papers = new RunPapers(runs, kit, log, ways.copy());
        this.help =
                new RunHelp(kit, log, actions, writes, ways, () -> toEnd.run(), papers::openPage);
        level.subscribe(chosen -> {
            lines.setPredicate(chosen == LevelChoice.ALL ? null : chosen::shows);
            sayStatus();
        });
        log.changes()
                .subscribe(moved -> {
                    sayStatus();
                    unread.set(log.lines().isEmpty() && log.failed());
                });
    }

    private void sayStatus() {
        String said = log.statusProperty().get();
        if (level.get() != LevelChoice.ALL) {
            said = kit.texts().format("runlog.level.shown", lines.size(), said);
        }
        // What stands in the place of the lines need not be said above them too.
        status.set(
                log.lines().isEmpty()
                        ? ""
                        : kit.texts().format("runlog.zone", said, Times.city(zone())));
    }

    /**
     * Shows a run of a job; the same run again, with what is known of it by now, goes on with it.
     *
     * @param run null: none
     */
    public void show(CronJob of, @Nullable Run run) {
        job.set(of);
        papers.of(of);
        comparison.show(of, run);
        log.show(of, run);
        help.of(of);
    }

    /** Lets the time pass: to be called every second or so while it is in sight. */
    public void tick() {
        log.tick();
        papers.tick();
    }

    /** Reads a log that could not be read again, from its beginning. */
    public void readAgain() {
        CronJob of = job.get();
        Run run = log.shownProperty().get();
        if (of != null && run != null) {
            log.show(of, null);
            log.show(of, run);
        }
    }

    /** True where no line is there because the log could not be read. */
    ReadOnlyBooleanProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** Stops reading and following; showing the same run again goes on with it. */
    public void stop() {
        log.stop();
        comparison.stop();
    }

    /** Goes to the end of the log by this. */
    void onToEnd(Runnable way) {
        toEnd = way;
    }

    /** How much there is and is shown, by whose clock, and what is wrong. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** The clock of the log's times: of the dealership, else of whoever looks. */
    ZoneId zone() {
        CronJob of = job.get();
        return of == null || of.intent() == null ? kit.times().zone() : of.intent().zone();
    }

    /** The job whose run is shown; null while none is. */
    public ReadOnlyObjectProperty<@Nullable CronJob> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** The log, whole. */
    RunLog log() {
        return log;
    }

    /** The lines that are shown. */
    FilteredList<LogEntry> lines() {
        return lines;
    }

    /** Looks for words in them. */
    LogSearch search() {
        return search;
    }

    /** The last good run beside it. */
    Comparison comparison() {
        return comparison;
    }

    /** What can be taken along. */
    RunPapers papers() {
        return papers;
    }

    /** What to try next. */
    RunHelp help() {
        return help;
    }

    /** Why writing is refused now. */
    WriteAccess writes() {
        return writes;
    }

    /** Which lines are shown. */
    ObjectProperty<LevelChoice> levelProperty() {
        return level;
    }

    /** Whether long lines go on below. */
    BooleanProperty wrapProperty() {
        return wrap;
    }
}
