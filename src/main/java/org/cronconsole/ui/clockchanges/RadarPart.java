package org.cronconsole.ui.clockchanges;

import atlantafx.base.theme.Styles;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What clock changes do: what lies ahead, the jobs of it, and re-timings that are not finished. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class RadarPart {
    /** Of its width a column needs this much for its words; where they are large it is scrolled. */
    private static final double LEAST = 0.92;

    /** A group whose words are not wrapped, as it was drawn. */
    private static final double GROUP = 44;

    /** The jobs below need more of the room. */
    private static final double MOST = 1 / 3.0;

    private final RadarViewModel radar;
    private final RetimeViewModel retime;
    private final KeptPlansViewModel kept;
    private final Texts texts;
    private final @Nullable Runnable setLocalTimes;
    private final Parent root;

    @FXML private Label horizonLabel;
    @FXML private ComboBox<Integer> horizonChoice;
    @FXML private Button radarRefreshButton;
    @FXML private Button retimeButton;
    @FXML private Banner radarTrouble;
    @FXML private Banner planTrouble;
    @FXML private Banner keptTrouble;
    @FXML private VBox keptBox;
    @FXML private VBox foundPane;
    @FXML private ListView<RadarPicture.Group> groupList;
    @FXML private TableView<RadarPicture.Line> radarTable;
    @FXML private VBox radarEmpty;
    @FXML private Label radarEmptyTitle;
    @FXML private Label radarEmptyText;
    @FXML private Label unsayableLabel;
    @FXML private Label withoutLabel;
    @FXML private Button setLocalTimesButton;
    @FXML private ProgressIndicator radarSpinner;
    @FXML private Label radarStatus;

    RadarPart(
            RadarViewModel radar,
            RetimeViewModel retime,
            KeptPlansViewModel kept,
            ScreenKit kit,
            @Nullable Runnable setLocalTimes) {
        this.radar = radar;
        this.retime = retime;
        this.kept = kept;
        this.texts = kit.texts();
        this.setLocalTimes = setLocalTimes;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        bindHorizon();
        radarRefreshButton.setOnAction(pressed -> radar.refresh());
        retimeButton.setOnAction(pressed -> retime.plan());
        radarTrouble.noticeProperty().bindBidirectional(radar.troubleProperty());
        planTrouble.noticeProperty().bindBidirectional(retime.noticeProperty());
        keptTrouble.noticeProperty().bindBidirectional(kept.noticeProperty());
        Shown.whenever(radarSpinner, radar.loadingProperty());
        radarStatus.textProperty().bind(radar.statusProperty());
        groupList.setCellFactory(any -> new GroupCell());
        groupList
                .prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                this::groupsHeight,
                                groupList.getItems(),
                                foundPane.heightProperty(),
                                Scale.factorProperty()));
        columns();
        groupList
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(group ->
                        radarTable.getItems().setAll(group == null ? List.of() : group.lines()));
        radar.pictureProperty().subscribe(this::show);
        radar.reckonedProperty().subscribe(now -> show(radar.pictureProperty().get()));
        radar.troubleProperty().subscribe(now -> show(radar.pictureProperty().get()));
        radar.loadingProperty().subscribe(now -> show(radar.pictureProperty().get()));
        kept.offers()
                .addListener((ListChangeListener<KeptPlansViewModel.Offer>) change -> showKept());
        keptBox.managedProperty().bind(Bindings.isNotEmpty(keptBox.getChildren()));
        showKept();
    }

    /** As high as the groups need, where that leaves enough to the jobs. */
    private double groupsHeight() {
        double all = Scale.of(GROUP) * groupList.getItems().size() + 2;
        return Math.min(all, MOST * foundPane.getHeight());
    }

    private void bindHorizon() {
        horizonLabel.setLabelFor(horizonChoice);
        horizonChoice.getItems().setAll(RadarViewModel.HORIZONS);
        horizonChoice.setConverter(
                new StringConverter<Integer>() {
                    @Override
                    public String toString(@Nullable Integer days) {
                        return days == null ? "" : texts.format("clock.days", days);
                    }

                    @Override
                    public Integer fromString(String words) {
                        throw new IllegalStateException("it is chosen, not typed");
                    }
                });
        horizonChoice.setValue(radar.horizon());
        horizonChoice.valueProperty().subscribe((was, now) -> radar.daysProperty().set(now));
        radar.daysProperty().subscribe((was, now) -> horizonChoice.setValue(radar.horizon()));
    }

    private void columns() {
        Scale.rows(radarTable, 46);
        Columns.share(radarTable, TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        column("job", 170, line -> lines(line.job().name(), suspended(line)));
        column("meant", 136, line -> lines(line.meant(), line.days()));
        column("will", 104, line -> lines(line.willStart(), line.shift()));
        column(
                "window",
                200,
                line -> new Cells.Lines(line.window(), line.windowEnd(), line.windowElsewhere()));
        column("line", 106, line -> lines(line.line(), line.needed()));
    }

    private String suspended(RadarPicture.Line line) {
        return line.job().suspended() ? texts.get("clock.suspended") : "";
    }

    private static Cells.Lines lines(String first, String second) {
        return new Cells.Lines(first, second, second.isEmpty() ? first : first + "\n" + second);
    }

    private void column(String key, double width, Function<RadarPicture.Line, Cells.Lines> words) {
        Columns.add(
                radarTable,
                "radar-" + key,
                texts.get("clock.column." + key),
                width,
                LEAST * width,
                () -> Cells.lines(words));
    }

    private void show(RadarPicture now) {
        boolean found = !now.groups().isEmpty();
        if (!groupList.getItems().equals(now.groups())) {
            int at = Math.max(0, groupList.getSelectionModel().getSelectedIndex());
            groupList.getItems().setAll(now.groups());
            groupList.getSelectionModel().select(Math.min(at, now.groups().size() - 1));
        }
        foundPane.setVisible(found);
        radarEmpty.setVisible(!found);
        if (!found) {
            boolean known = radar.reckonedProperty().get();
            boolean troubled = radar.troubleProperty().get() != null;
            String key = troubled ? "clock.empty.unknown" : known ? "clock.empty" : "jobs.wait";
            radarEmptyTitle.setText(texts.format(key, radar.horizon()));
            String more = troubled ? texts.get("jobs.unread.text") : now.nextChange();
            say(radarEmptyText, troubled || known ? more : "");
        }
        say(unsayableLabel, String.join("\n", now.unsayable()));
        boolean without = now.withoutLocalTime() > 0 && radar.troubleProperty().get() == null;
        say(withoutLabel, without ? texts.format("clock.without", now.withoutLocalTime()) : "");
        Runnable way = setLocalTimes;
        setLocalTimesButton.setVisible(without && way != null);
        setLocalTimesButton.setManaged(without && way != null);
        if (way != null) {
            setLocalTimesButton.setOnAction(pressed -> way.run());
        }
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private void showKept() {
        List<HBox> made = new ArrayList<>();
        for (KeptPlansViewModel.Offer offer : kept.offers()) {
            made.add(row(offer));
        }
        keptBox.getChildren().setAll(made);
    }

    private HBox row(KeptPlansViewModel.Offer offer) {
        String look = offer.attention() ? "warning" : offer.finished() ? "success" : "info";
        FontIcon icon =
                new FontIcon(
                        offer.attention()
                                ? Feather.ALERT_TRIANGLE
                                : offer.finished() ? Feather.CHECK_CIRCLE : Feather.CLOCK);
        icon.getStyleClass().add("banner-icon");
        Label title = new Label(offer.title());
        title.getStyleClass().add("banner-title");
        Label text = new Label(offer.text());
        for (Label each : List.of(title, text)) {
            each.setWrapText(true);
            each.setMinHeight(Label.USE_PREF_SIZE);
        }
        VBox words = new VBox(title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(icon, words);
        row.getStyleClass().addAll("banner", "banner-" + look, "kept-row");
        if (offer.canGoOn()) {
            row.getChildren()
                    .add(button("keptGoOn", "clock.kept.goon", () -> retime.open(offer.plan())));
        } else {
            row.getChildren()
                    .add(
                            button(
                                    "keptReview",
                                    "clock.kept.review",
                                    () -> retime.open(offer.plan())));
        }
        row.getChildren()
                .add(
                        button(
                                "keptDiscard",
                                offer.finished() ? "clock.kept.done" : "clock.kept.discard",
                                () -> kept.discard(offer)));
        return row;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(pressed -> action.run());
        return button;
    }

    void focus() {
        if (groupList.getItems().isEmpty()) {
            retimeButton.requestFocus();
        } else {
            groupList.requestFocus();
        }
    }

    Parent root() {
        return root;
    }
}
