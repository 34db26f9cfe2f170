package org.cronconsole.ui.calendar;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Answers the screen's questions, one at a time: a question that comes meanwhile waits, and of
 * several the last is asked, so that a key that is held down shows something on its way. Nothing is
 * worked out while nobody looks.
 */
final class Reckoner {
    private final Tasks tasks;
    private final Supplier<Question> question;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<Reckoned> reckoned;
    private Reckoned.@Nullable Step due = Reckoned.Step.JOBS;
    private boolean reckoning;
    private boolean lookedAt;

    Reckoner(Tasks tasks, Supplier<Question> question, Consumer<Throwable> failed) {
        this.tasks = tasks;
        this.question = question;
        this.failed = failed;
        this.reckoned = new ReadOnlyObjectWrapper<>(Reckoned.nothing(question.get()));
    }

    /** The last answer. */
    ReadOnlyObjectProperty<Reckoned> reckonedProperty() {
        return reckoned.getReadOnlyProperty();
    }

    /** Somebody looks, or looks away. */
    void lookedAt(boolean now) {
        lookedAt = now;
        goOn();
    }

    /** Asks anew, from this step on. */
    void ask(Reckoned.Step from) {
        Reckoned.Step before = due;
        due = before == null || from.compareTo(before) < 0 ? from : before;
        goOn();
    }

    private void goOn() {
        Reckoned.Step from = due;
        if (reckoning || !lookedAt || from == null) {
            return;
        }
        reckoning = true;
        due = null;
        Question asked = question.get();
        Reckoned before = reckoned.get();
        tasks.run(
                () -> before.next(from, asked),
                answer -> {
                    reckoning = false;
                    reckoned.set(answer);
                    goOn();
                },
                failure -> {
                    reckoning = false;
                    // Still to be done, but not again by itself.
                    due = Reckoned.Step.JOBS;
                    failed.accept(failure);
                });
    }
}
