package org.cronconsole.ui.doctor;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.cronconsole.http.CallLog;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.Copied;
import org.cronconsole.ui.kit.FilterKeys;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.StatusPill;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** The doctor's screen. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class DoctorView implements Screen {
    /** The part of its width with which what is long still says something. */
    private static final double LEAST = 0.6;

    private final DoctorViewModel model;
    private final ScreenKit kit;
    private final @Nullable Runnable back;
    private final Parent root;

    @FXML private Button doctorBackButton;
    @FXML private ProgressIndicator doctorSpinner;
    @FXML private Label doctorSummary;
    @FXML private Button examineButton;
    @FXML private Button saveBundleButton;
    @FXML private CheckBox debugCheck;
    @FXML private Banner doctorNotice;
    @FXML private TabPane doctorTabs;
    @FXML private VBox findingList;
    @FXML private TextField callFilterField;
    @FXML private Button copyCallsButton;
    @FXML private TableView<CallLog.Call> callTable;
    @FXML private Label callCount;

    /**
     * Shows this model.
     *
     * @param back leads back to where one came from; null where the navigation does
     */
    public DoctorView(DoctorViewModel model, ScreenKit kit, @Nullable Runnable back) {
        this.model = model;
        this.kit = kit;
        this.back = back;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        showIf(doctorBackButton, back != null);
        if (back != null) {
            doctorBackButton.setOnAction(pressed -> back.run());
        }
        doctorSummary.textProperty().bind(model.summaryProperty());
        doctorSpinner.visibleProperty().bind(model.lookingProperty());
        examineButton.disableProperty().bind(model.lookingProperty());
        examineButton.setOnAction(pressed -> model.examine());
        saveBundleButton.disableProperty().bind(model.lookingProperty());
        saveBundleButton.setOnAction(pressed -> model.saveBundle());
        debugCheck.selectedProperty().bindBidirectional(model.debugProperty());
        doctorNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        FilterKeys.of(callFilterField, callTable);
        callFilterField.textProperty().bindBidirectional(model.filterProperty());
        copyCallsButton.setOnAction(pressed -> copyCalls());
        doctorTabs
                .getSelectionModel()
                .selectedIndexProperty()
                .subscribe(tab -> {
                    if (tab.intValue() == 1) {
                        model.refreshCalls();
                    }
                });
        model.lines().addListener(this::linesChanged);
        fillCalls();
    }

    private static void showIf(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    /** A line that changes is replaced in place, so that nothing jumps. */
    private void linesChanged(ListChangeListener.Change<? extends DoctorLine> change) {
        boolean one = false;
        while (change.next()) {
            if (change.wasReplaced()
                    && change.getAddedSize() == 1
                    && findingList.getChildren().size() == model.lines().size()) {
                findingList
                        .getChildren()
                        .set(change.getFrom(), row(change.getAddedSubList().getFirst()));
                one = true;
            }
        }
        if (!one) {
            findingList.getChildren().setAll(model.lines().stream().map(this::row).toList());
        }
    }

    private Node row(DoctorLine line) {
        return new FindingRow(line, kit.texts(), model::lookAgain);
    }

    private void fillCalls() {
        Scale.rows(callTable, 28);
        Columns.share(callTable, TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        callTable
                .getColumns()
                .setAll(
                        List.of(
                                column("time", 100, 100, call -> kit.times().logTime(call.at())),
                                column("service", 86, 86, CallLog.Call::service),
                                column(
                                        "request",
                                        320,
                                        320 * LEAST,
                                        call -> call.method() + " " + call.path()),
                                status(),
                                column(
                                        "took",
                                        78,
                                        74,
                                        call ->
                                                kit.texts()
                                                        .format(
                                                                "doctor.call.ms",
                                                                call.took().toMillis())),
                                column(
                                        "retry",
                                        84,
                                        80,
                                        call -> call.retry() == 0 ? "" : "" + call.retry()),
                                column("id", 160, 160 * LEAST, call -> orEmpty(call.requestId()))));
        callTable.setItems(model.calls());
        model.calls()
                .addListener(
                        (ListChangeListener<CallLog.Call>)
                                change ->
                                        callCount.setText(
                                                kit.texts()
                                                        .format(
                                                                "doctor.calls.count",
                                                                model.calls().size())));
    }

    private TableColumn<CallLog.Call, CallLog.Call> column(
            String key, double width, double least, Function<CallLog.Call, String> words) {
        TableColumn<CallLog.Call, CallLog.Call> column = plain(key, width, least);
        column.setCellFactory(
                any -> Cells.lines(call -> new Cells.Lines(words.apply(call), "", call.line())));
        return column;
    }

    private TableColumn<CallLog.Call, CallLog.Call> status() {
        TableColumn<CallLog.Call, CallLog.Call> column = plain("status", 140, 84);
        column.setCellFactory(any ->
                Cells.pill(call ->
                        new Cells.Status(
                                call.good() ? StatusPill.Look.OK : StatusPill.Look.FAIL,
                                call.status() == 0 ? call.trouble() : "" + call.status())));
        return column;
    }

    private TableColumn<CallLog.Call, CallLog.Call> plain(String key, double width, double least) {
        TableColumn<CallLog.Call, CallLog.Call> column =
                new TableColumn<>(kit.texts().get("doctor.calls." + key));
        column.setId(key);
        Scale.width(column, width, least);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void copyCalls() {
        Copied.put(model.callsAsText());
    }

    /** The table of calls, for its columns to be remembered. */
    public TableView<CallLog.Call> table() {
        return callTable;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        if (model.lines().isEmpty()) {
            model.examine();
        }
        model.refreshCalls();
        (back == null ? examineButton : doctorBackButton).requestFocus();
    }

    @Override
    public void left() {
        model.stop();
    }

    @Override
    public void refresh() {
        model.examine();
    }

    @Override
    public void focusFilter() {
        doctorTabs.getSelectionModel().select(1);
        callFilterField.requestFocus();
    }
}
