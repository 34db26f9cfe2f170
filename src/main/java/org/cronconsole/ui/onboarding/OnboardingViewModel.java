package org.cronconsole.ui.onboarding;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.dealership.OnboardingPlan.Conflict;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.fault.FormProblems;
import org.cronconsole.job.CronJob;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.KeepingSignedIn;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.Zones;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The wizard's state: it lives as long as the session, so that nothing typed is lost. */
final class OnboardingViewModel {
    private final Workbench workbench;
    private final ScreenKit kit;
    private final Texts texts;
    private final FormModel form;
    private final FieldProblems problems;
    private final TimesPreview preview;
    private final Planning planning;
    private final CarryingOut carryingOut;
    private final ProgressModel progress;
    private final EndChoices choices = new EndChoices();
    private final SpareNumbers spares;
    private final Unfinished unfinished;
    private final GoingOn goingOn;
    private final StartPermit permit;
    private final KeepingSignedIn keeping;
    private final ReadOnlyObjectWrapper<WizardPage> page =
            new ReadOnlyObjectWrapper<>(WizardPage.DEALERSHIP);
    private final BooleanProperty moreOpen;
    private Consumer<FormField> focusWanted = field -> {};
    private Tasks.@Nullable Handle ticker;

    OnboardingViewModel(Workbench workbench, ScreenKit kit, Supplier<List<CronJob>> known) {
        this.workbench = workbench;
        this.kit = kit;
        this.texts = kit.texts();
        var onboarding = workbench.onboarding();
        var zone = Zones.suggestion(kit.times().zone());
        form = new FormModel(onboarding.defaults(), zone, onboarding.canRentNumbers());
        problems = new FieldProblems(form, onboarding.check(), texts, onboarding.canRentNumbers());
        preview = new TimesPreview(form, kit, known);
        moreOpen = new SimpleBooleanProperty(onboarding.defaults().repo() == null);
        planning = new Planning(onboarding, kit.tasks(), kit.problems(), this::planned);
        permit = new StartPermit(workbench.writes(), planning, kit.tasks(), texts);
        keeping = new KeepingSignedIn(workbench, kit, kit.texts().get("keeping.onboard"));
        carryingOut =
                new CarryingOut(
                        onboarding, kit.tasks(), kit.problems(), kit.times()::now, this::ended);
        progress = new ProgressModel(carryingOut, kit);
        unfinished = new Unfinished(onboarding, kit);
        spares = new SpareNumbers(workbench.numbers(), form, kit);
        page.addListener((o, was, now) -> spares.lookOn(now));
        goingOn = new GoingOn(onboarding, carryingOut, kit, () -> page.set(WizardPage.PROGRESS));
    }

    /** The screen came to sight. */
    void entered() {
        tick();
        preview.refresh();
        unfinished.look();
        if (ticker == null) {
            ticker = kit.tasks().every(Duration.ofSeconds(1), this::tick);
        }
    }

    /** The screen went out of sight; an onboarding under way goes on. */
    void left() {
        if (ticker != null) {
            ticker.cancel();
        }
        ticker = null;
    }

    private void tick() {
        permit.look();
        progress.tick();
    }

    /** Goes on from a page of the form, or moves the focus to what is wrong with it. */
    void next() {
        WizardPage from = page.get();
        if (!from.isForm()) {
            return;
        }
        problems.reveal(from);
        Optional<FormField> wrong = problems.first(from);
        if (wrong.isPresent()) {
            goToField(wrong.get());
        } else if (from.next() == WizardPage.PLAN) {
            plan();
        } else {
            page.set(from.next());
        }
    }

    /** Makes the plan, anew where there is one, unless something in the form is wrong. */
    void plan() {
        Optional<FormField> wrong = problems.first();
        if (wrong.isPresent()) {
            problems.reveal(wrong.get().page());
            goToField(wrong.get());
            return;
        }
        page.set(WizardPage.PLAN);
        try {
            planning.begin(workbench.onboarding().check().request(form.form()));
        } catch (FormProblems unplaced) {
            // Every problem has a field, so this is one that the form does not know.
            planning.refuse(unplaced);
        }
    }

