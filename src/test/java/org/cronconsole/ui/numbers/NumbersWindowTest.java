package org.cronconsole.ui.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.cronconsole.phone.FakePhoneNumbers;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumbers.InboundText;
import org.cronconsole.phone.ReceivedText;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.schedule.Weekdays;
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
import java.time.ZoneId;
import java.util.Objects;

/** The screen of phone numbers in the window: the list, the texts, the line check, releasing. */
class NumbersWindowTest {
    private static final Instant NOW = Instant.now();

    private final TestWindow window = TestWindow.open();
    private final TestKit business = new TestKit(NOW);
    private final FakePhoneNumbers twilio = new FakePhoneNumbers();

    @TempDir Path folder;

    @AfterEach
    void close() {
        window.close();
    }

    private void fill() {
        business.numbers = twilio;
        dealership("Naperville Ford", "+13125556001");
        dealership("Schaumburg Chrysler Dodge Jeep Ram", "+18475556004");
        twilio.add("+13125556001", "Naperville Ford", "", NOW.minus(Duration.ofDays(400)));
        twilio.add(
                "+16305556002",
                "Joliet Kia 0f8fad5b-d9cb-469f-a165-70867728950e",
                "https://demo.twilio.com/welcome/sms/reply",
                NOW.minus(Duration.ofDays(3)));
        twilio.add("+18155556003", "spare, was Aurora Honda", "", NOW.minus(Duration.ofDays(90)));
        twilio.add(
                "+18475556004",
                "Schaumburg Chrysler Dodge Jeep Ram",
                "",
                NOW.minus(Duration.ofDays(20)));
        twilio.add("+442071838750", "London", "", NOW.minus(Duration.ofHours(2)));
        for (int i = 0; i < 25; i++) {
            twilio.texts.add(
                    new InboundText(
                            "SM" + i,
                            "+18885550142",
                            NOW.minus(Duration.ofHours(7 + 12L * i)),
                            "Your vAuto code is "
                                    + (482913 + i)
                                    + ". It is valid for 10 minutes."));
        }
    }

    private void dealership(String name, String number) {
        business.registry()
                .put(
                        new DealershipEntry(
                                name,
                                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                                ZoneId.of("America/Chicago"),
                                null,
                                null,
                                Weekdays.parse("MON-SAT"),
                                null,
                                null,
                                number,
                                null,
                                null,
                                null,
                                null));
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
        window.await("the shell", () -> window.sees("navNumbers"));
        window.fire("navNumbers");
        window.await("the numbers", () -> window.sees("numberTable"));
    }

    private void choose(String number) {
        TableView<OurNumber> table = window.find("numberTable");
        window.onFx(() -> {
            table.getItems().stream()
                    .filter(each -> each.number().e164().equals(number))
                    .forEach(table.getSelectionModel()::select);
            return null;
        });
        window.await(
                "its details", () -> window.<Label>find("numberTitle").getText().equals(number));
    }

    private String selected(TableView<OurNumber> table) {
        return window.onFx(() -> {
            int at = table.getSelectionModel().getSelectedIndex();
            return at < 0 ? "none" : table.getItems().get(at).number().e164();
        });
    }

    private String banner() {
        window.await("the notice", () -> window.sees("numbersNotice"));
        return Objects.requireNonNull(window.find("numbersNotice").getAccessibleText());
    }

    @Test
    void listsShowsTextsWatchesAndReleases() {
        fill();
        enter(false, false);
        TableView<OurNumber> table = window.find("numberTable");
        window.await("the rows", () -> table.getItems().size() == 5);
        window.picture("numbers-list");
        assertThat(window.<Label>find("numbersTotal").getText())
                .isEqualTo("5 numbers · 4.60 USD a month before taxes · price of 1 unknown");
        choose("+13125556001");
        ListView<ReceivedText> texts = window.find("textList");
        window.await("the texts", () -> texts.getItems().size() == 20);
        assertThat(Accessibility.nameless(window.stage().getScene().getRoot())).isEmpty();
        window.picture("numbers-detail");
        window.fire("moreTextsButton");
        window.await("older texts", () -> texts.getItems().size() == 25);

        window.fire("watchButton");
        window.await(
                "it watches",
                () -> window.<Label>find("watchWords").getText().contains("Nothing has come in"));
        window.picture("numbers-watching");
        twilio.texts.addFirst(
                new InboundText("SMnew", "+18885550142", NOW, "Your vAuto code is 771204."));
        window.await(
                "the text",
                () -> window.<Label>find("watchWords").getText().contains("A text came in"));
        assertThat(window.<Label>find("watchWords").getText()).doesNotContain("771204");
        window.picture("numbers-came");

        choose("+16305556002");
        window.picture("numbers-answers");
        window.fire("repairNumberButton");
        window.await("it is repaired", () -> !window.sees("answersBox"));
        assertThat(banner()).contains("only keeps its texts now");

        window.fire("releaseNumberButton");
        assertThat(window.find("confirmButton").isDisabled()).isTrue();
        window.picture("numbers-release");
        window.type("+16305556002");
        window.press(KeyCode.ENTER);
        window.await("it is gone", () -> table.getItems().size() == 4);
        assertThat(banner()).contains("+16305556002 is released");
        assertThat(window.sees("numberDetail")).isFalse();
    }

