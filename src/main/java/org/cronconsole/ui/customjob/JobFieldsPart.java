package org.cronconsole.ui.customjob;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.cronconsole.job.JobChoices;
import org.cronconsole.job.JobField;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.SlotAdvice;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.kit.form.Reveal;
import org.cronconsole.ui.kit.form.SecretField;
import org.cronconsole.ui.kit.form.SlotWarning;
import org.cronconsole.ui.kit.form.Words;
import org.cronconsole.ui.kit.form.ZoneFilter;
import org.cronconsole.ui.kit.form.Zones;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/** The sections of the form. */
public final class JobFieldsPart {
    private static final double CELL = 24;

    /** Of two lines. */
    private static final double TALL_CELL = 38;

    private final CustomJobViewModel model;
    private final Texts texts;
    private final FieldBinder<JobField> binder;

    /** Of one of the next starts, as drawn. */
    private final DoubleProperty startHeight = new SimpleDoubleProperty(CELL);

    private final Parent root;
    @FXML private FormRow nameRow;
    @FXML private TextField jobNameField;
    @FXML private FormRow modeRow;
    @FXML private ComboBox<ScheduleMode> scheduleModeChoice;
    @FXML private VBox localFields;
    @FXML private FormRow zoneRow;
    @FXML private ComboBox<String> timeZoneChoice;
    @FXML private FormRow timeRow;
    @FXML private TextField localTimeField;
    @FXML private FormRow daysRow;
    @FXML private TextField daysField;
    @FXML private FormRow scheduleRow;
    @FXML private TextField scheduleField;
    @FXML private Label zoneSuggested;
    @FXML private SlotWarning slotWarning;
    @FXML private Label scheduleInWords;
    @FXML private Label scheduleCron;
    @FXML private Label nextRunsLabel;
    @FXML private ListView<String> nextRunsList;
    @FXML private VBox clockChangesBox;
    @FXML private VBox warningBox;
    @FXML private FormRow repoRow;
    @FXML private TextField repoField;
    @FXML private FormRow branchRow;
    @FXML private TextField branchField;
    @FXML private CheckBox autoDeployCheck;
    @FXML private FormRow runtimeRow;
    @FXML private ComboBox<String> runtimeChoice;
    @FXML private FormRow dockerRow;
    @FXML private TextField dockerCommandField;
    @FXML private FormRow buildRow;
    @FXML private TextField buildCommandField;
    @FXML private FormRow startRow;
    @FXML private TextField startCommandField;
    @FXML private FormRow planRow;
    @FXML private ComboBox<String> planChoice;
    @FXML private FormRow regionRow;
    @FXML private ComboBox<String> regionChoice;
    @FXML private Label customerNote;
    @FXML private FormRow usernameRow;
    @FXML private TextField customerUsernameField;
    @FXML private FormRow passwordRow;
    @FXML private SecretField customerPasswordField;
    @FXML private Button customerPasswordReveal;
    @FXML private FormRow phoneRow;
    @FXML private TextField customerPhoneField;
    @FXML private VBox envBox;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    JobFieldsPart(CustomJobViewModel model) {
        this.model = model;
        this.texts = model.texts();
        this.binder =
                new FieldBinder<>(
                        model.form()::text, model.problems()::shown, model.problems()::leave);
        root = Fxml.load(this, texts);
        bindSchedule();
        bindStarts();
        bindSourceAndRuntime();
        bindPlan();
        bindCustomer();
        envBox.getChildren().setAll(new EnvPart(model).root());
    }

    private void bindSchedule() {
        binder.text(JobField.NAME, nameRow, jobNameField);
        scheduleModeChoice.getItems().setAll(ScheduleMode.values());
        scheduleModeChoice.setConverter(Words.of(mode -> texts.get(mode.key())));
        scheduleModeChoice.valueProperty().bindBidirectional(model.form().modeProperty());
        modeRow.describe(scheduleModeChoice, Bindings.createStringBinding(() -> ""));
        ZoneFilter.install(timeZoneChoice, Zones.all(), Zones::matches);
        binder.choice(JobField.TIME_ZONE, zoneRow, timeZoneChoice);
        binder.text(JobField.LOCAL_TIME, timeRow, localTimeField);
        binder.text(JobField.DAYS, daysRow, daysField);
        binder.text(JobField.SCHEDULE, scheduleRow, scheduleField);
        var mode = model.form().modeProperty();
        CustomJobView.shownWhile(localFields, mode.map(now -> now == ScheduleMode.LOCAL));
        CustomJobView.shownWhile(scheduleRow, mode.map(now -> now == ScheduleMode.UTC));
        model.looking().switching().noteProperty().subscribe(modeRow::setHelp);
        CustomJobView.shownWhile(
                zoneSuggested,
                model.form().text(JobField.TIME_ZONE).map(now -> model.form().zoneIsSuggestion()));
    }

