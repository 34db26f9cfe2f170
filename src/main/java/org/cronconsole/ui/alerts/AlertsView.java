package org.cronconsole.ui.alerts;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.ChosenRow;
import org.cronconsole.ui.kit.FilterKeys;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;

/** What happened: by day, newest first, with what can be done about it. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class AlertsView implements Screen {
    private final AlertsViewModel model;
    private final ScreenKit kit;
    private final Runnable settings;
    private final Runnable look;
    private final Parent root;
    private final AlertDetail detail;

    @FXML private TextField alertFilterField;
    @FXML private ToggleButton alertUnreadToggle;
    @FXML private Button alertsReadButton;
    @FXML private Button alertSettingsButton;
    @FXML private Banner alertsNotice;
    @FXML private ListView<AlertLine> alertList;
    @FXML private VBox alertsEmptyPane;
    @FXML private Label alertsEmptyTitle;
    @FXML private Label alertsEmptyText;
    @FXML private Button alertsEmptyButton;
    @FXML private Label alertsStatus;
    @FXML private StackPane alertDetailPlace;

    /**
     * Shows this model.
     *
     * @param settings leads to what is told when
     * @param look reads the fleet again
     */
    public AlertsView(AlertsViewModel model, ScreenKit kit, Runnable settings, Runnable look) {
        this.model = model;
        this.kit = kit;
        this.settings = settings;
        this.look = look;
        this.detail = new AlertDetail(model, kit);
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        FilterKeys.of(alertFilterField, alertList);
        alertFilterField.textProperty().bindBidirectional(model.filterProperty());
        alertFilterField.setOnAction(pressed -> toList());
        alertUnreadToggle.selectedProperty().bindBidirectional(model.unreadOnlyProperty());
        alertsReadButton.disableProperty().bind(model.allReadProperty());
        alertsReadButton.setOnAction(pressed -> model.markAllRead());
        alertSettingsButton.setOnAction(pressed -> settings.run());
        alertsNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        alertsStatus.textProperty().bind(model.statusProperty());
        alertList.setItems(model.lines());
        alertList.setCellFactory(any -> new AlertCell());
        ChosenRow.bind(alertList, AlertLine.Entry.class, model.chosen(), model::select);
        alertList.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                open();
                pressed.consume();
            }
        });
        alertList.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY
                    && click.getClickCount() == 2
                    && click.getTarget() instanceof Node node
                    && inLine(node)) {
                open();
            }
        });
        bindEmptyPane();
        alertDetailPlace.getChildren().setAll(detail.root());
    }

    private static boolean inLine(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof AlertCell cell) {
                return cell.getItem() instanceof AlertLine.Entry;
            }
        }
        return false;
    }

    /** The run of the only start, or the list of several. */
    private void open() {
        if (!model.openOnly()) {
            detail.toItems();
        }
    }

    private void bindEmptyPane() {
        Shown.whenever(alertsEmptyPane, Bindings.isEmpty(model.lines()));
        model.emptyProperty()
                .subscribe(key -> {
                    alertsEmptyTitle.setText(kit.texts().get("alerts." + key + ".title"));
                    alertsEmptyText.setText(kit.texts().get("alerts." + key + ".text"));
                });
        Shown.whenever(alertsEmptyButton, model.emptyProperty().isEqualTo("nomatch"));
        alertsEmptyButton.setOnAction(pressed -> {
            model.widen();
            alertFilterField.requestFocus();
        });
    }

    private void toList() {
        if (!alertList.getItems().isEmpty()) {
            alertList.getSelectionModel().select(1);
            alertList.requestFocus();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        if (model.lines().isEmpty()) {
            alertFilterField.requestFocus();
        } else {
            alertList.requestFocus();
        }
    }

    @Override
    public void refresh() {
        look.run();
    }

    @Override
    public void focusFilter() {
        alertFilterField.requestFocus();
        alertFilterField.selectAll();
    }
}
