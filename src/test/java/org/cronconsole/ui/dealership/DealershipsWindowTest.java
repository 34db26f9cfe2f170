package org.cronconsole.ui.dealership;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.Samples;
import org.cronconsole.dealership.TestUsers;
import org.cronconsole.dealership.act.StepResult;
import org.cronconsole.id.JobId;
import org.cronconsole.phone.FakePhoneNumbers;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Remarks;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.ServicePatch;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The dealerships in the window: the list, one as a whole, its notes, and changes of it. */
class DealershipsWindowTest {
    private static final Instant NOW = Instant.now();

    private final TestWindow window = TestWindow.open();
    private final TestKit business = new TestKit(NOW);
    private final FakePhoneNumbers twilio = new FakePhoneNumbers();
    private final TestUsers users = new TestUsers();

    @TempDir Path folder;

    @AfterEach
    void close() {
        window.close();
    }

    private void fill() {
        business.numbers = twilio;
        business.users = users;
        business.render.add("crn-1", "Naperville Ford AM", "58 11 * * 1-6");
        business.render.add("crn-2", "Naperville Ford PM", "58 19 * * 1-6");
        business.render.update(
                new JobId("crn-2"),
                new ServicePatch(null, null, "next", null, null, "standard", null, null, null));
        business.render.add("crn-3", "Joliet Kia PM", "0 20 * * *");
        business.render.add("crn-4", "Report", "0 3 * * *");
        business.render.envVars.put(
                new JobId("crn-1"),
                List.of(
                        new EnvVar("VAUTO_PASSWORD", Secret.of("planted-1")),
                        new EnvVar("DEBUG_MODE", Secret.of("1"))));
        business.render.envVars.put(
                new JobId("crn-2"), List.of(new EnvVar("VAUTO_PASSWORD", Secret.of("planted-2"))));
        DealershipEntry ford = Samples.ford("crn-1", "crn-2");
        business.registry()
                .put(
                        ford.withRemarks(
                                new Remarks(
                                        new Remarks.Note(
                                                "Ask for Ann before noon.",
                                                new Remarks.Stamp(
                                                        "anna", NOW.minus(Duration.ofDays(2)))),
                                        null,
                                        null)));
        twilio.add(Samples.FORD_NUMBER, "Naperville Ford", "", NOW.minus(Duration.ofDays(400)));
        twilio.add("+18155556003", "spare, was Aurora Honda", "", NOW.minus(Duration.ofDays(90)));
        users.all.add(new DashboardUser(7, "ford", "user", List.of("napervilleford"), true, null));
    }

    private void enter(boolean readOnly, boolean production) {
        TestWorkbenches workbenches =
                new TestWorkbenches(business.workbench("acme", readOnly, production));
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
        window.await("the shell", () -> window.sees("navDealerships"));
        window.fire("navDealerships");
        window.await("the dealerships", () -> window.sees("dealershipTable"));
    }

    private TableView<Dealership> table(int rows) {
        TableView<Dealership> table = window.find("dealershipTable");
        window.await("the rows", () -> table.getItems().size() == rows);
        return table;
    }

    private void choose(String name) {
        TableView<Dealership> table = window.find("dealershipTable");
        window.onFx(() -> {
            table.getItems().stream()
                    .filter(each -> each.name().equals(name))
                    .forEach(table.getSelectionModel()::select);
            return null;
        });
        window.await(
                "the detail", () -> window.<Label>find("dealershipTitle").getText().equals(name));
    }

    private void scroll(double to) {
        window.onFx(() -> {
            window.<ScrollPane>find("dealershipScroll").setVvalue(to);
            return null;
        });
    }

    @Test
    void showsOneAsAWholeAndChangesItsPassword() {
        fill();
        enter(false, false);
        table(2);
        window.picture("dealerships-list");
        choose("Naperville Ford");
        window.await(
                "what Twilio tells",
                () -> window.<Label>find("numberWords").getText().contains("named"));
        assertThat(window.<Label>find("dealershipDiffers").getText())
                .isEqualTo("AM and PM differ in plan, branch.");
        assertThat(Accessibility.nameless(window.stage().getScene().getRoot())).isEmpty();
        window.picture("dealerships-detail");
        scroll(1);
        window.fire("compareEnvButton");
        window.await("the names", () -> window.sees("dealershipEnvNames"));
        scroll(1);
        window.picture("dealerships-env");
        assertThat(window.<Label>find("dealershipEnvNames").getText())
                .contains("VAUTO_PASSWORD", "DEBUG_MODE")
                .doesNotContain("planted");

        TextArea note = window.find("noteArea");
        window.onFx(() -> {
            note.setText("The password is hunter2");
            return null;
        });
        assertThat(window.sees("noteWarning")).isTrue();
        window.fire("saveNoteButton");
        window.fire("cancelButton");
        window.fire("revertNoteButton");
        assertThat(note.getText()).isEqualTo("Ask for Ann before noon.");

        business.render.faultOn = "put env";
        business.render.fault = FakeRender.cut();
        window.fire("passwordActButton");
        window.await("the form", () -> window.sees("actPasswordField"));
        window.type("hunter2");
        window.picture("dealerships-password");
        window.press(KeyCode.ENTER);
        window.await("the plan", () -> window.sees("actStartButton"));
        ListView<StepResult> steps = window.find("actSteps");
        assertThat(steps.getItems()).hasSize(4);
        window.picture("dealerships-plan");
        window.fire("actStartButton");
        window.picture("dealerships-confirm");
        window.fire("confirmButton");
        window.await("the result", () -> !window.find("actCloseButton").isDisabled());
        window.picture("dealerships-partly");
        assertThat(window.<Button>find("actStartButton").getText())
                .isEqualTo("Finish what is left");
        // Whoever closes it there is reminded of it.
        window.fire("actCloseButton");
        window.await("what is half done", () -> window.sees("half-done-goon"));
        assertThat(Accessibility.nameless(window.stage().getScene().getRoot())).isEmpty();
        window.picture("dealerships-halfdone");
        window.fire("half-done-goon");
        window.await("the form", () -> window.sees("actPasswordField"));
        window.type("hunter2");
        window.press(KeyCode.ENTER);
        window.await("the plan", () -> window.sees("actStartButton"));
        window.fire("actStartButton");
        window.fire("confirmButton");
        window.await(
                "all of it",
                () ->
                        steps.getItems().stream().allMatch(step -> step.state().finished())
                                && !window.find("actCloseButton").isDisabled());
        window.press(KeyCode.ESCAPE);
        window.await("the detail again", () -> window.sees("dealershipDetail"));
        window.await(
                "the focus where the act was begun",
                () -> window.find("passwordActButton").isFocused());
    }

