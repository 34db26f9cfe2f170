package org.cronconsole.ui.onboarding;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.NumberList;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * The numbers that are paid for and that no dealership has: better than renting another one. Those
 * of the area code that is typed come first.
 */
final class SpareNumbers {
    private final NumberDesk desk;
    private final FormModel form;
    private final ScreenKit kit;
    private final ObservableList<Spare> offers = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private List<OurNumber> known = List.of();
    private Tasks.@Nullable Handle looking;

    /**
     * A number that can be chosen.
     *
     * @param number as it is typed
     * @param words what it is, and until when it is paid
     * @param ofArea whether it is of the area code that is asked for
     */
    record Spare(String number, String words, boolean ofArea) {}

    /** None yet. */
    SpareNumbers(NumberDesk desk, FormModel form, ScreenKit kit) {
        this.desk = desk;
        this.form = form;
        this.kit = kit;
        form.text(FormField.AREA_CODE).addListener((o, was, now) -> offer());
    }

    /** Looks for them where this is the page that offers them. */
    void lookOn(WizardPage page) {
        if (page == WizardPage.PHONE && desk.configured()) {
            Tasks.Handle before = looking;
            if (before != null) {
                before.cancel();
            }
            looking = kit.tasks().run(desk::list, this::seen, this::notSeen);
        }
    }

    private void seen(NumberList list) {
        problem.set("");
        known = list.numbers().stream().filter(n -> n.use() == OurNumber.Use.SPARE).toList();
        offer();
    }

    /** The plan looks for spare numbers too, so that this is no reason to stop. */
    private void notSeen(Throwable failure) {
        problem.set(
                kit.texts().format("onboarding.spare.failed", kit.problems().of(failure).title()));
    }

    private void offer() {
        String area = form.get(FormField.AREA_CODE).strip();
        List<Spare> now =
                known.stream()
                        .map(number -> spare(number, area))
                        .sorted(
                                Comparator.comparing((Spare spare) -> !spare.ofArea())
                                        .thenComparing(Spare::number))
                        .toList();
        if (!offers.equals(now)) {
            offers.setAll(now);
        }
    }

    private Spare spare(OurNumber spare, String area) {
        String number = spare.number().e164();
        boolean ofArea = area.length() == 3 && number.startsWith("+1" + area);
        Instant since = spare.since();
        Instant until = paidUntil(since, kit.times().now());
        String was =
                spare.namedFor().isEmpty()
                        ? ""
                        : kit.texts().format("onboarding.spare.was", spare.namedFor());
        return new Spare(
                number,
                kit.texts()
                        .format(
                                ofArea ? "onboarding.spare.here" : "onboarding.spare.elsewhere",
                                number,
                                was,
                                kit.times().day(since, ZoneOffset.UTC),
                                kit.times().day(until, ZoneOffset.UTC)),
                ofArea);
    }

    /** Twilio bills a number for each month from the day on which it was rented. */
    static Instant paidUntil(Instant since, Instant now) {
        LocalDate first = since.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        long months = Math.max(0, ChronoUnit.MONTHS.between(first, today)) + 1;
        return first.plusMonths(months).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Chooses it for the dealership. */
    void choose(Spare spare) {
        form.phoneMode().set(PhoneMode.NUMBER);
        form.text(FormField.PHONE_NUMBER).set(spare.number());
    }

    /** What can be chosen, that of the area code first. */
    ObservableList<Spare> offers() {
        return offers;
    }

    /** Why none could be looked for; empty where that went well. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