    @Test
    void filtersAndNamesByKeyboard() {
        fill();
        enter(false, false);
        TableView<OurNumber> table = window.find("numberTable");
        window.await("the rows", () -> table.getItems().size() == 5);
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.type("aurora");
        window.await("one is left", () -> table.getItems().size() == 1);
        window.press(KeyCode.ENTER);
        window.await("its details", () -> window.sees("numberDetail"));
        window.await(
                "why it cannot be kept as a spare",
                () ->
                        window.<Button>find("spareNumberButton")
                                .getAccessibleHelp()
                                .contains("already"));
        TextField name = window.find("numberNameField");
        window.onFx(() -> {
            name.requestFocus();
            name.selectAll();
            return null;
        });
        window.type("Elgin Kia");
        window.press(KeyCode.ESCAPE);
        assertThat(name.getText()).isEqualTo("spare, was Aurora Honda");
        window.onFx(() -> {
            name.selectAll();
            return null;
        });
        window.type("Aurora Honda (2)");
        window.press(KeyCode.ENTER);
        window.await(
                "it is named",
                () -> twilio.rented.get(2).friendlyName().equals("Aurora Honda (2)"));
        assertThat(banner()).contains("is named");
        window.onFx(() -> {
            window.<TextField>find("numberFilterField").setText("nothing like it");
            return null;
        });
        window.await("nothing matches", () -> window.sees("numbersEmptyButton"));
        assertThat(window.sees("releaseNumberButton")).as("of a number out of sight").isFalse();
        window.fire("numbersEmptyButton");
        window.await("all again", () -> table.getItems().size() == 5);
        window.await("its details again", () -> window.sees("releaseNumberButton"));
        assertThat(selected(table)).isEqualTo("+18155556003");

        window.fire("refreshNumbersButton");
        window.await("it is read", () -> !window.sees("numbersSpinner"));
        assertThat(selected(table)).isEqualTo("+18155556003");
        twilio.failReads = FakePhoneNumbers.failure(false);
        window.fire("refreshNumbersButton");
        window.await("the failure", () -> window.sees("numbersFailure"));
        assertThat(selected(table)).isEqualTo("+18155556003");
    }

    @Test
    void aReadOnlySessionLooksOnly() {
        fill();
        enter(true, true);
        TableView<OurNumber> table = window.find("numberTable");
        window.await("the rows", () -> table.getItems().size() == 5);
        choose("+16305556002");
        for (String id :
                new String[] {
                    "repairNumberButton",
                    "spareNumberButton",
                    "releaseNumberButton",
                    "renameNumberButton"
                }) {
            Button button = window.find(id);
            assertThat(button.isDisabled()).as(id).isTrue();
            assertThat(button.getAccessibleHelp()).as(id).contains("read-only");
        }
        assertThat(window.find("watchButton").isDisabled()).isFalse();
        window.picture("numbers-readonly");
    }

    @Test
    void withoutTwilioItSaysWhatToDo() {
        enter(false, false);
        assertThat(window.<Label>find("numbersEmptyTitle").getText())
                .isEqualTo("Twilio is not set up");
        window.picture("numbers-notsetup");
        window.fire("numbersEmptyButton");
        window.await("the profiles", () -> window.sees("profileList"));
    }

    @Test
    void aFailureSaysSoAndCanBeTriedAgain() {
        fill();
        twilio.failReads = FakePhoneNumbers.failure(false);
        enter(false, false);
        window.await("the failure", () -> window.sees("numbersFailure"));
        assertThat(window.<Label>find("numbersEmptyTitle").getText())
                .isEqualTo("The numbers could not be read");
        window.picture("numbers-failed");
        twilio.failReads = null;
        window.fire("refreshNumbersButton");
        TableView<OurNumber> table = window.find("numberTable");
        window.await("the rows", () -> table.getItems().size() == 5);
        assertThat(window.sees("numbersFailure")).isFalse();
    }
}
