package org.cronconsole.ui.runlog;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;

import org.cronconsole.render.LogLine;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.StatusPill;

import java.util.Locale;

/** What is shown of one run, as a part of a screen. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class RunPane {
    private final RunPaneViewModel model;
    private final ScreenKit kit;
    private final Parent root;

    @FXML private StatusPill logState;
    @FXML private Label logStatus;
    @FXML private Button jumpToNewestButton;
    @FXML private Button copyLogButton;
    @FXML private ListView<LogLine> runLogView;

    /** Shows this model. */
    public RunPane(RunPaneViewModel model, ScreenKit kit) {
        this.model = model;
        this.kit = kit;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        LogPane pane = new LogPane(runLogView, model.log(), kit);
        pane.jumpBy(jumpToNewestButton);
        logStatus.textProperty().bind(model.log().statusProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(logStatus.textProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        logStatus.setTooltip(whole);
        model.log().followingProperty().subscribe(this::showFollowing);
        copyLogButton.disableProperty().bind(Bindings.isEmpty(model.log().lines()));
        copyLogButton.setOnAction(pressed -> pane.copy());
    }

    private void showFollowing(RunLog.Following now) {
        logState.setVisible(now != RunLog.Following.NOT);
        logState.setManaged(now != RunLog.Following.NOT);
        if (now == RunLog.Following.NOT) {
            return;
        }
        String word = kit.texts().get("runs.log.state." + now.name().toLowerCase(Locale.ROOT));
        logState.say(
                switch (now) {
                    case NOT, CONNECTING -> StatusPill.Look.WAITING;
                    case LIVE -> StatusPill.Look.RUNNING;
                    case RECONNECTING, READING -> StatusPill.Look.WARN;
                    case ENDED -> StatusPill.Look.STOPPED;
                },
                word);
        logState.setAccessibleText(kit.texts().format("runs.log.state", word));
    }

    /** Its nodes, always the same, for the screen to place. */
    public Parent root() {
        return root;
    }
}
