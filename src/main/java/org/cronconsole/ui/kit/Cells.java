package org.cronconsole.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** Table cells that several screens use. */
public final class Cells {
    private Cells() {}

    /** What a status cell says. */
    public record Status(StatusPill.Look look, String word) {}

    /**
     * Two lines of text with a tooltip.
     *
     * @param first never empty where there is a second
     * @param second the muted line below; empty for none
     * @param tooltip empty for none
     * @param badge stands beside the first line; null for none
     */
    public record Lines(String first, String second, String tooltip, @Nullable Status badge) {
        /** Without a badge. */
        public Lines(String first, String second, String tooltip) {
            this(first, second, tooltip, null);
        }

        /** One line without a tooltip. */
        public static Lines of(String only) {
            return new Lines(only, "", "");
        }
    }

    /** A cell with a status pill. */
    public static <S> TableCell<S, S> pill(Function<S, Status> status) {
        return new SpokenCell<>() {
            private final StatusPill pill = new StatusPill();

            @Override
            protected void updateItem(@Nullable S row, boolean empty) {
                super.updateItem(row, empty);
                if (row == null || empty) {
                    setGraphic(null);
                    return;
                }
                Status said = status.apply(row);
                pill.say(said.look(), said.word());
                setGraphic(pill);
            }
        };
    }

    /** A cell with one or two lines. */
    public static <S> TableCell<S, S> lines(Function<S, Lines> words) {
        return new LinesCell<>(words, null);
    }

    /**
     * A cell with one or two lines that change while the row is shown.
     *
     * @param changes what tells that there is something else to be said
     */
    public static <S> TableCell<S, S> lines(
            Function<S, Lines> words, Function<S, ObservableValue<?>> changes) {
        return new LinesCell<>(words, changes);
    }

    private static final class LinesCell<S> extends StackedCell<S, S> {
        private final Function<S, Lines> words;
        private final @Nullable Function<S, ObservableValue<?>> changes;
        private final Label second = label("cell-second");
        private Subscription following = Subscription.EMPTY;
        private @Nullable Badged badged;
        private String tip = "";

        LinesCell(Function<S, Lines> words, @Nullable Function<S, ObservableValue<?>> changes) {
            this.words = words;
            this.changes = changes;
            getStyleClass().add("cell-two");
            Tips.over(this, () -> tip);
        }

        @Override
        protected void updateItem(@Nullable S row, boolean empty) {
            super.updateItem(row, empty);
            following.unsubscribe();
            following = Subscription.EMPTY;
            if (row == null || empty) {
                setGraphic(null);
                setText(null);
                tip = "";
                return;
            }
            if (changes != null) {
                following = changes.apply(row).subscribe(() -> say(row));
            }
            say(row);
        }

        private void say(S row) {
            Lines said = words.apply(row);
            Status badge = said.badge();
            if (badge == null) {
                setText(said.first());
                second.setText(said.second());
                setGraphic(said.second().isEmpty() ? null : second);
            } else {
                // Few have one.
                badged = badged == null ? new Badged() : badged;
                badged.say(said, badge);
                setText(null);
                setGraphic(badged);
            }
            tip = said.tooltip();
        }
    }

    /** Two lines with a badge beside the first. */
    private static final class Badged extends VBox {
        private final Label first = StackedCell.label("cell-first");
        private final Label second = StackedCell.label("cell-second");
        private final StatusPill badge = new StatusPill();

        Badged() {
            HBox top = new HBox(first, badge);
            top.getStyleClass().add("cell-top");
            getStyleClass().add("cell-lines");
            getChildren().addAll(top, second);
        }

        void say(Lines said, Status beside) {
            first.setText(said.first());
            badge.say(beside.look(), beside.word());
            second.setText(said.second());
            Shown.now(second, !said.second().isEmpty());
        }
    }
}
