package org.cronconsole.ui.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.job.Patience;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RateAllowance;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.FxDialogs;
import org.cronconsole.ui.kit.FxTasks;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.SecretField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What only a window can show; the wizard's ways are tested on its model. */
class OnboardingViewTest {
    private final FakeBusiness business = new FakeBusiness();
    private final TestWindow window = TestWindow.open();
    private final AtomicInteger jobsViewed = new AtomicInteger();

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
                                                new FxTasks(), new FxDialogs(stage, Texts.load())),
                                        List::of,
                                        new OnboardingView.Ways(
                                                jobsViewed::incrementAndGet,
                                                job -> jobsViewed.incrementAndGet(),
                                                () -> {},
                                                () -> {},
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

    private String focusedId() {
        return window.onFx(() -> {
            Node owner = window.stage().getScene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    private static void put(OnboardingView view, Map<FormField, String> typed) {
        typed.forEach((field, text) -> view.model().form().text(field).set(text));
    }

    /** Fills the form at once and goes to a page of it. */
    private void fillUpTo(OnboardingView view, WizardPage page) {
        window.onFx(() -> {
            put(
                    view,
                    Map.of(
                            FormField.DEALERSHIP_NAME, "Naperville Ford",
                            FormField.VAUTO_USERNAME, "nford",
                            FormField.VAUTO_PASSWORD, "planted-vauto",
                            FormField.USER_NAME, "naperville",
                            FormField.USER_PASSWORD, "planted-user",
                            FormField.USER_EMAIL, "kim@example.com",
                            FormField.USER_FIRST_NAME, "Kim",
                            FormField.USER_LAST_NAME, "Lee",
                            FormField.AREA_CODE, "312"));
            while (view.model().pageProperty().get() != page) {
                view.model().next();
            }
            return null;
        });
    }

    private void toThePlan(OnboardingView view) {
        fillUpTo(view, WizardPage.PLAN);
        window.await("the plan is shown", () -> window.sees("planTable"));
    }

    @Test
    void everyPageIsTypedAndWhatIsWrongTakesTheFocus() {
        OnboardingView view = open();
        assertThat(Accessibility.nameless(view.root())).isEmpty();
        window.type("Naperville Ford");
        window.picture("onboarding-1-dealership");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.ENTER);
        assertThat(focusedId()).isEqualTo("vautoUsernameField");
        window.type("nford");
        window.press(KeyCode.ENTER);
        assertThat(focusedId()).isEqualTo("vautoPasswordField");
        window.picture("onboarding-2-credentials-wrong");
        window.press(KeyCode.ESCAPE);
        assertThat(focusedId()).isEqualTo("dealershipNameField");
        assertThat(window.sees("wizardBack")).isFalse();
        fillUpTo(view, WizardPage.TIMES);
        window.picture("onboarding-3-times");
        ComboBox<String> zones = window.find("dealershipZoneChoice");
        window.onFx(() -> {
            zones.getEditor().selectAll();
            return null;
        });
        window.type("los ang");
        assertThat(zones.isShowing()).isTrue();
        assertThat(zones.getItems()).containsExactly("America/Los_Angeles");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        assertThat(zones.getValue()).isEqualTo("America/Los_Angeles");
        assertThat(zones.getEditor().getText()).isEqualTo("America/Los_Angeles");
        assertThat(zones.getItems()).hasSizeGreaterThan(400);
        window.press(KeyCode.ENTER);
        assertThat(window.sees("userNameField")).isTrue();
        window.picture("onboarding-4-user");
        window.fire("userPasswordGenerate");
        SecretField password = window.find("userPasswordField");
        assertThat(password.revealedProperty().get()).isTrue();
        window.onFx(() -> {
            put(view, Map.of(FormField.USER_NAME, ""));
            return null;
        });
        window.fire("wizardNext");
        assertThat(focusedId()).isEqualTo("userNameField");
        window.picture("onboarding-4-user-wrong");
        window.press(KeyCode.ESCAPE);
        assertThat(password.revealedProperty().get()).isFalse();
        window.fire("wizardClear");
        window.await("it asks", () -> window.sees("confirmButton"));
        window.picture("onboarding-1-clear");
        window.fire("confirmButton");
        assertThat(window.<TextField>find("dealershipNameField").getText()).isEmpty();
    }

    @Test
    void whatTakesTheFocusIsScrolledIntoSight() {
        business.defaults = JobDefaults.NONE;
        open();
        window.type("Naperville Ford");
        window.press(KeyCode.ENTER);
        assertThat(focusedId()).isEqualTo("repoField");
        ScrollPane page = (ScrollPane) window.find("repoField").getScene().lookup(".wizard-scroll");
        double atFirst = page.getVvalue();
        assertThat(atFirst).isLessThan(1);
        for (int i = 0; i < 3; i++) {
            window.press(KeyCode.TAB);
        }
        assertThat(focusedId()).isEqualTo("regionChoice");
        assertThat(page.getVvalue()).isGreaterThan(atFirst);
        window.picture("onboarding-1-dealership-more");
    }

    @Test
    void withoutTwilioThePhonePageSaysWhy() {
        business.twilio = false;
        OnboardingView view = open();
        fillUpTo(view, WizardPage.PHONE);
        assertThat(focusedId()).isEqualTo("phoneChoice");
        assertThat(window.sees("phoneCannotRent")).isTrue();
        assertThat(window.sees("areaCodeField")).isFalse();
        assertThat(window.<Node>find("lineCheckBox").isDisabled()).isTrue();
        window.press(KeyCode.TAB);
        window.type("312");
        window.press(KeyCode.ENTER);
        assertThat(focusedId()).isEqualTo("phoneNumberField");
        window.picture("onboarding-5-phone-wrong");
    }

    @Test
    void aSpareNumberIsOfferedFirstAndThePlanWithoutANumberWarns() {
        business.spare("+13125550177", "spare, was Joliet Kia");
        business.spare("+17735550111", "spare");
        OnboardingView view = open();
        fillUpTo(view, WizardPage.PHONE);
        window.await("the spare ones", () -> window.sees("sparesBox"));
        window.picture("onboarding-5-phone-spares");
        List<Button> use =
                List.copyOf(window.robot().lookup(".spare-row .button").queryAllAs(Button.class));
        assertThat(use).extracting(Button::getText).startsWith("Use +13125550177");
        window.onFx(() -> {
            use.getFirst().fire();
            return null;
        });
        assertThat(focusedId()).isEqualTo("phoneNumberField");
        assertThat(window.<TextField>find("phoneNumberField").getText()).isEqualTo("+13125550177");
        window.onFx(() -> {
            view.model().form().phoneMode().set(PhoneMode.NONE);
            return null;
        });
        assertThat(window.sees("phoneNone")).isTrue();
        window.fire("wizardNext");
        window.await("the plan is shown", () -> window.sees("planTable"));
        assertThat(window.robot().lookup(".notice-row").queryAll()).isNotEmpty();
        assertThat(window.<Label>find("planCost").getText()).doesNotContain("+1");
        assertThat(window.<Label>find("planCalls").getStyleClass()).contains("muted");
        window.picture("onboarding-6-plan-remark");
        window.press(KeyCode.ESCAPE);
        assertThat(focusedId()).isEqualTo("phoneChoice");
    }

    private List<Button> toFields() {
        return window.robot().lookup(".notice-row .button").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals("Go to field"))
                .toList();
    }

    @Test
    void whatStandsInTheWayIsMendedOnTheSpotAndAPlanThatFailsIsMadeAgain() {
        business.render.add("crn-9", "Naperville Ford PM", "0 0 * * *");
        business.users.add(new DashboardUser(9, "naperville", "USER", List.of("x"), true, null));
        business.lookingUpFails =
                new GatewayException.Unreachable(
                        "No answer from api.render.com.",
                        new Failure(RemoteService.RENDER, "GET /services", 0, null, null, false),
                        null);
        OnboardingView view = open();
        fillUpTo(view, WizardPage.PLAN);
        window.await("it says why", () -> window.sees("planAgain"));
        window.picture("onboarding-6-plan-failed");
        business.lookingUpFails = null;
        window.fire("planAgain");
        window.await("the plan is shown", () -> window.sees("planTable"));
        window.picture("onboarding-6-plan-conflicts");
        assertThat(window.<Button>find("onboardStart").isDisabled()).isTrue();
        List<Button> mend =
                List.copyOf(window.robot().lookup(".notice-row .button").queryAllAs(Button.class));
        assertThat(mend)
                .extracting(Button::getText)
                .contains("Name it \"Naperville Ford 2\"", "User \"naperville2\"");
        window.onFx(() -> {
            mend.get(1).fire();
            return null;
        });
        window.await("one conflict is left", () -> toFields().size() == 1);
        window.onFx(() -> {
            toFields().getFirst().fire();
            return null;
        });
        assertThat(focusedId()).isEqualTo("userNameField");
        window.picture("onboarding-4-user-conflict");
    }

    @Test
    void theLineCheckAsksForATextAndCanBeSkipped() {
        business.linePatience = new Patience(Duration.ofMinutes(5), Duration.ofMillis(20));
        business.render.readsLeft = new RateAllowance(400, 3, FakeRender.NOW.plusSeconds(30));
        OnboardingView view = open();
        window.onFx(() -> {
            view.model().choices().lineCheck().set(true);
            return null;
        });
        toThePlan(view);
        assertThat(window.<Button>find("onboardStart").getText())
                .isEqualTo("Onboard Naperville Ford");
        assertThat(window.<Label>find("planCost").getText()).contains("no price table");
        Label calls = window.find("planCalls");
        assertThat(calls.getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
        assertThat(calls.getStyleClass()).contains("wizard-warning");
        assertThat(calls.getText()).contains("(more than are left)");
        window.picture("onboarding-6-plan");
        window.fire("onboardStart");
        window.await("it asks for a text", () -> window.sees("lineSkip"));
        assertThat(window.<Label>find("lineWords").getText())
                .startsWith("Send any text to +13125550142 now.");
        assertThat(focusedId()).isEqualTo("lineSkip");
        assertThat(window.sees("progressStop")).isFalse();
        window.picture("onboarding-7-line-check");
        window.press(KeyCode.SPACE);
        window.await("the result is shown", () -> window.sees("onboardResult"));
        assertThat(window.<Node>find("onboardResult").getAccessibleText())
                .contains("Naperville Ford is onboarded", "No text was seen", "crn-1");
        window.picture("onboarding-8-result");
        assertThat(focusedId()).isEqualTo("resultViewJobs");
        window.press(KeyCode.SPACE);
        assertThat(jobsViewed).hasValue(1);
    }

    @Test
    void aNumberThatIsGoneIsAskedAbout() {
        OnboardingView view = open();
        toThePlan(view);
        business.offered = List.of("+13125550188", "+13125550199");
        window.fire("onboardStart");
        window.await("it asks", () -> window.sees("remediesBox"));
        window.picture("onboarding-8-number-gone");
        window.press(KeyCode.SPACE);
        window.await("it is planned anew", () -> window.sees("planTable"));
        assertThat(window.<Label>find("planNumber").getText()).contains("+13125550188");
    }

    @Test
    void stoppingAsksAndTellsWhatExists() {
        business.rentingWaits = new CountDownLatch(1);
        OnboardingView view = open();
        toThePlan(view);
        window.fire("onboardStart");
        window.await("progress is shown", () -> window.sees("onboardProgress"));
        window.await(
                "it rents",
                () -> view.model().carryingOut().steps().get(3).state().name().equals("RUNNING"));
        window.picture("onboarding-7-progress");
        window.fire("progressStop");
        window.await("it asks", () -> window.sees("confirmButton"));
        window.picture("onboarding-7-stop");
        window.fire("confirmButton");
        window.await("it can be resumed", () -> window.sees("resumeButton"));
        assertThat(window.sees("rollBackButton")).isTrue();
        assertThat(window.<Button>find("retryButton").getText())
                .isEqualTo("Only this step: Rent the phone number");
        window.await("it is told of above", () -> window.sees("wizardJournals"));
        window.picture("onboarding-8-result-partly");
        assertThat(window.<Node>find("onboardResult").getAccessibleText())
                .contains("dashboard user \"naperville\"", "Rent the phone number");
        assertThat(business.render.services).isEmpty();
        assertThat(view.runningProperty().get()).isFalse();
    }
}
