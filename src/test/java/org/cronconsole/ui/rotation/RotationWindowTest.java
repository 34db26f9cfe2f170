package org.cronconsole.ui.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.registry.TestEntries;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.shell.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Rotating a value and offboarding a dealership in the window, by the palette and the keyboard. */
class RotationWindowTest {
    private static final String FORD = "Naperville Ford";
    private static final String KEY = "OPENROUTER_API_KEY";

    private final TestWindow window = TestWindow.open();
    private final TestKit business = new TestKit(Instant.now());

    @TempDir Path folder;

    @AfterEach
    void close() {
        window.close();
    }

    private void fill() {
        business.dataFolder = folder;
        job("crn-am", FORD + " AM", "planted-old");
        job("crn-pm", FORD + " PM", "planted-old");
        job("crn-kia", "Joliet Kia AM", "planted-other");
        business.registry()
                .put(TestEntries.dealership(FORD, "ford", "crn-am", "crn-pm", null, null));
        EnvGroupId id = new EnvGroupId("evg-shared");
        business.render.groups.put(
                id,
                new EnvGroup(
                        id,
                        "shared-values",
                        FakeRender.WORKSPACE,
                        FakeRender.NOW,
                        List.of(),
                        List.of(new EnvVar("TARGET_URL", Secret.of("planted-url")))));
    }

    private void job(String id, String name, String value) {
        business.render.add(id, name, "58 11 * * 1-6");
        business.render.envVars.put(new JobId(id), List.of(new EnvVar(KEY, Secret.of(value))));
    }

    private void enter() {
        TestWorkbenches workbenches = new TestWorkbenches(business.workbench("acme", false, false));
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(
                stage -> new MainWindow(workbenches, state, folder, Theme.LIGHT).show(stage));
        window.await("the profile", () -> !window.find("signInButton").isDisabled());
        window.onFx(() -> {
            window.<TextField>find("usernameField").setText("root.sa");
            window.<TextField>find("passwordField").setText("secret");
            return null;
        });
        window.fire("signInButton");
        window.await("the shell", () -> window.sees("navNumbers"));
    }

    @Test
    void aValueIsRotatedAndADealershipOffboarded() {
        fill();
        enter();
        rotate();
        offboard();
    }

    private void palette(String words) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.await("the palette", () -> window.sees("commandPalette"));
        window.type(words);
        window.press(KeyCode.ENTER);
    }

    private void rotate() {
        palette("Rotate a value");
        window.await("the form", () -> window.sees("rotationNameField"));
        window.onFx(() -> {
            window.<TextField>find("rotationNameField").setText(KEY);
            window.<TextField>find("rotationOldField").setText("planted-old");
            return null;
        });
        window.picture("rotation-form");
        window.fire("rotationFind");
        window.await("the question", () -> window.sees("confirmButton"));
        window.picture("rotation-ask");
        window.fire("confirmButton");
        window.await("the plan", () -> window.sees("rotationStart"));
        TableView<RotationRow> table = window.find("rotationTable");
        window.await("the jobs", () -> table.getItems().size() == 3);
        window.onFx(() -> {
            window.<TextField>find("rotationValueField").setText("planted-new");
            return null;
        });
        window.picture("rotation-plan");
        assertThat(Accessibility.nameless(window.stage().getScene().getRoot())).isEmpty();
        business.render.faultOn = "put env ";
        business.render.fault = FakeRender.cut();
        window.fire("rotationStart");
        window.await("the question", () -> window.sees("confirmButton"));
        window.fire("confirmButton");
        window.await("the end", () -> window.sees("rotationAgain"));
        assertThat(window.<Label>find("rotationOutcome").getText())
                .as("what is left is chosen, to say why")
                .startsWith(FORD + " AM, ")
                .doesNotContain("done: ");
        window.picture("rotation-partly");
        window.fire("rotationAgain");
        window.await("the question", () -> window.sees("confirmButton"));
        window.fire("confirmButton");
        window.await("the end", () -> !window.sees("rotationAgain") && window.sees("rotationDone"));
        window.onFx(() -> {
            table.requestFocus();
            return null;
        });
        window.press(KeyCode.DOWN);
        window.press(KeyCode.UP);
        assertThat(window.<Label>find("rotationOutcome").getText())
                .startsWith(FORD + " AM, done: The new value is there");
        window.picture("rotation-done");
        assertThat(business.render.envVars(new JobId("crn-am")).getFirst().value())
                .isEqualTo(Secret.of("planted-new"));
        assertThat(business.render.envVars(new JobId("crn-kia")).getFirst().value())
                .isEqualTo(Secret.of("planted-other"));
        window.fire("rotationDone");
    }

    private void offboard() {
        palette("Offboard a dealership");
        window.await("the choice", () -> window.sees("offboardNameField"));
        window.picture("offboard-choose");
        window.onFx(() -> {
            window.<ComboBox<String>>find("offboardNameField").getEditor().setText(FORD);
            return null;
        });
        window.fire("offboardLook");
        window.await("the plan", () -> window.sees("offboardStart"));
        window.picture("offboard-plan");
        assertThat(Accessibility.nameless(window.stage().getScene().getRoot())).isEmpty();
        window.fire("offboardStart");
        window.await("the question", () -> window.sees("confirmNameField"));
        window.onFx(() -> {
            window.<TextField>find("confirmNameField").setText(FORD);
            return null;
        });
        window.await("the way", () -> !window.<Button>find("confirmButton").isDisabled());
        window.picture("offboard-confirm");
        window.fire("confirmButton");
        window.await("the end", () -> window.sees("offboardDone"));
        window.picture("offboard-done");
        assertThat(business.render.services).containsOnlyKeys(new JobId("crn-kia"));
    }
}
