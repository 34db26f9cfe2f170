package org.cronconsole.ui.faults;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.ui.kit.Texts;
import org.cronconsole.workbench.SandboxFault;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of a new rule: what was typed, and what is wrong with it. */
final class FaultForm {
    /** In place of a service or a method: whichever. */
    static final String ANY = "";

    /** In place of a method: a line of the live logs. */
    static final String FRAME = "FRAME";

    static final List<String> SERVICES = List.of("render", "dashboard", "twilio", ANY);
    static final List<String> METHODS =
            List.of(ANY, "GET", "POST", "PUT", "PATCH", "DELETE", FRAME);

    private final Texts texts;
    private final StringProperty service = new SimpleStringProperty("render");
    private final StringProperty method = new SimpleStringProperty(ANY);
    private final ObjectProperty<OftenChoice> often = new SimpleObjectProperty<>(OftenChoice.FIRST);
    private final ObjectProperty<EffectChoice> effect =
            new SimpleObjectProperty<>(EffectChoice.STATUS);
    private final Map<FaultField, StringProperty> typed = new EnumMap<>(FaultField.class);
    private final Map<FaultField, ReadOnlyStringWrapper> problems = new EnumMap<>(FaultField.class);

    FaultForm(Texts texts) {
        this.texts = texts;
        for (FaultField field : FaultField.values()) {
            typed.put(field, new SimpleStringProperty(""));
            problems.put(field, new ReadOnlyStringWrapper(""));
            text(field).addListener((o, was, now) -> problem(field).set(""));
        }
        often.subscribe(now -> text(FaultField.OFTEN_AMOUNT).set(now.suggestion()));
        effect.subscribe(now -> text(FaultField.EFFECT_AMOUNT).set(now.suggestion()));
        method.addListener((o, was, now) -> problem(FaultField.EFFECT_AMOUNT).set(""));
    }

    /** The rule that was typed; empty where something is wrong, which is said then. */
    Optional<SandboxFault> read() {
        String path = text(FaultField.PATH).get().strip();
        problem(FaultField.PATH)
                .set(path.isEmpty() || path.startsWith("/") ? "" : texts.get("faults.path.wrong"));
        int some = amount(FaultField.OFTEN_AMOUNT, often.get().least(), often.get().most());
        int amount = amount(FaultField.EFFECT_AMOUNT, effect.get().least(), effect.get().most());
        boolean ofLogLines = method.get().equals(FRAME);
        if (ofLogLines && !effect.get().fitsLogLines()) {
            problem(FaultField.EFFECT_AMOUNT).set(texts.get("faults.frame.wrong"));
        }
        if (wrong().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                new SandboxFault(
                        service.get().isEmpty() ? null : service.get(),
                        method.get().isEmpty() ? null : method.get(),
                        path.isEmpty() ? null : path,
                        often.get().of(some),
                        effect.get().of(amount)));
    }

    private int amount(FaultField field, int least, int most) {
        problem(field).set("");
        if (most == 0) {
            return 0;
        }
        String text = text(field).get().strip();
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            problem(field).set(texts.format("faults.amount.wrong", least, most));
        }
        return number;
    }

    /** The first field in which something is wrong. */
    Optional<FaultField> wrong() {
        for (FaultField field : FaultField.values()) {
            if (!problem(field).get().isEmpty()) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** What a field holds. */
    StringProperty text(FaultField field) {
        StringProperty text = typed.get(field);
        if (text == null) {
            throw new IllegalArgumentException("no such field: " + field);
        }
        return text;
    }

    private ReadOnlyStringWrapper problem(FaultField field) {
        ReadOnlyStringWrapper problem = problems.get(field);
        if (problem == null) {
            throw new IllegalArgumentException("no such field: " + field);
        }
        return problem;
    }

    /** What is wrong with a field; empty for nothing. */
    ReadOnlyStringProperty problemProperty(FaultField field) {
        return problem(field).getReadOnlyProperty();
    }

    StringProperty serviceProperty() {
        return service;
    }

    StringProperty methodProperty() {
        return method;
    }

    ObjectProperty<OftenChoice> oftenProperty() {
        return often;
    }

    ObjectProperty<EffectChoice> effectProperty() {
        return effect;
    }
}
