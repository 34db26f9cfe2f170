package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.cronconsole.sandbox.FaultRule;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.shell.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The end of a session in the real window, against a sandbox over HTTP: what was typed stays, what
 * runs waits, and nothing is done twice.
 */
class SessionWindowTest {
    private static final String PASSWORD = "Root-Sandbox-1";

    @TempDir Path folder;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private Sandbox sandbox;
    private TestWindow window;
    private TestWirings.Wired wired;

    @BeforeEach
    void start() throws IOException {
        sandbox =
                Sandbox.start(
                        SandboxOptions.defaults().withDealerships(3).withDays(2).withSpeed(20));
        Map<String, String> environment =
                new SandboxCommands(sandbox, folder).environment("super_admin");
        wired = TestWirings.wired(environment, () -> Instant.now().plus(ahead.get()));
        window = TestWindow.open();
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT).show(stage));
        window.await("the profile", () -> !find("usernameField").isDisabled());
        fill("usernameField", "root.sa");
        fill("passwordField", PASSWORD);
        window.press(KeyCode.ENTER);
        window.await("the jobs", () -> window.sees("jobTable"));
    }

    @AfterEach
    void end() {
        window.close();
        wired.close();
        sandbox.close();
    }

    private Node find(String id) {
        return window.find(id);
    }

    private void fill(String id, String text) {
        window.await(id + " is shown", () -> window.sees(id));
        window.onFx(() -> {
            Node node = find(id);
            if (node instanceof TextInputControl input) {
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
        if (find(id) instanceof ComboBox<?>) {
            window.press(KeyCode.ENTER);
        }
    }

    private void fillTheWizard() {
        window.fire("navOnboard");
        fill("dealershipNameField", "Peoria Window Motors");
        window.fire("wizardNext");
        fill("vautoUsernameField", "peoria");
        fill("vautoPasswordField", "planted-vauto");
        window.fire("wizardNext");
        fill("dealershipZoneChoice", "America/Chicago");
        window.fire("wizardNext");
        fill("userNameField", "peoria.user");
        fill("userPasswordField", "planted-user");
        fill("userEmailField", "p@example.com");
        fill("userFirstNameField", "Pat");
        fill("userLastNameField", "Peoria");
        window.fire("wizardNext");
        fill("areaCodeField", "312");
    }

    private void planIsMade() {
        window.await(
                "the plan",
                () -> window.sees("onboardStart") && !find("onboardStart").isDisabled());
    }

    private void signInAgain() {
        window.await("the question", () -> window.sees("againPasswordField"));
        window.await("the focus", () -> find("againPasswordField").isFocused());
        window.type(PASSWORD);
        window.press(KeyCode.ENTER);
        window.await("the screen again", () -> !window.sees("againPasswordField"));
    }

    private static boolean isWithin(Node node, Node wanted) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private long posts(String path) {
        return sandbox.requests().stream()
                .filter(r -> r.method().equals("POST") && r.path().contains(path))
                .count();
    }

    /** Requests are listed once they are answered, which is too late to do something meanwhile. */
    private boolean isHeldUp(SandboxRequest.Service service) {
        return sandbox.faults().list().stream()
                .anyMatch(fault -> fault.rule().service() == service && fault.hits() > 0);
    }

    private String banner() {
        return String.valueOf(find("againMessage").getAccessibleText());
    }

    @Test
    void whatWasTypedInTheWizardSurvivesTheEndOfTheSession() {
        fillTheWizard();
        sandbox.expireTokens();
        window.fire("wizardNext");
        window.await("the question", () -> window.sees("againPasswordField"));
        assertThat(find("areaCodeField").isDisabled()).as("what is beneath").isTrue();
        assertThat(window.<Label>find("againName").getText()).isEqualTo("root.sa");
        assertThat(
                        window.onFx(() ->
                                Accessibility.nameless(find("sessionCover").getScene().getRoot())))
                .isEmpty();
        window.picture("again-refused");

        window.await("the focus", () -> find("againPasswordField").isFocused());
        window.type("wrong");
        window.press(KeyCode.ENTER);
        window.await("the message", () -> banner().contains("User name or password is wrong"));
        window.picture("again-wrong");
        // The focus stays within.
        for (int i = 0; i < 8; i++) {
            window.press(KeyCode.TAB);
            Node focused = Objects.requireNonNull(window.stage().getScene().getFocusOwner());
            assertThat(isWithin(focused, find("sessionCover"))).isTrue();
        }
        window.onFx(() -> {
            find("againPasswordField").requestFocus();
            ((TextInputControl) find("againPasswordField")).selectAll();
            return true;
        });
        signInAgain();
        planIsMade();
        assertThat(window.<TextField>find("dealershipNameField").getText())
                .isEqualTo("Peoria Window Motors");
        assertThat(window.<TextInputControl>find("vautoPasswordField").getText())
                .isEqualTo("planted-vauto");
        assertThat(window.<TextInputControl>find("userPasswordField").getText())
                .isEqualTo("planted-user");
        window.picture("plan-keep");
        window.onFx(() -> {
            ((javafx.scene.control.CheckBox) find("keepSignedInCheck")).fire();
            return true;
        });
        window.fire("onboardStart");
        assertThat(window.<Label>find("keepProblem").getText()).contains("Type your password");
        window.type("wrong");
        window.fire("onboardStart");
        window.await(
                "the refusal",
                () -> window.<Label>find("keepProblem").getText().contains("is wrong"));
        window.picture("plan-keep-wrong");
        fill("keepPasswordField", PASSWORD);
        // It is kept, so nobody is asked, although the tokens end in the middle of it.
        sandbox.faults().add(refusedOnce());
        window.fire("onboardStart");
        window.await("the result", () -> window.sees("resultViewJobs"));
        assertThat(window.sees("againPasswordField")).isFalse();
        assertOnboardedOnce();
    }

    private static FaultRule refusedOnce() {
        return FaultRule.builder()
                .service(SandboxRequest.Service.DASHBOARD)
                .method("POST")
                .path("/api/admin/users")
                .count(1)
                .status(403)
                .header("WWW-Authenticate", "Bearer")
                .body("{\"detail\":\"Could not validate credentials\"}")
                .build();
    }

    private void assertOnboardedOnce() {
        assertThat(posts("IncomingPhoneNumbers")).as("rented").isEqualTo(1);
        assertThat(posts("/v1/services")).as("jobs").isEqualTo(2);
        assertThat(posts("/api/admin/users")).as("one refused, one done").isEqualTo(2);
        window.fire("resultViewJobs");
        window.await("both jobs", () -> ((TableView<?>) find("jobTable")).getItems().size() == 8);
    }

    @Test
    void anOnboardingWaitsForTheSignInAndDoesNothingTwice() {
        fillTheWizard();
        window.fire("wizardNext");
        planIsMade();
        sandbox.faults().add(refusedOnce());
        // Long enough for the clock to be moved while it is held up, on a busy computer as well.
        sandbox.faults()
                .add(
                        FaultRule.builder()
                                .service(SandboxRequest.Service.TWILIO)
                                .method("POST")
                                .count(1)
                                .delayMillis(5000)
                                .build());
        window.fire("onboardStart");
        // Refused when the user is to be created: nothing was done, and it is sent once more.
        window.await("the question", () -> window.sees("againPasswordField"));
        assertThat(posts("/api/admin/users")).isEqualTo(1);
        signInAgain();
        // Run out while the number is being rented: the number stays rented, the jobs wait.
        window.await("the renting", () -> isHeldUp(SandboxRequest.Service.TWILIO));
        ahead.set(Duration.ofMinutes(31));
        window.await("the question", () -> window.sees("againPasswordField"));
        window.picture("again-expired");
        window.await(
                "the rest waits",
                () ->
                        sandbox.requests().stream()
                                .anyMatch(r -> r.path().contains("IncomingPhoneNumbers")));
        assertThat(posts("/v1/services")).isZero();
        ahead.set(Duration.ZERO);
        signInAgain();
        window.await("the result", () -> window.sees("resultViewJobs"));
        assertOnboardedOnce();
    }

    @Test
    void signingOutInsteadLeadsToTheSignIn() {
        sandbox.expireTokens();
        ahead.set(Duration.ofMinutes(28).plusSeconds(30));
        window.await("the question", () -> window.sees("againNotNowButton"));
        window.picture("again-soon");
        window.fire("againNotNowButton");
        assertThat(window.sees("againPasswordField")).isFalse();
        assertThat(find("jobTable").isDisabled()).isFalse();
        ahead.set(Duration.ofMinutes(31));
        window.await("the question", () -> window.sees("againPasswordField"));
        assertThat(window.sees("againNotNowButton")).isFalse();
        window.fire("againSignOutButton");
        window.await("the sign-in", () -> window.sees("signInButton"));
        assertThat(window.sees("againPasswordField")).isFalse();
        assertThat(find("passwordField").isDisabled()).isFalse();
    }
}
