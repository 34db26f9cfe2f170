package org.cronconsole.ui.dealership;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.Dealerships;
import org.cronconsole.dealership.NoteCheck;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistryConflict;
import org.cronconsole.registry.Remarks;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The note of the selected dealership, as it is typed. What was typed for one dealership and not
 * saved is there again when one comes back to it.
 */
final class NoteEdit {
    private final Dealerships dealerships;
    private final ScreenKit kit;
    private final WriteAccess writes;
    private final ObjectProperty<@Nullable Dealership> selected;
    private final Runnable saved;
    private final DealershipWords words;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final Map<String, String> drafts = new LinkedHashMap<>();
    private @Nullable String shown;

    /**
     * Edits the note of what is selected.
     *
     * @param saved reads the registry again
     */
    NoteEdit(
            Dealerships dealerships,
            ScreenKit kit,
            WriteAccess writes,
            ObjectProperty<@Nullable Dealership> selected,
            Runnable saved) {
        this.dealerships = dealerships;
        this.kit = kit;
        this.writes = writes;
        this.selected = selected;
        this.saved = saved;
        this.words = new DealershipWords(kit);
        selected.subscribe(this::show);
        text.subscribe(this::keepDraft);
    }

    private void show(@Nullable Dealership now) {
        String name = now == null ? null : now.name();
        if (!Objects.equals(name, shown)) {
            notice.set(null);
        }
        shown = null;
        text.set(name == null ? "" : drafts.getOrDefault(name, kept()));
        shown = name;
    }

    private void keepDraft(String typed) {
        String name = shown;
        if (name == null) {
            return;
        }
        if (typed.strip().equals(kept())) {
            drafts.remove(name);
        } else {
            drafts.put(name, typed);
        }
    }

    /** What the registry holds; empty for nothing. */
    private String kept() {
        Dealership now = selected.get();
        Remarks.Note note = now == null ? null : now.remarks().note();
        return note == null ? "" : note.text();
    }

    /** Keeps what is typed for all admins; asks first where it looks like a secret. */
    void save() {
        Dealership of = selected.get();
        if (of == null || cannotSave().get()) {
            return;
        }
        List<String> suspicions = NoteCheck.suspicions(text.get());
        if (suspicions.isEmpty()) {
            send(of);
            return;
        }
        kit.dialogs()
                .confirm(
                        Confirmation.destructive(
                                kit.texts().get("dealerships.note.suspect.title"),
                                kit.texts()
                                        .format(
                                                "dealerships.note.suspect.message",
                                                String.join(", ", suspicions)),
                                kit.texts().get("dealerships.note.suspect.verb")),
                        yes -> send(of));
    }

    private void send(Dealership of) {
        String typed = text.get();
        busy.set(true);
        notice.set(null);
        kit.tasks()
                .run(
                        () -> dealerships.note(of, typed),
                        entry -> {
                            drafts.remove(of.name());
                            ended(Notice.success("", kit.texts().get("dealerships.note.saved")));
                        },
                        failure -> ended(failed(failure)));
    }

    private Notice failed(Throwable failure) {
        if (failure instanceof RegistryConflict conflict) {
            DealershipEntry present = conflict.present();
            Remarks.Note theirs = present == null ? null : present.remarks().note();
            return Notice.warning(
                    kit.texts().get("dealerships.note.conflict"),
                    kit.texts()
                            .format(
                                    "dealerships.note.conflict.text",
                                    theirs == null
                                            ? kit.texts().get("dealerships.note.none")
                                            : theirs.text()));
        }
        return Notice.of(kit.problems().of(failure));
    }

    private void ended(Notice said) {
        busy.set(false);
        notice.set(said);
        saved.run();
    }

    /** Takes back what was typed. */
    void revert() {
        text.set(kept());
    }

    /** True where there is nothing to save, or it cannot be saved. */
    BooleanBinding cannotSave() {
        return Bindings.createBooleanBinding(
                () -> {
                    Dealership of = selected.get();
                    return of == null
                            || of.entry() == null
                            || busy.get()
                            || writes.refused().get()
                            || text.get().strip().equals(kept());
                },
                selected,
                busy,
                text,
                writes.refusalProperty());
    }

    /** True where what is typed is what is kept. */
    BooleanBinding unchanged() {
        return Bindings.createBooleanBinding(
                () -> text.get().strip().equals(kept()), text, selected);
    }

    /** What looks like a secret in what is typed; empty for nothing. */
    StringBinding warning() {
        return Bindings.createStringBinding(
                () -> {
                    List<String> found = NoteCheck.suspicions(text.get());
                    return found.isEmpty()
                            ? ""
                            : kit.texts()
                                    .format("dealerships.note.suspect", String.join(", ", found));
                },
                text);
    }

    /** The dealerships whose note was typed and not saved. */
    Set<String> drafts() {
        return Set.copyOf(drafts.keySet());
    }

    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** Who wrote it, and when; else who wrote the entry last. Empty where that is not known. */
    StringBinding changed() {
        return Bindings.createStringBinding(
                () -> {
                    Dealership of = selected.get();
                    return of == null ? "" : words.changed(of);
                },
                selected);
    }

    /** True where nothing can be typed: there is no entry to keep it in, or writing is refused. */
    BooleanBinding cannotWrite() {
        return why().isNotEmpty();
    }

    /** Why nothing can be saved; empty where something can. */
    StringBinding why() {
        return Bindings.createStringBinding(
                () -> {
                    Dealership of = selected.get();
                    return of != null && of.entry() == null
                            ? kit.texts().get("dealerships.note.noentry")
                            : writes.refusalProperty().get();
                },
                selected,
                writes.refusalProperty());
    }
}
