package org.cronconsole.ui.kit.form;

import javafx.beans.DefaultProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field of a form: its label above it, help and what is wrong with it below. For FXML. */
@DefaultProperty("content")
public final class FormRow extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Label label = new Label();
    private final Label help = new Label();
    private final Label problem = new Label();
    private @Nullable Node content;

    /** An empty row. */
    public FormRow() {
        getStyleClass().add("field");
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        help.getStyleClass().add("field-help");
        problem.getStyleClass().add("field-problem");
        problem.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        Beginning.signOf(problem);
        for (Label line : new Label[] {help, problem}) {
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            line.managedProperty().bind(line.visibleProperty());
        }
        // What is wrong takes the place of the help, so that the form does not grow under the eyes.
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        help.visibleProperty()
                .bind(help.textProperty().isNotEmpty().and(problem.textProperty().isEmpty()));
        getChildren().addAll(label, help, problem);
    }

    /** The words above the field. */
    public String getLabel() {
        return label.getText();
    }

    /** Sets the words above the field. */
    public void setLabel(String text) {
        label.setText(text);
    }

    /** What helps to fill the field in; empty for nothing. */
    public String getHelp() {
        return help.getText();
    }

    /** Sets what helps to fill the field in. */
    public void setHelp(String text) {
        help.setText(text);
    }

    /** The field, with whatever stands beside it. */
    public @Nullable Node getContent() {
        return content;
    }

    /** Sets the field. */
    public void setContent(Node node) {
        content = node;
        getChildren().setAll(label, node, help, problem);
    }

    /** Names the control for assistive tools, and shows what is wrong with it. */
    public void describe(Control control, ObservableValue<String> wrong) {
        label.setLabelFor(control);
        problem.textProperty().bind(wrong);
        tell(control, wrong.getValue());
        wrong.addListener((o, was, now) -> tell(control, now));
    }

    /**
     * Gives a field that stands in no row the look of one that is wrong, and tells assistive tools
     * why.
     *
     * @param wrong empty while nothing is
     * @return ends it, where what says so lives longer than the field
     */
    public static Subscription mark(Control control, ObservableValue<String> wrong) {
        return wrong.subscribe(why -> {
            control.pseudoClassStateChanged(WRONG, !why.isEmpty());
            control.setAccessibleHelp(why);
        });
    }

    private void tell(Control control, String wrong) {
        control.pseudoClassStateChanged(WRONG, !wrong.isEmpty());
        control.setAccessibleText(label.getText());
        control.setAccessibleHelp(wrong.isEmpty() ? help.getText() : wrong);
    }
}
