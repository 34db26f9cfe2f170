package org.cronconsole.tour;

import javafx.stage.Stage;

import org.cronconsole.keychain.SecretStores;
import org.cronconsole.keychain.SessionStore;
import org.cronconsole.profile.Profiles;
import org.cronconsole.settings.AdminFile;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.update.ReleaseSource;
import org.cronconsole.update.UpdateProblem;
import org.cronconsole.update.Updates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;

/** What newer versions, and an administrator's file, make of the settings. */
final class AdministeredWalk extends Walking {
    private static final ReleaseSource SOURCE =
            new ReleaseSource(URI.create("https://example.com/feed"), null);
    private static final String FEED =
            "{\"version\": \"1.4.0\", \"page\": \"https://example.com/1.4\", \"notes\":"
                    + " \"Quicker.\"}";

    private final TestWorkbenches workbenches;

    AdministeredWalk(
            Hands hands,
            Stage stage,
            TestWorkbenches workbenches,
            BiConsumer<String, Runnable> step) {
        super(hands, stage, step);
        this.workbenches = workbenches;
    }

    /** On a computer whose administrator has laid down what there is to lay down. */
    static TestWorkbenches workbenches(Path data) {
        Path ca = data.resolve("company-ca.pem");
        Path file = data.resolve("admin.conf");
        try {
            Files.writeString(ca, "");
            Files.write(
                    file,
                    List.of(
                            "production=true",
                            "read-only=true",
                            "idle-lock-minutes=10",
                            "ca-file=" + ca,
                            "proxy=http://proxy.example.com:8080",
                            "render-urls=https://api.render.com/v1"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        Profiles profiles =
                new Profiles(
                        data,
                        new SecretStores(data, SessionStore::new, null),
                        InstantSource.system(),
                        () -> AdminFile.read(file));
        return new TestWorkbenches(
                new TestKit(Instant.now()).workbench("acme", false, true), profiles);
    }

    void walk() {
        hands.type("usernameField", "root.sa");
        hands.type("passwordField", "secret");
        hands.press("signInButton");
        updates(
                "updates-newer",
                Updates.of("1.3.0", SOURCE, address -> FEED),
                () -> {
                    hands.press("updatesLookButton");
                    hands.waitForWords("updates.newer");
                });
        updates(
                "updates-failed",
                Updates.of(
                        "1.3.0",
                        SOURCE,
                        address -> {
                            throw new UpdateProblem(
                                    "https://example.com/feed does not answer: no route to it.");
                        }),
                () -> {
                    hands.press("updatesLookButton");
                    hands.waitForWords("updates.failed");
                });
        updates(
                "updates-forbidden",
                Updates.forbidden("1.3.0"),
                () -> hands.waitForWords("updates.off.administrator"));
        step(
                "profile-laid-down",
                () -> {
                    hands.press("profilesButton");
                    hands.press("newProfileButton");
                    hands.waitFor("profileNameField");
                });
        step("profile-laid-down-advanced", () -> hands.press("sectionADVANCED"));
    }

    private void updates(String name, Updates updates, Runnable act) {
        step(
                name,
                () -> {
                    workbenches.updates = updates;
                    hands.press("navDoctor");
                    hands.press("navSettings");
                    hands.waitFor("themeDark");
                    act.run();
                    scroll(scrolling("themeDark"), 1);
                });
    }
}
