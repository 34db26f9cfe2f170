package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

import org.cronconsole.TestWirings;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** What the forms say of times while they are typed, against the real sandbox over HTTP. */
class TypedTimesWindowTest {
    private final TestWindow window = TestWindow.open();
    private final TestWirings.Wired wired = TestWirings.wired();

    @TempDir Path folder;

    @BeforeEach
    void show() {
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT).show(stage));
        wired.workbenches().sandbox();
        window.fire("trySandboxButton");
        window.await("the job list", () -> window.sees("jobTable"));
        window.await("all jobs are read", () -> text("jobListStatus").contains("loaded"));
    }

    @AfterEach
    void close() {
        window.close();
        wired.close();
    }

    private String text(String id) {
        Label label = window.find(id);
        return label.getText();
    }

    private TextField field(String id) {
        Node node = window.find(id);
        return node instanceof ComboBox<?> box ? box.getEditor() : (TextField) node;
    }

    private void type(String id, String text) {
        window.onFx(() -> {
            TextField field = field(id);
            field.requestFocus();
            field.selectAll();
            return null;
        });
        window.type(text);
    }

    /** The buttons that propose free times. */
    private List<Button> proposals(String id) {
        Pane warning = window.find(id);
        return warning.lookupAll(".button").stream().map(Button.class::cast).toList();
    }

    private void choose(int way) {
        window.onFx(() -> {
            ComboBox<?> mode = window.find("scheduleModeChoice");
            mode.getSelectionModel().select(way);
            return null;
        });
    }

    private void assertEveryControlHasAName() {
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
    }

    @Test
    void theJobFormSaysWhatATimeMeansAndProposesFreeOnes() {
        window.fire("newJobButton");
        window.await("the form", () -> window.sees("jobNameField"));
        type("timeZoneChoice", "America/Chicago");
        type("localTimeField", "05:58");
        ListView<?> next = window.find("nextRunsList");
        window.await("its starts", () -> next.getItems().size() == 5);
        assertThat(text("scheduleInWords")).startsWith("At 5:58 AM, Monday to Saturday, Chicago");
        Pane changes = window.find("clockChangesBox");
        window.await(
                "clock changes", () -> changes.isVisible() && changes.getChildren().size() == 3);
        window.await("others start then too", () -> window.sees("slotWarning"));
        assertEveryControlHasAName();
        window.picture("times-1-form");

        List<Button> free = window.onFx(() -> proposals("slotWarning"));
        assertThat(free).hasSizeGreaterThan(1);
        String proposed = free.getFirst().getText();
        window.onFx(() -> {
            free.getFirst().requestFocus();
            return null;
        });
        window.press(KeyCode.SPACE);
        window.await("it is free", () -> !window.sees("slotWarning"));
        assertThat(text("scheduleInWords")).contains("At " + proposed);
        assertThat(field("localTimeField").isFocused()).isTrue();

        choose(1);
        window.await("the line", () -> field("scheduleField").getText().endsWith("* * 1-6"));
        window.picture("times-2-cron");
        type("scheduleField", "*/20 3 * * *");
        window.await("its words", () -> text("scheduleInWords").contains("UTC"));
        window.picture("times-3-often");
        choose(0);
        assertThat(field("localTimeField").getText()).isNotEmpty();
    }

    @Test
    void theEditFormWarnsWhereARunReachesTheNextStart() {
        TableView<?> jobs = window.find("jobTable");
        window.onFx(() -> {
            jobs.getSelectionModel().select(0);
            return null;
        });
        window.fire("editButton");
        window.await("the form", () -> window.sees("jobNameField"));
        choose(1);
        window.picture("times-4-edit");
        type("scheduleField", "* * * * *");
        window.await("the warning", () -> window.sees("warningBox"));
        window.picture("times-5-overlap");
        assertEveryControlHasAName();
    }

    @Test
    void theWizardSaysThemForBothJobs() {
        window.fire("navOnboard");
        type("dealershipNameField", "Peoria Mazda");
        window.press(KeyCode.ENTER);
        type("vautoUsernameField", "peoria");
        type("vautoPasswordField", "planted-vauto");
        window.press(KeyCode.ENTER);
        window.await("the times", () -> window.sees("amTimeField"));
        type("dealershipZoneChoice", "America/Chicago");
        type("amTimeField", "05:58");
        window.await("others start then too", () -> window.sees("amSlots"));
        window.picture("times-6-wizard");
        assertEveryControlHasAName();
        window.onFx(() -> {
            proposals("amSlots").getFirst().fire();
            return null;
        });
        window.await("it is free", () -> !window.sees("amSlots"));
        assertThat(field("amTimeField").getText()).isNotEqualTo("05:58");
        assertThat(field("amTimeField").isFocused()).isTrue();
        window.onFx(() -> {
            for (Node page : window.stage().getScene().getRoot().lookupAll(".wizard-scroll")) {
                ((ScrollPane) page).setVvalue(1);
            }
            return null;
        });
        window.picture("times-7-wizard-free");
    }
}
