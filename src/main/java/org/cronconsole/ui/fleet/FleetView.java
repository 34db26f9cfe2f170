package org.cronconsole.ui.fleet;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.cronconsole.job.Period;
import org.cronconsole.ui.fleet.FleetReading.Phase;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.FilterKeys;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Low;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The fleet: a line for each dealership. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class FleetView implements Screen {
    private static final List<Integer> SPANS = List.of(14, 30, 60, 90);

    private final FleetViewModel model;
    private final ScreenKit kit;
    private final Consumer<String> history;
    private final Runnable onboard;
    private final Parent root;

    @FXML private TextField fleetFilterField;
    @FXML private ToggleButton fleetAttentionToggle;
    @FXML private ToggleButton fleetNobodyToggle;
    @FXML private ComboBox<Integer> fleetDaysChoice;
    @FXML private Button refreshFleetButton;
    @FXML private Banner fleetFailure;
    @FXML private Banner fleetNotice;
    @FXML private VBox causesBox;
    @FXML private TableView<FleetLine> fleetTable;
    @FXML private VBox fleetEmptyPane;
    @FXML private Label fleetEmptyTitle;
    @FXML private Label fleetEmptyText;
    @FXML private Button fleetEmptyButton;
    @FXML private StackPane startsPlace;
    @FXML private Button amRunsButton;
    @FXML private Button pmRunsButton;
    @FXML private Button runAgainButton;
    @FXML private Button onItButton;
    @FXML private StackPane onItPlace;
    @FXML private ProgressIndicator fleetSpinner;
    @FXML private Label fleetStatus;

    /**
     * Shows this model.
     *
     * @param history opens the run history of a dealership
     * @param onboard opens the onboarding, where there is no dealership yet
     */
    public FleetView(
            FleetViewModel model, ScreenKit kit, Consumer<String> history, Runnable onboard) {
        this.model = model;
        this.kit = kit;
        this.history = history;
        this.onboard = onboard;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        new FleetTable(fleetTable, model, kit).fill();
        FilterKeys.of(fleetFilterField, fleetTable);
        fleetFilterField.textProperty().bindBidirectional(model.filterProperty());
        fleetFilterField.setOnAction(pressed -> toTable());
        fleetAttentionToggle.selectedProperty().bindBidirectional(model.attentionOnlyProperty());
        fleetNobodyToggle.selectedProperty().bindBidirectional(model.nobodyOnlyProperty());
        bindDays();
        refreshFleetButton.setOnAction(pressed -> model.refresh());
        fleetFailure.noticeProperty().bindBidirectional(model.failureProperty());
        fleetNotice.noticeProperty().bindBidirectional(model.rerun().noticeProperty());
        fleetStatus.textProperty().bind(model.statusProperty());
        Shown.whenever(fleetSpinner, model.phaseProperty().isEqualTo(Phase.LOADING));
        fleetTable.setOnKeyPressed(this::key);
        fleetTable.setOnMouseClicked(this::click);
        model.lines()
                .selected()
                .subscribe(line -> {
                    if (line != null && startsPlace.getChildren().isEmpty()) {
                        startsPlace
                                .getChildren()
                                .setAll(new StartsPane(model, kit, history).root());
                    }
                });
        Shown.whenever(startsPlace, model.lines().selected().isNotNull());
        FleetSelection.bind(fleetTable, model.lines());
        bindButtons();
        bindEmptyPane();
        Low.mark(fleetTable, startsPlace);
        CausesBox.fill(causesBox, model, kit.texts());
    }

    private void bindDays() {
        fleetDaysChoice.getItems().setAll(SPANS);
        fleetDaysChoice.setConverter(
                new StringConverter<Integer>() {
                    @Override
                    public String toString(@Nullable Integer days) {
                        return days == null ? "" : kit.texts().format("fleet.days", days);
                    }

                    @Override
                    public Integer fromString(String words) {
                        throw new IllegalStateException("it is chosen, not typed");
                    }
                });
        fleetDaysChoice.setValue(model.daysProperty().get());
        fleetDaysChoice.valueProperty().subscribe(days -> model.daysProperty().set(days));
        model.daysProperty().subscribe(days -> fleetDaysChoice.setValue(days.intValue()));
    }

    private void bindButtons() {
        amRunsButton.disableProperty().bind(lacks(Period.AM));
        pmRunsButton.disableProperty().bind(lacks(Period.PM));
        amRunsButton.setOnAction(pressed -> model.runs().ofHalf(selected(), Period.AM));
        pmRunsButton.setOnAction(pressed -> model.runs().ofHalf(selected(), Period.PM));
        var chosen = fleetTable.getSelectionModel().getSelectedItems();
        BooleanBinding nothingFailed =
                Bindings.createBooleanBinding(
                        () -> FleetViewModel.failedOf(List.copyOf(chosen)).isEmpty(), chosen);
        runAgainButton
                .disableProperty()
                .bind(
                        nothingFailed
                                .or(model.refusalProperty().isNotEmpty())
                                .or(model.rerun().runningProperty()));
        Reasons.show(
                runAgainButton,
                Bindings.createStringBinding(
                        () ->
                                nothingFailed.get()
                                        ? kit.texts().get("fleet.rerun.none")
                                        : model.refusalProperty().get(),
                        nothingFailed,
                        model.refusalProperty()));
        runAgainButton.setOnAction(pressed -> model.runAgain(List.copyOf(chosen)));
        OnItPane.in(onItPlace, model.onIt(), kit);
        OnItPane.opensBy(onItButton, model, chosen, kit);
    }

    private @Nullable FleetLine selected() {
        return model.lines().selected().get();
    }

    private BooleanBinding lacks(Period period) {
        return Bindings.createBooleanBinding(
                () -> {
                    FleetLine line = selected();
                    return line == null || line.half(period) == null;
                },
                model.lines().selected());
    }

    private void bindEmptyPane() {
        fleetEmptyPane.visibleProperty().bind(Bindings.isEmpty(model.lines().matching()));
        var empty =
                Bindings.createObjectBinding(
                        this::empty, model.phaseProperty(), model.lines().all());
        empty.subscribe(key -> {
            fleetEmptyTitle.setText(kit.texts().get("fleet." + key + ".title"));
            say(fleetEmptyText, "fleet." + key + ".text", !key.equals("waiting"));
            say(
                    fleetEmptyButton,
                    "fleet." + key + ".button",
                    key.equals("nomatch") || key.equals("empty"));
        });
        fleetEmptyButton.setOnAction(pressed -> {
            if (empty.get().equals("nomatch")) {
                model.lines().widen();
                fleetFilterField.requestFocus();
            } else {
                onboard.run();
            }
        });
    }

    private String empty() {
        if (!model.lines().all().isEmpty()) {
            return "nomatch";
        }
        return switch (model.phaseProperty().get()) {
            case LOADING -> "waiting";
            case LOADED -> "empty";
            case FAILED -> "unread";
        };
    }

    private void say(Labeled node, String key, boolean shown) {
        node.setText(shown ? kit.texts().get(key) : "");
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ENTER) {
            model.runs().ofWorseHalf(selected());
            pressed.consume();
        } else if (pressed.getCode() == KeyCode.A && pressed.isShortcutDown()) {
            fleetTable.getSelectionModel().selectAll();
            pressed.consume();
        }
    }

    private void click(MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY
                && click.getClickCount() == 2
                && click.getTarget() instanceof Node node
                && Columns.inRow(node)) {
            model.runs().ofWorseHalf(selected());
        }
    }

    private void toTable() {
        if (!fleetTable.getItems().isEmpty()) {
            fleetTable.getSelectionModel().clearAndSelect(0);
            fleetTable.requestFocus();
        }
    }

    /** The table, for what remembers its columns. */
    public TableView<?> table() {
        return fleetTable;
    }

    @Override
    public Optional<UnderWay> underWay() {
        return model.rerun().runningProperty().get()
                ? Optional.of(new UnderWay("fleet.rerun.leave", model.rerun()::stop))
                : Optional.empty();
    }

    @Override
    public void ended() {
        model.close();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        model.entered();
        if (model.lines().selected().get() == null) {
            fleetFilterField.requestFocus();
        } else {
            fleetTable.requestFocus();
        }
    }

    @Override
    public void left() {
        model.left();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void focusFilter() {
        fleetFilterField.requestFocus();
        fleetFilterField.selectAll();
    }
}
