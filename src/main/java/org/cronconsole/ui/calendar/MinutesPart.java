package org.cronconsole.ui.calendar;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.cronconsole.job.CronJob;
import org.cronconsole.schedule.DayMinutes;
import org.cronconsole.ui.kit.Copied;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The minutes of the selected day: the grid, the crowded ones as a list, and free ones. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class MinutesPart {
    private static final List<String> LEVELS = List.of("0", "1", "2", "3–4", "5+");

    private final CalendarViewModel model;
    private final Texts texts;
    private final Consumer<CronJob> openJob;
    private final Parent root;
    private MinuteGrid grid;

    @FXML private VBox gridHolder;
    @FXML private Label minutesClock;
    @FXML private Label minuteWords;
    @FXML private HBox minuteLegend;
    @FXML private TextField freeWishField;
    @FXML private Label freeWords;
    @FXML private FlowPane freeFound;
    @FXML private Label crowdTitle;
    @FXML private ListView<DayMinutes.Crowd<CronJob>> crowdList;
    @FXML private Label minuteJobsTitle;
    @FXML private ListView<CronJob> minuteJobsList;

    MinutesPart(CalendarViewModel model, Texts texts, Consumer<CronJob> openJob) {
        this.model = model;
        this.texts = texts;
        this.openJob = openJob;
        this.root = Fxml.load(this, texts);
    }

    Parent root() {
        return root;
    }

    @FXML
    void initialize() {
        makeGrid();
        crowdList.setCellFactory(any -> new CrowdCell());
        Scale.rows(crowdList, 40);
        crowdList
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(crowd -> {
                    if (crowd != null) {
                        grid.minuteProperty().set(crowd.minute());
                        list(crowd.minute());
                    }
                });
        Lists.onOpen(crowdList, crowd -> focusJobs());
        minuteJobsList.setItems(model.minuteJobs().jobs());
        minuteJobsList.setCellFactory(any -> new JobCell());
        Lists.onOpen(minuteJobsList, openJob);
        bindFree();
        model.reckonedProperty().subscribe(this::show);
    }

    private void makeGrid() {
        List<Label> levels = new ArrayList<>();
        Label ink = new Label(texts.get("calendar.legend"));
        ink.getStyleClass().addAll("small", "minute-ink");
        minuteLegend.getChildren().add(ink);
        for (int level = 0; level < LEVELS.size(); level++) {
            Label label = new Label(LEVELS.get(level));
            label.getStyleClass().addAll("minute-level", "minute-level-" + level);
            levels.add(label);
            minuteLegend.getChildren().add(label);
        }
        grid =
                new MinuteGrid(
                        levels,
                        ink,
                        (page, minute) -> model.words().hour(page.day().at(minute), page.clock()),
                        minute -> {
                            list(minute);
                            focusJobs();
                        });
        VBox.setVgrow(grid, Priority.ALWAYS);
        gridHolder.getChildren().add(1, grid);
        grid.minuteProperty().subscribe(now -> say());
        grid.hoveredProperty().subscribe(now -> say());
        grid.focusedProperty().subscribe(now -> say());
    }

    private void bindFree() {
        freeWishField.textProperty().bindBidirectional(model.free().wishProperty());
        freeWords.textProperty().bind(model.free().wordsProperty());
        model.free()
                .foundProperty()
                .subscribe(found ->
                        freeFound.getChildren().setAll(found.stream().map(this::button).toList()));
        freeWishField.setOnAction(pressed -> {
            if (!freeFound.getChildren().isEmpty()) {
                freeFound.getChildren().getFirst().requestFocus();
            }
        });
    }

    private Button button(FreeMinutes.Free free) {
        Button button = new Button(free.words(), new FontIcon(Feather.COPY));
        button.getStyleClass().add("small");
        String help = texts.format("calendar.free.copy", free.text(), free.utc());
        button.setAccessibleText(help);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(pressed -> {
            Copied.put(free.text());
            model.free().copied(free);
        });
        return button;
    }

    private void show(Reckoned now) {
        Reckoned.MinutesPage page = now.minutes();
        grid.show(page);
        crowdList.getItems().setAll(now.crowds());
        crowdTitle.setText(texts.format("calendar.crowds", now.crowds().size()));
        if (page != null) {
            minutesClock.setText(
                    texts.format(
                            page.several() ? "calendar.minutes.several" : "calendar.minutes.clock",
                            page.clock().getId().equals("Z") ? "UTC" : Times.city(page.clock()),
                            page.day().total()));
        }
        list(-1);
        say();
    }

    /** The jobs of a minute; those of none where it is negative. */
    private void list(int minute) {
        Reckoned.MinutesPage page = model.reckonedProperty().get().minutes();
        model.minuteJobs().list(page, minute);
        minuteJobsTitle.setText(
                page == null || minute < 0
                        ? texts.get("calendar.minutejobs")
                        : texts.format(
                                "calendar.minutejobs.at",
                                model.words().minute(page.day().at(minute), page.clock())));
    }

    private void focusJobs() {
        minuteJobsList.requestFocus();
        minuteJobsList.getSelectionModel().selectFirst();
    }

    private void say() {
        Reckoned.MinutesPage page = model.reckonedProperty().get().minutes();
        int hovered = grid.hoveredProperty().get();
        int minute = hovered >= 0 ? hovered : grid.minuteProperty().get();
        boolean tells = hovered >= 0 || grid.isFocused() || crowdList.isFocused();
        if (page == null || minute >= page.day().minutes() || !tells) {
            minuteWords.setText(texts.get("calendar.minutes.hint"));
            grid.tell(texts.get("calendar.minutes.hint"));
            return;
        }
        String time = model.words().minute(page.day().at(minute), page.clock());
        DayMinutes.Crowd<CronJob> busy = page.busy().get(minute);
        String words =
                busy == null
                        ? texts.format("calendar.minute.free", time)
                        : texts.format(
                                "calendar.minute", time, busy.starts(), model.words().who(busy));
        minuteWords.setText(words);
        grid.tell(words);
    }

    void focus() {
        grid.requestFocus();
    }

    private final class CrowdCell extends ListCell<DayMinutes.Crowd<CronJob>> {
        private final Label when = new Label();
        private final Label count = new Label();
        private final Label names = new Label();
        private final VBox lines = new VBox(new HBox(8, when, count), names);

        CrowdCell() {
            when.getStyleClass().add("start-when");
            count.getStyleClass().add("start-name");
            names.getStyleClass().add("start-second");
            lines.setPrefWidth(0);
            getStyleClass().add("start-cell");
        }

        @Override
        protected void updateItem(DayMinutes.@Nullable Crowd<CronJob> crowd, boolean empty) {
            super.updateItem(crowd, empty);
            Reckoned.MinutesPage page = model.reckonedProperty().get().minutes();
            if (crowd == null || empty || page == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            when.setText(model.words().minute(crowd.at(), page.clock()));
            count.setText(texts.format("calendar.crowd.jobs", crowd.starts()));
            names.setText(model.words().who(crowd));
            setAccessibleText(when.getText() + ", " + count.getText() + ": " + names.getText());
            setGraphic(lines);
        }
    }

    private static final class JobCell extends ListCell<CronJob> {
        @Override
        protected void updateItem(@Nullable CronJob job, boolean empty) {
            super.updateItem(job, empty);
            setText(job == null || empty ? null : job.name());
        }
    }
}
