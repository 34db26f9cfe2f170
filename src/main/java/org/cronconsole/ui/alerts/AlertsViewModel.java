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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.alert.Alert;
import org.cronconsole.alert.AlertBook;
import org.cronconsole.alert.AlertItem;
import org.cronconsole.alert.Mute;
import org.cronconsole.id.JobId;
import org.cronconsole.ui.kit.Chosen;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.WordFilter;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The list of what happened: by day, newest first; read, unread, muted. */
public final class AlertsViewModel {
    private final AlertFeed feed;
    private final ScreenKit kit;
    private final Opener opener;
    private final AlertTexts words;
    private final MuteForm muting;
    private final ObservableList<AlertLine> lines = FXCollections.observableArrayList();
    private final ObservableList<Mute> mutes = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty unreadOnly = new SimpleBooleanProperty();
    private final Chosen<AlertLine.Entry> chosen = new Chosen<>(this::again);
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper allRead = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("none");
    private @Nullable AlertBook worded;
    private @Nullable Notice unread;
    private List<AlertLine.Entry> entries = List.of();

    /** Opens the runs of a job. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens them with the run of a start selected, where it is known.
         *
         * @param failed is told where the job could not be read
         */
        void open(JobId job, Instant dueAt, Consumer<Throwable> failed);
    }

    /** Shows what this feed brings. */
    public AlertsViewModel(AlertFeed feed, ScreenKit kit, Opener opener) {
        this.feed = feed;
        this.kit = kit;
        this.opener = opener;
        this.words = new AlertTexts(kit);
        this.muting = new MuteForm(feed, kit, words, notice::set);
        feed.bookProperty().subscribe(book -> show());
        filter.subscribe(typed -> show());
        unreadOnly.subscribe(now -> show());
        chosen.row().subscribe(line -> muting.offer(line == null ? null : line.alert()));
    }

    private void show() {
        AlertBook book = feed.bookProperty().get();
        List<AlertLine.Entry> newest = entries(book);
        AlertLine.Entry before = chosen.row().get();
        List<AlertLine> shown = new ArrayList<>();
        String day = "";
        int matching = 0;
        for (AlertLine.Entry entry : newest) {
            Alert alert = entry.alert();
            boolean same = before != null && same(before, entry);
            // What has just been read stays as long as it is selected.
            if (unreadOnly.get() && alert.read() && !same
                    || !WordFilter.matches(entry.searchable(), filter.get())) {
                continue;
            }
            String now = words.day(alert);
            if (!now.equals(day)) {
                shown.add(new AlertLine.Day(now));
                day = now;
            }
            shown.add(entry);
            matching++;
        }
        if (!lines.equals(shown)) {
            chosen.keep(() -> lines.setAll(shown));
        }
        if (!mutes.equals(book.mutes())) {
            mutes.setAll(book.mutes());
        }
        empty.set(newest.isEmpty() ? book.lookedAt() == null ? "waiting" : "none" : "nomatch");
        status.set(
                kit.texts()
                        .format(
                                matching == newest.size() ? "alerts.status" : "alerts.status.some",
                                matching,
                                book.unread(),
                                newest.size()));
        allRead.set(book.unread() == 0);
        if (feed.alerts().unkept()) {
            notice.set(
                    Notice.warning(
                            kit.texts().get("alerts.unkept.title"),
                            kit.texts().get("alerts.unkept.text")));
        }
    }

    private static boolean same(AlertLine.Entry one, AlertLine.Entry other) {
        return one.alert().id() == other.alert().id();
    }

    private AlertLine.@Nullable Entry again(AlertLine.Entry wanted) {
        return lines.stream()
                .filter(line -> line instanceof AlertLine.Entry entry && same(entry, wanted))
                .map(AlertLine.Entry.class::cast)
                .findFirst()
                .orElse(null);
    }

    /**
     * The jobs could not be read: what has happened since is not known, and no word of it is no
     * good news.
     *
     * @param why with what can be done; null: they could be read
     */
    public void unread(@Nullable Notice why) {
        if (why == null || why.kind() == Notice.Kind.INFO) {
            if (unread != null && unread.equals(notice.get())) {
                notice.set(null);
            }
            unread = null;
            return;
        }
        unread =
                new Notice(
                        Notice.Kind.WARNING,
                        kit.texts().get("alerts.unread.title"),
                        (why.title() + ". " + why.text()).strip(),
                        why.details(),
                        why.actionLabel(),
                        why.action());
        notice.set(unread);
    }

    /** Of thousands the words are not put together for each letter of a filter. */
    private List<AlertLine.Entry> entries(AlertBook book) {
        if (book != worded) {
            worded = book;
            entries =
                    book.alerts().stream()
                            .sorted(
                                    Comparator.comparing(Alert::at)
                                            .thenComparing(Alert::id)
                                            .reversed())
                            .map(words::entry)
                            .toList();
        }
        return entries;
    }

    /** Selects a line, and so counts it as read; a head of a day selects nothing. */
    void select(@Nullable AlertLine line) {
        AlertLine.Entry before = chosen.row().get();
        if (!(line instanceof AlertLine.Entry entry)) {
            chosen.row().set(null);
            return;
        }
        chosen.row().set(entry);
        // Who marks the selected one as not read means it.
        if ((before == null || !same(before, entry)) && !entry.alert().read()) {
            mark(entry.alert(), true);
        }
    }

    /** Marks the selected one as not read. */
    void markUnread() {
        AlertLine.Entry line = chosen.row().get();
        if (line != null) {
            mark(line.alert(), false);
        }
    }

    private void mark(Alert alert, boolean read) {
        feed.change(() -> feed.alerts().mark(Set.of(alert.id()), read), this::failed);
    }

    /** Marks all as read. */
    void markAllRead() {
        feed.change(feed.alerts()::markAllRead, this::failed);
    }

    /** Opens the run of a start. */
    void open(AlertItem item) {
        opener.open(item.job(), item.dueAt(), this::failed);
    }

    /** Opens the run of the selected alert's only start; false where it has several or none. */
    boolean openOnly() {
        AlertLine.Entry line = chosen.row().get();
        if (line == null || line.alert().items().size() != 1) {
            return false;
        }
        open(line.alert().items().getFirst());
        return true;
    }

    /** Ends a mute before its time. */
    void endMute(Mute mute) {
        feed.change(() -> feed.alerts().endMute(mute.target()), this::failed);
    }

    private void failed(Throwable problem) {
        notice.set(Notice.of(kit.problems().of(problem)));
    }

    /** Shows everything again, whatever narrowed it. */
    void widen() {
        filter.set("");
        unreadOnly.set(false);
    }

    AlertTexts words() {
        return words;
    }

    /** What is muted and until when is chosen here. */
    MuteForm muting() {
        return muting;
    }

    /** The lines that match. */
    ObservableList<AlertLine> lines() {
        return lines;
    }

    /** What is muted now, the next to end first. */
    ObservableList<Mute> mutes() {
        return mutes;
    }

    /** The starts of the selected alert, newest first. */
    List<AlertItem> items() {
        AlertLine.Entry line = chosen.row().get();
        return line == null ? List.of() : line.alert().items().reversed();
    }

    /** The alert that more is told of. */
    Chosen<AlertLine.Entry> chosen() {
        return chosen;
    }

    ObjectProperty<AlertLine.@Nullable Entry> selectedProperty() {
        return chosen.row();
    }

    StringProperty filterProperty() {
        return filter;
    }

    BooleanProperty unreadOnlyProperty() {
        return unreadOnly;
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** True where none is left to be marked as read. */
    ReadOnlyBooleanProperty allReadProperty() {
        return allRead.getReadOnlyProperty();
    }

    /** Why there are no lines: {@code waiting}, {@code none} or {@code nomatch}. */
    ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }
}
