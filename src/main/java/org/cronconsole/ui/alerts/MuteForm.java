package org.cronconsole.ui.alerts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.alert.Alert;
import org.cronconsole.alert.AlertCause;
import org.cronconsole.alert.AlertItem;
import org.cronconsole.alert.Mute;
import org.cronconsole.alert.MuteTarget;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What is to be muted, and until when. */
final class MuteForm {
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final AlertFeed feed;
    private final ScreenKit kit;
    private final AlertTexts words;
    private final Consumer<Notice> say;
    private final ObservableList<MuteTarget> targets = FXCollections.observableArrayList();
    private final ObjectProperty<MuteTarget> target = new SimpleObjectProperty<>(MuteTarget.ALL);
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.FOUR_HOURS);
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** For how long. */
    enum Span {
        HOUR,
        FOUR_HOURS,
        TOMORROW,
        WEEK,
        TYPED
    }

    MuteForm(AlertFeed feed, ScreenKit kit, AlertTexts words, Consumer<Notice> say) {
        this.feed = feed;
        this.kit = kit;
        this.words = words;
        this.say = say;
        typed.subscribe(text -> problem.set(""));
        span.subscribe(now -> {
            problem.set("");
            if (now == Span.TYPED && typed.get().isBlank()) {
                typed.set(TYPED.format(until(Span.WEEK).atZone(zone())));
            }
        });
        offer(null);
    }

    /** Offers what an alert is about, and everything. */
    void offer(@Nullable Alert alert) {
        List<MuteTarget> offered = new ArrayList<>();
        if (alert != null) {
            alert.items().stream()
                    .map(AlertItem::dealership)
                    .filter(java.util.Objects::nonNull)
                    .distinct()
                    .limit(1)
                    .filter(name ->
                            alert.items().stream().map(AlertItem::subject).distinct().count() == 1)
                    .forEach(name -> offered.add(MuteTarget.dealership(name)));
            if (alert.items().stream().map(AlertItem::job).distinct().count() == 1) {
                offered.add(MuteTarget.job(alert.items().getFirst()));
            }
            cause(alert, offered);
        }
        offered.add(MuteTarget.ALL);
        if (!targets.equals(offered)) {
            targets.setAll(offered);
            target.set(offered.getFirst());
        }
    }

    private void cause(Alert alert, List<MuteTarget> offered) {
        AlertCause cause = alert.cause();
        if (cause != null) {
            offered.addFirst(MuteTarget.cause(cause, words.cause(alert, cause)));
        } else if (alert.kind().trouble() && alert.items().getFirst().reason() != null) {
            AlertItem item = alert.items().getFirst();
            AlertCause own = AlertCause.of(item);
            offered.add(MuteTarget.cause(own, words.cause(alert, own)));
        }
    }

    private ZoneId zone() {
        return kit.times().zone();
    }

    private Instant until(Span wanted) {
        Instant now = kit.times().now();
        return switch (wanted) {
            case HOUR -> now.plus(Duration.ofHours(1));
            case FOUR_HOURS -> now.plus(Duration.ofHours(4));
            case TOMORROW ->
                    now.atZone(zone())
                            .toLocalDate()
                            .plusDays(1)
                            .atTime(MORNING)
                            .atZone(zone())
                            .toInstant();
            case WEEK -> now.plus(Duration.ofDays(7));
            case TYPED ->
                    LocalDateTime.parse(typed.get().strip(), TYPED).atZone(zone()).toInstant();
        };
    }

    /** Mutes what is chosen; says what is wrong where it cannot be. */
    void mute() {
        MuteTarget what = target.get();
        Instant until;
        try {
            until = until(span.get());
        } catch (DateTimeException unreadable) {
            problem.set(kit.texts().get("alerts.mute.when.unreadable"));
            return;
        }
        String wrong = Mute.problem(kit.times().now(), until).orElse("");
        problem.set(wrong);
        if (!wrong.isEmpty()) {
            return;
        }
        feed.change(
                () -> feed.alerts().mute(what, until),
                failure -> say.accept(Notice.of(kit.problems().of(failure))));
    }

    /** What can be muted. */
    ObservableList<MuteTarget> targets() {
        return targets;
    }

    ObjectProperty<MuteTarget> targetProperty() {
        return target;
    }

    ObjectProperty<Span> spanProperty() {
        return span;
    }

    /** The end, as typed: a local date and time. */
    StringProperty typedProperty() {
        return typed;
    }

    /** What is wrong with the end; empty for nothing. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
