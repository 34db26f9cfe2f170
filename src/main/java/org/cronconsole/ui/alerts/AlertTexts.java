package org.cronconsole.ui.alerts;

import org.cronconsole.alert.Alert;
import org.cronconsole.alert.AlertCause;
import org.cronconsole.alert.AlertItem;
import org.cronconsole.alert.AlertKind;
import org.cronconsole.alert.AlertWords;
import org.cronconsole.alert.Mute;
import org.cronconsole.alert.MuteTarget;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the notifications say on the screen. */
final class AlertTexts {
    private final Texts texts;
    private final Times times;
    private final AlertWords words;

    AlertTexts(ScreenKit kit) {
        this.texts = kit.texts();
        this.times = kit.times();
        this.words = new AlertWords(times.zone());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The word of a kind. */
    String word(AlertKind kind) {
        return texts.get("alerts.kind." + key(kind));
    }

    /** Shape, colour and word of an alert's kind. */
    Cells.Status status(Alert alert) {
        if (alert.takenBack()) {
            return new Cells.Status(StatusPill.Look.STOPPED, texts.get("alerts.takenback"));
        }
        StatusPill.Look look =
                switch (alert.kind()) {
                    case FAILED, HUNG -> StatusPill.Look.FAIL;
                    case MISSED, LATE -> StatusPill.Look.WARN;
                    case RECOVERED -> StatusPill.Look.OK;
                    case WATCHED -> StatusPill.Look.RUNNING;
                    case MUTE_ENDED -> StatusPill.Look.QUIET;
                };
        return new Cells.Status(look, word(alert.kind()));
    }

    /** Shape, colour and word of one start. */
    Cells.Status status(AlertItem item) {
        StatusPill.Look look =
                switch (item.status()) {
                    case OK -> StatusPill.Look.OK;
                    case FAILED, HUNG -> StatusPill.Look.FAIL;
                    case MISSED, LATE -> StatusPill.Look.WARN;
                    case RUNNING -> StatusPill.Look.RUNNING;
                    case CANCELED -> StatusPill.Look.STOPPED;
                    case SUSPENDED -> StatusPill.Look.QUIET;
                    case UPCOMING -> StatusPill.Look.WAITING;
                    case UNKNOWN -> StatusPill.Look.UNKNOWN;
                };
        return new Cells.Status(look, word(item.status()));
    }

    private String word(SlotStatus status) {
        return texts.get("fleet.status." + key(status));
    }

    /** A line of the list. */
    AlertLine.Entry entry(Alert alert) {
        Cells.Status status = status(alert);
        String headline = words.headline(alert);
        String detail = words.detail(alert);
        String when = times.timeOfDay(alert.at().atZone(times.zone()).toLocalTime());
        String notes =
                Stream.of(
                                alert.muted() ? texts.get("alerts.muted") : "",
                                alert.away() ? texts.get("alerts.away") : "")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        String read = texts.get(alert.read() ? "alerts.read" : "alerts.unread");
        String spoken =
                Stream.of(read, status.word(), headline, detail, times.local(alert.at()), notes)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        String jobs = alert.items().stream().map(AlertItem::name).collect(Collectors.joining(" "));
        return new AlertLine.Entry(
                alert, status, headline, detail, when, notes, spoken, spoken + " " + jobs);
    }

    /** The day that something happened on: today, yesterday, else its date. */
    String day(Alert alert) {
        LocalDate day = day(alert.at());
        LocalDate today = day(times.now());
        String date = times.day(alert.at(), times.zone());
        if (day.equals(today)) {
            return texts.format("alerts.today", date);
        }
        return day.equals(today.minusDays(1)) ? texts.format("alerts.yesterday", date) : date;
    }

    private LocalDate day(java.time.Instant at) {
        return at.atZone(times.zone()).toLocalDate();
    }

    /** Who, and what happened. */
    String headline(Alert alert) {
        return words.headline(alert);
    }

    /** Why, and what else there is to say of an alert. */
    String about(Alert alert) {
        return Stream.of(
                        words.detail(alert),
                        alert.away() ? texts.get("alerts.away.long") : "",
                        alert.muted() ? texts.get("alerts.muted.long") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** What went wrong, by its cause. */
    String cause(Alert alert, AlertCause cause) {
        return words.cause(alert, cause);
    }

    /** When it happened, in full. */
    String when(Alert alert) {
        return texts.format("alerts.when", times.local(alert.at()), times.age(alert.at()));
    }

    /** A start, in its cell's second line. */
    String item(AlertItem item) {
        String due = texts.format("alerts.item.due", times.local(item.dueAt()));
        return item.reason() == null
                ? due
                : texts.format("alerts.item.why", due, Objects.requireNonNull(item.reason()));
    }

    /** What is or would be muted. */
    String target(MuteTarget target) {
        String key = "alerts.mute." + key(target.kind());
        return target.kind() == MuteTarget.Kind.ALL
                ? texts.get(key)
                : texts.format(key, target.name());
    }

    /** A mute with its end. */
    String mute(Mute mute) {
        return texts.format("alerts.mute.until", target(mute.target()), times.local(mute.until()));
    }
}
