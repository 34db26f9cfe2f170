package org.cronconsole.ui.alerts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.alert.AlertChoices;
import org.cronconsole.alert.AlertKind;
import org.cronconsole.alert.Announcement;
import org.cronconsole.alert.QuietHours;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What is told, and when; takes effect when it is saved. */
public final class AlertChoicesViewModel {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private final AlertFeed feed;
    private final ScreenKit kit;
    private final BooleanProperty desktop = new SimpleBooleanProperty();
    private final Map<AlertKind, BooleanProperty> kinds = new EnumMap<>(AlertKind.class);
    private final BooleanProperty quiet = new SimpleBooleanProperty();
    private final StringProperty from = new SimpleStringProperty("22:00");
    private final StringProperty to = new SimpleStringProperty("07:00");
    private final StringProperty days =
            new SimpleStringProperty(Weekdays.said(EnumSet.allOf(DayOfWeek.class)));
    private final Map<Field, ReadOnlyStringWrapper> problems = new EnumMap<>(Field.class);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private AlertChoices kept = AlertChoices.USUAL;
    private boolean filling = true;

    /** What is typed. */
    enum Field {
        FROM,
        TO,
        DAYS
    }

    /** Shows the choices of this feed. */
    public AlertChoicesViewModel(AlertFeed feed, ScreenKit kit) {
        this.feed = feed;
        this.kit = kit;
        for (AlertKind kind : AlertKind.choosable()) {
            BooleanProperty wanted = new SimpleBooleanProperty();
            kinds.put(kind, wanted);
            wanted.subscribe(now -> edited());
        }
        for (Field field : Field.values()) {
            problems.put(field, new ReadOnlyStringWrapper(""));
        }
        desktop.subscribe(now -> edited());
        quiet.subscribe(now -> edited());
        from.subscribe(now -> edited());
        to.subscribe(now -> edited());
        days.subscribe(now -> edited());
        feed.bookProperty()
                .subscribe(book -> {
                    boolean typed = changed.get();
                    kept = book.choices();
                    if (typed) {
                        edited();
                    } else {
                        fill();
                    }
                });
    }

    /** Is shown: looks again whether the desktop can be told. */
    void entered() {
        // It looks for a program on the disk.
        kit.tasks()
                .run(
                        () -> feed.alerts().trouble(),
                        why ->
                                trouble.set(
                                        why.map(words ->
                                                        kit.texts()
                                                                .format(
                                                                        "alerts.desktop.missing",
                                                                        words))
                                                .orElse("")),
                        failed -> {});
    }

    private void fill() {
        filling = true;
        desktop.set(kept.desktop());
        kinds.forEach((kind, wanted) -> wanted.set(kept.kinds().contains(kind)));
        QuietHours hours = kept.quiet();
        quiet.set(hours != null);
        if (hours != null) {
            from.set(hours.from().toString());
            to.set(hours.to().toString());
            days.set(Weekdays.said(EnumSet.copyOf(hours.days())));
        }
        filling = false;
        edited();
    }

    private void edited() {
        if (filling) {
            return;
        }
        problems.values().forEach(problem -> problem.set(""));
        changed.set(
                desktop.get() != kept.desktop()
                        || !chosen().equals(kept.kinds())
                        || quiet.get() != (kept.quiet() != null)
                        || quiet.get() && !sameQuiet());
    }

    private boolean sameQuiet() {
        QuietHours hours = kept.quiet();
        return hours != null
                && time(from).filter(hours.from()::equals).isPresent()
                && time(to).filter(hours.to()::equals).isPresent()
                && days().filter(hours.days()::equals).isPresent();
    }

    private Set<AlertKind> chosen() {
        EnumSet<AlertKind> chosen = EnumSet.noneOf(AlertKind.class);
        kinds.forEach((kind, wanted) -> {
            if (wanted.get()) {
                chosen.add(kind);
            }
        });
        return chosen;
    }

    private static Optional<LocalTime> time(StringProperty typed) {
        try {
            return Optional.of(LocalTime.parse(typed.get().strip(), TIME));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Set<DayOfWeek>> days() {
        try {
            return Optional.of(Weekdays.parse(days.get()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps what is chosen; says what is wrong where it cannot be. */
    void save() {
        QuietHours hours = quiet.get() ? hours() : null;
        if (quiet.get() && hours == null) {
            return;
        }
        AlertChoices now = new AlertChoices(desktop.get(), chosen(), hours);
        feed.change(
                () -> feed.alerts().choose(now),
                failure -> notice.set(Notice.of(kit.problems().of(failure))));
        kept = now;
        edited();
        notice.set(Notice.success("", kit.texts().get("alerts.saved")));
    }

    private @Nullable QuietHours hours() {
        Optional<LocalTime> begin = time(from);
        Optional<LocalTime> end = time(to);
        String unreadable = kit.texts().get("alerts.quiet.time");
        problem(Field.FROM).set(begin.isEmpty() ? unreadable : "");
        problem(Field.TO).set(end.isEmpty() ? unreadable : "");
        Set<DayOfWeek> wanted;
        try {
            wanted = Weekdays.parse(days.get());
        } catch (IllegalArgumentException wrong) {
            problem(Field.DAYS).set(String.valueOf(wrong.getMessage()));
            return null;
        }
        if (begin.isEmpty() || end.isEmpty()) {
            return null;
        }
        try {
            return new QuietHours(begin.get(), end.get(), wanted);
        } catch (IllegalArgumentException wrong) {
            problem(Field.TO).set(String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    private ReadOnlyStringWrapper problem(Field field) {
        return Objects.requireNonNull(problems.get(field));
    }

    /** Goes back to what is kept. */
    void discard() {
        fill();
    }

    /** Tells the desktop something, to see whether that works. */
    void test() {
        if (testing.get()) {
            return;
        }
        testing.set(true);
        Announcement hello =
                new Announcement(
                        kit.texts().get("alerts.test.title"), kit.texts().get("alerts.test.text"));
        kit.tasks()
                .run(
                        () -> feed.alerts().test(hello),
                        why -> {
                            testing.set(false);
                            entered();
                            notice.set(
                                    why.map(words ->
                                                    Notice.warning(
                                                            kit.texts().get("alerts.test.failed"),
                                                            words))
                                            .orElseGet(() ->
                                                    Notice.success(
                                                            "",
                                                            kit.texts().get("alerts.test.sent"))));
                        },
                        failure -> {
                            testing.set(false);
                            notice.set(Notice.of(kit.problems().of(failure)));
                        });
    }

    BooleanProperty desktopProperty() {
        return desktop;
    }

    /** Whether a kind is told. */
    BooleanProperty kindProperty(AlertKind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    BooleanProperty quietProperty() {
        return quiet;
    }

    StringProperty fromProperty() {
        return from;
    }

    StringProperty toProperty() {
        return to;
    }

    StringProperty daysProperty() {
        return days;
    }

    /** What is wrong with a field; empty for nothing. */
    ReadOnlyStringProperty problemProperty(Field field) {
        return problem(field).getReadOnlyProperty();
    }

    /** True while something differs from what is kept. */
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty testingProperty() {
        return testing.getReadOnlyProperty();
    }

    /** Why the desktop is not told; empty where nothing is known to be in the way. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }
}
