package org.cronconsole.ui.calendar;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.cronconsole.job.CronJob;
import org.cronconsole.schedule.Agenda;
import org.cronconsole.ui.kit.StatusPill;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.ZoneId;
import java.util.function.Supplier;

/** A start in the list of a day. */
final class StartCell extends ListCell<Agenda.Entry<CronJob>> {
    private final CalendarWords words;
    private final Supplier<Reckoned> reckoned;
    private final Label when = label("start-when");
    private final Label elsewhere = label("start-second");
    private final Label name = label("start-name");
    private final Label remark = label("start-second");
    private final FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
    private final HBox line;
    private final Tooltip tooltip = new Tooltip();

    StartCell(CalendarWords words, Supplier<Reckoned> reckoned) {
        this.words = words;
        this.reckoned = reckoned;
        VBox left = new VBox(when, elsewhere);
        left.getStyleClass().addAll("start-time", "start-words");
        VBox right = new VBox(name, remark);
        right.getStyleClass().add("start-words");
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        line = new HBox(left, right);
        line.getStyleClass().add("start-line");
        // As wide as the list and no wider: words are cut off rather than scrolled sideways.
        line.setMinWidth(0);
        line.setPrefWidth(0);
        getStyleClass().add("start-cell");
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    @Override
    protected void updateItem(Agenda.@Nullable Entry<CronJob> entry, boolean empty) {
        super.updateItem(entry, empty);
        if (entry == null || empty) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        ZoneId clock = reckoned.get().question().clock();
        CalendarWords.Line said = words.line(entry, clock);
        when.setText(said.time());
        elsewhere.setText(said.elsewhere());
        name.setText(entry.item().whose().name());
        remark.setText(said.remark());
        boolean suspended = entry.item().whose().suspended();
        boolean warn = said.look() == StatusPill.Look.WARN;
        icon.setIconCode(
                warn
                        ? Feather.ALERT_TRIANGLE
                        : suspended ? Feather.PAUSE_CIRCLE : Feather.HELP_CIRCLE);
        remark.setGraphic(
                warn || suspended || said.look() == StatusPill.Look.UNKNOWN ? icon : null);
        remark.getStyleClass().remove("look-warn");
        if (warn) {
            remark.getStyleClass().add("look-warn");
        }
        getStyleClass().remove("quiet");
        if (suspended) {
            getStyleClass().add("quiet");
        }
        boolean remarked = !said.remark().isEmpty();
        remark.setVisible(remarked);
        remark.setManaged(remarked);
        String all =
                said.time()
                        + ", "
                        + name.getText()
                        + (remarked ? ", " + said.remark() : "")
                        + (said.elsewhere().isEmpty() ? "" : ", " + said.elsewhere());
        setAccessibleText(all);
        tooltip.setText(all.replace(", ", "\n"));
        setTooltip(tooltip);
        setGraphic(line);
    }
}
