package org.cronconsole.ui.alerts;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.cronconsole.alert.AlertItem;
import org.cronconsole.alert.Mute;
import org.cronconsole.alert.MuteTarget;
import org.cronconsole.ui.kit.ChoiceWords;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.StatusPill;
import org.jspecify.annotations.Nullable;

/** The selected alert, its starts, and what is muted. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class AlertDetail {
    /** The height of a start, as it was drawn, and the edges of the list. */
    private static final double ITEM = 46;

    private static final double EDGES = 2;

    private final AlertsViewModel model;
    private final ScreenKit kit;
    private final Parent root;

    @FXML private VBox alertPane;
    @FXML private StatusPill alertPill;
    @FXML private Label alertWhen;
    @FXML private Label alertTitle;
    @FXML private Label alertAbout;
    @FXML private ListView<AlertItem> alertItemList;
    @FXML private Button alertOpenButton;
    @FXML private Button alertUnreadButton;
    @FXML private VBox alertNonePane;
    @FXML private Label alertNoneText;
    @FXML private Region alertSpring;
    @FXML private ComboBox<MuteTarget> muteTargetChoice;
    @FXML private ComboBox<MuteForm.Span> muteSpanChoice;
    @FXML private VBox muteTypedBox;
    @FXML private TextField muteUntilField;
    @FXML private Label muteProblem;
    @FXML private Button muteButton;
    @FXML private VBox muteList;

    AlertDetail(AlertsViewModel model, ScreenKit kit) {
        this.model = model;
        this.kit = kit;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        var some = model.selectedProperty().isNotNull();
        Shown.whenever(alertPane, some);
        Shown.whenever(alertSpring, some);
        Shown.whenever(alertNonePane, some.not());
        alertNoneText
                .textProperty()
                .bind(
                        Bindings.when(Bindings.isEmpty(model.lines()))
                                .then(kit.texts().get("alerts.choose.later"))
                                .otherwise(kit.texts().get("alerts.choose")));
        Scale.rows(alertItemList, ITEM);
        // As high as what stands in it, so that the buttons stand below.
        alertItemList.minHeightProperty().bind(Scale.factorProperty().multiply(ITEM).add(EDGES));
        alertItemList
                .prefHeightProperty()
                .bind(Scale.of(Bindings.size(alertItemList.getItems()).multiply(ITEM)).add(EDGES));
        alertItemList.setCellFactory(any -> new AlertItemCell(model.words()));
        alertItemList.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                openItem();
                pressed.consume();
            }
        });
        alertItemList.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                openItem();
            }
        });
        alertOpenButton
                .disableProperty()
                .bind(Bindings.isNull(alertItemList.getSelectionModel().selectedItemProperty()));
        alertOpenButton.setOnAction(pressed -> openItem());
        alertUnreadButton.setOnAction(pressed -> model.markUnread());
        model.selectedProperty().subscribe(this::show);
        bindMuting();
    }

    private void show(AlertLine.@Nullable Entry line) {
        if (line == null) {
            return;
        }
        alertPill.say(line.status().look(), line.status().word());
        alertWhen.setText(model.words().when(line.alert()));
        alertTitle.setText(line.headline());
        String about = model.words().about(line.alert());
        alertAbout.setText(about);
        alertAbout.setVisible(!about.isEmpty());
        alertAbout.setManaged(!about.isEmpty());
        boolean starts = !line.alert().items().isEmpty();
        alertItemList.setVisible(starts);
        alertItemList.setManaged(starts);
        alertOpenButton.setVisible(starts);
        alertOpenButton.setManaged(starts);
        alertUnreadButton.setDisable(!line.alert().read());
        if (!alertItemList.getItems().equals(model.items())) {
            alertItemList.getItems().setAll(model.items());
            alertItemList.getSelectionModel().selectFirst();
        }
    }

    private void openItem() {
        AlertItem item = alertItemList.getSelectionModel().getSelectedItem();
        if (item != null) {
            model.open(item);
        }
    }

    private void bindMuting() {
        MuteForm form = model.muting();
        muteTargetChoice.setItems(form.targets());
        muteTargetChoice.setConverter(
                new StringConverter<MuteTarget>() {
                    @Override
                    public String toString(@Nullable MuteTarget target) {
                        return target == null ? "" : model.words().target(target);
                    }

                    @Override
                    public MuteTarget fromString(String words) {
                        throw new IllegalStateException("it is chosen, not typed");
                    }
                });
        form.targetProperty().subscribe(muteTargetChoice::setValue);
        muteTargetChoice
                .valueProperty()
                .subscribe(now -> {
                    if (now != null) {
                        form.targetProperty().set(now);
                    }
                });
        muteSpanChoice.getItems().setAll(MuteForm.Span.values());
        muteSpanChoice.setConverter(
                new ChoiceWords<>("alerts.span.", kit.texts(), MuteForm.Span.class));
        muteSpanChoice.valueProperty().bindBidirectional(form.spanProperty());
        Shown.whenever(muteTypedBox, form.spanProperty().isEqualTo(MuteForm.Span.TYPED));
        muteUntilField.textProperty().bindBidirectional(form.typedProperty());
        muteUntilField.setOnAction(pressed -> form.mute());
        muteProblem.textProperty().bind(form.problemProperty());
        Shown.whenever(muteProblem, form.problemProperty().isNotEmpty());
        muteButton.setOnAction(pressed -> form.mute());
        model.mutes().addListener((ListChangeListener<Mute>) change -> showMutes());
        showMutes();
    }

    private void showMutes() {
        muteList.getChildren().setAll(model.mutes().stream().map(this::muted).toList());
        muteList.setManaged(!model.mutes().isEmpty());
    }

    private Node muted(Mute mute) {
        String words = model.words().mute(mute);
        Label what = new Label(words);
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button end = new Button(kit.texts().get("alerts.mute.end"));
        end.getStyleClass().add("small");
        end.setMinWidth(Region.USE_PREF_SIZE);
        end.setAccessibleText(kit.texts().format("alerts.mute.end.of", words));
        end.setOnAction(pressed -> model.endMute(mute));
        HBox line = new HBox(what, end);
        line.getStyleClass().add("alert-muted-line");
        return line;
    }

    /** Moves the focus to the starts. */
    void toItems() {
        alertItemList.requestFocus();
    }

    Parent root() {
        return root;
    }
}
