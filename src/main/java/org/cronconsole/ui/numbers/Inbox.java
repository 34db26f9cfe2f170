package org.cronconsole.ui.numbers;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.ReceivedText;
import org.cronconsole.phone.ReceivedTexts;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The texts that came in on the selected number, newest first; older ones on demand. */
final class Inbox {
    private final NumberDesk desk;
    private final ScreenKit kit;
    private final ObservableList<ReceivedText> texts = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final BooleanProperty more = new SimpleBooleanProperty();
    private @Nullable PhoneNumber number;
    private @Nullable ReceivedTexts pages;
    private Tasks.@Nullable Handle work;

    Inbox(NumberDesk desk, ScreenKit kit) {
        this.desk = desk;
        this.kit = kit;
    }

    /** Shows the texts of a number; null: none. */
    void show(@Nullable PhoneNumber chosen) {
        number = chosen;
        reload();
    }

    /** Reads the newest again. */
    void reload() {
        stop();
        texts.clear();
        pages = null;
        more.set(false);
        status.set("");
        PhoneNumber of = number;
        if (of != null) {
            pages = desk.texts(of, null);
            more();
        }
    }

    /** Reads the next older ones. */
    void more() {
        ReceivedTexts from = pages;
        if (from == null || loading.get()) {
            return;
        }
        loading.set(true);
        more.set(false);
        status.set(kit.texts().get("numbers.texts.loading"));
        work = kit.tasks().run(from::next, page -> add(page, from.hasNext()), this::failed);
    }

    private void add(List<ReceivedText> page, boolean hasNext) {
        loading.set(false);
        texts.addAll(page);
        more.set(hasNext);
        status.set(
                texts.isEmpty() && !hasNext
                        ? kit.texts().get("numbers.texts.none")
                        : kit.texts()
                                .format(
                                        hasNext ? "numbers.texts.some" : "numbers.texts.all",
                                        texts.size()));
    }

    private void failed(Throwable failure) {
        loading.set(false);
        more.set(true);
        Problem problem = kit.problems().of(failure);
        status.set(kit.texts().format("numbers.texts.failed", problem.title()));
    }

    private void stop() {
        if (work != null) {
            work.cancel();
            work = null;
        }
        loading.set(false);
    }

    ObservableList<ReceivedText> texts() {
        return FXCollections.unmodifiableObservableList(texts);
    }

    /** Whether {@link #more} can be asked for: older texts, or another try. */
    BooleanProperty moreProperty() {
        return more;
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }
}
