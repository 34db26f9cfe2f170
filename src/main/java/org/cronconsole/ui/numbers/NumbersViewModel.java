package org.cronconsole.ui.numbers;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.NumberList;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.ui.kit.Chosen;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.WordFilter;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/** The numbers of the account: listed with who has them, and changed one at a time. */
public final class NumbersViewModel {
    /** Where the list is. */
    enum Phase {
        /** Being read; what was there before is still there. */
        LOADING,
        /** Read. */
        LOADED,
        /** Could not be read; what was there before is still there. */
        FAILED,
        /** There is no Twilio to read from. */
        NOT_SET_UP
    }

    private final NumberDesk desk;
    private final ScreenKit kit;
    private final Texts texts;
    private final NumberWords words;
    private final Inbox inbox;
    private final LineWatch watch;
    private final NumberActs acts;
    private final ObservableList<OurNumber> all = FXCollections.observableArrayList();
    private final FilteredList<OurNumber> matching = new FilteredList<>(all);
    private final Chosen<OurNumber> chosen =
            Chosen.among(matching, (one, other) -> one.sid().equals(other.sid()));
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper total = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Notice> failure = new SimpleObjectProperty<>();
    private @Nullable NumberList loaded;
    private @Nullable Predicate<OurNumber> wanted;
    private Tasks.@Nullable Handle loading;

    /** Shows the numbers of this desk. */
    public NumbersViewModel(NumberDesk desk, ScreenKit kit, WriteAccess writes) {
        this.desk = desk;
        this.kit = kit;
        this.texts = kit.texts();
        this.words = new NumberWords(kit);
        this.inbox = new Inbox(desk, kit);
        this.watch = new LineWatch(desk, kit, this::cameIn);
        this.acts = new NumberActs(desk, kit, writes, chosen.row(), this::refresh);
        filter.subscribe(typed -> {
            chosen.keep(() ->
                    matching.setPredicate(
                            number -> WordFilter.matches(words.searchable(number), typed)));
            sayStatus();
        });
        chosen.row().subscribe(this::show);
        if (!desk.configured()) {
            phase.set(Phase.NOT_SET_UP);
            sayStatus();
        }
    }

    private void show(@Nullable OurNumber before, @Nullable OurNumber now) {
        if (before == null || now == null || !before.sid().equals(now.sid())) {
            inbox.show(now == null ? null : now.number());
        }
    }

    private void cameIn() {
        inbox.reload();
    }

    /** Reads the numbers, unless they are there. */
    void entered() {
        if (loaded == null && loading == null) {
            refresh();
        }
    }

    /** Selects this number, now or once it is read. */
    public void lookAt(PhoneNumber number) {
        lookFor(each -> each.number().equals(number));
    }

    /** Selects the number of this dealership, now or once it is read. */
    public void lookAtNumberOf(String dealership) {
        lookFor(each -> each.dealerships().contains(dealership));
    }

    private void lookFor(Predicate<OurNumber> looked) {
        filter.set("");
        wanted = looked;
        choose();
        entered();
    }

    private void choose() {
        Predicate<OurNumber> looked = wanted;
        if (looked != null) {
            all.stream()
                    .filter(looked)
                    .findFirst()
                    .ifPresent(each -> {
                        wanted = null;
                        chosen.row().set(each);
                    });
        }
    }

    /** Watches nothing any more. */
    public void close() {
        watch.stop();
    }

    /** Reads the numbers again; what is there stays until the new list is whole. */
    void refresh() {
        if (!desk.configured()) {
            return;
        }
        if (loading != null) {
            loading.cancel();
        }
        phase.set(Phase.LOADING);
        failure.set(null);
        sayStatus();
        loading = kit.tasks().run(desk::list, this::loaded, this::failed);
    }

    private void loaded(NumberList list) {
        loading = null;
        loaded = list;
        chosen.keep(() -> all.setAll(list.numbers()));
        phase.set(Phase.LOADED);
        if (list.registryProblem() != null) {
            failure.set(warning("numbers.registry.unread", list.registryProblem()));
        } else if (list.priceProblem() != null) {
            failure.set(warning("numbers.price.unread", list.priceProblem()));
        }
        choose();
        total.set(words.total(list));
        sayStatus();
    }

    private Notice warning(String key, String why) {
        return Notice.warning(texts.get(key), why)
                .withAction(texts.get("kit.retry"), this::refresh);
    }

    private void failed(Throwable problem) {
        loading = null;
        phase.set(Phase.FAILED);
        failure.set(
                Notice.of(kit.problems().of(problem))
                        .withAction(texts.get("kit.retry"), this::refresh));
        sayStatus();
    }

    private void sayStatus() {
        NumberList list = loaded;
        String matches =
                filter.get().isBlank()
                        ? ""
                        : texts.format("jobs.matching", matching.size(), all.size());
        status.set(
                switch (phase.get()) {
                    case NOT_SET_UP -> "";
                    case LOADING -> texts.get("numbers.wait");
                    case FAILED ->
                            list == null
                                    ? ""
                                    : texts.format(
                                            "numbers.stale", kit.times().local(list.readAt()));
                    case LOADED ->
                            !matches.isEmpty() || list == null
                                    ? matches
                                    : texts.format(
                                            "numbers.read", kit.times().local(list.readAt()));
                });
    }

    /** Begins the line check of the selected number, or ends the one that is under way. */
    void watchOrStop() {
        OurNumber number = chosen.row().get();
        if (watch.stateProperty().get() == LineWatch.State.WATCHING) {
            watch.stop();
        } else if (number != null) {
            watch.start(number.number());
        }
    }

    ObservableList<OurNumber> matching() {
        return matching;
    }

    ObservableList<OurNumber> all() {
        return all;
    }

    /** The number that more is told of. */
    Chosen<OurNumber> chosen() {
        return chosen;
    }

    ObjectProperty<@Nullable OurNumber> selectedProperty() {
        return chosen.row();
    }

    /** What the filter field holds. */
    public StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyStringProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Notice> failureProperty() {
        return failure;
    }

    Inbox inbox() {
        return inbox;
    }

    LineWatch watch() {
        return watch;
    }

    NumberActs acts() {
        return acts;
    }

    NumberWords words() {
        return words;
    }
}
