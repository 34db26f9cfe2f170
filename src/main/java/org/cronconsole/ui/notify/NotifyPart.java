package org.cronconsole.ui.notify;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;

import org.cronconsole.job.NotifySetting;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.ChoiceWords;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

/** What Render notifies of for one job, as a part of a screen. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class NotifyPart {
    private final NotifyJobViewModel model;
    private final ScreenKit kit;
    private final ObservableBooleanValue gone;
    private final Parent root;

    @FXML private Label notifySentence;
    @FXML private ChoiceBox<@Nullable NotifySetting> notifyChoice;
    @FXML private Button notifySetButton;
    @FXML private Banner notifyNotice;

    /**
     * Shows this model.
     *
     * @param gone true while the job is not there any more, so that nothing can be set for it
     */
    public NotifyPart(NotifyJobViewModel model, ScreenKit kit, ObservableBooleanValue gone) {
        this.model = model;
        this.kit = kit;
        this.gone = gone;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        notifyChoice.getItems().setAll(NotifySetting.values());
        notifyChoice.setConverter(
                new ChoiceWords<>("notify.setting.", kit.texts(), NotifySetting.class));
        notifyChoice.valueProperty().bindBidirectional(model.choiceProperty());
        notifyChoice
                .disableProperty()
                .bind(
                        model.stateProperty()
                                .isNull()
                                .or(model.busyProperty())
                                .or(gone)
                                .or(model.refusalProperty().isNotEmpty()));
        notifySetButton.disableProperty().bind(model.cannotSet().or(gone));
        notifySetButton.setOnAction(pressed -> model.set());
        Reasons.show(notifySetButton, model.refusalProperty());
        notifySentence
                .textProperty()
                .bind(Bindings.createStringBinding(model::sentence, model.stateProperty()));
        notifyNotice.noticeProperty().bindBidirectional(model.noticeProperty());
    }

    /** Its nodes. */
    public Parent root() {
        return root;
    }
}
