package org.cronconsole.ui.onboarding;

import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;

import java.util.EnumMap;
import java.util.Map;

/** Ties the controls of all pages to the form, and knows which control shows which field. */
final class FieldBinder {
    private final FormModel form;
    private final FieldProblems problems;
    private final Map<FormField, Control> controls = new EnumMap<>(FormField.class);

    FieldBinder(OnboardingViewModel model) {
        this.form = model.form();
        this.problems = model.problems();
    }

    /** A field that is typed. */
    void text(FormField field, FormRow row, TextInputControl control) {
        control.textProperty().bindBidirectional(form.text(field));
        describe(field, row, control);
    }

    /** A field that is chosen, or typed where the box can be edited. */
    void choice(FormField field, FormRow row, ComboBox<String> box) {
        StringProperty text = form.text(field);
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

    private void describe(FormField field, FormRow row, Control control) {
        row.describe(control, problems.shown(field));
        control.focusedProperty()
                .addListener((o, was, now) -> {
                    if (!now) {
                        problems.leave(field);
                    }
                });
        controls.put(field, control);
    }

    /** Moves the focus to a field, where its page shows it. */
    void focus(FormField field) {
        Control control = controls.get(field);
        if (control != null) {
            control.requestFocus();
        }
    }
}
