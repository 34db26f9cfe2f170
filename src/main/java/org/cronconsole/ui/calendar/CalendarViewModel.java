package org.cronconsole.ui.calendar;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.KnownJobs.Phase;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;

/** Which jobs start on the days of five weeks, on one of those days, and in its minutes. */
public final class CalendarViewModel {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int WEEK = 7;

    private final KnownJobs known;
    private final ScreenKit kit;
    private final CalendarWords words;
    private final FreeMinutes free;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<ZoneChoice> zone = new SimpleObjectProperty<>(ZoneChoice.OWN);
    private final BooleanProperty suspendedToo = new SimpleBooleanProperty();
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.WEEKS);
    private final ObservableList<ZoneChoice> zones =
            FXCollections.observableArrayList(ZoneChoice.all(List.of()));
    private final ReadOnlyObjectWrapper<LocalDate> selected;
    private final Reckoner reckoner;
    private final MinuteJobs minuteJobs;
    private final ReadOnlyObjectWrapper<EmptyCalendar> empty =
            new ReadOnlyObjectWrapper<>(EmptyCalendar.WAITING);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private LocalDate first;
    private LocalDate today;
    private Tasks.@Nullable Handle ticking;

    /** What is looked at. */
    public enum Look {
        /** Five weeks and the list of a day. */
        WEEKS,
        /** The minutes of a day. */
        MINUTES
    }

    /** Looks at the jobs that the window knows; makes no request of its own. */
    public CalendarViewModel(KnownJobs known, ScreenKit kit) {
        this.known = known;
        this.kit = kit;
        this.words = new CalendarWords(kit);
        this.free = new FreeMinutes(kit);
        this.today = todayThere();
        this.first = weekOf(today);
        this.selected = new ReadOnlyObjectWrapper<>(today);
        this.reckoner = new Reckoner(kit.tasks(), this::question, this::failed);
        this.minuteJobs = new MinuteJobs(kit.tasks(), this::failed);
        reckoner.reckonedProperty().subscribe((before, now) -> answered(now));
        known.stateProperty().subscribe(this::jobsChanged);
        filter.subscribe((before, now) -> reckon(Reckoned.Step.FILTER));
        suspendedToo.subscribe((before, now) -> reckon(Reckoned.Step.FILTER));
        zone.subscribe((before, now) -> {
            today = todayThere();
            reckon(Reckoned.Step.WEEKS);
        });
        look.subscribe((before, now) -> reckon(Reckoned.Step.DAY));
    }

    private LocalDate todayThere() {
        ZoneId clock = zone.get().clock(kit.times().zone());
        return kit.times().now().atZone(clock == null ? kit.times().zone() : clock).toLocalDate();
    }

    private LocalDate weekOf(LocalDate date) {
        return date.with(
                TemporalAdjusters.previousOrSame(
                        WeekFields.of(kit.times().locale()).getFirstDayOfWeek()));
    }

    private Question question() {
        return new Question(
                known.jobs(),
                filter.get(),
                suspendedToo.get(),
                zone.get().clock(kit.times().zone()),
                first,
                selected.get(),
                look.get() == Look.MINUTES);
    }

    /** Starts the clock of the status line, and reckons what changed meanwhile. */
    public void entered() {
        if (ticking == null) {
            ticking = kit.tasks().every(TICK, this::tick);
        }
        tick();
        reckoner.lookedAt(true);
    }

    private void failed(Throwable failure) {
        notice.set(Notice.of(kit.problems().of(failure)));
    }

    /** Stops the clock. */
    public void left() {
        reckoner.lookedAt(false);
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
    }

    private void tick() {
        LocalDate now = todayThere();
        if (!now.equals(today)) {
            today = now;
            reckon(Reckoned.Step.WEEKS);
        }
        say();
    }

    private void jobsChanged(KnownJobs.State state) {
        notice.set(state.trouble());
        say();
        // While they are read anew, those from before are still there.
        if (state.phase() != Phase.LOADING
                || reckoner.reckonedProperty().get().planned().isEmpty()) {
            reckon(Reckoned.Step.JOBS);
        }
    }

    private void reckon(Reckoned.Step from) {
        reckoner.ask(from);
    }

    private void answered(Reckoned answer) {
        List<ZoneChoice> choices = ZoneChoice.all(answer.zones());
        if (!choices.contains(zone.get())) {
            choices.add(zone.get());
        }
        if (!choices.equals(zones)) {
            zones.setAll(choices);
        }
        free.know(answer);
        say();
    }

    private void say() {
        KnownJobs.State state = known.stateProperty().get();
        Reckoned now = reckoner.reckonedProperty().get();
        empty.set(EmptyCalendar.of(state, now));
        status.set(CalendarStatus.of(kit, state, now));
    }

    /** Selects a day; the weeks move by as little as brings it to sight. */
    public void select(LocalDate date) {
        LocalDate last = first.plusDays(Question.DAYS - 1);
        selected.set(date);
        if (date.isBefore(first)) {
            first = weekOf(date);
            reckon(Reckoned.Step.WEEKS);
        } else if (date.isAfter(last)) {
            first = weekOf(date).minusDays(Question.DAYS - WEEK);
            reckon(Reckoned.Step.WEEKS);
        } else {
            reckon(Reckoned.Step.DAY);
        }
    }

    /** Selects the day that is so many days later. */
    public void move(int days) {
        select(selected.get().plusDays(days));
    }

    /** Selects the first or the last day of the selected day's week. */
    public void moveWithinWeek(boolean toEnd) {
        LocalDate start = weekOf(selected.get());
        select(toEnd ? start.plusDays(WEEK - 1) : start);
    }

    /** Shows the weeks that come five weeks later; the selection goes along. */
    public void page(int pages) {
        first = first.plusDays((long) pages * Question.DAYS);
        selected.set(selected.get().plusDays((long) pages * Question.DAYS));
        reckon(Reckoned.Step.WEEKS);
    }

    /** Shows the current week first, and selects today. */
    public void thisWeek() {
        first = weekOf(today);
        selected.set(today);
        reckon(Reckoned.Step.WEEKS);
    }

    /** Reads the jobs again. */
    public void refresh() {
        known.refresh();
    }

    boolean past(LocalDate date) {
        return date.isBefore(today);
    }

    LocalDate today() {
        return today;
    }

    /** How many weeks the first that is shown lies after the current one. */
    long weeksAhead() {
        return ChronoUnit.WEEKS.between(weekOf(today), first);
    }

    CalendarWords words() {
        return words;
    }

    FreeMinutes free() {
        return free;
    }

    ReadOnlyObjectProperty<LocalDate> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Reckoned> reckonedProperty() {
        return reckoner.reckonedProperty();
    }

    ReadOnlyObjectProperty<EmptyCalendar> emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    ObservableList<ZoneChoice> zones() {
        return zones;
    }

    MinuteJobs minuteJobs() {
        return minuteJobs;
    }

    KnownJobs known() {
        return known;
    }

    /** What the filter field holds. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** On whose clock the days are. */
    public ObjectProperty<ZoneChoice> zoneProperty() {
        return zone;
    }

    /** Whether suspended jobs count as if they were not. */
    public BooleanProperty suspendedTooProperty() {
        return suspendedToo;
    }

    /** Weeks or minutes. */
    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /** How many jobs there are, and how old that is. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What went wrong; null where nothing did. */
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }
}
