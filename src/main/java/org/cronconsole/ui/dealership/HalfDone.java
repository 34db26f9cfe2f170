package org.cronconsole.ui.dealership;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.dealership.act.ActJournal;
import org.cronconsole.dealership.act.UnendedActs;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/**
 * The changes of dealerships that stopped half way on this computer. Used on the screen's thread.
 */
public final class HalfDone {
    private final UnendedActs unended;
    private final ScreenKit kit;
    private final Texts texts;
    private final ObservableList<ActJournal> open = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

    /** Of this workbench; not read yet. */
    public HalfDone(Workbench workbench, ScreenKit kit) {
        this.unended = workbench.dealershipActs().unended(workbench.dealerships());
        this.kit = kit;
        this.texts = kit.texts();
    }

    /** Reads which there are. */
    void read() {
        look(open::setAll);
    }

    private void look(Consumer<List<ActJournal>> found) {
        kit.tasks()
                .run(
                        unended::open,
                        found,
                        // What cannot be read is said by whoever begins another one.
                        failure -> {});
    }

    /**
     * Looks, and offers them where there are any.
     *
     * @param show leads to the list of them
     * @param offered is given the offer; not called where there is none
     */
    public void offer(Runnable show, Consumer<Notice> offered) {
        look(found -> {
            if (!found.isEmpty()) {
                ActJournal last = found.getFirst();
                String words =
                        found.size() == 1
                                ? words(last)
                                : texts.format("dealerships.half.offer", found.size(), words(last));
                offered.accept(
                        Notice.warning("", words)
                                .withAction(texts.get("journals.offer.look"), show));
            }
        });
    }

    /** What it is, since when, and how far it came. */
    String words(ActJournal journal) {
        return texts.format(
                journal.takingBack() ? "dealerships.half.backwards" : "dealerships.half.one",
                journal.order().words(),
                journal.dealership(),
                kit.times().local(journal.startedAt()),
                journal.done(),
                journal.steps().size());
    }

    /** Asks, then leaves it as it is for good. */
    void forget(ActJournal journal) {
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                texts.get("dealerships.half.forget.title"),
                                texts.format("dealerships.half.forget.message", words(journal)),
                                texts.get("dealerships.half.forget.verb")),
                        yes ->
                                kit.tasks()
                                        .run(
                                                () -> {
                                                    unended.forget(journal);
                                                    return journal;
                                                },
                                                done -> read(),
                                                failure -> {
                                                    say(Notice.of(kit.problems().of(failure)));
                                                    read();
                                                }));
    }

    void say(Notice said) {
        notice.set(said);
    }

    UnendedActs acts() {
        return unended;
    }

    /** Those that nobody works at now, newest first. */
    ObservableList<ActJournal> open() {
        return open;
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }
}
