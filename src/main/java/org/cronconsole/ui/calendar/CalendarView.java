package org.cronconsole.ui.calendar;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.cronconsole.job.CronJob;
import org.cronconsole.schedule.Agenda;
import org.cronconsole.schedule.ClockShift;
import org.cronconsole.ui.calendar.CalendarViewModel.Look;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.FilterKeys;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.kit.form.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The calendar's screen. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class CalendarView implements Screen {
    private final CalendarViewModel model;
    private final ScreenKit kit;
    private final Texts texts;
    private final Consumer<CronJob> openJob;
    private final Parent root;
    private WeekGrid grid;
    private MinutesPart minutes;

    @FXML private TextField calendarFilterField;
    @FXML private ComboBox<ZoneChoice> calendarZoneChoice;
    @FXML private CheckBox suspendedTooCheck;
    @FXML private Banner calendarNotice;
    @FXML private Button calendarBack;
    @FXML private Button calendarToday;
    @FXML private Button calendarOn;
    @FXML private Label calendarRange;
    @FXML private ToggleButton weeksToggle;
    @FXML private ToggleButton minutesToggle;
    @FXML private HBox weeksPane;
    @FXML private VBox weeksHolder;
    @FXML private Label shiftsLabel;
    @FXML private Label dayTitle;
    @FXML private Label dayCounts;
    @FXML private Label dayShifts;
    @FXML private Label dayPast;
    @FXML private ListView<Agenda.Entry<CronJob>> dayList;
    @FXML private HBox minutesPane;
    @FXML private VBox emptyPane;
    @FXML private Label emptyTitle;
    @FXML private Label emptyText;
    @FXML private Button clearFilterButton;
    @FXML private ProgressIndicator calendarSpinner;
    @FXML private Label calendarStatus;

    /**
     * Shows the starts of these jobs, as this profile last looked at them.
     *
     * @param openJob shows a job where it can be acted on
     */
    public static CalendarView of(
            KnownJobs known,
            ScreenKit kit,
            UiState state,
            String profile,
            Consumer<CronJob> openJob) {
        CalendarViewModel model = new CalendarViewModel(known, kit);
        CalendarMemory.of(model, state, profile);
        return new CalendarView(model, kit, openJob);
    }

    /**
     * Shows this model.
     *
     * @param openJob shows a job where it can be acted on
     */
    public CalendarView(CalendarViewModel model, ScreenKit kit, Consumer<CronJob> openJob) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.openJob = openJob;
        this.root = Fxml.load(this, texts);
    }

    @FXML
    void initialize() {
        FilterKeys.of(calendarFilterField, dayList);
        calendarFilterField.textProperty().bindBidirectional(model.filterProperty());
        calendarFilterField.setOnAction(pressed -> toContent());
        suspendedTooCheck.selectedProperty().bindBidirectional(model.suspendedTooProperty());
        calendarNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        calendarStatus.textProperty().bind(model.statusProperty());
        model.known()
                .stateProperty()
                .subscribe(
                        state -> showIf(calendarSpinner, state.phase() == KnownJobs.Phase.LOADING));
        grid = new WeekGrid(model, texts, this::toDayList);
        VBox.setVgrow(grid, Priority.ALWAYS);
        weeksHolder.getChildren().addFirst(grid);
        minutes = new MinutesPart(model, texts, openJob);
        HBox.setHgrow(minutes.root(), Priority.ALWAYS);
        minutesPane.getChildren().add(minutes.root());
        Scale.rows(dayList, 42);
        dayList.setCellFactory(
                any -> new StartCell(model.words(), () -> model.reckonedProperty().get()));
        Lists.onOpen(dayList, entry -> openJob.accept(entry.item().whose()));
        bindZones();
        bindLook();
        bindEmptyPane();
        model.reckonedProperty().subscribe(this::show);
    }

    /** Not bound both ways: while its items are exchanged the box has no value for a moment. */
    private void bindZones() {
        calendarZoneChoice.setConverter(
                Words.of(choice -> choice.words(texts, kit.times().zone())));
        Runnable take =
                () -> {
                    ZoneChoice now = model.zoneProperty().get();
                    calendarZoneChoice.getItems().setAll(model.zones());
                    calendarZoneChoice.setValue(now);
                };
        take.run();
        model.zones().addListener((ListChangeListener<ZoneChoice>) change -> take.run());
        model.zoneProperty().subscribe(calendarZoneChoice::setValue);
        calendarZoneChoice
                .valueProperty()
                .subscribe(chosen -> {
                    if (chosen != null
                            && calendarZoneChoice.getItems().size() == model.zones().size()) {
                        model.zoneProperty().set(chosen);
                    }
                });
    }

    private void bindLook() {
        model.lookProperty()
                .subscribe(look -> {
                    boolean weeks = look == Look.WEEKS;
                    weeksToggle.setSelected(weeks);
                    minutesToggle.setSelected(!weeks);
                    showParts();
                    String unit = weeks ? "weeks" : "day";
                    calendarToday.setText(texts.get("calendar.today." + unit));
                    calendarBack.setAccessibleText(texts.get("calendar.back." + unit));
                    calendarOn.setAccessibleText(texts.get("calendar.on." + unit));
                    sayRange();
                });
        weeksToggle.setOnAction(pressed -> look(Look.WEEKS));
        minutesToggle.setOnAction(pressed -> look(Look.MINUTES));
        calendarBack.setOnAction(pressed -> turn(-1));
        calendarOn.setOnAction(pressed -> turn(1));
        calendarToday.setOnAction(pressed -> model.thisWeek());
    }

    private void showParts() {
        boolean weeks = model.lookProperty().get() == Look.WEEKS;
        EmptyCalendar why = model.emptyProperty().get();
        showIf(weeksPane, weeks && why == EmptyCalendar.NOT);
        showIf(minutesPane, !weeks && why == EmptyCalendar.NOT);
        showIf(emptyPane, why != EmptyCalendar.NOT);
    }

    private void look(Look wanted) {
        model.lookProperty().set(wanted);
        // Pressing the one that is pressed already must not release it.
        weeksToggle.setSelected(wanted == Look.WEEKS);
        minutesToggle.setSelected(wanted == Look.MINUTES);
    }

    private void turn(int by) {
        if (model.lookProperty().get() == Look.WEEKS) {
            model.page(by);
        } else {
            model.move(by);
        }
    }

    private void bindEmptyPane() {
        model.emptyProperty()
                .subscribe(why -> {
                    showParts();
                    emptyTitle.setText(why.titleKey().isEmpty() ? "" : texts.get(why.titleKey()));
                    emptyText.setText(why.textKey().isEmpty() ? "" : texts.get(why.textKey()));
                    showIf(clearFilterButton, why == EmptyCalendar.NO_MATCH);
                });
        clearFilterButton.setOnAction(pressed -> {
            model.filterProperty().set("");
            calendarFilterField.requestFocus();
        });
    }

    private static void showIf(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private void show(Reckoned now) {
        LocalDate date = now.question().selected();
        sayRange();
        dayTitle.setText(model.words().longDate(date));
        dayCounts.setText(now.day().map(model.words()::counts).orElse(""));
        List<ClockShift> shifts = now.shifts(date);
        dayShifts.setText(
                shifts.stream().map(model.words()::shift).collect(Collectors.joining("\n")));
        showIf(dayShifts, !shifts.isEmpty());
        showIf(dayPast, model.past(date));
        shiftsLabel.setText(
                now.shifts().stream()
                        .map(model.words()::datedShift)
                        .collect(Collectors.joining("\n")));
        showIf(shiftsLabel, !now.shifts().isEmpty());
        dayList.getItems().setAll(now.entries());
        dayList.setAccessibleText(
                texts.format("calendar.day.name", dayTitle.getText(), dayCounts.getText()));
    }

    private void sayRange() {
        Reckoned now = model.reckonedProperty().get();
        LocalDate first = now.question().first();
        calendarRange.setText(
                model.lookProperty().get() == Look.WEEKS
                        ? model.words().range(first, first.plusDays(Question.DAYS - 1))
                        : model.words().longDate(now.question().selected()));
    }

    private void toDayList() {
        dayList.requestFocus();
        if (!dayList.getItems().isEmpty()) {
            dayList.getSelectionModel().selectFirst();
        }
    }

    private void toContent() {
        if (model.lookProperty().get() == Look.WEEKS) {
            grid.focusSelected();
        } else {
            minutes.focus();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        model.entered();
        toContent();
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
        calendarFilterField.requestFocus();
        calendarFilterField.selectAll();
    }
}
