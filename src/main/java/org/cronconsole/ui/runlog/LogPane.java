package org.cronconsole.ui.runlog;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.cronconsole.run.log.LogEntry;
import org.cronconsole.run.log.LogLevel;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The list of log lines. It stays with the newest line while that is in sight and nothing is
 * selected; whoever scrolls up or selects lines reads in peace until they jump back to the newest.
 */
final class LogPane {
    private final ListView<LogEntry> list;
    private final ScreenKit kit;
    private final Supplier<ZoneId> zone;
    private final Consumer<List<LogEntry>> copy;
    private final BooleanProperty staying = new SimpleBooleanProperty();
    private final BooleanProperty newestSeen = new SimpleBooleanProperty(true);
    private final LongProperty marks = new SimpleLongProperty();
    private boolean wrapped;
    private @Nullable LogSearch search;
    private @Nullable LogEntry parting;

    /**
     * Fills this list.
     *
     * @param lines what of the log is shown
     * @param zone by whose clock the times are
     * @param copy puts lines into the clipboard
     */
    LogPane(
            ListView<LogEntry> list,
            RunLog log,
            ObservableList<LogEntry> lines,
            ScreenKit kit,
            Supplier<ZoneId> zone,
            Consumer<List<LogEntry>> copy) {
        this.list = list;
        this.kit = kit;
        this.zone = zone;
        this.copy = copy;
        list.setItems(lines);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        wrap(false);
        Scale.follow(list, factor -> size());
        // A list of another size begins anew, wherever it was.
        list.heightProperty().subscribe(() -> kit.tasks().onScreen(this::stay));
        log.followingProperty()
                .subscribe(now -> {
                    if (now == RunLog.Following.CONNECTING && list.getItems().isEmpty()) {
                        staying.set(true);
                    } else if (now == RunLog.Following.NOT) {
                        // A log that is complete is read from its beginning.
                        staying.set(false);
                    }
                });
        lines.addListener((ListChangeListener<LogEntry>) this::changed);
        Scale.ownRows(list);
        list.skinProperty().subscribe(this::watchScrolling);
        list.addEventFilter(ScrollEvent.SCROLL, scrolled -> lookWhereOneIs());
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> lookWhereOneIs());
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, dragged -> lookWhereOneIs());
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> lookWhereOneIs());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Lines that go on below are as high as they need. */
    private void size() {
        list.setFixedCellSize(wrapped ? -1 : Scale.of(LogRow.HEIGHT));
        kit.tasks().onScreen(this::stay);
    }

    /** Whether long lines go on below. */
    void wrap(boolean wrapped) {
        int first = firstInSight();
        this.wrapped = wrapped;
        size();
        list.setCellFactory(any -> new LogCell(this, wrapped));
        if (staying.get()) {
            toNewest();
        } else if (first > 0) {
            kit.tasks().onScreen(() -> list.scrollTo(first));
        }
    }

    /** Marks what this search finds and goes where it is. */
    void searchBy(LogSearch by) {
        search = by;
        by.queryProperty().subscribe(this::markAnew);
        by.expressionProperty().subscribe(this::markAnew);
        by.openProperty().subscribe(this::markAnew);
        by.currentProperty()
                .subscribe(hit -> {
                    markAnew();
                    if (hit != null) {
                        bringToSight(hit.line());
                    }
                });
    }

    /** Marks the line where two logs part; null: none. */
    void part(@Nullable LogEntry line) {
        parting = line;
        markAnew();
    }

    private void markAnew() {
        marks.set(marks.get() + 1);
    }

    /** Scrolls to a line, unless it is in sight or is not shown. */
    void bringToSight(LogEntry line) {
        int at = list.getItems().indexOf(line);
        if (at < 0) {
            return;
        }
        staying.set(false);
        var flow = flow();
        var first = flow == null ? null : flow.getFirstVisibleCell();
        var last = flow == null ? null : flow.getLastVisibleCell();
        if (first == null || last == null || at <= first.getIndex() || at >= last.getIndex()) {
            // Not at the edge: what stands before it says what it is about.
            list.scrollTo(Math.max(0, at - 3));
        }
    }

    /** Has a button that brings one back to the newest line, while that is out of sight. */
    void jumpBy(Button jump) {
        jump.visibleProperty()
                .bind(staying.or(newestSeen).or(Bindings.isEmpty(list.getItems())).not());
        jump.managedProperty().bind(jump.visibleProperty());
        jump.setOnAction(pressed -> jumpToNewest());
    }

    /** Goes to the newest line and stays with it. */
    void jumpToNewest() {
        list.getSelectionModel().clearSelection();
        staying.set(true);
        toNewest();
        // The button goes away, and with it the focus would.
        list.requestFocus();
    }

    private void changed(ListChangeListener.Change<? extends LogEntry> change) {
        int gone = 0;
        while (change.next()) {
            gone += change.wasRemoved() && change.getFrom() == 0 ? change.getRemovedSize() : 0;
        }
        if (staying.get()) {
            toNewest();
        } else if (gone > 0 && !list.getItems().isEmpty()) {
            // The same lines stay in sight; those that went by cannot.
            int first = Math.max(0, firstInSight() - gone);
            kit.tasks().onScreen(() -> list.scrollTo(first));
        }
    }

    private @Nullable VirtualFlow<?> flow() {
        return (VirtualFlow<?>) list.lookup(".virtual-flow");
    }

    /** The place of the first line that is to be seen. */
    int firstInSight() {
        var flow = flow();
        var cell = flow == null ? null : flow.getFirstVisibleCell();
        return cell == null ? 0 : cell.getIndex();
    }

    private void stay() {
        if (staying.get()) {
            toNewest();
        }
    }

    private void toNewest() {
        if (!list.getItems().isEmpty()) {
            list.scrollTo(list.getItems().size() - 1);
        }
    }

    /** After what was done has taken effect. */
    private void lookWhereOneIs() {
        kit.tasks()
                .onScreen(() -> staying.set(list.getSelectionModel().isEmpty() && newestInSight()));
    }

    /** The scroll bar knows after each layout whether the end is in sight. */
    private void watchScrolling() {
        for (Node node : list.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                newestSeen.bind(
                        bar.visibleProperty()
                                .not()
                                .or(
                                        bar.valueProperty()
                                                .greaterThanOrEqualTo(
                                                        bar.maxProperty().subtract(0.0001))));
            }
        }
    }

    private boolean newestInSight() {
        var flow = flow();
        var cell = flow == null ? null : flow.getLastVisibleCell();
        return cell != null && cell.getIndex() >= list.getItems().size() - 1;
    }

    private void pressed(KeyEvent event) {
        var copyKeys = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
        if (copyKeys.match(event)) {
            copy();
            event.consume();
        } else if (event.getCode().isNavigationKey() || event.getCode() == KeyCode.A) {
            lookWhereOneIs();
        }
    }

    /** Copies the selected lines, or all where none is selected. */
    void copy() {
        List<LogEntry> chosen =
                list.getSelectionModel().getSelectedIndices().stream()
                        .sorted()
                        .map(list.getItems()::get)
                        .toList();
        copy.accept(chosen.isEmpty() ? list.getItems() : chosen);
    }

    @Nullable LogSearch search() {
        return search;
    }

    /** Moves whenever lines are to be drawn anew with other marks. */
    ReadOnlyLongProperty marks() {
        return marks;
    }

    boolean isParting(LogEntry line) {
        return line.equals(parting);
    }

    /** What a listener hears of the line where two logs part. */
    String partingWord() {
        return kit.texts().get("runlog.parting.mark");
    }

    String time(LogEntry line) {
        return kit.times().logTime(line.at(), zone.get());
    }

    /** The level of a line in a word; empty for what goes on. */
    String word(LogEntry line) {
        return line.level() == LogLevel.INFO
                ? ""
                : kit.texts().get("runlog.word." + line.level().name().toLowerCase(Locale.ROOT));
    }

    /** What stands behind a text that was cut. */
    String more(LogEntry line) {
        int cut = line.text().cut();
        return cut == 0 ? "" : kit.texts().format("runlog.cut", cut);
    }
}
