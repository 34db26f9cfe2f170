package org.cronconsole.ui.updates;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;

import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;

/** The part of the settings about newer versions. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class UpdatesPart {
    private final UpdatesViewModel model;
    private final Parent root;

    @FXML private CheckBox updatesCheck;
    @FXML private Button updatesLookButton;
    @FXML private Button updatesPageButton;
    @FXML private Label updatesStatus;

    /** Shows this model. */
    public UpdatesPart(UpdatesViewModel model, Texts texts) {
        this.model = model;
        this.root = Fxml.load(this, texts);
    }

    @FXML
    void initialize() {
        model.switchedOffProperty().subscribe(this::tick);
        updatesCheck.disableProperty().bind(model.possibleProperty().not());
        updatesLookButton
                .disableProperty()
                .bind(model.possibleProperty().not().or(model.busyProperty()));
        updatesLookButton.setOnAction(pressed -> model.look());
        updatesPageButton.setOnAction(pressed -> model.open());
        Shown.whenever(updatesPageButton, model.foundProperty().isNotNull());
        updatesStatus.textProperty().bind(model.statusProperty());
    }

    /** Where nobody may look no tick says that somebody does, whatever was chosen. */
    private void tick(boolean off) {
        if (off) {
            updatesCheck.selectedProperty().unbindBidirectional(model.wantedProperty());
            updatesCheck.setSelected(false);
        } else {
            updatesCheck.selectedProperty().bindBidirectional(model.wantedProperty());
        }
    }

    /** Finds out whether one can look. */
    public void entered() {
        model.entered();
    }

    /** Its nodes. */
    public Parent root() {
        return root;
    }
}
