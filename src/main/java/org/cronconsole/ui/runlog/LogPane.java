package org.cronconsole.ui.runlog;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.cronconsole.render.LogLine;
import org.cronconsole.ui.kit.Copied;
import org.cronconsole.ui.kit.ScreenKit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The list of log lines. It stays with the newest line while that is in sight and nothing is
 * selected; whoever scrolls up or selects lines reads in peace until they jump back to the newest.
 */
final class LogPane {
    private static final int LINE_HEIGHT = 20;

    private final ListView<LogLine> list;
    private final ScreenKit kit;
    private final BooleanProperty staying = new SimpleBooleanProperty();

    /** Fills this list from that log. */
    LogPane(ListView<LogLine> list, RunLog log, ScreenKit kit) {
        this.list = list;
        this.kit = kit;
        list.setItems(log.lines());
        list.setCellFactory(any -> new LogCell(kit.times()));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setFixedCellSize(LINE_HEIGHT);
        log.followingProperty()
                .subscribe(now -> {
                    if (now == RunLog.Following.CONNECTING && list.getItems().isEmpty()) {
                        staying.set(true);
                    } else if (now == RunLog.Following.NOT) {
                        // A log that is complete is read from its beginning.
                        staying.set(false);
                    }
                });
        list.getItems().addListener((ListChangeListener<LogLine>) this::changed);
        list.addEventFilter(ScrollEvent.SCROLL, scrolled -> lookWhereOneIs());
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> lookWhereOneIs());
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, dragged -> lookWhereOneIs());
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> lookWhereOneIs());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Has a button that brings one back to the newest line, while that is out of sight. */
    void jumpBy(Button jump) {
        jump.visibleProperty()
                .bind(staying.not().and(Bindings.size(list.getItems()).greaterThan(1)));
        jump.managedProperty().bind(jump.visibleProperty());
        jump.setOnAction(pressed -> {
            list.getSelectionModel().clearSelection();
            staying.set(true);
            toNewest();
            // The button goes away, and with it the focus would.
            list.requestFocus();
        });
    }

    private void changed(ListChangeListener.Change<? extends LogLine> change) {
        int gone = 0;
        while (change.next()) {
            gone += change.wasRemoved() && change.getFrom() == 0 ? change.getRemovedSize() : 0;
        }
        if (staying.get()) {
            toNewest();
        } else if (gone > 0 && !list.getItems().isEmpty()) {
            int first = firstInSight();
            kit.tasks().onScreen(() -> list.scrollTo(first));
        }
    }

    private int firstInSight() {
        var flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
        var cell = flow == null ? null : flow.getFirstVisibleCell();
        return cell == null ? 0 : cell.getIndex();
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

    private boolean newestInSight() {
        var flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
        var cell = flow == null ? null : flow.getLastVisibleCell();
        return cell != null && cell.getIndex() >= list.getItems().size() - 1;
    }

    private void pressed(KeyEvent event) {
        var copy = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
        if (copy.match(event)) {
            copy();
            event.consume();
        } else if (event.getCode().isNavigationKey() || event.getCode() == KeyCode.A) {
            lookWhereOneIs();
        }
    }

    /** Copies the selected lines, or all where none is selected. */
    void copy() {
        List<LogLine> chosen = list.getSelectionModel().getSelectedItems();
        List<LogLine> lines = chosen.isEmpty() ? list.getItems() : chosen;
        Copied.put(
                lines.stream()
                        .map(line -> line.at() + " " + line.level() + " " + line.message())
                        .collect(Collectors.joining("\n")));
    }
}
