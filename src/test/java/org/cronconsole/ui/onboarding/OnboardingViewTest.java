package org.cronconsole.ui.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.job.CronJob;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.FxDialogs;
import org.cronconsole.ui.kit.FxTasks;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.SecretField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class OnboardingViewTest {
    private final FakeBusiness business = new FakeBusiness();
    private final TestWindow window = TestWindow.open();
    private final AtomicInteger jobsViewed = new AtomicInteger();
    private List<CronJob> known = List.of();

    @AfterEach
    void close() {
        window.close();
    }

    private OnboardingView open() {
        OnboardingView view =
                window.show(
                        stage ->
                                new OnboardingView(
                                        business.workbench(),
                                        business.kit(
                                                new FxTasks(),
                                                new FxDialogs(stage, Texts.in(Locale.US))),
                                        () -> known,
                                        new OnboardingView.Ways(
                                                jobsViewed::incrementAndGet,
                                                job -> jobsViewed.incrementAndGet(),
                                                () -> {})),
                        screen -> {
                            // As wide as beside the shell's navigation.
                            StackPane shell = new StackPane(screen.root());
                            shell.setStyle("-fx-padding: 84 0 0 180;");
                            return shell;
                        });
        window.onFx(() -> {
            view.entered();
            return null;
        });
        return view;
    }

    private void key(KeyCode code) {
        window.robot().press(code).release(code);
    }

    private void write(String text) {
        window.robot().write(text, 0);
    }

    private void fieldThenTab(String text) {
        write(text);
        key(KeyCode.TAB);
    }

    private String focusedId() {
        Node owner = window.stage().getScene().getFocusOwner();
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }

    private void typeEverythingUpToThePlan() {
        typeEverything();
        window.await("the plan is shown", () -> window.sees("planTable"));
    }

    /** Fills every page by keyboard alone. */
    private void typeEverything() {
        typeUpToThePhone();
        key(KeyCode.TAB);
        assertThat(focusedId()).isEqualTo("areaCodeField");
        write("312");
        key(KeyCode.ENTER);
    }

    private void typeUpToThePhone() {
        assertThat(focusedId()).isEqualTo("dealershipNameField");
        write("Naperville Ford");
        key(KeyCode.ENTER);
        assertThat(focusedId()).isEqualTo("vautoUsernameField");
        fieldThenTab("nford");
        write("planted-vauto");
        key(KeyCode.ENTER);
        assertThat(focusedId()).isEqualTo("dealershipZoneChoice");
        key(KeyCode.ENTER);
        assertThat(focusedId()).isEqualTo("userNameField");
        fieldThenTab("naperville");
        assertThat(focusedId()).isEqualTo("userRoleChoice");
        key(KeyCode.TAB);
        write("planted-user");
        key(KeyCode.TAB); // to the reveal toggle
        key(KeyCode.TAB); // to Generate
        key(KeyCode.TAB);
        assertThat(focusedId()).isEqualTo("userEmailField");
        fieldThenTab("kim@example.com");
        fieldThenTab("Kim");
        write("Lee");
        key(KeyCode.ENTER);
        assertThat(focusedId()).isEqualTo("phoneChoice");
    }

    @Test
    void onboardsByKeyboardAlone() {
        open();
        window.picture("onboarding-1-dealership");
        typeEverythingUpToThePlan();
        window.picture("onboarding-6-plan");
        Button start = window.find("onboardStart");
        assertThat(start.getText()).isEqualTo("Onboard Naperville Ford");
        assertThat(window.<Label>find("planCost").getText()).contains("1 USD");
        CountDownLatch renting = new CountDownLatch(1);
        business.rentingWaits = renting;
        for (int i = 0; i < 12 && !focusedId().equals("onboardStart"); i++) {
            key(KeyCode.TAB);
        }
        window.picture("onboarding-6-plan-end");
        key(KeyCode.ENTER);
        window.await("progress is shown", () -> window.sees("onboardProgress"));
        window.picture("onboarding-7-progress");
        renting.countDown();
        window.await("the result is shown", () -> window.sees("onboardResult"));
        window.picture("onboarding-8-result");
        assertThat(business.render.services).hasSize(2);
        assertThat(business.registry).hasSize(1);
        assertThat(window.<Node>find("onboardResult").getAccessibleText())
                .contains("Naperville Ford is onboarded", "+13125550142", "crn-1");
        assertThat(focusedId()).isEqualTo("resultViewJobs");
        key(KeyCode.SPACE);
        assertThat(jobsViewed).hasValue(1);
    }

    @Test
    void enterOnAWrongPageMovesTheFocusToTheFirstWrongFieldAndEscapeGoesBack() {
        open();
        write("N");
        key(KeyCode.ENTER);
        key(KeyCode.ENTER);
        assertThat(focusedId()).isEqualTo("vautoUsernameField");
        fieldThenTab("nford");
        key(KeyCode.ENTER);
        assertThat(focusedId()).isEqualTo("vautoPasswordField");
        window.picture("onboarding-2-credentials-wrong");
        key(KeyCode.ESCAPE);
        assertThat(focusedId()).isEqualTo("dealershipNameField");
        assertThat(window.<TextField>find("dealershipNameField").getText()).isEqualTo("N");
        assertThat(window.sees("wizardBack")).isFalse();
    }

    @Test
    void typingNarrowsTheZones() {
        OnboardingView view = open();
        write("Naperville Ford");
        key(KeyCode.ENTER);
        fieldThenTab("nford");
        write("p");
        key(KeyCode.ENTER);
        window.picture("onboarding-3-times");
        ComboBox<String> zones = window.find("dealershipZoneChoice");
        window.onFx(() -> {
            zones.getEditor().selectAll();
            return null;
        });
        write("los ang");
        assertThat(zones.isShowing()).isTrue();
        assertThat(zones.getEditor().getText()).isEqualTo("los ang");
        assertThat(zones.getItems()).containsExactly("America/Los_Angeles");
        key(KeyCode.DOWN);
        key(KeyCode.ENTER);
        assertThat(zones.getValue()).isEqualTo("America/Los_Angeles");
        assertThat(zones.getEditor().getText()).isEqualTo("America/Los_Angeles");
        assertThat(zones.getItems()).hasSizeGreaterThan(400);
        key(KeyCode.ENTER);
        assertThat(window.sees("userNameField")).isTrue();
        assertThat(view.runningProperty().get()).isFalse();
        window.picture("onboarding-4-user");
        window.robot().clickOn("#userPasswordGenerate");
        key(KeyCode.TAB);
        key(KeyCode.ENTER);
        assertThat(focusedId()).isEqualTo("userNameField");
        SecretField password = window.find("userPasswordField");
        assertThat(password.revealedProperty().get()).isTrue();
        window.picture("onboarding-4-user-wrong");
        key(KeyCode.ESCAPE);
        assertThat(password.revealedProperty().get()).isFalse();
    }

    @Test
    void whatTakesTheFocusIsScrolledIntoSight() {
        business.defaults = JobDefaults.NONE;
        open();
        write("Naperville Ford");
        key(KeyCode.ENTER);
        assertThat(focusedId()).isEqualTo("repoField");
        ScrollPane page = (ScrollPane) window.find("repoField").getScene().lookup(".wizard-scroll");
        assertThat(page.getVvalue()).isZero();
        for (int i = 0; i < 3; i++) {
            key(KeyCode.TAB);
        }
        assertThat(focusedId()).isEqualTo("regionChoice");
        assertThat(page.getVvalue()).isPositive();
        window.picture("onboarding-1-dealership-more");
    }

    @Test
    void withoutTwilioThePhonePageSaysWhy() {
        business.twilio = false;
        OnboardingView view = open();
        assertThat(view.runningProperty().get()).isFalse();
        typeUpToThePhone();
        assertThat(window.sees("phoneCannotRent")).isTrue();
        assertThat(window.sees("phoneNumberField")).isTrue();
        assertThat(window.sees("areaCodeField")).isFalse();
        key(KeyCode.TAB);
        write("312");
        key(KeyCode.ENTER);
        assertThat(focusedId()).isEqualTo("phoneNumberField");
        window.picture("onboarding-5-phone-wrong");
    }

    @Test
    void withoutANumberThePlanWarns() {
        open();
        typeUpToThePhone();
        key(KeyCode.DOWN);
        key(KeyCode.DOWN);
        assertThat(window.sees("phoneNone")).isTrue();
        key(KeyCode.ENTER);
        window.await("the plan is shown", () -> window.sees("planTable"));
        assertThat(window.robot().lookup(".notice-row").queryAll()).hasSize(1);
        assertThat(window.<Label>find("planCost").getText()).contains("No phone number");
        window.picture("onboarding-6-plan-remark");
        key(KeyCode.ESCAPE);
        assertThat(focusedId()).isEqualTo("phoneChoice");
        assertThat(window.<SecretField>find("userPasswordField").getText())
                .isEqualTo("planted-user");
    }

    @Test
    void clearingAsksInAWindowOfItsOwn() {
        open();
        write("Naperville Ford");
        window.robot().clickOn("#wizardClear");
        window.await("it asks", () -> window.sees("confirmButton"));
        window.picture("onboarding-1-clear");
        window.robot().clickOn("#confirmButton");
        assertThat(window.<TextField>find("dealershipNameField").getText()).isEmpty();
    }

    private List<Button> toFields() {
        return window.robot().lookup(".notice-row .button").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals("Go to field"))
                .toList();
    }

    @Test
    void conflictsAreShownWithTheWayToTheirFields() {
        business.render.add("crn-9", "Naperville Ford PM", "0 0 * * *");
        business.users.add(new DashboardUser(9, "naperville", "USER", List.of("x"), true, null));
        open();
        typeEverythingUpToThePlan();
        window.picture("onboarding-6-plan-conflicts");
        assertThat(window.<Button>find("onboardStart").isDisabled()).isTrue();
        List<Button> mend =
                List.copyOf(window.robot().lookup(".notice-row .button").queryAllAs(Button.class));
        assertThat(mend)
                .extracting(Button::getText)
                .contains("Name it \"Naperville Ford 2\"", "User \"naperville2\"");
        window.robot().clickOn(mend.get(1));
        window.await("one conflict is left", () -> toFields().size() == 1);
        window.robot().clickOn(toFields().getFirst());
        assertThat(focusedId()).isEqualTo("userNameField");
        window.picture("onboarding-4-user-conflict");
    }

    @Test
    void stoppingAsksAndTellsWhatExists() {
        business.rentingWaits = new CountDownLatch(1);
        open();
        typeEverythingUpToThePlan();
        window.robot().clickOn("#onboardStart");
        window.await("progress is shown", () -> window.sees("onboardProgress"));
        window.robot().clickOn("#progressStop");
        window.await("it asks", () -> window.sees("confirmButton"));
        window.picture("onboarding-7-stop");
        window.robot().clickOn("#confirmButton");
        window.await("the result is shown", () -> window.sees("onboardResult"));
        window.await("it can be resumed", () -> window.sees("resumeButton"));
        assertThat(window.sees("rollBackButton")).isTrue();
        window.picture("onboarding-8-result-partly");
        assertThat(window.<Node>find("onboardResult").getAccessibleText())
                .contains("dashboard user \"naperville\"", "Rent the phone number");
        assertThat(business.render.services).isEmpty();
    }

    @Test
    void aPlanThatCannotBeMadeSaysWhyAndCanBeMadeAgain() {
        OnboardingView view = open();
        business.lookingUpFails =
                new GatewayException.Unreachable(
                        "No answer from api.render.com.",
                        new Failure(RemoteService.RENDER, "GET /services", 0, null, null, false),
                        null);
        typeEverything();
        window.await("it says why", () -> window.sees("planAgain"));
        window.picture("onboarding-6-plan-failed");
        business.lookingUpFails = null;
        window.robot().clickOn("#planAgain");
        window.await("the plan is shown", () -> window.sees("planTable"));
        assertThat(view.runningProperty().get()).isFalse();
    }

    @Test
    void everyControlHasAName() {
        OnboardingView view = open();
        assertThat(Accessibility.nameless(view.root())).isEmpty();
    }
}
