package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.TestJournals;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** After a crash the window offers the onboardings that have not ended, and leads to them. */
class JournalsWindowTest {
    @TempDir Path folder;
    private final TestKit kit = new TestKit();
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private String focusedId() {
        return window.onFx(() -> {
            Node owner = window.stage().getScene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    @Test
    void theNextStartOffersThemAndTheirListLeadsOn() {
        kit.journals.begin(TestJournals.stopped("j-1", "Joliet Kia")).close();
        window.showOwn(stage ->
                new MainWindow(
                                new TestWorkbenches(kit.workbench("acme", false, false)),
                                UiState.read(folder.resolve("ui.properties")),
                                folder,
                                Theme.LIGHT,
                                () -> kit.now)
                        .show(stage));
        window.await("the profile", () -> !window.find("usernameField").isDisabled());
        window.onFx(() -> {
            window.find("usernameField").requestFocus();
            return null;
        });
        window.type("root");
        window.press(KeyCode.TAB);
        window.type("planted");
        window.press(KeyCode.ENTER);
        window.await(
                "it is offered", () -> window.robot().lookup("Look at it").tryQuery().isPresent());
        assertThat(window.robot().lookup((Node node) -> says(node, "Joliet Kia, begun")).queryAll())
                .isNotEmpty();
        window.picture("journals-offered");
        Button look = window.robot().lookup("Look at it").queryButton();
        window.onFx(() -> {
            look.fire();
            return null;
        });
        window.await("the list", () -> window.sees("journalResume"));
        assertThat(window.robot().lookup("Look at it").tryQuery()).isEmpty();
        ListView<?> list = window.find("journalList");
        assertThat(list.getItems()).hasSize(1);
        assertThat(window.<ListView<?>>find("journalSteps").getItems()).hasSize(11);
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
        window.picture("journals-list");
        assertThat(window.<Button>find("journalRetry").getText())
                .isEqualTo("Only this step: Create the afternoon job");
        window.fire("journalResume");
        assertThat(focusedId()).isEqualTo("secret-vautoPassword");
        window.picture("journals-secret-missing");
        window.type("planted-vauto");

        try (var held = kit.journals.hold("j-1")) {
            window.press(KeyCode.F5);
            window.await("it is at work", () -> window.find("journalRollBack").isDisabled());
            window.picture("journals-at-work");
            assertThat(held.journal().entries()).isNotEmpty();
        }
        window.fire("journalsBack");
        window.await("the wizard says so too", () -> window.sees("wizardJournals"));
        window.picture("journals-from-wizard");
        window.press(KeyCode.SHORTCUT, KeyCode.K);
        window.type("unfinished onb");
        window.press(KeyCode.ENTER);
        window.await("the palette leads there too", () -> window.sees("journalList"));
        try (var held = kit.journals.hold("j-1")) {
            held.end(Journal.State.ROLLED_BACK);
        }
        window.press(KeyCode.F5);
        window.await("none is left", () -> window.sees("journalsEmpty"));
        window.picture("journals-none");
    }

    private static boolean says(Node node, String words) {
        return node instanceof javafx.scene.control.Labeled labeled
                && labeled.getText() != null
                && labeled.getText().contains(words);
    }
}
