package org.cronconsole.ui.fleet;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.cronconsole.fleet.JobHealth;
import org.cronconsole.job.Period;
import org.cronconsole.registry.Care;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.StackedCell;
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
    private abstract static class Line extends StackedCell<FleetLine, FleetLine> {
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

        final void say(@Nullable Node graphic, @Nullable String text) {
            setGraphic(graphic);
            setText(text);
        }

        @Override
        protected final void updateItem(@Nullable FleetLine line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                say(null, null);
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

        Half(Period period, FleetWords words, Texts texts) {
            this.period = period;
            this.words = words;
            this.texts = texts;
            getStyleClass().add("cell-status");
        }

        @Override
        void show(FleetLine line) {
            JobHealth health = line.half(period);
            if (health == null) {
                say(null, texts.get("fleet.nojob"));
                return;
            }
            Cells.Status said = words.status(health.status());
            pill.say(said.look(), said.word());
            say(pill, words.half(health, line.place()));
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
        private final Label away = label("cell-second");
        private final ChangeListener<Number> passed = (minute, before, now) -> again();

        Next(FleetViewModel model, Texts texts, Times times) {
            this.texts = texts;
            this.times = times;
            getStyleClass().add("cell-two");
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
                say(null, texts.get(line.suspended() ? "jobs.nonext.suspended" : "jobs.nonext"));
                return;
            }
            away.setText(times.age(next));
            say(away, times.clock(next, line.place()));
        }

        @Override
        String tip(FleetLine line) {
            Instant next = line.next();
            return next == null ? "" : times.at(next, line.place()) + "\n" + times.utc(next);
        }
    }

    /** How long a run of each of the two jobs usually takes. */
    static final class Usual extends Line {
        private final FleetWords words;
        private final Texts texts;

        Usual(FleetWords words, Texts texts) {
            this.words = words;
            this.texts = texts;
        }

        @Override
        void show(FleetLine line) {
            say(
                    null,
                    words.usualInShort(line.half(Period.AM))
                            + "\n"
                            + words.usualInShort(line.half(Period.PM)));
        }

        @Override
        String tip(FleetLine line) {
            return texts.get("fleet.usual.tip");
        }
    }

    /** What is wrong, on two lines where it needs them and nobody is on it. */
    static final class Wrong extends Line {
        private final FleetWords words;
        private @Nullable Label who;

        Wrong(FleetWords words) {
            this.words = words;
            getStyleClass().add("fleet-wrong");
        }

        @Override
        void show(FleetLine line) {
            Care onIt = line.onIt();
            setWrapText(onIt == null);
            say(onIt == null ? null : who(onIt.who()), line.wrong());
        }

        /** Somebody is on few of them. */
        private Label who(String name) {
            Label label = who == null ? label("fleet-who") : who;
            if (who == null) {
                label.setGraphic(new FontIcon(Feather.USER_CHECK));
                who = label;
            }
            label.setText(name);
            return label;
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
            say(strip, null);
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