    @Test
    void goesToAndFroByPaletteJobListAndNumbers() {
        fill();
        enter(false, false);
        table(2);
        choose("Joliet Kia");
        window.picture("dealerships-missing");
        assertThat(window.find("amRunsButton").isDisabled()).isTrue();
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type("naperville ford");
        window.press(KeyCode.ENTER);
        window.await(
                "the one chosen",
                () -> window.<Label>find("dealershipTitle").getText().equals("Naperville Ford"));
        window.fire("numberTextsButton");
        window.await(
                "the number",
                () ->
                        window.sees("numberTitle")
                                && window.<Label>find("numberTitle")
                                        .getText()
                                        .equals(Samples.FORD_NUMBER));
        window.picture("dealerships-number");
        window.fire("numberDealershipButton");
        window.await("back", () -> window.sees("dealershipTable"));
        window.fire("amTriggerButton");
        window.await("the question", () -> window.sees("confirmButton"));
        window.fire("confirmButton");
        window.await("it opens live", () -> window.sees("watchTitle"));
        assertThat(window.<Label>find("watchTitle").getText()).isEqualTo("Naperville Ford AM");
        window.fire("watchBackButton");
        window.await("back again", () -> window.sees("dealershipTable"));
        window.fire("navJobs");
        window.await("the jobs", () -> window.sees("jobTable"));
        window.onFx(() -> {
            window.<TableView<?>>find("jobTable").getSelectionModel().select(0);
            return null;
        });
        window.picture("dealerships-jobs");
        window.fire("dealershipButton");
        window.await("the dealership", () -> window.sees("dealershipTable"));
        window.fire("numberActButton");
        window.await("the form", () -> window.sees("actNumberChoice"));
        window.picture("dealerships-number-form");
        window.press(KeyCode.ESCAPE);
        choose("Naperville Ford");
        window.fire("pauseActButton");
        window.await("the form", () -> window.sees("actUntilPicker"));
        assertThat(Accessibility.nameless(window.stage().getScene().getRoot())).isEmpty();
        window.type("moves house");
        window.picture("dealerships-pause");
        window.press(KeyCode.ENTER);
        window.await("the plan", () -> window.sees("actStartButton"));
        window.fire("actStartButton");
        window.fire("confirmButton");
        window.await(
                "the result",
                () -> window.<Button>find("actCloseButton").getText().equals("Close"));
        window.picture("dealerships-pause-result");
        window.press(KeyCode.ESCAPE);
        window.await("it can go on", () -> window.sees("resumeActButton"));
        window.picture("dealerships-paused");
        window.fire("contactActButton");
        window.picture("dealerships-contact");
    }

    @Test
    void manyReadOnlyAndFailing() {
        fill();
        for (int i = 0; i < 298; i++) {
            business.render.add("crn-m" + i, "Dealer " + i + " AM", (i % 60) + " 11 * * 1-6");
            business.render.add("crn-n" + i, "Dealer " + i + " PM", (i % 60) + " 19 * * 1-6");
        }
        users.failReads = FakePhoneNumbers.failure(false);
        twilio.failReads = FakePhoneNumbers.failure(false);
        enter(true, true);
        table(300);
        choose("Naperville Ford");
        window.await("the failure", () -> window.sees("numberWords"));
        assertThat(window.find("passwordActButton").isDisabled()).isTrue();
        assertThat(window.<Button>find("passwordActButton").getAccessibleHelp())
                .contains("read-only");
        window.picture("dealerships-readonly");
        scroll(1);
        window.picture("dealerships-readonly-below");
        assertThat(window.sees("compareEnvButton")).isFalse();
        assertThat(window.<TextArea>find("noteArea").isEditable()).isFalse();
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.type("dealer 29");
        table(11);
        window.type("nothing");
        window.await("nothing matches", () -> window.sees("dealershipsEmptyButton"));
        window.picture("dealerships-nomatch");
    }

    @Test
    void anEmptyWorkspaceSaysWhatToDo() {
        enter(false, false);
        window.await(
                "nothing",
                () ->
                        window.<Label>find("dealershipsEmptyTitle")
                                .getText()
                                .equals("No dealerships yet"));
        window.picture("dealerships-empty");
    }
}
