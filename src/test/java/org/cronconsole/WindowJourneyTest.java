package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.sandbox.SandboxUser;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.shell.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

/**
 * The main job in the real window, against a sandbox over HTTP that the window knows as any other
 * profile: sign in by name and password, onboard, trigger, see the run end, read its log.
 */
class WindowJourneyTest {
    @TempDir Path folder;
    private Sandbox sandbox;
    private SandboxCommands commands;
    private TestWindow window;
    private TestWirings.Wired wired;

    @BeforeEach
    void start() throws IOException {
        sandbox =
                Sandbox.start(
                        SandboxOptions.defaults().withDealerships(6).withDays(5).withSpeed(20));
        commands = new SandboxCommands(sandbox, folder);
        wired = TestWirings.wired(commands.environment("super_admin"));
        window = TestWindow.open();
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT).show(stage));
        window.await("the profile of the environment", () -> !field("usernameField").isDisabled());
    }

    @AfterEach
    void end() {
        window.close();
        wired.close();
        sandbox.close();
    }

    private javafx.scene.Node field(String id) {
        return window.find(id);
    }

    private void fill(String id, String text) {
        window.await(id + " is shown", () -> window.sees(id));
        window.onFx(() -> {
            javafx.scene.Node node = field(id);
            if (node instanceof javafx.scene.control.TextInputControl input) {
                input.requestFocus();
                input.selectAll();
            } else {
                ComboBox<?> combo = (ComboBox<?>) node;
                combo.getEditor().requestFocus();
                combo.getEditor().selectAll();
            }
            return true;
        });
        window.type(text);
        if (field(id) instanceof ComboBox<?>) {
            window.press(KeyCode.ENTER);
        }
    }

    private void signIn(String role) {
        SandboxUser user =
                sandbox.access().users().stream()
                        .filter(u -> u.role().equalsIgnoreCase(role))
                        .findFirst()
                        .orElseThrow();
        fill("usernameField", user.username());
        fill("passwordField", user.password());
        window.press(KeyCode.ENTER);
    }

    @Test
    void onboardsADealershipTriggersItsJobAndSeesItSucceed() {
        signIn("super_admin");
        window.await("the jobs", () -> window.sees("jobTable") && rows("jobTable") == 12);
        onboardByKeyboardAlone();
        window.await("the job list", () -> window.sees("jobTable") && rows("jobTable") == 14);
        fill("jobFilterField", "peoria am");
        window.await("the morning job alone", () -> rows("jobTable") == 1);
        window.onFx(() -> {
            table("jobTable").getSelectionModel().select(0);
            return true;
        });
        window.fire("triggerButton");
        window.await("the question", () -> window.sees("confirmButton"));
        window.fire("confirmButton");
        window.await("the watched run", () -> window.sees("watchRunsButton"));
        window.fire("watchRunsButton");
        window.await("its run", () -> window.sees("runTable") && rows("runTable") == 1);
        window.await(
                "its success", () -> window.robot().lookup("successful").tryQuery().isPresent());
        window.onFx(() -> {
            table("runTable").getSelectionModel().select(0);
            return true;
        });
        window.await("its log", () -> !((ListView<?>) field("runLogView")).getItems().isEmpty());

        assertThat(
                        commands.run(
                                        "runs",
                                        "list",
                                        jobId("Peoria Window Motors AM"),
                                        "--output",
                                        "json")
                                .out())
                .contains("successful");
        assertThat(
                        sandbox.requests().stream()
                                .filter(r -> r.service() == SandboxRequest.Service.TWILIO)
                                .filter(r -> r.method().equals("POST")))
                .as("the number is rented once")
                .hasSize(1);
        Map<String, String> asNewUser = commands.environment("super_admin");
        asNewUser.put("DASHBOARD_USERNAME", "peoria.user");
        asNewUser.put("DASHBOARD_PASSWORD", "planted-user");
        assertThat(commands.run(asNewUser, "whoami").err()).contains("signed in as peoria.user");
    }

    private String focused() {
        return window.onFx(() -> {
            javafx.scene.Node owner = window.stage().getScene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    /** As somebody without a mouse does it: types where the focus is, a field after the other. */
    private void keys(String id, String text) {
        for (int i = 0; i < 8 && !focused().equals(id); i++) {
            window.press(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(id);
        window.onFx(() -> {
            if (field(id) instanceof TextInputControl typed) {
                typed.selectAll();
            }
            return true;
        });
        window.type(text);
    }

    private void onboardByKeyboardAlone() {
        window.press(KeyCode.SHORTCUT, KeyCode.K);
        window.type("onboard");
        window.press(KeyCode.ENTER);
        window.await("the wizard", () -> focused().equals("dealershipNameField"));
        keys("dealershipNameField", "Peoria Window Motors");
        window.press(KeyCode.ENTER);
        keys("vautoUsernameField", "peoria");
        keys("vautoPasswordField", "planted-vauto");
        window.press(KeyCode.ENTER);
        window.await("the times", () -> focused().equals("dealershipZoneChoice"));
        window.onFx(() -> {
            ((ComboBox<?>) field("dealershipZoneChoice")).getEditor().selectAll();
            return true;
        });
        window.type("America/Chicago");
        window.press(KeyCode.ENTER);
        keys("amTimeField", "5.58");
        keys("pmTimeField", "13:58");
        keys("dealershipDaysField", "MON-SAT");
        window.press(KeyCode.ENTER);
        assertThat(focused()).as("the mistake takes the focus").isEqualTo("amTimeField");
        assertThat(field("amTimeField").getAccessibleHelp()).contains("HH:MM");
        keys("amTimeField", "05:58");
        window.press(KeyCode.ENTER);
        keys("userNameField", "peoria.user");
        keys("userPasswordField", "planted-user");
        keys("userEmailField", "p@example.com");
        keys("userFirstNameField", "Pat");
        keys("userLastNameField", "Peoria");
        window.press(KeyCode.ENTER);
        keys("areaCodeField", "312");
        window.press(KeyCode.ENTER);
        window.await(
                "the plan",
                () -> window.sees("onboardStart") && !field("onboardStart").isDisabled());
        assertThat(focused()).as("the plan is read first").isEqualTo("planTable");
        for (int i = 0; i < 12 && !focused().equals("onboardStart"); i++) {
            window.press(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo("onboardStart");
        window.press(KeyCode.ENTER);
        window.await("the result", () -> focused().equals("resultViewJobs"));
        window.press(KeyCode.SPACE);
    }

    private void fillTheWizard() {
        window.fire("navOnboard");
        fill("dealershipNameField", "Peoria Window Motors");
        window.fire("wizardNext");
        fill("vautoUsernameField", "peoria");
        fill("vautoPasswordField", "planted-vauto");
        window.fire("wizardNext");
        fill("dealershipZoneChoice", "America/Chicago");
        fill("amTimeField", "05:58");
        fill("pmTimeField", "13:58");
        fill("dealershipDaysField", "MON-SAT");
        window.fire("wizardNext");
        fill("userNameField", "peoria.user");
        fill("userPasswordField", "planted-user");
        fill("userEmailField", "p@example.com");
        fill("userFirstNameField", "Pat");
        fill("userLastNameField", "Peoria");
        window.fire("wizardNext");
        fill("areaCodeField", "312");
        window.fire("wizardNext");
        window.await(
                "the plan",
                () -> window.sees("onboardStart") && !field("onboardStart").isDisabled());
    }

    @Test
    void leavingWhileAnOnboardingIsCarriedOutIsAsked() {
        signIn("super_admin");
        window.await("the jobs", () -> window.sees("jobTable") && rows("jobTable") == 12);
        fillTheWizard();
        sandbox.close();
        window.fire("onboardStart");
        window.await("it is under way", () -> window.sees("onboardProgress"));
        window.fire("signOutButton");
        window.await("the question", () -> text().contains("Leave while an onboarding"));
        window.fire("cancelButton");
        assertThat(window.sees("onboardProgress") || window.sees("onboardResult")).isTrue();
    }

    private String tokenOf(String role) throws IOException, InterruptedException {
        SandboxUser user =
                sandbox.access().users().stream()
                        .filter(u -> u.role().equalsIgnoreCase(role))
                        .findFirst()
                        .orElseThrow();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer =
                    client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            sandbox.access().dashboardBaseUrl()
                                                                    + "/api/login"))
                                            .header("Content-Type", "application/json")
                                            .POST(
                                                    HttpRequest.BodyPublishers.ofString(
                                                            "{\"username\":\"%s\",\"password\":\"%s\"}"
                                                                    .formatted(
                                                                            user.username(),
                                                                            user.password())))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body();
            return new ObjectMapper().readTree(answer).path("access_token").asText();
        }
    }

    private void pasteToken(String token) {
        window.onFx(() -> {
            TextInputControl tokenField = window.find("tokenField");
            tokenField.requestFocus();
            tokenField.selectAll();
            tokenField.replaceSelection(token);
            return true;
        });
        window.press(KeyCode.ENTER);
    }

    @Test
    void signsInByAPastedTokenOfASuperAdminAlone() throws Exception {
        window.onFx(() -> {
            ((Hyperlink) field("tokenToggle")).fire();
            return true;
        });
        pasteToken("not a token");
        window.await("the refusal", () -> text().contains("The token is not accepted"));
        window.picture("signin-token-refused");
        pasteToken(tokenOf("user"));
        window.await("the refusal", () -> text().contains("Super admin access required"));
        window.picture("signin-token-user");
        pasteToken("  " + tokenOf("super_admin") + "\n");
        window.await("the jobs", () -> window.sees("jobTable") && rows("jobTable") == 12);
        window.picture("signin-token-in");
        window.fire("signOutButton");
        window.await("the sign-in", () -> window.sees("signInButton"));
        assertThat(((TextInputControl) field("tokenField")).getText())
                .as("a token is kept no longer than it is needed")
                .isEmpty();
    }

    private String jobId(String name) {
        for (var job : commands.run("jobs", "list", "--output", "json").json()) {
            if (job.path("name").asText().equals(name)) {
                return job.path("id").asText();
            }
        }
        throw new AssertionError("no job named " + name);
    }

    private TableView<?> table(String id) {
        return (TableView<?>) field(id);
    }

    private int rows(String id) {
        return table(id).getItems().size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "user"})
    void nobodyButASuperAdminGetsPastTheSignIn(String role) {
        signIn(role);
        window.await("the refusal", () -> text().contains("Super admin access required"));
        assertThat(text()).contains(role.equals("admin") ? "ada.admin" : "uli.user");
        assertThat(window.sees("jobTable")).isFalse();
        assertThat(sandbox.requests())
                .isNotEmpty()
                .allMatch(r -> r.service() == SandboxRequest.Service.DASHBOARD);
    }

    private String text() {
        return window.robot().lookup(node -> node instanceof Label).queryAll().stream()
                .map(node -> String.valueOf(((Label) node).getText()))
                .reduce("", (a, b) -> a + "\n" + b);
    }
}
