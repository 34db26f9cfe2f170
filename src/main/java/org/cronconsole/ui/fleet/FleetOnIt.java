package org.cronconsole.ui.fleet;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.dealership.NoteCheck;
import org.cronconsole.fleet.FleetCare;
import org.cronconsole.registry.Care;
import org.cronconsole.registry.CareBook;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * "I am on it": says so of dealerships, with a short note, and takes it back. Used on the screen's
 * thread.
 */
final class FleetOnIt {
    private final FleetCare care;
    private final ScreenKit kit;
    private final Texts texts;
    private final WriteAccess writes;
    private final FleetWords words;
    private final Runnable changed;
    private final StringProperty note = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<String>> asked =
            new ReadOnlyObjectWrapper<>(List.of());

    /**
     * Of one fleet.
     *
     * @param changed is told after each try, whatever came of it
     */
    FleetOnIt(
            FleetCare care, ScreenKit kit, WriteAccess writes, FleetWords words, Runnable changed) {
        this.care = care;
        this.kit = kit;
        this.texts = kit.texts();
        this.writes = writes;
        this.words = words;
        this.changed = changed;
    }

    /** Asks for the note, to say it of these dealerships then. */
    void ask(Collection<String> dealerships) {
        if (writes.refused().get() || busy.get() || dealerships.isEmpty()) {
            return;
        }
        notice.set(null);
        if (dealerships.size() > FleetCare.MOST) {
            notice.set(Notice.warning("", texts.format("fleet.onit.toomany", FleetCare.MOST)));
            return;
        }
        asked.set(List.copyOf(dealerships));
    }

    /** Says it of nobody after all; the note stays for the next time. */
    void cancel() {
        asked.set(List.of());
    }

    /** Says it; asks first where the note looks like a secret. */
    void take() {
        List<String> dealerships = asked.get();
        if (dealerships.isEmpty() || cannotTake().get()) {
            return;
        }
        List<String> suspicions = NoteCheck.suspicions(note.get());
        if (suspicions.isEmpty()) {
            send(dealerships, List.of());
            return;
        }
        kit.dialogs()
                .confirm(
                        Confirmation.destructive(
                                texts.get("dealerships.note.suspect.title"),
                                texts.format(
                                        "dealerships.note.suspect.message",
                                        String.join(", ", suspicions)),
                                texts.get("dealerships.note.suspect.verb")),
                        yes -> send(dealerships, List.of()));
    }

    private void send(List<String> dealerships, List<Care> insteadOf) {
        String typed = note.get();
        busy.set(true);
        notice.set(null);
        kit.tasks()
                .run(
                        () -> care.take(dealerships, typed, insteadOf),
                        taken -> taken(dealerships, taken),
                        this::failed);
    }

    private void taken(List<String> dealerships, CareBook.Taken taken) {
        busy.set(false);
        changed.run();
        List<Care> others = taken.others();
        long mine = dealerships.stream().distinct().count() - count(others);
        if (mine > 0) {
            notice.set(
                    Notice.success(
                            texts.format("fleet.onit.taken", mine),
                            texts.get("fleet.onit.taken.text")));
        }
        asked.set(List.of());
        if (others.isEmpty()) {
            note.set("");
            return;
        }
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                texts.format("fleet.onit.others.title", count(others)),
                                texts.format("fleet.onit.others.message", words.onIt(others)),
                                texts.get("fleet.onit.others.verb")),
                        yes ->
                                send(
                                        others.stream().map(Care::dealership).distinct().toList(),
                                        others));
    }

    private static long count(List<Care> cares) {
        return cares.stream().map(Care::dealership).distinct().count();
    }

    /** What was typed stays. */
    private void failed(Throwable failure) {
        busy.set(false);
        notice.set(Notice.of(kit.problems().of(failure)));
        changed.run();
    }

    /** Says that nobody is on these any more; asks first where a colleague said to be. */
    void end(Collection<FleetLine> lines) {
        List<Care> there =
                lines.stream().map(FleetLine::onIt).filter(Objects::nonNull).distinct().toList();
        if (there.isEmpty() || writes.refused().get() || busy.get()) {
            return;
        }
        List<Care> others = there.stream().filter(each -> !each.who().equals(care.me())).toList();
        if (others.isEmpty()) {
            sendEnd(there);
            return;
        }
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                texts.format("fleet.onit.end.title", count(others)),
                                texts.format("fleet.onit.end.message", words.onIt(others)),
                                texts.get("fleet.onit.end.verb")),
                        yes -> sendEnd(there));
    }

    private void sendEnd(List<Care> there) {
        busy.set(true);
        notice.set(null);
        kit.tasks()
                .run(
                        () -> care.end(there),
                        all -> {
                            busy.set(false);
                            notice.set(ended(there, all));
                            changed.run();
                        },
                        this::failed);
    }

    private Notice ended(List<Care> there, List<Care> all) {
        Set<String> names = there.stream().map(Care::dealership).collect(Collectors.toSet());
        List<Care> stay = all.stream().filter(each -> names.contains(each.dealership())).toList();
        return stay.isEmpty()
                ? Notice.success(
                        texts.format(
                                "fleet.onit.ended",
                                there.stream()
                                        .map(Care::dealership)
                                        .collect(Collectors.joining(", "))),
                        "")
                : Notice.warning(texts.format("fleet.onit.stays", words.onIt(stay)), "");
    }

    /** True where it cannot be said: it is being said, the note is too long, or it is refused. */
    BooleanBinding cannotTake() {
        return Bindings.createBooleanBinding(
                () -> busy.get() || writes.refused().get() || tooLong(),
                busy,
                note,
                writes.refusalProperty());
    }

    private boolean tooLong() {
        return note.get().strip().length() > FleetCare.LONGEST_NOTE;
    }

    /** What is wrong with the note, or looks like a secret in it; empty for nothing. */
    StringBinding warning() {
        return Bindings.createStringBinding(
                () -> {
                    if (tooLong()) {
                        return texts.format(
                                "fleet.onit.toolong",
                                FleetCare.LONGEST_NOTE,
                                note.get().strip().length());
                    }
                    List<String> found = NoteCheck.suspicions(note.get());
                    return found.isEmpty()
                            ? ""
                            : texts.format("dealerships.note.suspect", String.join(", ", found));
                },
                note);
    }

    /** Of which dealerships it is to be said; none while nobody is asked for the note. */
    ReadOnlyObjectProperty<List<String>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** What was asked, in words. */
    StringBinding question() {
        return Bindings.createStringBinding(() -> words.onItQuestion(asked.get()), asked);
    }

    StringProperty noteProperty() {
        return note;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** The user name of whoever works here. */
    String me() {
        return care.me();
    }
}
