package org.cronconsole.ui.profiles;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.cronconsole.doctor.ProbeResult;
import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks one service whether it answers to what stands in the form, and shows what it said. */
final class ConnectionTest {
    private final ScreenKit kit;
    private final Supplier<String> lacking;
    private final Supplier<Callable<ProbeResult>> question;
    private final BiConsumer<SecretStoreProblem, Runnable> locked;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
    private Consumer<ProbeResult> found = result -> {};
    private Tasks.@Nullable Handle underWay;

    /**
     * What came of it.
     *
     * @param ok true where the service lets these credentials in
     * @param found what was found, or what is in the way
     * @param next what to do about it; empty for nothing
     */
    record Answer(boolean ok, String found, String next) {}

    /**
     * A test that is yet to be made.
     *
     * @param lacking what must be typed before anything can be asked; empty for nothing
     * @param question takes what to ask from the form; what it answers asks, and waits
     * @param locked takes away what keeps the secrets from being read, then runs what follows
     */
    ConnectionTest(
            ScreenKit kit,
            Supplier<String> lacking,
            Supplier<Callable<ProbeResult>> question,
            BiConsumer<SecretStoreProblem, Runnable> locked) {
        this.kit = kit;
        this.lacking = lacking;
        this.question = question;
        this.locked = locked;
    }

    /** Asks, unless it is asking already. */
    void run() {
        if (busy.get()) {
            return;
        }
        String lacks = lacking.get();
        if (!lacks.isEmpty()) {
            answer.set(new Answer(false, lacks, ""));
            return;
        }
        answer.set(null);
        busy.set(true);
        underWay =
                kit.tasks()
                        .run(
                                question.get(),
                                result -> {
                                    busy.set(false);
                                    answer.set(
                                            new Answer(result.ok(), result.found(), next(result)));
                                    found.accept(result);
                                },
                                this::failed);
    }

    private String next(ProbeResult result) {
        return result.ok() || result.workspaces().isEmpty()
                ? result.next()
                : kit.texts().get("profiles.test.choose");
    }

    private void failed(Throwable failure) {
        busy.set(false);
        if (failure instanceof SecretStoreProblem problem) {
            locked.accept(problem, this::run);
            return;
        }
        Problem problem = kit.problems().of(failure);
        answer.set(new Answer(false, problem.what(), problem.next()));
    }

    /** True where it was asked, and something is not right yet. */
    boolean refused() {
        Answer now = answer.get();
        return now != null && !now.ok();
    }

    /** Drops the answer and what is under way: what it was asked with has changed. */
    void drop() {
        if (underWay != null) {
            underWay.cancel();
            underWay = null;
        }
        busy.set(false);
        answer.set(null);
    }

    /** Is told what was found. */
    void onFound(Consumer<ProbeResult> listener) {
        found = listener;
    }

    /** True while it asks. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What came of it; null while nothing did. */
    ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }
}
