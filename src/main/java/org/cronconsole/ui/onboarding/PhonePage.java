package org.cronconsole.ui.onboarding;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;

import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.kit.form.Words;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Asks which phone number the two-factor texts go to. */
public final class PhonePage implements Page {
    private final Texts texts;
    private final boolean canRent;
    private final Parent root;
    @FXML private FormRow choiceRow;
    @FXML private ComboBox<PhoneMode> phoneChoice;
    @FXML private Label phoneCannotRent;
    @FXML private FormRow areaCodeRow;
    @FXML private TextField areaCodeField;
    @FXML private FormRow numberRow;
    @FXML private TextField phoneNumberField;
    @FXML private Label phoneNone;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    PhonePage(OnboardingViewModel model, FieldBinder<FormField> binder, Texts texts) {
        this.texts = texts;
        this.canRent = model.canRent();
        root = Fxml.load(this, texts);
        phoneChoice.getItems().setAll(PhoneMode.values());
        phoneChoice.setConverter(Words.of(this::words));
        phoneChoice.setCellFactory(list -> new ModeCell());
        phoneChoice.valueProperty().bindBidirectional(model.form().phoneMode());
        choiceRow.describe(phoneChoice, Bindings.createStringBinding(() -> ""));
        binder.text(FormField.AREA_CODE, areaCodeRow, areaCodeField);
        binder.text(FormField.PHONE_NUMBER, numberRow, phoneNumberField);
        showFor(areaCodeRow, PhoneMode.AREA_CODE);
        showFor(numberRow, PhoneMode.NUMBER);
        showFor(phoneNone, PhoneMode.NONE);
        phoneCannotRent.setVisible(!canRent);
        phoneCannotRent.setManaged(!canRent);
    }

    private void showFor(Node node, PhoneMode mode) {
        node.visibleProperty().bind(phoneChoice.valueProperty().isEqualTo(mode));
        node.managedProperty().bind(node.visibleProperty());
    }

    private String words(PhoneMode mode) {
        return texts.get("onboarding.phone." + mode.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node first() {
        return phoneChoice;
    }

    /** Greys out what cannot be chosen. */
    private final class ModeCell extends ListCell<PhoneMode> {
        @Override
        protected void updateItem(@Nullable PhoneMode mode, boolean empty) {
            super.updateItem(mode, empty);
            setText(mode == null || empty ? null : words(mode));
            setDisable(mode == PhoneMode.AREA_CODE && !canRent);
        }
    }
}