    private void bindStarts() {
        model.looking().startsProperty().subscribe(this::show);
        CustomJobView.shownWhile(scheduleCron, scheduleCron.textProperty().isNotEmpty());
        nextRunsList.setAccessibleText(texts.get("schedule.next"));
        nextRunsList.fixedCellSizeProperty().bind(Scale.of(startHeight));
        var height = Scale.of(startHeight.multiply(Starts.COUNT).add(4));
        nextRunsList.minHeightProperty().bind(height);
        nextRunsList.prefHeightProperty().bind(height);
        nextRunsList.maxHeightProperty().bind(height);
    }

    private void show(Starts now) {
        scheduleInWords.setText(now.words());
        scheduleCron.setText(now.cron());
        boolean tall = now.next().stream().anyMatch(start -> start.contains("\n"));
        startHeight.set(tall ? TALL_CELL : CELL);
        nextRunsList.getItems().setAll(now.next());
        nextRunsLabel.setVisible(now.told());
        lines(clockChangesBox, texts.get("schedule.changes"), now.changes(), false);
        lines(warningBox, "", now.warnings(), true);
        slotWarning.show(now.slots(), texts, this::take);
    }

    private void take(SlotAdvice.Free free) {
        model.form().take(free.time());
        // The button that was pressed is about to go.
        boolean local = model.form().modeProperty().get() == ScheduleMode.LOCAL;
        focus(local ? JobField.LOCAL_TIME : JobField.SCHEDULE);
    }

    private static void lines(VBox box, String title, List<String> lines, boolean warning) {
        box.setVisible(!lines.isEmpty());
        box.setManaged(box.isVisible());
        box.getChildren().clear();
        if (!title.isEmpty()) {
            Label label = new Label(title);
            label.getStyleClass().add("field-label");
            box.getChildren().add(label);
        }
        for (String line : lines) {
            Label label = new Label(line);
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
            label.getStyleClass().add(warning ? "form-warning" : "field-help");
            if (warning) {
                label.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
            }
            box.getChildren().add(label);
        }
    }

    private void bindSourceAndRuntime() {
        binder.text(JobField.REPO, repoRow, repoField);
        binder.text(JobField.BRANCH, branchRow, branchField);
        var auto = model.form().text(JobField.AUTO_DEPLOY);
        auto.subscribe(now -> autoDeployCheck.setSelected(Boolean.parseBoolean(now)));
        autoDeployCheck.setOnAction(pressed -> auto.set("" + autoDeployCheck.isSelected()));
        runtimeChoice.getItems().setAll(JobChoices.RUNTIMES);
        binder.choice(JobField.RUNTIME, runtimeRow, runtimeChoice);
        binder.text(JobField.DOCKER_COMMAND, dockerRow, dockerCommandField);
        binder.text(JobField.BUILD_COMMAND, buildRow, buildCommandField);
        binder.text(JobField.START_COMMAND, startRow, startCommandField);
        var docker = model.form().text(JobField.RUNTIME).map("docker"::equals);
        CustomJobView.shownWhile(dockerRow, docker);
        CustomJobView.shownWhile(buildRow, docker.map(is -> !is));
        CustomJobView.shownWhile(startRow, docker.map(is -> !is));
    }

    private void bindPlan() {
        planChoice.getItems().setAll(JobChoices.PLANS);
        regionChoice.getItems().setAll(JobChoices.REGIONS);
        if (!model.form().ofNewJob()) {
            regionRow.setHelp(texts.get("customjob.region.fixed"));
            regionChoice.setDisable(true);
        }
        binder.choice(JobField.PLAN, planRow, planChoice);
        binder.choice(JobField.REGION, regionRow, regionChoice);
    }

    private void bindCustomer() {
        customerNote.setText(
                texts.get(
                        model.form().ofNewJob()
                                ? "customjob.customer.new"
                                : "customjob.customer.edit"));
        binder.text(JobField.CUSTOMER_USERNAME, usernameRow, customerUsernameField);
        binder.text(JobField.CUSTOMER_PASSWORD, passwordRow, customerPasswordField);
        binder.text(JobField.CUSTOMER_PHONE, phoneRow, customerPhoneField);
        Reveal.by(customerPasswordReveal, customerPasswordField, texts, model.workingProperty());
    }

    /** Moves the focus to a field. */
    void focus(JobField field) {
        binder.focus(field);
    }

    /** The field to begin with. */
    Node first() {
        return jobNameField;
    }

    Parent root() {
        return root;
    }
}
