package org.cronconsole.ui.onboarding;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether this computer has onboardings that have not ended and that nobody works at. */
public final class Unfinished {
    private final Onboarding onboarding;
    private final ScreenKit kit;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Tasks.@Nullable Handle looking;

    /** Not looked for yet. */
    public Unfinished(Onboarding onboarding, ScreenKit kit) {
        this.onboarding = onboarding;
        this.kit = kit;
    }

    /** Looks, and says how many there are. */
    void look() {
        look(found ->
                words.set(
                        found.isEmpty() ? "" : kit.texts().format("journals.link", found.size())));
    }

    /**
     * Looks, and offers them where there are any.
     *
     * @param show leads to the list of them
     * @param offered is given the offer; not called where there is none
     * @param none is called where there is none
     */
    public void offer(Runnable show, Consumer<Notice> offered, Runnable none) {
        look(found -> notice(found, show).ifPresentOrElse(offered, none));
    }

    private void look(Consumer<List<Journal>> done) {
        Tasks.Handle before = looking;
        if (before != null) {
            before.cancel();
        }
        looking =
                kit.tasks()
                        .run(
                                () ->
                                        onboarding.openJournals().stream()
                                                .filter(j -> j.state() == Journal.State.OPEN)
                                                .toList(),
                                done,
                                // Whoever looks at the list is told why it cannot be read.
                                failure -> words.set(""));
    }

    private Optional<Notice> notice(List<Journal> found, Runnable show) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        OpenJournal last = OpenJournal.of(found.getFirst(), kit.texts(), kit.times());
        String begun = kit.times().local(last.journal().startedAt());
        return Optional.of(
                new Notice(
                        Notice.Kind.WARNING,
                        "",
                        found.size() == 1
                                ? kit.texts()
                                        .format(
                                                "journals.offer.one",
                                                last.dealership(),
                                                begun,
                                                last.howFar())
                                : kit.texts()
                                        .format(
                                                "journals.offer.more",
                                                found.size(),
                                                last.dealership(),
                                                begun),
                        "",
                        kit.texts().get("journals.offer.look"),
                        show));
    }

    /** How many there are, in words; empty where there is none. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
