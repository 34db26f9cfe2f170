package org.cronconsole.ui.numbers;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/** What can be done with the selected number: one thing at a time, with the outcome as a notice. */
final class NumberActs {
    private final NumberDesk desk;
    private final ScreenKit kit;
    private final Texts texts;
    private final WriteAccess writes;
    private final NumberWords words;
    private final ObjectProperty<@Nullable OurNumber> selected;
    private final Runnable refresh;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /**
     * Acts on what is selected.
     *
     * @param refresh reads the numbers again
     */
    NumberActs(
            NumberDesk desk,
            ScreenKit kit,
            WriteAccess writes,
            ObjectProperty<@Nullable OurNumber> selected,
            Runnable refresh) {
        this.desk = desk;
        this.kit = kit;
        this.texts = kit.texts();
        this.writes = writes;
        this.words = new NumberWords(kit);
        this.selected = selected;
        this.refresh = refresh;
        selected.subscribe(now -> restoreName());
    }

    /** Gives the selected number back once it was typed. */
    void release() {
        OurNumber number = selected.get();
        if (number == null) {
            return;
        }
        String e164 = number.number().e164();
        kit.dialogs()
                .confirm(
                        new Confirmation(
                                texts.format("numbers.release.title", e164),
                                words.releaseMessage(number),
                                texts.get("numbers.release.verb"),
                                true,
                                e164),
                        typed ->
                                act(
                                        texts.format("numbers.release.working", e164),
                                        () -> desk.release(number.number(), typed, now -> {}),
                                        texts.format("numbers.release.done", e164)));
    }

    /** Keeps the selected number for a later dealership. */
    void keepAsSpare() {
        OurNumber number = selected.get();
        if (number == null) {
            return;
        }
        String e164 = number.number().e164();
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                texts.format("numbers.spare.title", e164),
                                texts.get("numbers.spare.message"),
                                texts.get("numbers.spare.verb")),
                        yes ->
                                act(
                                        texts.format("numbers.spare.working", e164),
                                        () -> desk.keepAsSpare(number.number()),
                                        texts.format("numbers.spare.done", e164)));
    }

    /** Gives the selected number the name that was typed. */
    void rename() {
        OurNumber number = selected.get();
        String typed = name.get();
        if (number != null && !cannotRename().get()) {
            act(
                    texts.format("numbers.rename.working", number.number()),
                    () -> desk.rename(number.number(), typed),
                    texts.format("numbers.rename.done", number.number(), typed.strip()));
        }
    }

    /** Takes back what was typed as a name. */
    void restoreName() {
        OurNumber number = selected.get();
        name.set(number == null ? "" : number.rented().friendlyName());
    }

    /** Stops whatever answers the texts of the selected number. */
    void repair() {
        OurNumber number = selected.get();
        if (number != null) {
            act(
                    texts.format("numbers.repair.working", number.number()),
                    () -> desk.repair(number.number()),
                    texts.format("numbers.repair.done", number.number()));
        }
    }

    private void act(String working, Callable<OurNumber> work, String done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        notice.set(Notice.info("", working));
        kit.tasks()
                .run(
                        work,
                        result -> ended(Notice.success(done, "")),
                        // It may have taken effect all the same, so the list is read again.
                        problem -> ended(Notice.of(kit.problems().of(problem))));
    }

    private void ended(Notice said) {
        busy.set(false);
        notice.set(said);
        refresh.run();
    }

    /** True where the selected number cannot be written to now. */
    BooleanBinding cannotWrite() {
        return selected.isNull().or(busy).or(writes.refused());
    }

    /** True where the selected number cannot become a spare one. */
    BooleanBinding cannotSpare() {
        return cannotWrite().or(spareRefusal().isNotEmpty());
    }

    /** Why the selected number cannot become a spare one; empty where it can. */
    StringBinding spareRefusal() {
        return Bindings.createStringBinding(
                () -> {
                    OurNumber number = selected.get();
                    if (!writes.refusalProperty().get().isEmpty() || number == null) {
                        return writes.refusalProperty().get();
                    }
                    if (!number.registryKnown()) {
                        return texts.get("numbers.spare.unread");
                    }
                    return switch (number.use()) {
                        case DEALERSHIP -> texts.format("numbers.spare.used", words.use(number));
                        case SPARE -> texts.get("numbers.spare.already");
                        case UNKNOWN -> "";
                    };
                },
                selected,
                writes.refusalProperty());
    }

    /** True where there is no new name to give. */
    BooleanBinding cannotRename() {
        return cannotWrite()
                .or(
                        Bindings.createBooleanBinding(
                                () -> {
                                    OurNumber number = selected.get();
                                    return name.get().isBlank()
                                            || number == null
                                            || name.get()
                                                    .strip()
                                                    .equals(number.rented().friendlyName());
                                },
                                selected,
                                name));
    }

    /** What is typed as a name. */
    StringProperty nameProperty() {
        return name;
    }

    /** What came of the last act. */
    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** Why writing is refused; empty where it is not. */
    ReadOnlyStringProperty refusalProperty() {
        return writes.refusalProperty();
    }
}
