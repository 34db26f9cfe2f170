package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.cronconsole.account.SignInRefused;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/** The window on a production workspace in memory: refusals, the lock, deleting by name. */
class ProductionWindowTest {
    private final TestWindow window = TestWindow.open();
    private final TestKit business = new TestKit(Instant.now());
    private final TestWorkbenches workbenches =
            new TestWorkbenches(business.workbench("acme", false, true));

    @TempDir Path folder;

    @BeforeEach
    void show() {
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(
                stage -> new MainWindow(workbenches, state, folder, Theme.LIGHT).show(stage));
        window.await("the profile", () -> !window.find("signInButton").isDisabled());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void type(String id, String text) {
        window.onFx(() -> {
            window.find(id).requestFocus();
            return null;
        });
        window.type(text);
    }

    private void signIn() {
        type("usernameField", "root.sa");
        type("passwordField", "secret");
        window.press(KeyCode.ENTER);
        window.await("the shell", () -> window.sees("jobTable"));
    }

    private String banner(String id) {
        window.await(id, () -> window.sees(id));
        return Objects.requireNonNull(window.find(id).getAccessibleText());
    }

    @Test
    void emptyFieldsAreRefusedInPlace() {
        window.fire("signInButton");
        assertThat(window.<Label>find("usernameProblem").isVisible()).isTrue();
        assertThat(window.<Label>find("passwordProblem").getText()).isNotBlank();
        assertThat(workbenches.asked).isEmpty();
        window.picture("signin-empty");
        window.onFx(() -> {
            ((javafx.scene.control.Hyperlink) window.find("tokenToggle")).fire();
            return null;
        });
        assertThat(window.sees("tokenField")).isTrue();
        assertThat(window.sees("passwordField")).isFalse();
        window.picture("signin-token");
    }

    @Test
    void aRefusalSaysWhoOneIs() {
        workbenches.refusal =
                new SignInRefused(
                        SignInRefused.Reason.NOT_SUPER_ADMIN,
                        "Super admin access required. You are signed in as kim (USER).");
        type("usernameField", "kim");
        type("passwordField", "secret");
        window.press(KeyCode.ENTER);
        assertThat(banner("signInMessage")).contains("Super admin access required", "kim");
        window.picture("signin-refused");
        workbenches.refusal =
                new GatewayException.Unreachable(
                        "The dashboard did not answer within 10 seconds.",
                        new Failure(
                                RemoteService.DASHBOARD,
                                "POST /api/auth/login",
                                0,
                                null,
                                null,
                                false),
                        null);
        window.fire("signInButton");
        window.await("the failure", () -> banner("signInMessage").contains("No connection"));
        window.picture("signin-unreachable");
    }

    @Test
    void anEmptyWorkspaceInvites() {
        signIn();
        window.await("the invitation", () -> window.sees("emptyButton"));
        window.picture("jobs-empty");
        window.fire("emptyButton");
        window.await("the wizard", () -> window.sees("dealershipNameField"));
    }

    @Test
    void writesAreLockedUntilUnlockedAndDeletingWantsTheName() {
        business.render.add("crn-1", "Naperville Ford AM", "58 11 * * 1-6");
        business.render.add(
                "crn-2",
                "Joliet Kia AM",
                "0 12 * * *",
                org.cronconsole.render.FakeRender.WORKSPACE,
                true);
        business.registry()
                .put(
                        new DealershipEntry(
                                "Naperville Ford",
                                "naperville-ford",
                                ZoneId.of("America/Los_Angeles"),
                                LocalTime.of(10, 58),
                                null,
                                Weekdays.parse("MON-SAT"),
                                new JobId("crn-1"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
        signIn();
        TableView<?> jobs = window.find("jobTable");
        window.await("the jobs", () -> jobs.getItems().size() == 2);
        window.onFx(() -> {
            // Sorted by name: Joliet Kia AM, which is suspended.
            jobs.getSelectionModel().select(0);
            return null;
        });
        Button delete = window.find("deleteButton");
        assertThat(delete.isDisabled()).isTrue();
        assertThat(delete.getAccessibleHelp()).contains("locked");
        assertThat(window.<Labeled>find("suspendButton").getText()).isEqualTo("Resume");
        window.picture("production-locked");

        window.fire("writeLockToggle");
        window.fire("confirmButton");
        assertThat(delete.isDisabled()).isFalse();
        assertThat(window.<ToggleButton>find("writeLockToggle").getText()).startsWith("Unlocked");

        window.onFx(() -> {
            delete.requestFocus();
            delete.fire();
            return null;
        });
        assertThat(window.find("confirmButton").isDisabled()).isTrue();
        window.type("Joliet Kia AM");
        window.fire("confirmButton");
        window.await("the job is gone", () -> jobs.getItems().size() == 1);
        assertThat(banner("actionBanner")).contains("Joliet Kia AM is deleted");
        window.picture("production-deleted");
    }
}
