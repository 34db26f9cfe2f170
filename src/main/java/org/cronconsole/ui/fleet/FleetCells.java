package org.cronconsole.ui.fleet;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.cronconsole.fleet.JobHealth;
import org.cronconsole.job.Period;
import org.cronconsole.registry.Care;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.SpokenCell;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.cronconsole.ui.kit.Tips;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;

/**
 * The cells of the fleet's table. While it is scrolled each shows another line in each frame: what
 * nobody looks at before the mouse rests, or a screen reader asks, is worked out then.
 */
final class FleetCells {
    private FleetCells() {}

    /** Shows a line, or nothing; its graphic stays the same, for another would be styled anew. */
    private abstract static class Line extends SpokenCell<FleetLine, FleetLine> {
        Line() {
            Tips.over(
                    this,
                    () -> {
                        FleetLine line = line();
                        return line == null ? "" : tip(line);
                    });
        }

        final @Nullable FleetLine line() {
            return isEmpty() ? null : getItem();
        }

        /** What the tooltip says; empty where there is none. */
        abstract String tip(FleetLine line);

        /** What a screen reader says; null for what stands there. */
        @Nullable String spoken(FleetLine line) {
            return null;
        }

        /** Shows it. */
        abstract void show(FleetLine line);

        final void only(Node graphic) {
            if (getText() != null) {
                setText(null);
            }
            setGraphic(graphic);
        }

        final void only(@Nullable String text) {
            setGraphic(null);
            setText(text);
        }

        @Override
        protected final void updateItem(@Nullable FleetLine line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                only((String) null);
            } else {
                show(line);
            }
        }

        @Override
        protected final @Nullable String spoken() {
            FleetLine line = line();
            return line == null ? null : spoken(line);
        }
    }

    /** The latest start of one of the two jobs. */
    static final class Half extends Line {
        private final Period period;
        private final FleetWords words;
        private final Texts texts;
        private final StatusPill pill = new StatusPill();
        private final Label when = new Label();
        private final VBox box = new VBox(pill, when);

        Half(Period period, FleetWords words, Texts texts) {
            this.period = period;
            this.words = words;
            this.texts = texts;
            when.getStyleClass().add("cell-second");
            box.getStyleClass().add("cell-lines");
        }

        @Override
        void show(FleetLine line) {
            JobHealth health = line.half(period);
            if (health == null) {
                only(texts.get("fleet.nojob"));
                return;
            }
            Cells.Status said = words.status(health.status());
            pill.say(said.look(), said.word());
            when.setText(words.half(health, line.place()));
            only(box);
        }

        @Override
        String tip(FleetLine line) {
            JobHealth health = line.half(period);
            return health == null ? "" : words.halfInFull(health, line.place());
        }
    }

    /** The next start, and how far away it is, minute by minute. */
    static final class Next extends Line {
        private final Texts texts;
        private final Times times;
        private final Label first = new Label();
        private final Label second = new Label();
        private final VBox box = new VBox(first, second);
        private final ChangeListener<Number> passed = (minute, before, now) -> again();

        Next(FleetViewModel model, Texts texts, Times times) {
            this.texts = texts;
            this.times = times;
            first.getStyleClass().add("cell-first");
            second.getStyleClass().add("cell-second");
            box.getStyleClass().add("cell-lines");
            // Weakly: the table makes its cells anew now and then.
            model.minuteProperty().addListener(new WeakChangeListener<>(passed));
        }

        private void again() {
            FleetLine line = line();
            if (line != null) {
                show(line);
            }
        }

        @Override
        void show(FleetLine line) {
            Instant next = line.next();
            if (next == null) {
                only(texts.get(line.suspended() ? "jobs.nonext.suspended" : "jobs.nonext"));
                return;
            }
            first.setText(times.clock(next, line.place()));
            second.setText(times.age(next));
            only(box);
        }

        @Override
        String tip(FleetLine line) {
            Instant next = line.next();
            return next == null ? "" : times.at(next, line.place()) + "\n" + times.utc(next);
        }
    }

    /** What is wrong, on two lines where it needs them and nobody is on it. */
    static final class Wrong extends Line {
        private final FleetWords words;
        private final Label wrong = new Label();
        private final Label who = new Label();
        private final VBox box = new VBox(wrong, who);

        Wrong(FleetWords words) {
            this.words = words;
            getStyleClass().add("fleet-wrong");
            who.getStyleClass().add("fleet-who");
            who.setGraphic(new FontIcon(Feather.USER_CHECK));
            box.setAlignment(Pos.CENTER_LEFT);
            Shown.whenever(who, who.textProperty().isNotEmpty());
        }

        @Override
        void show(FleetLine line) {
            Care onIt = line.onIt();
            boolean something = !line.wrong().isEmpty() || onIt != null;
            if (!something) {
                only((String) null);
                return;
            }
            wrong.setText(line.wrong());
            wrong.setWrapText(onIt == null);
            who.setText(onIt == null ? "" : onIt.who());
            only(box);
        }

        private String whole(FleetLine line) {
            Care onIt = line.onIt();
            return (line.wrong() + (onIt == null ? "" : "\n" + words.onItInFull(onIt))).strip();
        }

        @Override
        String tip(FleetLine line) {
            return whole(line).replace(" · ", "\n");
        }

        @Override
        @Nullable String spoken(FleetLine line) {
            return whole(line);
        }
    }

    /** The last days. */
    static final class Strip extends Line {
        private final FleetViewModel model;
        private final StripPane strip;

        Strip(FleetViewModel model) {
            this.model = model;
            this.strip = new StripPane(model.words(), model.runs()::ofCell);
            getStyleClass().add("fleet-strip-cell");
        }

        @Override
        void show(FleetLine line) {
            strip.show(line, model.daysProperty().get());
            only(strip);
        }

        @Override
        String tip(FleetLine line) {
            return "";
        }

        @Override
        @Nullable String spoken(FleetLine line) {
            return model.words().strip(line, model.daysProperty().get());
        }
    }
}
