package org.cronconsole.ui.profiles;

import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.cronconsole.settings.ProfileColour;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Name, colour and what guards a profile. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class GeneralPart {
    private final Parent root;
    @FXML private FormRow nameRow;
    @FXML private TextField profileNameField;
    @FXML private FlowPane colours;
    @FXML private Label adminNote;
    @FXML private CheckBox productionCheck;
    @FXML private CheckBox forceReadOnlyCheck;
    @FXML private FormRow idleRow;
    @FXML private TextField idleLockField;

    GeneralPart(ProfileEditorViewModel model, FieldBinder<ProfileField> binder) {
        root = Fxml.load(this, model.kit().texts());
        binder.text(ProfileField.NAME, nameRow, profileNameField);
        binder.text(ProfileField.IDLE_LOCK, idleRow, idleLockField);
        addColours(model);
        LaidDown laidDown = model.laidDown();
        adminNote.setText(laidDown.words());
        Shown.now(adminNote, !laidDown.words().isEmpty());
        tick(productionCheck, model.form().productionProperty(), laidDown.rules().production());
        Duration most = laidDown.rules().idleLock();
        if (most != null) {
            idleRow.setHelp(model.kit().texts().format("profiles.laiddown.idle", most.toMinutes()));
        }
        tick(forceReadOnlyCheck, model.form().readOnlyProperty(), laidDown.rules().readOnly());
    }

    /** What is laid down is shown as it is for everybody, whatever the profile itself says. */
    private static void tick(CheckBox check, BooleanProperty own, boolean laidDown) {
        check.setDisable(laidDown);
        if (laidDown) {
            check.setSelected(true);
        } else {
            check.selectedProperty().bindBidirectional(own);
        }
    }

    private void addColours(ProfileEditorViewModel model) {
        ToggleGroup group = new ToggleGroup();
        Map<ProfileColour, ToggleButton> buttons = new EnumMap<>(ProfileColour.class);
        for (ProfileColour colour : ProfileColour.values()) {
            Region dot = new Region();
            dot.getStyleClass().addAll("colour-dot", Dots.style(colour));
            ToggleButton button =
                    new ToggleButton(
                            model.kit()
                                    .texts()
                                    .get(
                                            "profiles.colour."
                                                    + colour.name().toLowerCase(Locale.ROOT)),
                            dot);
            button.setId("colour" + colour.name());
            button.getStyleClass().add("small");
            button.setToggleGroup(group);
            button.setOnAction(pressed -> {
                button.setSelected(true);
                model.form().colourProperty().set(colour);
            });
            buttons.put(colour, button);
        }
        colours.getChildren().setAll(buttons.values());
        model.form()
                .colourProperty()
                .subscribe(now ->
                        buttons.forEach((colour, button) -> button.setSelected(colour == now)));
    }

    Parent root() {
        return root;
    }
}
