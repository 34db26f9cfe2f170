package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.cronconsole.TestWirings;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.workbench.SandboxFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;

/** What the window makes of faults, which are set in the window itself or beforehand. */
class SandboxFaultsWindowTest {
    private final TestWindow window = TestWindow.open();
    private final TestWirings.Wired wired = TestWirings.wired();

    @TempDir Path folder;

    @BeforeEach
    void show() {
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT).show(stage));
        wired.workbenches().sandbox();
    }

    @AfterEach
    void close() {
        window.close();
        wired.close();
    }

    private void trySandbox() {
        window.fire("trySandboxButton");
        window.await("the job list", () -> window.sees("jobTable"));
        window.await("all jobs are read", () -> text("jobListStatus").contains("loaded"));
    }

    private String text(String id) {
        Label label = window.find(id);
        return label.getText();
    }

    private int rows(String id) {
        return window.<TableView<?>>find(id).getItems().size();
    }

    private void openFaults() {
        window.onFx(() -> {
            MenuButton menu = window.find("sandboxMenu");
            menu.getItems().stream()
                    .filter(item -> "faultsItem".equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        window.await("the faults", () -> window.sees("faultTable"));
    }

    private void choose(String id, int index) {
        window.onFx(() -> {
            window.<ComboBox<?>>find(id).getSelectionModel().select(index);
            return null;
        });
    }

    private void type(String id, String text) {
        window.onFx(() -> {
            TextField field = window.find(id);
            field.requestFocus();
            field.selectAll();
            return null;
        });
        window.type(text);
    }

    private void fault(String path, SandboxFault.Often often, SandboxFault.Effect effect) {
        wired.workbenches()
                .sandboxFaults()
                .add(new SandboxFault("render", null, path, often, effect));
    }

    private String banner(String id) {
        window.await(id, () -> window.sees(id));
        return Objects.requireNonNull(window.find(id).getAccessibleText());
    }

    @Test
    void aRefusalByRateLimitIsWaitedForInSightWhileTheTableStaysInUse() {
        trySandbox();
        openFaults();
        assertThat(window.find("faultPathField").isFocused()).isTrue();
        window.picture("faults-1-empty");
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
        type("faultPathField", "services");
        choose("faultEffectChoice", EffectIndex.TOO_MANY);
        type("faultEffectField", "a while");
        window.press(KeyCode.ENTER);
        assertThat(rows("faultTable")).isZero();
        assertThat(window.find("faultPathField").isFocused()).as("the first wrong one").isTrue();
        assertThat(window.find("faultPathField").getAccessibleHelp()).contains("slash");
        window.picture("faults-2-wrong");
        type("faultPathField", "/services");
        type("faultEffectField", "6");
        window.press(KeyCode.ENTER);
        window.await("the rule", () -> rows("faultTable") == 1);
        window.picture("faults-3-one");

        window.press(KeyCode.ESCAPE);
        window.await("the jobs", () -> window.sees("jobTable"));
        int all = rows("jobTable");
        window.fire("refreshButton");
        window.await("it says that it waits", () -> window.sees("limitWaitLabel"));
        // In one go: a slow machine must not have waited before it was all looked at.
        Waiting seen =
                window.onFx(() -> {
                    window.<TextField>find("jobFilterField").setText("am");
                    Label label = window.find("limitWaitLabel");
                    return new Waiting(
                            label.isVisible(),
                            label.getText(),
                            label.getAccessibleText(),
                            rows("jobTable"));
                });
        assertThat(seen.waits()).isTrue();
        assertThat(seen.words()).matches("Waiting [1-6] s for Render’s limit");
        assertThat(seen.spoken()).contains("how often it is asked", "by itself");
        assertThat(seen.rows()).as("the table is in use meanwhile").isBetween(1, all - 1);
        window.picture("limit-wait");
        window.await("it is over", () -> !window.sees("limitWaitLabel"));
        window.await("the jobs are read", () -> text("jobListStatus").contains("loaded"));

        openFaults();
        window.await("it has ended", () -> window.robot().lookup("ended").tryQuery().isPresent());
        window.fire("clearFaultsButton");
        window.await("no rule is left", () -> rows("faultTable") == 0);
    }

    /** What is to be seen while a request waits. */
    private record Waiting(boolean waits, String words, String spoken, int rows) {}

    /** Where the choices stand in their list. */
    private static final class EffectIndex {
        static final int TOO_MANY = 1;
    }

    @Test
    void rulesAreRemovedOneByOneAndLogLinesHaveNoStatus() {
        trySandbox();
        openFaults();
        choose("faultServiceChoice", 3);
        choose("faultMethodChoice", 6);
        window.fire("addFaultButton");
        assertThat(window.find("faultEffectField").getAccessibleHelp()).contains("log line");
        choose("faultEffectChoice", 5);
        assertThat(window.find("faultEffectField").isDisabled()).isTrue();
        window.fire("addFaultButton");
        choose("faultOftenChoice", 3);
        choose("faultMethodChoice", 2);
        window.fire("addFaultButton");
        window.await("two rules", () -> rows("faultTable") == 2);
        window.picture("faults-4-two");
        assertThat(window.find("removeFaultButton").isDisabled()).isTrue();
        window.onFx(() -> {
            window.<TableView<?>>find("faultTable").getSelectionModel().select(0);
            return null;
        });
        window.fire("removeFaultButton");
        window.await("one rule", () -> rows("faultTable") == 1);
        assertThat(wired.workbenches().sandboxFaults().list())
                .extracting(rule -> rule.fault().often())
                .containsExactly(new SandboxFault.Probably(25));
    }

    @Test
    void aKeyRefusedInMidSessionIsSaidAndTheJobsStay() {
        trySandbox();
        int all = rows("jobTable");
        fault("/**", new SandboxFault.Always(), new SandboxFault.Status(401));
        window.fire("refreshButton");
        assertThat(banner("failureBanner"))
                .contains("Render refuses the API key", "RENDER_API_KEY", "sign in again");
        assertThat(rows("jobTable")).isEqualTo(all);
        window.picture("key-refused");
    }

    @Test
    void jobsThatCannotBeReadAtFirstAreSaid() {
        fault("/services", new SandboxFault.First(1), new SandboxFault.Status(403));
        window.fire("trySandboxButton");
        window.await("the job list", () -> window.sees("jobTable"));
        assertThat(banner("failureBanner")).contains("does not allow");
        window.await("the pane", () -> window.sees("emptyTitle"));
        assertThat(text("emptyTitle")).contains("could not be read");
        window.picture("jobs-unread");
        window.onFx(() -> {
            window.robot().lookup("Try again").queryButton().fire();
            return null;
        });
        window.await("all jobs are read", () -> text("jobListStatus").contains("loaded"));
    }

    @Test
    void aReadOnlySessionShowsTheFormButTakesNothing() {
        window.onFx(() -> {
            window.<CheckBox>find("readOnlyCheck").setSelected(true);
            return null;
        });
        trySandbox();
        window.picture("jobs-readonly");
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type("new job");
        window.press(KeyCode.ENTER);
        window.await("the form", () -> window.sees("jobNameField"));
        assertThat(window.find("jobNameField").isDisabled()).isTrue();
        assertThat(window.find("createJobButton").isDisabled()).isTrue();
        assertThat(text("formHint")).contains("read-only");
        window.picture("customjob-readonly");
    }
}
