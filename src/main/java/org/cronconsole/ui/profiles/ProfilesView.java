package org.cronconsole.ui.profiles;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.secrets.SecretPlaceView;
import org.cronconsole.ui.secrets.SecretPlaceViewModel.Mode;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import java.util.Optional;

/** The profiles of this computer. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class ProfilesView implements Screen {
    private final ProfilesViewModel model;
    private final Texts texts;
    private final ProfileEditorView editor;
    private final ProfilesRequest request;
    private final Parent root;
    private boolean opened;

    @FXML private StackPane covered;
    @FXML private VBox listPage;
    @FXML private Button profilesBackButton;
    @FXML private MenuItem importFileItem;
    @FXML private MenuItem importEnvironmentItem;
    @FXML private Button newProfileButton;
    @FXML private Banner profilesMessage;
    @FXML private ListView<ProfileRow> profileList;
    @FXML private VBox noProfiles;
    @FXML private Button editProfileButton;
    @FXML private Button duplicateProfileButton;
    @FXML private Button defaultProfileButton;
    @FXML private MenuButton exportMenu;
    @FXML private MenuItem exportOneItem;
    @FXML private MenuItem exportAllItem;
    @FXML private Button deleteProfileButton;
    @FXML private FontIcon placeIcon;
    @FXML private Label placeState;
    @FXML private Button unlockPlaceButton;
    @FXML private Button changePlaceButton;

    /** Shows this model. */
    public ProfilesView(ProfilesViewModel model, Texts texts, ProfilesRequest request) {
        this.model = model;
        this.texts = texts;
        this.request = request;
        this.editor = new ProfileEditorView(model.editor());
        this.root = Fxml.load(this, texts);
        bindList();
        bindActions();
        bindPlace();
        covered.getChildren().add(editor.root());
        Shown.whenever(editor.root(), model.editingProperty());
        Shown.whenever(listPage, model.editingProperty().not());
        SecretPlaceView.over((StackPane) root, model.places(), texts);
        covered.disableProperty().bind(model.places().modeProperty().isNotEqualTo(Mode.CLOSED));
        // Also where one form follows another.
        model.editor()
                .titleProperty()
                .subscribe((was, now) -> {
                    if (model.editingProperty().get()) {
                        editor.focusFirst();
                    }
                });
        model.editingProperty().subscribe((was, now) -> focus());
        listPage.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Looks over what a file holds; asks first where something was typed. */
    public void open(Path file) {
        model.leaveFor(() -> model.open(new ProfilesRequest.Import(file)));
    }

    private void bindList() {
        profileList.setItems(model.rows());
        Shown.whenever(noProfiles, Bindings.isEmpty(model.rows()));
        profileList.setCellFactory(list -> new ProfileCell(texts));
        profileList
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe((was, now) -> model.selectedProperty().set(now));
        model.selectedProperty().subscribe(row -> profileList.getSelectionModel().select(row));
        profileList.addEventFilter(KeyEvent.KEY_PRESSED, this::onRow);
        profileList.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                model.editSelected();
            }
        });
        profilesMessage.noticeProperty().bindBidirectional(model.noticeProperty());
    }

    private void bindActions() {
        var none = model.selectedProperty().isNull();
        for (Button button :
                new Button[] {
                    editProfileButton,
                    duplicateProfileButton,
                    defaultProfileButton,
                    deleteProfileButton
                }) {
            button.disableProperty().bind(none);
        }
        exportMenu.disableProperty().bind(none);
        profilesBackButton.setOnAction(pressed -> model.leave());
        newProfileButton.setOnAction(pressed -> model.makeNew());
        editProfileButton.setOnAction(pressed -> model.editSelected());
        duplicateProfileButton.setOnAction(pressed -> model.duplicate());
        defaultProfileButton.setOnAction(pressed -> model.toggleDefault());
        deleteProfileButton.setOnAction(pressed -> model.delete());
        importFileItem.setOnAction(chosen -> model.chooseImport());
        importEnvironmentItem.setOnAction(chosen -> model.importEnvironment());
        importEnvironmentItem.visibleProperty().bind(model.environmentIsThereProperty());
        exportOneItem.setOnAction(chosen -> model.export(false));
        exportAllItem.setOnAction(chosen -> model.export(true));
        model.selectedProperty()
                .subscribe(row ->
                        defaultProfileButton.setText(
                                texts.get(
                                        row != null && row.isDefault()
                                                ? "profiles.default.unset"
                                                : "profiles.default.set")));
    }

    private void bindPlace() {
        var state = model.places().stateProperty();
        placeState
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    var now = state.get();
                                    return now == null ? texts.get("secrets.looking") : now.words();
                                },
                                state));
        state.subscribe(now ->
                placeIcon.setIconCode(
                        now != null && !now.usable() ? Feather.ALERT_TRIANGLE : Feather.LOCK));
        Shown.whenever(
                unlockPlaceButton,
                Bindings.createBooleanBinding(
                        () -> {
                            var now = state.get();
                            return now != null && now.problem() == SecretStoreProblem.Reason.LOCKED;
                        },
                        state));
        unlockPlaceButton.setOnAction(pressed -> model.places().unlock(model::look));
        changePlaceButton.setOnAction(pressed -> model.places().change(model::look));
    }

    /** The list would take Enter for itself. */
    private void onRow(KeyEvent pressed) {
        switch (pressed.getCode()) {
            case ENTER -> model.editSelected();
            case DELETE -> model.delete();
            default -> {
                return;
            }
        }
        pressed.consume();
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            model.leave();
            pressed.consume();
        }
    }

    private void focus() {
        if (model.editingProperty().get()) {
            editor.focusFirst();
        } else if (model.rows().isEmpty()) {
            newProfileButton.requestFocus();
        } else {
            profileList.requestFocus();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        if (opened) {
            model.look();
        } else {
            opened = true;
            model.open(request);
        }
        focus();
    }

    @Override
    public Optional<String> draft() {
        return model.editor().dirty()
                ? Optional.of(texts.format("profiles.draft", model.editor().titleProperty().get()))
                : Optional.empty();
    }

    @Override
    public void refresh() {
        if (!model.editingProperty().get()) {
            model.look();
        }
    }
}
