package org.cronconsole.ui.faults;

import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.ChosenRow;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.kit.form.Words;
import org.cronconsole.workbench.SandboxFaults;

import java.util.List;
import java.util.function.Function;

/** The faults of the sandbox. */
public final class FaultsView implements Screen {
    private final FaultsViewModel model;
    private final Runnable leave;
    private final FaultWords words;
    private final FieldBinder<FaultField> binder;
    private final Parent root;
    @FXML private Banner faultMessage;
    @FXML private FormRow serviceRow;
    @FXML private ComboBox<String> faultServiceChoice;
    @FXML private FormRow methodRow;
    @FXML private ComboBox<String> faultMethodChoice;
    @FXML private FormRow pathRow;
    @FXML private TextField faultPathField;
    @FXML private FormRow oftenRow;
    @FXML private ComboBox<OftenChoice> faultOftenChoice;
    @FXML private FormRow oftenAmountRow;
    @FXML private TextField faultOftenField;
    @FXML private FormRow effectRow;
    @FXML private ComboBox<EffectChoice> faultEffectChoice;
    @FXML private FormRow effectAmountRow;
    @FXML private TextField faultEffectField;
    @FXML private Button addFaultButton;
    @FXML private TableView<SandboxFaults.Standing> faultTable;
    @FXML private Button removeFaultButton;
    @FXML private Button clearFaultsButton;

    /**
     * Shows this model.
     *
     * @param leave goes back to where work is done
     */
    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    public FaultsView(FaultsViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        this.words = new FaultWords(model.texts());
        FaultForm form = model.form();
        binder = new FieldBinder<>(form::text, form::problemProperty, field -> {});
        root = Fxml.load(this, model.texts());
        faultMessage.noticeProperty().bindBidirectional(model.noticeProperty());
        bindForm(form);
        bindTable();
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void bindForm(FaultForm form) {
        choice(
                faultServiceChoice,
                serviceRow,
                FaultForm.SERVICES,
                form.serviceProperty(),
                words::service);
        choice(
                faultMethodChoice,
                methodRow,
                FaultForm.METHODS,
                form.methodProperty(),
                words::method);
        choice(
                faultOftenChoice,
                oftenRow,
                List.of(OftenChoice.values()),
                form.oftenProperty(),
                words::often);
        choice(
                faultEffectChoice,
                effectRow,
                List.of(EffectChoice.values()),
                form.effectProperty(),
                words::effect);
        binder.text(FaultField.PATH, pathRow, faultPathField);
        binder.text(FaultField.OFTEN_AMOUNT, oftenAmountRow, faultOftenField);
        binder.text(FaultField.EFFECT_AMOUNT, effectAmountRow, faultEffectField);
        form.oftenProperty()
                .subscribe(now -> {
                    faultOftenField.setDisable(now.suggestion().isEmpty());
                    oftenAmountRow.setLabel(label("often", now.name(), now.suggestion()));
                    faultOftenField.setAccessibleText(oftenAmountRow.getLabel());
                });
        form.effectProperty()
                .subscribe(now -> {
                    faultEffectField.setDisable(now.suggestion().isEmpty());
                    effectAmountRow.setLabel(label("effect", now.name(), now.suggestion()));
                    faultEffectField.setAccessibleText(effectAmountRow.getLabel());
                });
        addFaultButton.setOnAction(pressed -> add());
    }

    private String label(String group, String choice, String suggestion) {
        String key = suggestion.isEmpty() ? "none" : choice.toLowerCase(java.util.Locale.ROOT);
        return model.texts().get("faults." + group + ".amount." + key);
    }

    private static <T> void choice(
            ComboBox<T> box,
            FormRow row,
            List<T> values,
            Property<T> chosen,
            Function<T, String> said) {
        box.setItems(FXCollections.observableArrayList(values));
        box.setConverter(Words.of(said));
        box.valueProperty().bindBidirectional(chosen);
        box.setVisibleRowCount(values.size());
        row.describe(box, new javafx.beans.property.SimpleStringProperty(""));
    }

    private void bindTable() {
        faultTable.setItems(model.rules());
        Columns.share(faultTable, TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        column("requests", 290, 156, rule -> line(words.requests(rule.fault())));
        column("often", 150, 96, rule -> line(words.often(rule.fault().often())));
        column("effect", 240, 150, rule -> line(words.effect(rule.fault().effect())));
        column(
                "hits",
                76,
                70,
                rule ->
                        new Cells.Lines(
                                model.texts().format("faults.hits", rule.hits(), rule.seen()),
                                "",
                                model.texts().format("faults.hits.why", rule.hits(), rule.seen())));
        TableColumn<SandboxFaults.Standing, SandboxFaults.Standing> state = header("state", 96, 96);
        state.setCellFactory(any ->
                Cells.pill(rule ->
                        rule.ended()
                                ? new Cells.Status(
                                        StatusPill.Look.QUIET, model.texts().get("faults.ended"))
                                : new Cells.Status(
                                        StatusPill.Look.WARN, model.texts().get("faults.active"))));
        ChosenRow.bind(faultTable, model.chosen());
        removeFaultButton.disableProperty().bind(model.selectedProperty().isNull());
        clearFaultsButton.disableProperty().bind(Bindings.isEmpty(model.rules()));
        removeFaultButton.setOnAction(pressed -> model.remove());
        clearFaultsButton.setOnAction(pressed -> model.clear());
        faultTable.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.DELETE) {
                model.remove();
                pressed.consume();
            }
        });
    }

    /** All of it is told where it is cut off. */
    private static Cells.Lines line(String words) {
        return new Cells.Lines(words, "", words);
    }

    private void column(
            String key,
            double width,
            double least,
            Function<SandboxFaults.Standing, Cells.Lines> said) {
        header(key, width, least).setCellFactory(any -> Cells.lines(said));
    }

    private TableColumn<SandboxFaults.Standing, SandboxFaults.Standing> header(
            String key, double width, double least) {
        TableColumn<SandboxFaults.Standing, SandboxFaults.Standing> column =
                new TableColumn<>(model.texts().get("faults.column." + key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        Scale.width(column, width, least);
        column.setSortable(false);
        column.setReorderable(false);
        faultTable.getColumns().add(column);
        return column;
    }

    private void add() {
        model.add().ifPresent(binder::focus);
    }

    /** Enter adds, Escape goes back, where no control has used the key itself. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (event.getTarget() instanceof ButtonBase focused) {
                focused.fire();
            } else {
                add();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        model.entered();
        faultPathField.requestFocus();
    }

    @Override
    public void left() {
        model.left();
    }

    @Override
    public void refresh() {
        model.entered();
    }
}
