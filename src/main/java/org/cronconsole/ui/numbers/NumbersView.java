package org.cronconsole.ui.numbers;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.phone.OurNumber;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.ChosenRow;
import org.cronconsole.ui.kit.FilterKeys;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.WrapRow;

import java.util.function.Consumer;

/** The phone numbers. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class NumbersView implements Screen {
    private final NumbersViewModel model;
    private final ScreenKit kit;
    private final Ways ways;
    private final Parent root;

    @FXML private TextField numberFilterField;
    @FXML private Button refreshNumbersButton;
    @FXML private Banner numbersFailure;
    @FXML private Banner numbersNotice;
    @FXML private TableView<OurNumber> numberTable;
    @FXML private VBox numbersEmptyPane;
    @FXML private Label numbersEmptyTitle;
    @FXML private Label numbersEmptyText;
    @FXML private Button numbersEmptyButton;
    @FXML private ProgressIndicator numbersSpinner;
    @FXML private Label numbersTotal;
    @FXML private WrapRow numbersStatusRow;
    @FXML private Label numbersStatus;
    @FXML private SplitPane numbersSplit;
    @FXML private ScrollPane numbersSide;
    @FXML private StackPane detailPlace;

    /**
     * The ways to other screens.
     *
     * @param onboard opens the onboarding, which rents numbers
     * @param settings opens the place where Twilio is set up
     * @param dealership opens the dealership of this name
     */
    public record Ways(Runnable onboard, Runnable settings, Consumer<String> dealership) {}

    /** Shows this model. */
    public NumbersView(NumbersViewModel model, ScreenKit kit, Ways ways) {
        this.model = model;
        this.kit = kit;
        this.ways = ways;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        FilterKeys.of(numberFilterField, numberTable);
        numberFilterField.textProperty().bindBidirectional(model.filterProperty());
        numberFilterField.setOnAction(pressed -> toTable());
        refreshNumbersButton.setOnAction(pressed -> model.refresh());
        refreshNumbersButton
                .disableProperty()
                .bind(model.phaseProperty().isEqualTo(NumbersViewModel.Phase.NOT_SET_UP));
        numbersFailure.noticeProperty().bindBidirectional(model.failureProperty());
        numbersNotice.noticeProperty().bindBidirectional(model.acts().noticeProperty());
        numbersTotal.textProperty().bind(model.totalProperty());
        numbersStatus.textProperty().bind(model.statusProperty());
        Shown.whenever(numbersTotal, model.totalProperty().isNotEmpty());
        Shown.whenever(numbersStatusRow, model.statusProperty().isNotEmpty());
        Shown.whenever(
                numbersSpinner, model.phaseProperty().isEqualTo(NumbersViewModel.Phase.LOADING));
        new NumberTable(numberTable, kit, model.words()).fill(model);
        ChosenRow.bind(numberTable, model.chosen());
        bindEmptyPane();
        Shown.beside(numbersSplit, numbersSide, Bindings.isNotEmpty(model.all()));
        detailPlace.getChildren().setAll(new NumberDetail(model, kit, ways.dealership()).root());
    }

    private void bindEmptyPane() {
        numbersEmptyPane.visibleProperty().bind(Bindings.isEmpty(model.matching()));
        var empty = Bindings.createObjectBinding(this::empty, model.phaseProperty(), model.all());
        empty.subscribe(now -> {
            numbersEmptyTitle.setText(kit.texts().get("numbers." + now.key() + ".title"));
            show(numbersEmptyText, now.text() ? "numbers." + now.key() + ".text" : "");
            show(numbersEmptyButton, now.button() ? "numbers." + now.key() + ".button" : "");
        });
        numbersEmptyButton.setOnAction(pressed -> {
            switch (empty.get()) {
                case NOT_SET_UP -> ways.settings().run();
                case NO_MATCH -> {
                    model.filterProperty().set("");
                    numberFilterField.requestFocus();
                }
                default -> ways.onboard().run();
            }
        });
    }

    /** What is said where the table has no line to show. */
    private enum Empty {
        WAITING("waiting", false, false),
        NOT_SET_UP("notsetup", true, true),
        UNREAD("unread", true, false),
        NONE("empty", true, true),
        NO_MATCH("nomatch", true, true);

        private final String key;
        private final boolean text;
        private final boolean button;

        Empty(String key, boolean text, boolean button) {
            this.key = key;
            this.text = text;
            this.button = button;
        }

        String key() {
            return key;
        }

        boolean text() {
            return text;
        }

        boolean button() {
            return button;
        }
    }

    private Empty empty() {
        if (!model.all().isEmpty()) {
            return Empty.NO_MATCH;
        }
        return switch (model.phaseProperty().get()) {
            case LOADING -> Empty.WAITING;
            case LOADED -> Empty.NONE;
            case FAILED -> Empty.UNREAD;
            case NOT_SET_UP -> Empty.NOT_SET_UP;
        };
    }

    private void show(Labeled node, String key) {
        node.setText(key.isEmpty() ? "" : kit.texts().get(key));
        node.setVisible(!key.isEmpty());
        node.setManaged(!key.isEmpty());
    }

    private void toTable() {
        if (!numberTable.getItems().isEmpty()) {
            numberTable.getSelectionModel().selectFirst();
            numberTable.requestFocus();
        }
    }

    /** The table, for what remembers its columns. */
    public TableView<?> table() {
        return numberTable;
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
        if (model.selectedProperty().get() == null) {
            numberFilterField.requestFocus();
        } else {
            numberTable.requestFocus();
        }
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void focusFilter() {
        numberFilterField.requestFocus();
        numberFilterField.selectAll();
    }
}
