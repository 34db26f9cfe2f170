package org.cronconsole.ui.customjob;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

import org.cronconsole.ui.kit.SpokenCell;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Function;

/** Cells of the table of env vars. */
final class EnvCells {
    private EnvCells() {}

    static TableCell<EnvRow, EnvRow> name(Texts texts) {
        return new Words(EnvRow::name, "env-value", texts);
    }

    /** Masked, unless it is revealed. */
    static TableCell<EnvRow, EnvRow> value(RevealedEnv revealed, Texts texts) {
        return new Words(
                row -> revealed.shows(row) ? row.value().reveal() : row.value().toString(),
                "env-value",
                texts);
    }

    static TableCell<EnvRow, EnvRow> state(Texts texts) {
        return new Words(row -> texts.get(row.state().key()), "env-state", texts);
    }

    static TableCell<EnvRow, EnvRow> reveal(RevealedEnv revealed, Texts texts) {
        return new RevealCell(revealed, texts);
    }

    private static final class Words extends SpokenCell<EnvRow, EnvRow> {
        private final Function<EnvRow, String> words;
        private final Texts texts;
        private final Label label = new Label();

        Words(Function<EnvRow, String> words, String style, Texts texts) {
            this.words = words;
            this.texts = texts;
            label.getStyleClass().add(style);
        }

        @Override
        protected void updateItem(@Nullable EnvRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                return;
            }
            boolean deleted = row.state() == EnvRow.State.DELETED;
            label.setText(words.apply(row));
            label.getStyleClass().remove("env-deleted");
            if (deleted) {
                label.getStyleClass().add("env-deleted");
            }
            setAccessibleText(
                    deleted
                            ? label.getText() + ", " + texts.get(EnvRow.State.DELETED.key())
                            : label.getText());
            setGraphic(label);
        }
    }

    private static final class RevealCell extends SpokenCell<EnvRow, EnvRow> {
        private final RevealedEnv revealed;
        private final Texts texts;
        private final FontIcon icon = new FontIcon(Feather.EYE);
        private final Button button = new Button("", icon);

        RevealCell(RevealedEnv revealed, Texts texts) {
            this.revealed = revealed;
            this.texts = texts;
            button.getStyleClass().addAll("flat", "small");
            button.setOnAction(pressed -> {
                EnvRow row = getItem();
                if (row != null) {
                    revealed.toggle(row);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable EnvRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                return;
            }
            boolean shows = revealed.shows(row);
            icon.setIconCode(shows ? Feather.EYE_OFF : Feather.EYE);
            button.setAccessibleText(
                    texts.format(
                            shows ? "customjob.env.hide.value" : "customjob.env.show.value",
                            row.name()));
            setGraphic(button);
        }
    }
}
