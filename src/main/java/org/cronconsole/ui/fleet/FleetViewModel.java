package org.cronconsole.ui.fleet;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.FleetCare;
import org.cronconsole.fleet.FleetJob;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.id.JobId;
import org.cronconsole.job.JobService;
import org.cronconsole.job.RunAgain;
import org.cronconsole.run.CommonCause;
import org.cronconsole.run.Run;
import org.cronconsole.ui.fleet.FleetReading.Phase;
import org.cronconsole.ui.fleet.FleetReading.Picture;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.StoredTimes;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Whether every dealership ran: loaded, kept fresh by itself, filtered while typing. */
public final class FleetViewModel {
    private final FleetService service;
    private final ScreenKit kit;
    private final WriteAccess writes;
    private final RunsOpener runs;
    private final FleetWords words;
    private final FleetReading reading;
    private final FleetClock clock;
    private final FleetLines lines = new FleetLines();
    private final FleetStarts starts;
    private final FleetRerun rerun;
    private final FleetOnIt onIt;
    private final ObservableList<CommonCause> causes = FXCollections.observableArrayList();
    private final IntegerProperty days = new SimpleIntegerProperty(14);
    private final ReadOnlyLongWrapper minute = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Notice> failure = new SimpleObjectProperty<>();
    private @Nullable Fleet fleet;

    /**
     * Shows the fleet of one workspace.
     *
     * @param known the jobs that need not be asked for, to open their runs
     */
    public FleetViewModel(
            FleetService service,
            FleetCare care,
            JobService jobs,
            KnownJobs known,
            ScreenKit kit,
            WriteAccess writes,
            RunsOpener.Runs runs) {
        this.service = service;
        this.kit = kit;
        this.writes = writes;
        this.words = new FleetWords(kit);
        this.starts = new FleetStarts(service, kit);
        this.runs = new RunsOpener(starts, jobs, known, kit, runs, this::failed);
        this.rerun = new FleetRerun(new RunAgain(jobs), kit, service::touched, this::refresh);
        this.reading = new FleetReading(service, kit, words, this::show, this::failed);
        this.clock = new FleetClock(kit.tasks(), reading, this::sayStatus);
        this.onIt = new FleetOnIt(care, kit, writes, words, reading::knownAnew);
        lines.selected().subscribe(starts::show);
        lines.filter().subscribe(typed -> sayStatus());
        lines.attentionOnly().subscribe(now -> sayStatus());
        lines.nobodyOnly().subscribe(now -> sayStatus());
        lines.only().subscribe(now -> sayStatus());
    }

    /**
     * From now on reads by itself, whatever screen is shown, until the session ends.
     *
     * @param allowed whether it may read now
     * @param heard is told each fleet that was read, on the screen's thread
     */
    public void watch(BooleanSupplier allowed, Consumer<Fleet> heard) {
        reading.addListener(heard);
        clock.watch(allowed);
    }

    /** Shows lines that are of nobody, off the screen: nothing else may be done with it then. */
    public void rehearse(int rows) {
        show(reading.rehearsed(rows));
    }

    /**
     * Reads at once, for it is the first that is seen.
     *
     * @param then is done once what is known is shown, and what others wait for has time
     */
    public void begin(Runnable then) {
        reading.onceKnown(then);
        refresh();
    }

    /** Reads, and from now on reads again by itself. */
    void entered() {
        clock.entered();
        reading.refresh(fleet != null);
        sayStatus();
    }

    /** Is not seen any more; unless it is watched, it reads no more by itself. */
    void left() {
        clock.left();
    }

    /** The session has ended. */
    public void close() {
        clock.stop();
        rerun.stop();
        reading.stop();
    }

    /** Reads again, for a person who waits. */
    public void refresh() {
        failure.set(null);
        reading.refresh(false);
        sayStatus();
    }

