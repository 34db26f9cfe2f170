package org.cronconsole.ui.onboarding;

import atlantafx.base.theme.Styles;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.kit.form.Words;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Asks which phone number the two-factor texts go to. */
public final class PhonePage implements Page {
    /** More are to be found among the phone numbers. */
    private static final int MOST_SPARES = 4;

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
    @FXML private VBox sparesBox;
    @FXML private VBox spareList;
    @FXML private Label sparesProblem;
    @FXML private CheckBox lineCheckBox;
    @FXML private Label lineCheckHelp;
    @FXML private CheckBox firstRunBox;

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
        showSpares(model.spares());
        firstRunBox.selectedProperty().bindBidirectional(model.choices().firstRun());
        lineCheckBox.selectedProperty().bindBidirectional(model.choices().lineCheck());
        lineCheckBox
                .disableProperty()
                .bind(phoneChoice.valueProperty().isEqualTo(PhoneMode.NONE).or(cannotLook()));
        lineCheckHelp.setText(
                texts.get(canRent ? "onboarding.line.help" : "onboarding.line.nolook"));
        phoneCannotRent.setVisible(!canRent);
        phoneCannotRent.setManaged(!canRent);
    }

    /** Without Twilio nobody can look into an inbox. */
    private BooleanBinding cannotLook() {
        return Bindings.createBooleanBinding(() -> !canRent);
    }

    private void showSpares(SpareNumbers spares) {
        Shown.whenever(
                sparesBox,
                Bindings.isNotEmpty(spares.offers()).or(spares.problemProperty().isNotEmpty()));
        sparesProblem.textProperty().bind(spares.problemProperty());
        Shown.whenever(sparesProblem, sparesProblem.textProperty().isNotEmpty());
        Runnable list =
                () ->
                        spareList
                                .getChildren()
                                .setAll(
                                        spares.offers().stream()
                                                .limit(MOST_SPARES)
                                                .map(spare -> row(spare, spares))
                                                .toList());
        spares.offers().addListener((ListChangeListener<SpareNumbers.Spare>) change -> list.run());
        list.run();
    }

    private HBox row(SpareNumbers.Spare spare, SpareNumbers spares) {
        Label words = new Label(spare.words());
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button use = new Button(texts.format("onboarding.spare.use", spare.number()));
        use.getStyleClass().add(Styles.SMALL);
        use.setMinWidth(Button.USE_PREF_SIZE);
        use.setAccessibleHelp(spare.words());
        use.setOnAction(pressed -> {
            spares.choose(spare);
            phoneNumberField.requestFocus();
        });
        HBox row = new HBox(words, use);
        row.getStyleClass().add("spare-row");
        return row;
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
