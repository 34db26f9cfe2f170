package org.cronconsole.ui.dealership;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.NumberOffers;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumbers.Available;
import org.cronconsole.phone.PhoneNumbers.MonthlyPrice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Numbers to choose from: those that nobody uses first, then offers of an area code. */
final class NumberChoices {
    private static final String COUNTRY = "US";

    private final NumberDesk desk;
    private final ScreenKit kit;
    private final Texts texts;
    private final ObservableList<NumberChoice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable NumberChoice> chosen = new SimpleObjectProperty<>();
    private final StringProperty areaCode = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private List<NumberChoice> ours = List.of();
    private Tasks.@Nullable Handle work;

    NumberChoices(NumberDesk desk, ScreenKit kit) {
        this.desk = desk;
        this.kit = kit;
        this.texts = kit.texts();
    }

    /** Begins anew: reads which numbers are rented and free. */
    void open() {
        choices.clear();
        chosen.set(null);
        ours = List.of();
        if (!desk.configured()) {
            status.set(texts.get("dealerships.act.number.notwilio"));
            return;
        }
        ask(
                texts.get("dealerships.act.number.reading"),
                () ->
                        desk.list().numbers().stream()
                                .filter(number -> number.use() != OurNumber.Use.DEALERSHIP)
                                .sorted(
                                        java.util.Comparator.comparing((OurNumber number) ->
                                                number.use() != OurNumber.Use.SPARE))
                                .map(this::ours)
                                .toList(),
                found -> {
                    ours = found;
                    choices.setAll(found);
                    status.set(
                            found.isEmpty()
                                    ? texts.get("dealerships.act.number.nospare")
                                    : texts.format("dealerships.act.number.spares", found.size()));
                });
    }

    private String spare() {
        return texts.get("dealerships.act.number.spare");
    }

    private NumberChoice ours(OurNumber number) {
        String words =
                number.use() == OurNumber.Use.SPARE
                        ? spare()
                        : texts.get("dealerships.act.number.unused");
        return new NumberChoice(
                number.number(),
                false,
                number.namedFor().isEmpty()
                        ? words
                        : texts.format("dealerships.act.number.was", words, number.namedFor()));
    }

    /** Looks for numbers to rent in the area code that was typed. */
    void search() {
        String code = areaCode.get().strip();
        if (!desk.configured() || busy.get()) {
            return;
        }
        ask(
                texts.format("dealerships.act.number.searching", code),
                () -> desk.search(COUNTRY, code),
                offers -> {
                    List<NumberChoice> all = new ArrayList<>(ours);
                    offers.offers().forEach(offer -> all.add(offer(offer, offers.price())));
                    offers.nearby().forEach(near -> all.add(offer(near.offer(), offers.price())));
                    choices.setAll(all);
                    chosen.set(null);
                    status.set(found(offers));
                });
    }

    private String found(NumberOffers offers) {
        if (!offers.offers().isEmpty()) {
            return texts.format(
                    "dealerships.act.number.offers", offers.offers().size(), offers.areaCode());
        }
        return texts.format(
                offers.nearby().isEmpty()
                        ? "dealerships.act.number.nooffer"
                        : "dealerships.act.number.nearby",
                offers.areaCode());
    }

    private NumberChoice offer(Available offer, @Nullable MonthlyPrice price) {
        return new NumberChoice(
                offer.number(),
                true,
                texts.format(
                        "dealerships.act.number.rent",
                        offer.locality() + ", " + offer.region(),
                        price == null ? texts.get("numbers.price.unknown") : price.words()));
    }

    private <T> void ask(
            String waiting,
            java.util.concurrent.Callable<T> question,
            java.util.function.Consumer<T> answered) {
        if (work != null) {
            work.cancel();
        }
        busy.set(true);
        status.set(waiting);
        work =
                kit.tasks()
                        .run(
                                question,
                                answer -> {
                                    busy.set(false);
                                    answered.accept(answer);
                                },
                                failure -> {
                                    busy.set(false);
                                    var problem = kit.problems().of(failure);
                                    status.set(problem.title() + ". " + problem.text());
                                });
    }

    ObservableList<NumberChoice> choices() {
        return choices;
    }

    ObjectProperty<@Nullable NumberChoice> chosenProperty() {
        return chosen;
    }

    StringProperty areaCodeProperty() {
        return areaCode;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    /** What was found, or what went wrong. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }
}