    private void show(Picture picture) {
        fleet = picture.fleet();
        lines.replace(picture.lines());
        if (!causes.equals(picture.fleet().causes())) {
            causes.setAll(picture.fleet().causes());
        }
        if (reading.phaseProperty().get() == Phase.LOADED) {
            failure.set(trouble(picture.fleet()));
        }
        sayStatus();
    }

    /** What is not as it should be, though the jobs were listed; null for nothing. */
    private @Nullable Notice trouble(Fleet read) {
        if (read.problem() != null) {
            return warning("fleet.partly", read.problem());
        }
        if (read.unkept() != null) {
            return warning("fleet.unkept", read.unkept());
        }
        return service.timesUnread()
                .map(unread -> retry(StoredTimes.notice(unread, kit)))
                .orElse(null);
    }

    private Notice warning(String key, String why) {
        return retry(Notice.warning(kit.texts().get(key), why));
    }

    private Notice retry(Notice notice) {
        return notice.withAction(kit.texts().get("kit.retry"), this::refresh);
    }

    private void failed(Throwable problem) {
        failure.set(retry(Notice.of(kit.problems().of(problem))));
        sayStatus();
    }

    private void sayStatus() {
        minute.set(kit.times().now().getEpochSecond() / 60);
        status.set(words.statusLine(fleet, lines, reading));
    }

    /** The jobs of these lines that went wrong and were not made good since. */
    static List<FleetJob> failedOf(List<FleetLine> chosen) {
        return chosen.stream()
                .flatMap(line -> line.row().jobs().stream())
                .filter(JobHealth::urgent)
                .map(JobHealth::job)
                .toList();
    }

    /** Asks whether to run again what went wrong in these lines. */
    void runAgain(List<FleetLine> chosen) {
        if (!writes.refused().get()) {
            rerun.ask(failedOf(chosen));
        }
    }

    /** Asks for the note of somebody who is to be on all that have this in common. */
    void onItOf(CommonCause cause) {
        onIt.ask(lines.of(Set.copyOf(cause.jobs())).stream().map(FleetLine::dealership).toList());
    }

    /** Narrows the list to the dealerships that have this in common. */
    void showOnly(CommonCause cause) {
        Set<JobId> jobs = new HashSet<>(cause.jobs());
        lines.only().set(jobs.equals(lines.only().get()) ? Set.of() : jobs);
    }

    FleetLines lines() {
        return lines;
    }

    FleetStarts starts() {
        return starts;
    }

    /** Opens the runs behind what is shown. */
    public RunsOpener runs() {
        return runs;
    }

    /**
     * Lets runs that are started here be watched.
     *
     * @param each is told of each run that has started
     * @param open leads to them
     */
    public void watchRerunsBy(BiConsumer<JobId, Run> each, Runnable open) {
        rerun.watchBy(each, open);
    }

    FleetRerun rerun() {
        return rerun;
    }

    /** Who is on what. */
    FleetOnIt onIt() {
        return onIt;
    }

    FleetWords words() {
        return words;
    }

    /** What several failing jobs have in common. */
    ObservableList<CommonCause> causes() {
        return causes;
    }

    /** How many days of cells are shown: 14 to 90. */
    public IntegerProperty daysProperty() {
        return days;
    }

    /** The present minute, while the screen is shown: what is told of how far away things are. */
    ReadOnlyLongProperty minuteProperty() {
        return minute.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return reading.phaseProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What went wrong with the reading; null where nothing did. */
    public ObjectProperty<@Nullable Notice> failureProperty() {
        return failure;
    }

    /** What the filter field holds. */
    public StringProperty filterProperty() {
        return lines.filter();
    }

    /** Whether only those are shown that need attention. */
    public BooleanProperty attentionOnlyProperty() {
        return lines.attentionOnly();
    }

    /** Whether those are hidden that somebody is on. */
    public BooleanProperty nobodyOnlyProperty() {
        return lines.nobodyOnly();
    }

    /** Why writing is refused; empty where it is not. */
    ReadOnlyStringProperty refusalProperty() {
        return writes.refusalProperty();
    }
}
