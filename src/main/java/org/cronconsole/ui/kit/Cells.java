package org.cronconsole.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** Table cells that several screens use. */
public final class Cells {
    private Cells() {}

    /** What a status cell says. */
    public record Status(StatusPill.Look look, String word) {}

    /**
     * Two lines of text with a tooltip.
     *
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
        return new LinesCell<>(words);
    }

    private static final class LinesCell<S> extends SpokenCell<S, S> {
        private final Function<S, Lines> words;
        private final Label first = new Label();
        private final Label second = new Label();
        private final StatusPill badge = new StatusPill();
        private final HBox top = new HBox(first);
        private final VBox box = new VBox(top, second);
        private String tip = "";

        LinesCell(Function<S, Lines> words) {
            this.words = words;
            first.getStyleClass().add("cell-first");
            second.getStyleClass().add("cell-second");
            top.getStyleClass().add("cell-top");
            box.getStyleClass().add("cell-lines");
            Tips.over(this, () -> tip);
        }

        @Override
        protected void updateItem(@Nullable S row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                tip = "";
                return;
            }
            Lines said = words.apply(row);
            first.setText(said.first());
            Status beside = said.badge();
            if (beside != null) {
                badge.say(beside.look(), beside.word());
            }
            List<Label> shown = beside == null ? List.of(first) : List.of(first, badge);
            if (!top.getChildren().equals(shown)) {
                top.getChildren().setAll(shown);
            }
            second.setText(said.second());
            second.setVisible(!said.second().isEmpty());
            second.setManaged(!said.second().isEmpty());
            setGraphic(box);
            tip = said.tooltip();
        }
    }
}
