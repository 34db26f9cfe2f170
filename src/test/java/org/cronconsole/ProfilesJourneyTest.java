package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.cronconsole.keychain.SecretStores;
import org.cronconsole.keychain.SessionStore;
import org.cronconsole.profile.ProfileTransfer;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxAccess;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxUser;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.shell.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From the first start to the second: a person makes a profile for a sandbox that is reached over
 * HTTP like any real service, tests its connections, keeps it, signs in with it, and finds it again
 * after a restart. What is secret lies in the keychain and nowhere else.
 */
class ProfilesJourneyTest {
    private static final String ENV_SECRET = "planted-env-value-7316";

    @TempDir Path home;

    /** Outlives the restart, as a keychain does. */
    private final SessionStore keychain = new SessionStore();

    private final HeardLog log = new HeardLog();
    private Sandbox sandbox;
    private SandboxAccess access;
    private SandboxUser root;
    private Wiring wiring;
    private TestWindow window;

    @BeforeEach
    void start() throws IOException {
        sandbox =
                Sandbox.start(
                        SandboxOptions.defaults().withDealerships(3).withDays(2).withSpeed(20));
        access = sandbox.access();
        root =
                access.users().stream()
                        .filter(user -> user.role().equalsIgnoreCase("super_admin"))
                        .findFirst()
                        .orElseThrow();
        window = TestWindow.open();
        open();
    }

    @AfterEach
    void end() {
        log.close();
        window.close();
        wiring.close();
        sandbox.close();
    }

    private Profiles profiles() {
        return new Profiles(
                home, new SecretStores(home, () -> keychain, null), InstantSource.system());
    }

    private void open() {
        wiring =
                new Wiring(
                        Map.of(),
                        TestWirings.installation(),
                        profiles(),
                        SandboxOptions.defaults(),
                        InstantSource.system());
        UiState state = UiState.read(home.resolve("window.properties"));
        window.showOwn(stage -> new MainWindow(wiring, state, home, Theme.LIGHT).show(stage));
    }

    private void restart() {
        window.close();
        wiring.close();
        window = TestWindow.open();
        open();
    }

    private void fill(String id, String text) {
        window.await(id + " is shown", () -> window.sees(id));
        window.onFx(() -> {
            javafx.scene.Node node = window.find(id);
            TextInputControl input =
                    node instanceof ComboBox<?> box ? box.getEditor() : (TextInputControl) node;
            input.requestFocus();
            input.selectAll();
            return null;
        });
        window.type(text);
    }

    private String text(String id) {
        return window.<Labeled>find(id).getText();
    }

    private void nameEverything() {
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
    }

    private void makeProfile() {
        window.await("the welcome", () -> window.sees("makeProfileButton"));
        window.picture("profiles-welcome");
        nameEverything();
        window.fire("makeProfileButton");
        fill("profileNameField", "Acme test");
        window.fire("productionCheck");
        assertThat(window.<ToggleButton>find("colourRED").isSelected()).isTrue();
        window.picture("profiles-general");
        window.fire("sectionRENDER");
        fill("renderUrlField", access.renderApiBaseUrl());
        window.fire("testRenderButton");
        window.await("the answer", () -> text("testRenderButtonFound").contains("key"));
        assertThat(text("testRenderButtonFound")).isEqualTo("Type the API key first.");
        fill("renderKeyField", access.renderApiKey());
        window.fire("testRenderButton");
        window.await("the owner", () -> !text("testRenderButtonFound").isEmpty());
        window.picture("profiles-render");
        assertThat(text("testRenderButtonFound")).contains("@");
        fill("workspaceChoice", access.ownerId());
        window.await("it is right", () -> !window.sees("testRenderButtonNext"));
        window.fire("sectionDASHBOARD");
        fill("dashboardUrlField", access.dashboardBaseUrl());
        fill("profileUserField", root.username());
        fill("dashboardPasswordField", root.password());
        window.fire("testDashboardButton");
        window.await("the role", () -> text("testDashboardButtonFound").contains("super admin"));
        window.picture("profiles-dashboard");
        window.fire("sectionTWILIO");
        window.fire("twilioCheck");
        fill("twilioSidField", access.twilioAccountSid());
        fill("twilioTokenField", access.twilioAuthToken());
        fill("twilioUrlField", access.twilioApiBaseUrl());
        window.fire("testTwilioButton");
        window.await("the account", () -> !text("testTwilioButtonFound").isEmpty());
        window.picture("profiles-twilio");
        assertThat(text("testTwilioButtonFound")).containsIgnoringCase("active");
        window.fire("sectionONBOARDING");
        fill("sharedNameChoice", "POSTGRES_PASSWORD");
        fill("sharedValueField", ENV_SECRET);
        window.fire("sharedSetButton");
        window.picture("profiles-onboarding");
        nameEverything();
    }

