package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.OutcomeCell.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What came of the selected row, read whole by whoever works by keyboard alone. */
class OutcomeBelowTest {
    private static final String REASON =
            "Render refused PUT /services/crn-1/env-vars/API_KEY: bad request. ".repeat(4).strip();

    private final TestWindow window = TestWindow.open();

    /** A job and why it failed; empty while nothing came. */
    private record Row(String name, StringProperty reason) {
        Row(String name) {
            this(name, new SimpleStringProperty(""));
        }
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Outcome outcome(Row row) {
        String reason = row.reason().get();
        return reason.isEmpty()
                ? new Outcome(null, row.name().isEmpty() ? "" : "it will be changed")
                : new Outcome(new Cells.Status(StatusPill.Look.FAIL, "failed"), reason);
    }

    @Test
    void aLongReasonIsReadWholeByKeyboardWhileTheActGoesOn() {
        Row first = new Row("Joliet Kia AM");
        Row second = new Row("Joliet Kia PM");
        TableView<Row> table = new TableView<>();
        Label below = new Label();
        below.setWrapText(true);
        below.setMinHeight(Label.USE_PREF_SIZE);
        window.show(
                stage -> {
                    Columns.add(
                            table,
                            "outcome",
                            "What came of it",
                            160,
                            160,
                            () -> new OutcomeCell<>(Row::reason, OutcomeBelowTest::outcome));
                    table.getItems().setAll(first, second);
                    new OutcomeBelow<>(
                                    below,
                                    Texts.load(),
                                    Row::name,
                                    Row::reason,
                                    OutcomeBelowTest::outcome)
                            .of(table);
                    return new VBox(table, below);
                },
                root -> root);
        assertThat(below.getText()).isEqualTo("Select a job to read all that came of it.");
        window.onFx(() -> {
            table.requestFocus();
            return null;
        });
        window.press(KeyCode.DOWN);
        window.press(KeyCode.UP);
        assertThat(below.getText()).isEqualTo("Joliet Kia AM: it will be changed");
        window.onFx(() -> {
            first.reason().set(REASON);
            second.reason().set("gone");
            return null;
        });
        assertThat(below.getText()).isEqualTo("Joliet Kia AM, failed: " + REASON);
        window.await("it is laid out", () -> below.getHeight() > 2 * below.getFont().getSize());
        window.press(KeyCode.DOWN);
        assertThat(below.getText()).isEqualTo("Joliet Kia PM, failed: gone");
        assertThat(
                        List.of(
                                OutcomeBelow.words("x", Outcome.NONE, Texts.load()),
                                OutcomeBelow.words(
                                        "x",
                                        new Outcome(
                                                new Cells.Status(StatusPill.Look.OK, "set"), ""),
                                        Texts.load())))
                .containsExactly("Select a job to read all that came of it.", "x, set.");
    }
}
