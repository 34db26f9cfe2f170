package org.cronconsole.ui.runlog;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.run.Run;
import org.cronconsole.run.log.LogEntry;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.ChoiceWords;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Room;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Signs;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.Times;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.Consumer;

/** What is shown of one run, as a part of a screen. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class RunPane {
    /** In a window that is narrower, as it was drawn, the tools of the log would take two rows. */
    private static final double ROOM = 820;

    private final RunPaneViewModel model;
    private final ScreenKit kit;
    private final Parent root;
    private SearchPart searchPart;
    private LogPane here;
    private GoodRunPart goodRun;

    @FXML private VBox runPane;
    @FXML private StatusPill logState;
    @FXML private Label logStatus;
    @FXML private ComboBox<LevelChoice> logLevelChoice;
    @FXML private ToggleButton logSearchToggle;
    @FXML private ToggleButton logWrapToggle;
    @FXML private ToggleButton goodRunToggle;
    @FXML private Button copyLogButton;
    @FXML private ToggleButton logExpandToggle;
    @FXML private MenuButton runMenu;
    @FXML private MenuItem copyTicketItem;
    @FXML private MenuItem saveLogItem;
    @FXML private MenuItem openPageItem;
    @FXML private MenuItem copyLinkItem;
    @FXML private StackPane searchPlace;
    @FXML private VBox helpPlace;
    @FXML private HBox partingRow;
    @FXML private Label partingWords;
    @FXML private Button partingButton;
    @FXML private SplitPane logsSplit;
    @FXML private Label hereTitle;
    @FXML private ListView<LogEntry> runLogView;
    @FXML private Label logEmpty;
    @FXML private Button logAgainButton;
    @FXML private Button jumpToNewestButton;
    @FXML private Banner runNotice;

    /** Shows this model. */
    public RunPane(RunPaneViewModel model, ScreenKit kit) {
        this.model = model;
        this.kit = kit;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        here =
                new LogPane(
                        runLogView,
                        model.log(),
                        model.lines(),
                        kit,
                        model::zone,
                        model.papers()::copyLines);
        here.jumpBy(jumpToNewestButton);
        here.searchBy(model.search());
        model.onToEnd(here::jumpToNewest);
        bindStatus();
        Shown.whenever(logAgainButton, model.unreadProperty());
        logAgainButton.setOnAction(pressed -> model.readAgain());
        bindToolbar();
        bindSearch();
        bindGoodRun();
        HelpRows.fill(helpPlace, model.help(), model.writes());
        runNotice.noticeProperty().bindBidirectional(model.papers().noticeProperty());
    }

    private void bindStatus() {
        logStatus.textProperty().bind(model.statusProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(logStatus.textProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        logStatus.setTooltip(whole);
        model.log().followingProperty().subscribe(this::showFollowing);
        logEmpty.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.log().lines().isEmpty()
                                                ? model.log().statusProperty().get()
                                                : kit.texts().get("runlog.level.none"),
                                model.log().statusProperty(),
                                model.lines()));
    }

    private void showFollowing(RunLog.Following now) {
        logState.setVisible(now != RunLog.Following.NOT);
        logState.setManaged(now != RunLog.Following.NOT);
        if (now == RunLog.Following.NOT) {
            return;
        }
        String word = kit.texts().get("runs.log.state." + now.name().toLowerCase(Locale.ROOT));
        logState.say(
                switch (now) {
                    case NOT, CONNECTING -> StatusPill.Look.WAITING;
                    case LIVE -> StatusPill.Look.RUNNING;
                    case RECONNECTING, READING -> StatusPill.Look.WARN;
                    case ENDED -> StatusPill.Look.STOPPED;
                },
                word);
        logState.setAccessibleText(kit.texts().format("runs.log.state", word));
    }

    private void bindToolbar() {
        logLevelChoice.getItems().setAll(LevelChoice.values());
        logLevelChoice.setConverter(
                new ChoiceWords<>("runlog.level.", kit.texts(), LevelChoice.class));
        logLevelChoice.valueProperty().bindBidirectional(model.levelProperty());
        logWrapToggle.selectedProperty().bindBidirectional(model.wrapProperty());
        explain(logWrapToggle, "runlog.wrap.help");
        var empty = Bindings.isEmpty(model.log().lines());
        copyLogButton.disableProperty().bind(empty);
        copyLogButton.setOnAction(pressed -> here.copy());
        explain(copyLogButton, "runlog.copy.help");
        explain(logExpandToggle, "runlog.expand");
        Signs.alone(Room.narrower(runPane, ROOM), goodRunToggle, copyLogButton);
        // Only where the screen around has more room to give.
        logExpandToggle.setVisible(false);
        logExpandToggle.setManaged(false);
        var noRun = model.log().shownProperty().isNull();
        runMenu.disableProperty().bind(noRun);
        goodRunToggle.disableProperty().bind(noRun);
        copyTicketItem.setOnAction(chosen -> model.papers().copyTicket());
        saveLogItem.disableProperty().bind(empty);
        saveLogItem.setOnAction(chosen -> model.papers().save());
        openPageItem.setOnAction(chosen -> model.papers().openPage());
        copyLinkItem.setOnAction(chosen -> model.papers().copyLink());
    }

    /**
     * Has a button that gives it more room.
     *
     * @param expand told whether it is to have the room of what is above it too
     */
    public void expandBy(Consumer<Boolean> expand) {
        logExpandToggle.setVisible(true);
        logExpandToggle.setManaged(true);
        logExpandToggle.selectedProperty().subscribe(expand);
    }

    private void explain(Control control, String key) {
        control.setTooltip(new Tooltip(kit.texts().get(key)));
    }

    private void bindSearch() {
        searchPart = new SearchPart(model.search(), kit);
        searchPlace.getChildren().setAll(searchPart.root());
        var open = model.search().openProperty();
        Shown.whenever(searchPlace, open);
        logSearchToggle.selectedProperty().bindBidirectional(open);
        explain(logSearchToggle, "runlog.search.help");
        open.subscribe((before, now) -> {
            if (now) {
                model.search().from(here.firstInSight());
                searchPart.takeFocus();
            } else {
                runLogView.requestFocus();
            }
        });
        runPane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean open = model.search().openProperty().get();
        if (event.getCode() == KeyCode.F3) {
            if (!open) {
                model.search().openProperty().set(true);
            } else if (event.isShiftDown()) {
                model.search().previous();
            } else {
                model.search().next();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && open) {
            model.search().openProperty().set(false);
            event.consume();
        }
    }

    private void bindGoodRun() {
        Comparison comparison = model.comparison();
        goodRun = new GoodRunPart(model, kit);
        model.wrapProperty().subscribe(here::wrap);
        goodRunToggle.selectedProperty().bindBidirectional(comparison.wantedProperty());
        explain(goodRunToggle, "runlog.good.help");
        comparison.wantedProperty().subscribe(this::showGoodRun);
        model.log().shownProperty().subscribe(this::sayWhichRun);
        comparison.partingProperty().subscribe(this::part);
        partingButton.setOnAction(pressed -> goToParting());
        Shown.whenever(hereTitle, comparison.wantedProperty());
        Shown.whenever(
                partingRow,
                comparison.wantedProperty().and(partingWords.textProperty().isNotEmpty()));
    }

    private void showGoodRun(boolean wanted) {
        if (wanted) {
            logsSplit.getItems().add(goodRun.root());
            logsSplit.setDividerPositions(0.5);
        } else {
            logsSplit.getItems().remove(goodRun.root());
        }
    }

    private void sayWhichRun(@Nullable Run run) {
        hereTitle.setText(
                run == null
                        ? ""
                        : kit.texts()
                                .format(
                                        "runlog.this",
                                        model.comparison().describe(run),
                                        Times.city(model.zone())));
    }

    private void part(Comparison.Parting parting) {
        here.part(parting.here());
        goodRun.log().part(parting.there());
        partingWords.setText(parting.words());
        partingButton.setVisible(parting.here() != null);
        partingButton.setManaged(parting.here() != null);
    }

    private void goToParting() {
        Comparison.Parting parting = model.comparison().partingProperty().get();
        if (parting.here() != null) {
            here.bringToSight(parting.here());
        }
        if (parting.there() != null) {
            goodRun.log().bringToSight(parting.there());
        }
    }

    /**
     * Opens the search where the focus is somewhere in here.
     *
     * @return false where it is elsewhere, so that the keys mean something else
     */
    public boolean search() {
        Node focus = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Node at = focus; at != null; at = at.getParent()) {
            if (at == root) {
                model.search().openProperty().set(true);
                searchPart.takeFocus();
                return true;
            }
        }
        return false;
    }

    /** Its nodes, always the same, for the screen to place. */
    public Parent root() {
        return root;
    }
}