    @Test
    void aProfileIsMadeTestedKeptAndFoundAgain() {
        makeProfile();
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.await("the list", () -> window.sees("profileList"));
        window.picture("profiles-list");
        nameEverything();
        window.fire("profilesBackButton");
        signIn();
        window.fire("navSettings");
        window.await("the settings", () -> window.sees("profilesButton"));
        window.fire("signOutButton");

        restart();
        window.await("the profile", () -> window.sees("profileChoice"));
        assertThat(window.<ComboBox<?>>find("profileChoice").getValue()).hasToString("Acme test");
        window.await("its user", () -> !window.find("signInButton").isDisabled());
        assertThat(window.<TextInputControl>find("usernameField").getText())
                .isEqualTo(root.username());
        window.picture("profiles-signin");
        signIn();

        aKeptSecretIsNeverShown();
        nothingSecretLiesOpen();
    }

    private void signIn() {
        fill("passwordField", root.password());
        window.press(KeyCode.ENTER);
        window.await("the jobs", () -> window.sees("jobTable"));
        window.await("they are read", () -> text("jobListStatus").contains("loaded"));
        assertThat(text("workspaceLabel")).startsWith("Acme test");
    }

    private void aKeptSecretIsNeverShown() {
        window.fire("navSettings");
        window.fire("profilesButton");
        window.await("the list", () -> window.sees("profileList"));
        window.await(
                "the profile", () -> !window.<ListView<?>>find("profileList").getItems().isEmpty());
        window.fire("editProfileButton");
        window.fire("sectionRENDER");
        window.await("it is kept", () -> text("renderKeyFieldState").startsWith("Kept"));
        window.picture("profiles-kept");
        assertThat(window.<TextInputControl>find("renderKeyField").getText()).isEmpty();
        assertThat(window.robot().lookup(node -> node instanceof Label).queryAll())
                .noneMatch(node ->
                        String.valueOf(((Label) node).getText()).contains(access.renderApiKey()));
        window.fire("testRenderButton");
        window.await("the kept key works", () -> text("testRenderButtonFound").contains("@"));
        window.press(KeyCode.ESCAPE);
        window.await("the list again", () -> window.sees("profileList"));
    }

    private void nothingSecretLiesOpen() {
        Path export = home.resolve("exported.json");
        List<StoredProfile> kept = profiles().list().profiles();
        ProfileTransfer.write(export, kept);
        assertThat(kept).hasSize(1);
        assertThat(profiles().kept(kept.getFirst())).hasSize(4);
        List<String> planted =
                List.of(
                        access.renderApiKey(),
                        root.password(),
                        access.twilioAuthToken(),
                        ENV_SECRET);
        files(home)
                .forEach(file -> assertThat(content(file)).as("%s", file).doesNotContain(planted));
        assertThat(log.heard()).isNotEmpty().doesNotContain(planted);
        assertThat(content(export)).contains("Acme test");
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything that this application logs, down to the smallest. */
    private static final class HeardLog {
        private final Logger logger = (Logger) LoggerFactory.getLogger("org.cronconsole");
        private final Level before = logger.getLevel();
        private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

        HeardLog() {
            logger.setLevel(Level.ALL);
            appender.start();
            logger.addAppender(appender);
            logger.debug("Listening");
        }

        String heard() {
            return List.copyOf(appender.list).stream()
                    .map(event ->
                            event.getFormattedMessage()
                                    + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                    .collect(Collectors.joining("\n"));
        }

        void close() {
            logger.detachAppender(appender);
            logger.setLevel(before);
        }
    }
}
