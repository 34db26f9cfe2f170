package org.cronconsole.ui.onboarding;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.dealership.OnboardingForm;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.InSight;
import org.cronconsole.workbench.Workbench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The onboarding wizard. Make one for each session and keep it: what was typed stays while other
 * screens are shown, and an onboarding under way goes on.
 */
public final class OnboardingView implements Screen {
    private final OnboardingViewModel model;
    private final Filling filling;
    private final TemplateChoice templates;
    private final FieldBinder<FormField> binder;
    private final Map<WizardPage, Page> pages = new EnumMap<>(WizardPage.class);
    private final Parent root;
    @FXML private VBox stepBarBox;
    @FXML private StackPane pageStack;
    @FXML private HBox wizardFooter;
    @FXML private Label wizardHint;
    @FXML private Button wizardJournals;
    @FXML private Button wizardClear;
    @FXML private Button manyAtOnceButton;
    @FXML private Button wizardBack;
    @FXML private Button wizardNext;
    @FXML private Button onboardStart;

    /**
     * Ways to other screens.
     *
     * @param viewJobs shows the list of jobs, freshly read
     * @param viewJob shows a job in that list
     * @param profiles shows the profiles
     * @param journals shows the onboardings that have not ended
     * @param many leads to where a file of many dealerships is chosen
     */
    public record Ways(
            Runnable viewJobs,
            Consumer<JobId> viewJob,
            Runnable profiles,
            Runnable journals,
            Runnable many) {}

    /**
     * A fresh wizard.
     *
     * @param known all jobs that are known now, without a request
     */
    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    public OnboardingView(
            Workbench workbench, ScreenKit kit, Supplier<List<CronJob>> known, Ways ways) {
        Texts texts = kit.texts();
        model = new OnboardingViewModel(workbench, kit, known);
        filling = new Filling(model, kit);
        templates =
                new TemplateChoice(
                        workbench.templates(),
                        model.form(),
                        kit,
                        workbench.onboarding().sharedEnvNames());
        binder =
                new FieldBinder<>(
                        model.form()::text, model.problems()::shown, model.problems()::leave);
        root = Fxml.load(this, texts);
        stepBarBox.getChildren().add(new StepBar(model, texts));
        pages.put(WizardPage.DEALERSHIP, new DealershipPage(model, templates, binder, texts));
        pages.put(WizardPage.CREDENTIALS, new CredentialsPage(model, binder, texts));
        pages.put(WizardPage.TIMES, new TimesPage(model, binder, texts));
        pages.put(WizardPage.USER, new UserPage(model, binder, texts));
        pages.put(WizardPage.PHONE, new PhonePage(model, binder, texts));
        Mending mending = new Mending(model, ways);
        pages.put(WizardPage.PLAN, new PlanPage(model, mending, texts, kit.times()));
        pages.put(WizardPage.PROGRESS, new ProgressPage(model, texts));
        pages.put(WizardPage.RESULT, new ResultPage(model, mending, texts, ways.viewJobs()));
        pages.forEach((page, content) -> {
            content.root().visibleProperty().bind(model.pageProperty().isEqualTo(page));
            InSight.keep(content.root());
            pageStack.getChildren().add(content.root());
        });
        bindButtons(texts);
        leadToJournals(ways.journals());
        manyAtOnceButton.setOnAction(pressed -> ways.many().run());
        Shown.whenever(manyAtOnceButton, model.pageProperty().isEqualTo(WizardPage.DEALERSHIP));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.pageProperty().addListener((o, was, now) -> focusFirst());
        model.planning()
                .stateProperty()
                .addListener((o, was, now) -> {
                    if (model.pageProperty().get() == WizardPage.PLAN) {
                        focusFirst();
                    }
                });
        model.onFocusWanted(binder::focus);
    }

    private void bindButtons(Texts texts) {
        var page = model.pageProperty();
        var onPlan = page.isEqualTo(WizardPage.PLAN);
        var onForm = Bindings.createBooleanBinding(() -> page.get().isForm(), page);
        wizardNext.visibleProperty().bind(onForm);
        wizardNext
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        texts.get(
                                                page.get() == WizardPage.PHONE
                                                        ? "onboarding.next.plan"
                                                        : "onboarding.next"),
                                page));
        wizardNext.setOnAction(pressed -> model.next());
        wizardBack.visibleProperty().bind(Bindings.createBooleanBinding(model::canGoBack, page));
        wizardBack.setOnAction(pressed -> model.back());
        onboardStart.visibleProperty().bind(onPlan);
        onboardStart
                .disableProperty()
                .bind(model.permit().givenProperty().not().or(model.keeping().busyProperty()));
        onboardStart
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        texts.format(
                                                "onboarding.start",
                                                model.form()
                                                        .get(FormField.DEALERSHIP_NAME)
                                                        .strip()),
                                model.form().text(FormField.DEALERSHIP_NAME)));
        onboardStart.setOnAction(pressed -> model.start());
        wizardHint
                .textProperty()
                .bind(Bindings.when(onPlan).then(model.permit().refusalProperty()).otherwise(""));
        wizardClear.visibleProperty().bind(onForm.or(onPlan));
        wizardFooter.visibleProperty().bind(wizardClear.visibleProperty());
        wizardFooter.managedProperty().bind(wizardFooter.visibleProperty());
        wizardClear.setOnAction(pressed -> model.askToClear());
        for (Button button : new Button[] {wizardNext, wizardBack, onboardStart, wizardClear}) {
            button.managedProperty().bind(button.visibleProperty());
        }
    }

    /** What is shown, for tests. */
    OnboardingViewModel model() {
        return model;
    }

    /** Leads to the onboardings that have not ended, where there are any. */
    private void leadToJournals(Runnable journals) {
        wizardJournals.textProperty().bind(model.unfinished().wordsProperty());
        Shown.whenever(
                wizardJournals,
                model.unfinished().wordsProperty().isNotEmpty().and(runningProperty().not()));
        wizardJournals.setOnAction(pressed -> journals.run());
    }

    /** Enter goes on, Escape goes back, where no control has used the key itself. */
    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.getTarget() instanceof ButtonBase focused) {
                    focused.fire();
                } else if (wizardNext.isVisible()) {
                    model.next();
                }
                event.consume();
            }
            case ESCAPE -> {
                if (model.canGoBack()) {
                    model.back();
                    event.consume();
                }
            }
            default -> {}
        }
    }

    private void focusFirst() {
        Page page = pages.get(model.pageProperty().get());
        if (page != null) {
            page.first().requestFocus();
        }
    }

    /**
     * Begins with what an entry of the registry says, where nothing has been typed yet; else asks
     * first.
     */
    public void begin(DealershipEntry entry) {
        filling.begin(entry);
    }

    /** Begins with what a file says, where nothing has been typed yet; else asks first. */
    public void begin(OnboardingForm file) {
        filling.begin(file);
    }

    /** True while an onboarding is carried out: ask before signing out or closing the window. */
    public ReadOnlyBooleanProperty runningProperty() {
        return model.carryingOut().runningProperty();
    }

    @Override
    public Optional<UnderWay> underWay() {
        return runningProperty().get()
                ? Optional.of(new UnderWay("shell.leave", model.carryingOut()::stop))
                : Optional.empty();
    }

    @Override
    public Optional<String> draft() {
        return model.draft();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        model.entered();
        templates.entered();
        focusFirst();
    }

    @Override
    public void left() {
        model.left();
    }
}
