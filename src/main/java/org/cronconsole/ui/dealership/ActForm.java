package org.cronconsole.ui.dealership;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.act.ActPlan;
import org.cronconsole.dealership.act.DealershipActs;
import org.cronconsole.dealership.act.DealershipActs.Contact;
import org.cronconsole.dealership.act.DealershipActs.DeployChoice;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Remarks;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What is filled in for an act. The password is held while its form or result is open. */
final class ActForm {
    private final DealershipActs acts;
    private final NumberChoices numbers;
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty firstName = new SimpleStringProperty("");
    private final StringProperty lastName = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>();
    private final BooleanProperty deployNow = new SimpleBooleanProperty(true);
    private String before = "";

    ActForm(Workbench workbench, ScreenKit kit) {
        this.acts = workbench.dealershipActs();
        this.numbers = new NumberChoices(workbench.numbers(), kit);
    }

    /** Fills it with what is there now. */
    void fill(Act act, Dealership of) {
        DealershipEntry entry = of.entry();
        Remarks.Pause pause = of.remarks().pause();
        password.set("");
        until.set(act == Act.PAUSE && pause != null ? pause.until() : null);
        deployNow.set(true);
        text.set(
                switch (act) {
                    case RENAME -> of.name();
                    case STORE -> of.storeId().orElse("");
                    case PAUSE -> pause == null ? "" : pause.reason();
                    case PASSWORD, NUMBER, CONTACT, RESUME -> "";
                });
        username.set(of.username().orElse(""));
        email.set(entry == null ? "" : orEmpty(entry.contactEmail()));
        firstName.set(entry == null ? "" : orEmpty(entry.contactFirstName()));
        lastName.set(entry == null ? "" : orEmpty(entry.contactLastName()));
        before = typed();
        if (act == Act.NUMBER) {
            numbers.open();
        }
    }

    private static String orEmpty(@Nullable String kept) {
        return kept == null ? "" : kept;
    }

    private String typed() {
        return String.join(
                "\n",
                password.get(),
                text.get(),
                username.get(),
                email.get(),
                firstName.get(),
                lastName.get(),
                String.valueOf(until.get()));
    }

    /** True where somebody typed something. */
    boolean touched() {
        return !typed().equals(before);
    }

    /** Forgets the password. */
    void forget() {
        password.set("");
        before = typed();
    }

    /** The number that was chosen or typed; empty where that is none. */
    Optional<PhoneNumber> number() {
        NumberChoice chosen = numbers.chosenProperty().get();
        return chosen != null ? Optional.of(chosen.number()) : PhoneNumber.parse(text.get());
    }

    /** What makes the plan of what is filled in now; it may wait. */
    Callable<ActPlan> planning(Act act, Dealership of) {
        DeployChoice deploy = deployNow.get() ? DeployChoice.NOW : DeployChoice.NEXT;
        String typed = text.get();
        return switch (act) {
            case PASSWORD -> {
                Secret secret = Secret.of(password.get());
                yield () -> acts.setPassword(of, EnumSet.allOf(Period.class), secret, deploy);
            }
            case RENAME -> () -> acts.rename(of, typed);
            case NUMBER -> {
                PhoneNumber number = number().orElseThrow();
                NumberChoice chosen = numbers.chosenProperty().get();
                boolean rent = chosen != null && chosen.rent();
                yield () -> acts.setNumber(of, number, rent, deploy);
            }
            case STORE -> () -> acts.setStore(of, typed, deploy);
            case CONTACT -> {
                Contact contact =
                        new Contact(username.get(), email.get(), firstName.get(), lastName.get());
                yield () -> acts.setContact(of, contact);
            }
            case PAUSE -> {
                LocalDate day = until.get();
                yield () -> acts.pause(of, typed, day);
            }
            case RESUME -> () -> acts.resume(of);
        };
    }

    StringProperty passwordProperty() {
        return password;
    }

    /** The new name, store id, or number as typed. */
    StringProperty textProperty() {
        return text;
    }

    StringProperty usernameProperty() {
        return username;
    }

    StringProperty emailProperty() {
        return email;
    }

    StringProperty firstNameProperty() {
        return firstName;
    }

    StringProperty lastNameProperty() {
        return lastName;
    }

    /** The day on which a pause is to end; null for open. */
    ObjectProperty<@Nullable LocalDate> untilProperty() {
        return until;
    }

    BooleanProperty deployNowProperty() {
        return deployNow;
    }

    NumberChoices numbers() {
        return numbers;
    }
}
