package org.cronconsole.ui.kit.form;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Ties controls to the fields of a form, and knows which control shows which field.
 *
 * @param <F> names a field
 */
public final class FieldBinder<F> {
    private final Function<F, StringProperty> texts;
    private final Function<F, ? extends ObservableValue<String>> problems;
    private final Consumer<F> left;
    private final Map<F, Control> controls = new HashMap<>();

    /**
     * Ties to these fields.
     *
     * @param texts what a field holds
     * @param problems what is to be seen under a field; empty for nothing
     * @param left is told when the focus has left a field
     */
    public FieldBinder(
            Function<F, StringProperty> texts,
            Function<F, ? extends ObservableValue<String>> problems,
            Consumer<F> left) {
        this.texts = texts;
        this.problems = problems;
        this.left = left;
    }

    /** A field that is typed. */
    public void text(F field, FormRow row, TextInputControl control) {
        control.textProperty().bindBidirectional(texts.apply(field));
        describe(field, row, control);
    }

    /** A field that is chosen, or typed where the box can be edited. */
    public void choice(F field, FormRow row, ComboBox<String> box) {
        StringProperty text = texts.apply(field);
        box.setValue(text.get());
        text.addListener((o, was, now) -> {
            if (!now.equals(box.getValue())) {
                box.setValue(now);
            }
        });
        box.valueProperty()
                .addListener((o, was, now) -> {
                    if (now != null) {
                        text.set(now);
                    }
                });
        if (box.isEditable()) {
            // Each letter counts at once; by itself the box would take it over on leaving.
            box.getEditor().textProperty().addListener((o, was, now) -> text.set(now));
        }
        describe(field, row, box);
    }

    private void describe(F field, FormRow row, Control control) {
        row.describe(control, problems.apply(field));
        control.focusedProperty()
                .addListener((o, was, now) -> {
                    if (!now) {
                        left.accept(field);
                    }
                });
        controls.put(field, control);
    }

    /** Says where a field is that is bound elsewhere. */
    public void place(F field, Control control) {
        controls.put(field, control);
    }

    /** Moves the focus to a field, where its page shows it. */
    public void focus(F field) {
        Control control = controls.get(field);
        if (control != null) {
            control.requestFocus();
        }
    }
}
