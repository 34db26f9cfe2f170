package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

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
import java.util.Objects;

/** The form of a custom job in the whole window, against the real sandbox over HTTP. */
class CustomJobWindowTest {
    private final TestWindow window = TestWindow.open();
    private final TestWirings.Wired wired = TestWirings.wired();

    @TempDir Path folder;

    @BeforeEach
    void show() {
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT).show(stage));
        // The first start of a process takes its time, which is not what is tested here.
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

    private void type(String id, String text) {
        window.onFx(() -> {
            TextField field = field(id);
            field.requestFocus();
            field.selectAll();
            return null;
        });
        window.type(text);
    }

    private TextField field(String id) {
        Node node = window.find(id);
        return node instanceof ComboBox<?> box ? box.getEditor() : (TextField) node;
    }

    private void awaitMessage(String words) {
        window.await("the message " + words, () -> message().contains(words));
    }

    private String message() {
        return window.sees("formMessage")
                ? Objects.requireNonNull(window.find("formMessage").getAccessibleText())
                : "";
    }

    private void scroll(double to) {
        window.onFx(() -> {
            ScrollPane pane = (ScrollPane) window.stage().getScene().lookup(".job-scroll");
            pane.setVvalue(to);
            return null;
        });
    }

    private void assertEveryControlHasAName() {
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
    }

    private void fillIn(String name) {
        type("jobNameField", name);
        type("timeZoneChoice", "America/Chicago");
        type("localTimeField", "05:30");
        type("customerUsernameField", "kim");
        type("customerPasswordField", "planted-password");
        type("customerPhoneField", "+13125550123");
        type("envNameField", "DEBUG_MODE");
        type("envValueField", "planted-value");
        window.press(KeyCode.ENTER);
    }

    @Test
    void createsAJobAndShowsItInTheList() {
        window.fire("newJobButton");
        window.await("the form", () -> window.sees("jobNameField"));
        assertThat(window.find("jobNameField").isFocused()).isTrue();
        window.picture("customjob-1-empty");
        assertEveryControlHasAName();
        window.fire("createJobButton");
        awaitMessage("not right yet");
        window.picture("customjob-2-wrong");

        fillIn("Nightly export");
        ListView<?> next = window.find("nextRunsList");
        window.await("its starts", () -> next.getItems().size() == 5);
        assertThat(text("scheduleInWords"))
                .startsWith("At 5:30 AM, Monday to Saturday, Chicago · ")
                .contains(" UTC; from ");
        assertThat(String.valueOf(next.getItems().getFirst())).contains("5:30 AM C", "UTC");
        TableView<?> env = window.find("envTable");
        assertThat(env.getItems()).hasSize(1);
        scroll(0);
        window.picture("customjob-3-top");
        scroll(0.5);
        window.picture("customjob-3-middle");
        scroll(1);
        window.picture("customjob-3-end");
        assertThat(window.sees("buildCommandField")).isFalse();
        window.fire("createJobButton");
        window.await("the question", () -> window.sees("confirmButton"));
        window.picture("customjob-4-question");
        window.fire("confirmButton");
        awaitMessage("Nightly export is created");
        assertThat(window.find("jobNameField").isFocused()).isTrue();
        window.picture("customjob-5-created");
        assertThat(field("customerPasswordField").getText()).isEmpty();
        assertThat(env.getItems()).isEmpty();
        Button view = window.robot().lookup("View job").queryButton();
        window.onFx(() -> {
            view.fire();
            return null;
        });
        TableView<?> jobs = window.find("jobTable");
        window.await(
                "the new job is selected",
                () ->
                        String.valueOf(jobs.getSelectionModel().getSelectedItem())
                                .contains("Nightly export"));
        window.picture("customjob-6-list");
    }

    @Test
    void aTakenNameIsSaidBeforeItIsSentAndNothingTypedIsLost() {
        TableView<?> jobs = window.find("jobTable");
        String first = String.valueOf(jobs.getItems().getFirst());
        String taken = first.substring(first.indexOf("name=") + 5, first.indexOf(", workspace="));
        window.fire("newJobButton");
        fillIn(taken);
        window.fire("createJobButton");
        awaitMessage("not right yet");
        assertThat(window.find("jobNameField").getAccessibleHelp()).contains("already");
        assertThat(window.sees("confirmButton")).isFalse();
        window.fire("navRuns");
        window.fire("navJobs");
        window.fire("newJobButton");
        assertThat(field("jobNameField").getText()).isEqualTo(taken);
        window.onFx(() -> {
            window.find("jobNameField").requestFocus();
            return null;
        });
        window.press(KeyCode.ESCAPE);
        window.await("it asks", () -> window.sees("confirmButton"));
        window.picture("customjob-discard");
        window.fire("cancelButton");
        assertThat(window.sees("jobNameField")).isTrue();
        window.press(KeyCode.ESCAPE);
        window.fire("confirmButton");
        window.await("the list", () -> window.sees("jobTable"));
        window.fire("newJobButton");
        assertThat(field("jobNameField").getText()).isEmpty();
    }

    @Test
    void editsAJobAfterAReviewAndReadsEnvVarsOnDemand() {
        TableView<?> jobs = window.find("jobTable");
        window.onFx(() -> {
            jobs.getSelectionModel().select(0);
            return null;
        });
        window.fire("editButton");
        window.await("the form", () -> window.sees("jobNameField"));
        TableView<?> env = window.find("envTable");
        assertThat(env.getItems()).isEmpty();
        assertThat(window.find("regionChoice").isDisabled()).isTrue();
        window.picture("customjob-7-edit");
        assertEveryControlHasAName();
        window.fire("showEnvButton");
        window.await("it asks", () -> window.sees("confirmButton"));
        window.picture("customjob-7-show-env");
        window.fire("confirmButton");
        window.await("env vars are read", () -> !env.getItems().isEmpty());
        scroll(1);
        window.picture("customjob-7-env");
        type("envNameField", "BATCH_SIZE");
        type("envValueField", "planted-value");
        window.press(KeyCode.ENTER);
        type("branchField", "release");
        window.fire("createJobButton");
        window.await("the review", () -> window.sees("reviewTable"));
        TableView<?> review = window.find("reviewTable");
        assertThat(review.getItems()).hasSize(2);
        assertThat(review.getItems().toString()).contains("release").doesNotContain("planted");
        assertThat(((ButtonBase) window.find("deployCheck")).isVisible()).isTrue();
        window.picture("customjob-8-review");
        assertEveryControlHasAName();
        window.fire("saveJobButton");
        awaitMessage("is saved");
        assertThat(message()).contains("A deploy has begun");
        assertThat(field("branchField").getText()).isEqualTo("release");
        window.picture("customjob-9-saved");
    }
}
