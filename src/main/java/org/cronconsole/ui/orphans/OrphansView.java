package org.cronconsole.ui.orphans;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.dealership.orphan.Orphans;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.ChosenRow;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.orphans.OrphansViewModel.Phase;

import java.util.function.Consumer;

/** What is left over or half there. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class OrphansView implements Screen {
    private final OrphansViewModel model;
    private final ScreenKit kit;
    private final Parent root;

    @FXML private Label orphanSummary;
    @FXML private Button refreshOrphansButton;
    @FXML private Banner orphansFailure;
    @FXML private Banner orphansNotice;
    @FXML private ListView<OrphanLine> orphanList;
    @FXML private VBox orphansEmptyPane;
    @FXML private Label orphansEmptyTitle;
    @FXML private Label orphansEmptyText;
    @FXML private Label orphanRemarks;
    @FXML private ProgressIndicator orphansSpinner;
    @FXML private Label orphansStatus;
    @FXML private SplitPane orphansSplit;
    @FXML private StackPane orphanDetailPlace;

    /**
     * Shows what these find.
     *
     * @param adopt leads to the local times of jobs that have none
     * @param onboardAgain opens the onboarding with what an entry says
     */
    public static OrphansView of(
            Orphans orphans,
            ScreenKit kit,
            WriteAccess writes,
            Runnable adopt,
            Consumer<DealershipEntry> onboardAgain) {
        return new OrphansView(
                new OrphansViewModel(
                        orphans, kit, writes, new OrphansViewModel.Ways(adopt, onboardAgain)),
                kit);
    }

    /** Shows this model. */
    OrphansView(OrphansViewModel model, ScreenKit kit) {
        this.model = model;
        this.kit = kit;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        orphanSummary.textProperty().bind(model.summaryProperty());
        refreshOrphansButton.setOnAction(pressed -> model.refresh());
        orphansFailure.noticeProperty().bindBidirectional(model.failureProperty());
        orphansNotice.noticeProperty().bindBidirectional(model.acts().noticeProperty());
        orphanRemarks.textProperty().bind(model.remarksProperty());
        Shown.whenever(orphanRemarks, model.remarksProperty().isNotEmpty());
        orphansStatus.textProperty().bind(model.statusProperty());
        Shown.whenever(orphansSpinner, model.phaseProperty().isEqualTo(Phase.LOADING));
        orphanList.setItems(model.lines());
        orphanList.setCellFactory(any -> new OrphanCell(model.words()));
        ChosenRow.bind(orphanList, model.chosen());
        bindEmptyPane();
        Shown.beside(orphansSplit, orphanDetailPlace, Bindings.isNotEmpty(model.lines()));
        orphanDetailPlace.getChildren().setAll(new OrphanDetail(model, kit).root());
    }

    private void bindEmptyPane() {
        orphansEmptyPane.visibleProperty().bind(Bindings.isEmpty(model.lines()));
        model.phaseProperty()
                .subscribe(now -> {
                    String key = model.empty();
                    orphansEmptyTitle.setText(kit.texts().get("orphans." + key + ".title"));
                    orphansEmptyText.setText(kit.texts().get("orphans." + key + ".text"));
                });
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        model.entered();
        if (model.lines().isEmpty()) {
            refreshOrphansButton.requestFocus();
        } else {
            orphanList.requestFocus();
        }
    }

    @Override
    public void refresh() {
        model.refresh();
    }
}
