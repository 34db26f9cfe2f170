package org.cronconsole.ui.adoption;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.adoption.Adopting.Stage;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.FilterKeys;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.form.ZoneFilter;
import org.cronconsole.ui.kit.form.Zones;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Local times for the jobs of many dealerships: proposals, review, results. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class AdoptionView implements Screen {
    private final AdoptionViewModel model;
    private final ScreenKit kit;
    private final AdoptionWords words;
    private final ReviewPane review;
    private final Parent root;

    @FXML private StackPane pages;
    @FXML private VBox listPage;
    @FXML private TextField adoptFilterField;
    @FXML private CheckBox adoptEveryoneCheck;
    @FXML private Button adoptOpenButton;
    @FXML private Button adoptSaveButton;
    @FXML private Label adoptAlone;
    @FXML private Banner adoptBanner;
    @FXML private VBox fileProblems;
    @FXML private ListView<String> adoptFileProblems;
    @FXML private Button adoptFileClose;
    @FXML private TableView<AdoptionRow> adoptTable;
    @FXML private Label adoptEmpty;
    @FXML private CheckBox adoptTickShown;
    @FXML private ComboBox<String> adoptZoneChoice;
    @FXML private Button adoptZoneButton;
    @FXML private Button adoptTypedButton;
    @FXML private Button adoptNowButton;
    @FXML private Button adoptForgetButton;
    @FXML private Label adoptReasons;
    @FXML private ProgressIndicator adoptSpinner;
    @FXML private Label adoptStatus;
    @FXML private Button adoptReviewButton;

    /**
     * Shows this model.
     *
     * @param clockChanges opens what shows the lines that are to be re-timed; null where there is
     *     no such screen
     */
    public AdoptionView(AdoptionViewModel model, ScreenKit kit, @Nullable Runnable clockChanges) {
        this.model = model;
        this.kit = kit;
        this.words = new AdoptionWords(kit);
        this.review = new ReviewPane(model.adopting(), kit, clockChanges);
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        pages.getChildren().add(review.root());
        FilterKeys.of(adoptFilterField, adoptTable);
        adoptFilterField.textProperty().bindBidirectional(model.filterProperty());
        adoptEveryoneCheck.selectedProperty().bindBidirectional(model.everyoneProperty());
        adoptBanner.noticeProperty().bindBidirectional(model.noticeProperty());
        adoptStatus.textProperty().bind(model.statusProperty());
        adoptSpinner.visibleProperty().bind(model.busyProperty());
        model.aloneProperty()
                .subscribe(count ->
                        adoptAlone.setText(
                                count.intValue() == 0
                                        ? ""
                                        : kit.texts().format("adoption.alone", count)));
        Shown.whenever(adoptAlone, adoptAlone.textProperty().isNotEmpty());
        new AdoptionTable(adoptTable, model, kit).fill();
        bindFiles();
        bindBulk();
        bindReasons();
        adoptFilterField.setOnAction(pressed -> toTable());
        adoptReviewButton.setOnAction(pressed -> model.review());
        model.adopting().stageProperty().subscribe(this::turn);
    }

    private void turn(Stage stage) {
        boolean listed = stage == Stage.NONE;
        boolean moved = listPage.isVisible() != listed;
        listPage.setVisible(listed);
        review.root().setVisible(!listed);
        if (moved && listPage.getScene() != null) {
            focus();
        }
    }

    private void bindFiles() {
        adoptFileProblems.setItems(model.files().problems());
        Shown.whenever(fileProblems, Bindings.isNotEmpty(model.files().problems()));
        adoptFileClose.setOnAction(pressed -> model.files().problems().clear());
        adoptOpenButton.setOnAction(pressed -> model.files().open());
        adoptSaveButton.setOnAction(pressed -> model.files().save());
        adoptSaveButton.disableProperty().bind(Bindings.isEmpty(model.shown()));
    }

    private void bindBulk() {
        ZoneFilter.install(adoptZoneChoice, Zones.all(), Zones::matches);
        adoptZoneButton.setOnAction(pressed -> setZone());
        adoptTypedButton.setOnAction(pressed -> model.setReading(Reading.TYPED));
        adoptNowButton.setOnAction(pressed -> model.setReading(Reading.NOW));
        adoptForgetButton.setOnAction(pressed -> model.forgetTicked());
        adoptTickShown.setOnAction(pressed -> model.tickShown(adoptTickShown.isSelected()));
        model.looksProperty().subscribe(this::look);
        look();
    }

    private void setZone() {
        String zone = adoptZoneChoice.getEditor().getText().strip();
        if (Zones.all().contains(zone)) {
            model.setZone(zone);
        } else {
            adoptZoneChoice.requestFocus();
        }
    }

    private void look() {
        for (Button bulk :
                new Button[] {
                    adoptZoneButton, adoptTypedButton, adoptNowButton, adoptForgetButton
                }) {
            bulk.setDisable(model.ticked() == 0);
        }
        int complete = model.complete();
        adoptTickShown.setSelected(model.allShownTicked());
        adoptReviewButton.setDisable(complete == 0);
        adoptReviewButton.setText(
                complete == 0
                        ? kit.texts().get("adoption.review")
                        : kit.texts().format("adoption.review.count", complete));
        boolean nothing = model.shown().isEmpty();
        adoptEmpty.setText(
                kit.texts()
                        .get(
                                model.busyProperty().get()
                                        ? "adoption.reading"
                                        : !model.filterProperty().get().isBlank()
                                                ? "adoption.nomatch"
                                                : model.noticeProperty().get() == null
                                                        ? "adoption.empty"
                                                        : "adoption.empty.unread"));
        adoptEmpty.setVisible(nothing);
    }

    private void bindReasons() {
        var selection = adoptTable.getSelectionModel();
        selection
                .selectedItemProperty()
                .subscribe(row ->
                        adoptReasons.setText(
                                row == null
                                        ? kit.texts().get("adoption.keys")
                                        : words.reasons(row)));
    }

    private void toTable() {
        if (!adoptTable.getItems().isEmpty()) {
            adoptTable.getSelectionModel().select(0, adoptTable.getColumns().get(1));
            adoptTable.requestFocus();
        }
    }

    private void focus() {
        if (model.adopting().stageProperty().get() == Stage.NONE) {
            adoptFilterField.requestFocus();
        } else {
            review.focus();
        }
    }

    @Override
    public Optional<UnderWay> underWay() {
        return model.adopting().stageProperty().get() == Adopting.Stage.WRITING
                ? Optional.of(new UnderWay("adoption.leave", model.adopting()::stop))
                : Optional.empty();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        model.entered();
        focus();
    }

    @Override
    public Optional<String> draft() {
        return model.draft();
    }

    @Override
    public void refresh() {
        if (model.adopting().stageProperty().get() == Stage.NONE) {
            model.refresh();
        }
    }

    @Override
    public void focusFilter() {
        if (listPage.isVisible()) {
            adoptFilterField.requestFocus();
            adoptFilterField.selectAll();
        }
    }
}
