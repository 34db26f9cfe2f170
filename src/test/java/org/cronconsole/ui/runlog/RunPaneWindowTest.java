package org.cronconsole.ui.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.cronconsole.render.LogLine;
import org.cronconsole.run.log.LogEntry;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.Copied;
import org.cronconsole.ui.kit.TestWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What is shown of one run, in a window of its own, over Render in memory. */
class RunPaneWindowTest {
    private final TestWindow window = TestWindow.open();
    private final RunPaneFixture fixture = new RunPaneFixture(Copied::put);
    private RunPane pane;

    @BeforeEach
    void show() {
        fixture.goodAndBad();
        pane =
                window.show(
                        stage -> new RunPane(fixture.model, fixture.kit),
                        made -> {
                            StackPane around = new StackPane(made.root());
                            around.setStyle("-fx-padding: 12;");
                            return around;
                        });
        window.onFx(() -> {
            fixture.showBad();
            return null;
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private ListView<LogEntry> log() {
        return window.find("runLogView");
    }

    private String label(String id) {
        return window.<Label>find(id).getText();
    }

    private void toggle(String id) {
        window.onFx(() -> {
            window.<ToggleButton>find(id).fire();
            return null;
        });
    }

    @Test
    void searchesWithTheKeyboardAlone() {
        window.picture("runlog-failed");
        window.onFx(() -> {
            log().requestFocus();
            return pane.search();
        });
        assertThat(window.sees("logSearchField")).isTrue();
        window.type("2fa TEXT");
        assertThat(label("logSearchCount")).isEqualTo("1 of 14");
        window.press(KeyCode.ENTER);
        assertThat(label("logSearchCount")).isEqualTo("2 of 14");
        window.press(KeyCode.SHIFT, KeyCode.ENTER);
        window.press(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(label("logSearchCount")).isEqualTo("14 of 14");
        window.press(KeyCode.F3);
        assertThat(label("logSearchCount")).isEqualTo("1 of 14");
        window.picture("runlog-search");
        window.onFx(() -> {
            window.<TextField>find("logSearchField").setText("[0-9");
            window.<ToggleButton>find("logSearchExpression").setSelected(true);
            return null;
        });
        assertThat(label("logSearchCount")).isEqualTo("No valid expression");
        window.press(KeyCode.ESCAPE);
        assertThat(window.sees("logSearchField")).isFalse();
        assertThat(log().isFocused()).isTrue();
        assertThat(Accessibility.nameless(pane.root())).isEmpty();
    }

    @Test
    void colouredAndLongLinesAreShownAndWrapped() {
        fixture.render().logs.addAll(colours());
        window.onFx(() -> {
            fixture.model.show(fixture.job(), null);
            fixture.showBad();
            log().scrollTo(log().getItems().size() - 1);
            return null;
        });
        window.picture("runlog-colours");
        double before = highest();
        toggle("logWrapToggle");
        assertThat(highest()).as("a long line goes on below").isGreaterThan(2 * before);
        window.onFx(() -> {
            log().scrollTo(log().getItems().size() - 1);
            return null;
        });
        window.picture("runlog-wrapped");
    }

    private double highest() {
        return window.onFx(() ->
                log().lookupAll(".log-line").stream()
                        .mapToDouble(cell -> cell.getLayoutBounds().getHeight())
                        .max()
                        .orElse(0));
    }

    private List<LogLine> colours() {
        String[] words = new String[10];
        for (int row = 0; row < 2; row++) {
            StringBuilder text = new StringBuilder(row == 0 ? "colours " : "bright  ");
            for (int i = 0; i < 8; i++) {
                text.append(
                        String.format(
                                Locale.ROOT,
                                "\u001B[%dm colour%d \u001B[0m",
                                (row == 0 ? 30 : 90) + i,
                                i));
            }
            words[row] = text.toString();
        }
        StringBuilder behind = new StringBuilder("behind  ");
        for (int i = 0; i < 8; i++) {
            behind.append(String.format(Locale.ROOT, "\u001B[%dm behind%d \u001B[0m", 40 + i, i));
        }
        words[2] = behind.toString();
        words[3] =
                "\u001B[1mbold\u001B[0m \u001B[2mdim\u001B[0m \u001B[3mitalic\u001B[0m"
                        + " \u001B[4munder\u001B[0m \u001B[7minverse\u001B[0m"
                        + " \u001B[38;5;208morange\u001B[0m \u001B[38;2;255;255;120mpale\u001B[0m"
                        + " \u001B[48;2;20;40;120;38;2;60;60;60mdark on dark\u001B[0m";
        words[4] = "\u001B[2K\u001B[1G\u001B]0;title\u0007only the words\u001B[?25l are left";
        words[5] = "a stack\n    at saveBatch (sync.js:412)\n    at run (sync.js:77)";
        words[6] =
                "long "
                        + String.join(
                                " ", IntStream.range(0, 60).mapToObj(i -> "word" + i).toList());
        words[7] = "\u001B[33mWARN\u001B[0m half of it coloured, the line by its level";
        words[8] = "DEBUG for whoever wrote it";
        words[9] = "done";
        return fixture.lines(50, List.of(words));
    }

    @Test
    void theGoodRunStandsBesideItWithTheFirstDifferenceMarked() {
        toggle("goodRunToggle");
        assertThat(label("hereTitle")).contains("took 4 min 0 s", "Chicago time");
        assertThat(label("goodTitle")).startsWith("Last good run: ").contains("took 3 min 0 s");
        assertThat(window.<ListView<?>>find("goodLogView").getItems()).hasSizeGreaterThan(15);
        assertThat(label("partingWords")).startsWith("First line that the good run had none like");
        window.fire("partingButton");
        window.picture("runlog-good-run");
        assertThat(window.robot().lookup(".log-parting").queryAll()).hasSize(2);
        toggle("goodRunToggle");
        assertThat(window.robot().lookup("#goodLogView").tryQuery()).isEmpty();
    }

    @Test
    void levelsFilterAndWhatIsTakenAlongIsWithoutSecrets() {
        choose(LevelChoice.WARNINGS);
        assertThat(window.robot().lookup("#logLevelChoice .text").queryAllAs(Text.class))
                .as("not cut off")
                .extracting(Text::getText)
                .contains("Warnings, errors");
        choose(LevelChoice.ERRORS);
        assertThat(log().getItems()).hasSize(2);
        assertThat(label("logStatus")).startsWith("2 of ").endsWith("Chicago time");
        window.picture("runlog-errors");
        window.onFx(() -> {
            fixture.model.levelProperty().set(LevelChoice.ALL);
            log().getSelectionModel().selectIndices(1, 2);
            log().requestFocus();
            return null;
        });
        window.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(copied().lines()).hasSize(2);
        assertThat(window.sees("runNotice")).isTrue();
        window.onFx(() -> {
            window.<MenuButton>find("runMenu").getItems().getFirst().fire();
            return null;
        });
        assertThat(copied())
                .startsWith("Dealership: Naperville Ford")
                .contains("Last good run: run-1");
        window.picture("runlog-ticket");
        Button check = window.find("step-line_check");
        window.onFx(() -> {
            check.fire();
            return null;
        });
        assertThat(fixture.ways).containsExactly("check line of Naperville Ford AM");
    }

    private void choose(LevelChoice level) {
        window.onFx(() -> {
            fixture.model.levelProperty().set(level);
            return null;
        });
    }

    private String copied() {
        return window.onFx(() -> Clipboard.getSystemClipboard().getString());
    }
}
