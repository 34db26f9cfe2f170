package org.cronconsole.ui.kit.form;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;

import org.cronconsole.ui.kit.KeepingSignedIn;
import org.cronconsole.ui.kit.Shown;

/** The controls by which somebody keeps the sign-in until long work has ended. */
public final class KeepSignedIn {
    private KeepSignedIn() {}

    /**
     * Binds them.
     *
     * @param box is shown while the choice is made: the field, or what holds it
     * @param start what Enter in the field does
     */
    public static void bind(
            KeepingSignedIn keeping,
            CheckBox check,
            Node box,
            PasswordField field,
            Label problem,
            Runnable start) {
        check.selectedProperty().bindBidirectional(keeping.wantedProperty());
        field.textProperty().bindBidirectional(keeping.passwordProperty());
        field.disableProperty().bind(keeping.busyProperty());
        field.setOnAction(pressed -> start.run());
        Shown.whenever(box, keeping.wantedProperty());
        problem.textProperty().bind(keeping.problemProperty());
        Shown.whenever(problem, keeping.problemProperty().isNotEmpty());
        keeping.wantedProperty().subscribe((was, wanted) -> focusIf(wanted, field));
        keeping.problemProperty().subscribe((was, wrong) -> focusIf(!wrong.isEmpty(), field));
    }

    private static void focusIf(boolean wanted, Node field) {
        if (wanted) {
            field.requestFocus();
        }
    }
}