    private void planned(OnboardingPlan plan) {
        problems.conflicts(plan.conflicts());
    }

    /** Goes back one page, from where that is possible. */
    void back() {
        if (canGoBack()) {
            goTo(page.get().previous());
        }
    }

    /** Whether {@link #back} leads anywhere. */
    boolean canGoBack() {
        return page.get() != WizardPage.DEALERSHIP && !page.get().runs();
    }

    /** Goes back to an earlier page of the form, from the form and the plan. */
    void goTo(WizardPage earlier) {
        if (!page.get().runs() && earlier.compareTo(page.get()) < 0) {
            planning.forget();
            page.set(earlier);
        }
    }

    private void goToField(FormField field) {
        if (field.folded()) {
            moreOpen.set(true);
        }
        goTo(field.page());
        focusWanted.accept(field);
    }

    /** Goes to the field that would mend a conflict. */
    void mend(Conflict conflict) {
        FormField.named(conflict.field()).ifPresent(this::goToField);
    }

    /** Carries the plan out, once. */
    void start() {
        permit.look();
        OnboardingPlan plan = planning.planProperty().get();
        if (plan != null && permit.givenProperty().get() && page.get() == WizardPage.PLAN) {
            keeping.begin(around -> {
                page.set(WizardPage.PROGRESS);
                carryingOut.start(plan, choices.options(plan.number() != null), around);
                tick();
            });
        }
    }

    private void ended() {
        tick();
        OnboardingResult result = carryingOut.resultProperty().get();
        if (result != null && result.state() == OnboardingResult.State.DONE) {
            // Nothing of the form is needed any more, and it holds passwords.
            emptyForm();
        }
        planning.forget();
        unfinished.look();
        page.set(WizardPage.RESULT);
    }

    /** Asks whether to empty the form, then empties it and begins at the first page. */
    void askToClear() {
        Confirmation question =
                Confirmation.destructive(
                        texts.get("onboarding.clear.title"),
                        texts.get("onboarding.clear.message"),
                        texts.get("onboarding.clear.verb"));
        kit.dialogs().confirm(question, typed -> another());
    }

    /** Empties the form and begins at the first page; no effect while an onboarding runs. */
    void another() {
        if (!carryingOut.runningProperty().get()) {
            planning.forget();
            carryingOut.forget();
            emptyForm();
            page.set(WizardPage.DEALERSHIP);
        }
    }

    /** After an end at which nothing was done: back to the form, as it was typed. */
    void tryAgain() {
        if (page.get() == WizardPage.RESULT) {
            carryingOut.forget();
            page.set(WizardPage.DEALERSHIP);
        }
    }

    private void emptyForm() {
        form.clear();
        choices.clear();
        carryingOut.letGo();
        problems.forget();
        moreOpen.set(workbench.onboarding().defaults().repo() == null);
    }

    /** What was typed and not carried out, in words; empty where nothing was. */
    Optional<String> draft() {
        return form.untouched() && choices.untouched()
                ? Optional.empty()
                : Optional.of(form.draftWords(texts));
    }

    Unfinished unfinished() {
        return unfinished;
    }

    /** Is told of fields that are to take the focus. */
    void onFocusWanted(Consumer<FormField> listener) {
        focusWanted = listener;
    }

    ReadOnlyObjectProperty<WizardPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    FormModel form() {
        return form;
    }

    FieldProblems problems() {
        return problems;
    }

    TimesPreview preview() {
        return preview;
    }

    Planning planning() {
        return planning;
    }

    CarryingOut carryingOut() {
        return carryingOut;
    }

    GoingOn goingOn() {
        return goingOn;
    }

    BooleanProperty moreOpenProperty() {
        return moreOpen;
    }

    StartPermit permit() {
        return permit;
    }

    KeepingSignedIn keeping() {
        return keeping;
    }

    ProgressModel progress() {
        return progress;
    }

    EndChoices choices() {
        return choices;
    }

    SpareNumbers spares() {
        return spares;
    }

    boolean canRent() {
        return workbench.onboarding().canRentNumbers();
    }
}
