package org.cronconsole.ui.runlog;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.cronconsole.render.LogLine;
import org.cronconsole.ui.kit.Times;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** A line of a log: time, level, message. */
final class LogCell extends ListCell<LogLine> {
    private final Times times;
    private final Label time = new Label();
    private final Label level = new Label();
    private final Label message = new Label();
    private final HBox box = new HBox(time, level, message);

    LogCell(Times times) {
        this.times = times;
        box.getStyleClass().add("log-line");
        time.getStyleClass().add("log-time");
        level.getStyleClass().add("log-level");
        time.setMinWidth(USE_PREF_SIZE);
        message.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable LogLine line, boolean empty) {
        super.updateItem(line, empty);
        if (line == null || empty) {
            setGraphic(null);
            return;
        }
        String word = line.level().toLowerCase(Locale.ROOT);
        time.setText(times.logTime(line.at()));
        level.setText(word);
        message.setText(line.message().replace('\n', ' '));
        getStyleClass().removeAll("log-error", "log-warn");
        if (word.startsWith("err") || word.equals("fatal") || word.startsWith("crit")) {
            getStyleClass().add("log-error");
        } else if (word.startsWith("warn")) {
            getStyleClass().add("log-warn");
        }
        setGraphic(box);
    }
}
