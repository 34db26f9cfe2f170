package org.cronconsole.ui.runlog;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import org.cronconsole.run.log.LogEntry;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.ScreenKit;

/** The log of the last good run, to stand beside another. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class GoodRunPart {
    private final RunPaneViewModel model;
    private final ScreenKit kit;
    private final Parent root;
    private LogPane log;

    @FXML private Label goodTitle;
    @FXML private ListView<LogEntry> goodLogView;
    @FXML private Label goodEmpty;

    GoodRunPart(RunPaneViewModel model, ScreenKit kit) {
        this.model = model;
        this.kit = kit;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        Comparison comparison = model.comparison();
        RunLog good = comparison.good();
        log =
                new LogPane(
                        goodLogView,
                        good,
                        good.lines(),
                        kit,
                        model::zone,
                        model.papers()::copyLines);
        goodTitle.textProperty().bind(comparison.wordsProperty());
        goodEmpty
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        good.shownProperty().get() == null
                                                ? comparison.wordsProperty().get()
                                                : good.statusProperty().get(),
                                comparison.wordsProperty(),
                                good.statusProperty(),
                                good.shownProperty()));
        model.wrapProperty().subscribe(log::wrap);
    }

    /** Its lines. */
    LogPane log() {
        return log;
    }

    Parent root() {
        return root;
    }
}
