package org.cronconsole.ui.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.cronconsole.TestWirings;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.shell.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The doctor in the real window: before a sign-in, and in a session of the sandbox. */
class DoctorWindowTest {
    private final TestWindow window = TestWindow.open();
    private final TestWirings.Wired wired = TestWirings.wired();

    @TempDir Path folder;

    @BeforeEach
    void show() {
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT).show(stage));
        window.await("the sign-in", () -> window.sees("trySandboxButton"));
    }

    @AfterEach
    void close() {
        window.close();
        wired.close();
    }

    private void examined() {
        window.await(
                "the examination",
                () ->
                        window.sees("examineButton")
                                && !window.find("examineButton").isDisabled()
                                && !window.<VBox>find("findingList").getChildren().isEmpty());
    }

    private void nothingIsNameless() {
        Parent root = window.stage().getScene().getRoot();
        assertThat(window.onFx(() -> Accessibility.nameless(root))).isEmpty();
    }

    @Test
    void beforeASignInItSaysWhatLacksAndLeadsBack() {
        window.fire("doctorLink");
        examined();
        assertThat(window.<Label>find("doctorSummary").getText()).contains("need something");
        window.picture("doctor-before-signin");
        nothingIsNameless();
        window.fire("doctorBackButton");
        window.await("the sign-in again", () -> window.sees("trySandboxButton"));
    }

    @Test
    void inASessionAllIsInOrderAndTheCallsAreThere() {
        window.fire("trySandboxButton");
        window.await("the shell", () -> window.sees("navDoctor"));
        window.onFx(() -> {
            window.<ToggleButton>find("navDoctor").fire();
            return null;
        });
        examined();
        assertThat(window.<Label>find("doctorSummary").getText())
                .as(shown())
                .contains("Everything is in order");
        assertThat(shown()).contains("super admin: yes", "reads are left", "Sandbox account");
        window.picture("doctor");
        nothingIsNameless();
        window.onFx(() -> {
            window.<TabPane>find("doctorTabs").getSelectionModel().select(1);
            return null;
        });
        TableView<?> calls = window.find("callTable");
        assertThat(calls.getItems()).isNotEmpty();
        window.onFx(() -> {
            window.<javafx.scene.control.TextField>find("callFilterField").setText("/api/me");
            return null;
        });
        assertThat(calls.getItems())
                .isNotEmpty()
                .allMatch(call -> call.toString().contains("/api/me"));
        window.<Button>find("copyCallsButton");
        window.picture("doctor-calls");
    }

    private String shown() {
        StringBuilder words = new StringBuilder();
        window.<VBox>find("findingList")
                .lookupAll(".label")
                .forEach(node -> words.append(((Labeled) node).getText()).append('\n'));
        return words.toString();
    }
}
