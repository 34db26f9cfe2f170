package org.cronconsole.ui.onboarding;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.OnboardingSecrets;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.dealership.Remedy;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.ui.kit.Chosen;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The onboardings of this computer that have not ended: to be gone on with, or taken back. */
public final class JournalsViewModel {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Onboarding onboarding;
    private final ScreenKit kit;
    private final Texts texts;
    private final WriteAccess writes;
    private final CarryingOut work;
    private final ProgressModel progress;
    private final ObservableList<OpenJournal> journals = FXCollections.observableArrayList();
    private final ObservableList<StepResult> steps = FXCollections.observableArrayList();
    private final NeededSecrets secrets;
    private final ObservableList<PhoneNumber> instead = FXCollections.observableArrayList();
    private final Chosen<OpenJournal> chosen =
            Chosen.among(journals, (one, other) -> one.id().equals(other.id()));
    private final ReadOnlyObjectWrapper<Boolean> loaded = new ReadOnlyObjectWrapper<>(false);
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private String worksAt = "";
    private Tasks.@Nullable Handle looking;
    private Tasks.@Nullable Handle ticker;

    /** Lists those of this session's workspace. */
    public JournalsViewModel(Onboarding onboarding, ScreenKit kit, WriteAccess writes) {
        this.onboarding = onboarding;
        this.kit = kit;
        this.texts = kit.texts();
        this.writes = writes;
        this.secrets = new NeededSecrets(kit.texts());
        this.work =
                new CarryingOut(
                        onboarding, kit.tasks(), kit.problems(), kit.times()::now, this::ended);
        this.progress = new ProgressModel(work, kit);
        chosen.row().addListener((o, was, now) -> show(was, now));
        work.steps()
                .addListener((Observable change) -> {
                    if (worksAtSelected()) {
                        steps.setAll(work.steps());
                    }
                });
    }

    /** The screen came to sight. */
    void entered() {
        refresh();
        if (ticker == null) {
            ticker = kit.tasks().every(BETWEEN_LOOKS, this::tick);
        }
    }

    /** The screen went out of sight; what was begun goes on. */
    void left() {
        if (ticker != null) {
            ticker.cancel();
            ticker = null;
        }
    }

    /** Another process may begin or end its work at any moment. */
    private void tick() {
        progress.tick();
        if (!runningProperty().get()) {
            refresh();
        }
    }

    /** Reads them again. */
    void refresh() {
        Tasks.Handle before = looking;
        if (before != null) {
            before.cancel();
        }
        looking = kit.tasks().run(onboarding::openJournals, this::seen, this::notSeen);
    }

    private void seen(List<Journal> found) {
        loaded.set(true);
        List<OpenJournal> now =
                found.stream().map(j -> OpenJournal.of(j, texts, kit.times())).toList();
        if (now.equals(journals)) {
            return;
        }
        chosen.keep(() -> journals.setAll(now));
        if (chosen.row().get() == null && !now.isEmpty()) {
            chosen.row().set(now.getFirst());
        }
    }

    private void notSeen(Throwable failure) {
        loaded.set(true);
        notice.set(Notice.of(kit.problems().of(failure)));
    }

    private void show(@Nullable OpenJournal was, @Nullable OpenJournal now) {
        if (was == null || now == null || !was.id().equals(now.id())) {
            instead.clear();
        }
        if (now == null) {
            steps.clear();
            secrets.clear();
            return;
        }
        boolean here = runningProperty().get() && worksAt.equals(now.id());
        steps.setAll(here ? work.steps() : now.journal().steps());
        Set<String> needed = new LinkedHashSet<>();
        if (!now.running()) {
            if (!now.journal().takingBack()) {
                needed.addAll(onboarding.toResume(now.journal()));
            }
            needed.addAll(onboarding.toRollBack(now.journal()));
        }
        boolean same = was != null && was.id().equals(now.id());
        secrets.need(now.journal(), List.copyOf(needed), same);
    }

    /** Goes on with the selected one. */
    void resume() {
        OpenJournal chosen = selectedProperty().get();
        if (chosen != null && secrets.given(onboarding.toResume(chosen.journal()))) {
            OnboardingSecrets typed = secrets.typed();
            begin(chosen, told -> onboarding.resume(chosen.id(), typed, told));
        }
    }

    /** Goes on with the selected one, with another number in place of one that is gone. */
    void rentInstead(PhoneNumber number) {
        OpenJournal chosen = selectedProperty().get();
        if (chosen != null && secrets.given(onboarding.toResume(chosen.journal()))) {
            OnboardingSecrets typed = secrets.typed();
            begin(
                    chosen,
                    told -> {
                        onboarding.rentInstead(chosen.id(), number);
                        return onboarding.resume(chosen.id(), typed, told);
                    });
        }
    }

    /** Does one step of the selected one, and only that. */
    void retry(OnboardingStep step) {
        OpenJournal chosen = selectedProperty().get();
        if (chosen != null && secrets.given(onboarding.toRetry(chosen.journal(), step))) {
            OnboardingSecrets typed = secrets.typed();
            begin(chosen, told -> onboarding.retry(chosen.id(), step, typed, told));
        }
    }

    /** Asks whether to take the selected one back, then does so. */
    void askToRollBack() {
        OpenJournal chosen = selectedProperty().get();
        if (chosen == null) {
            return;
        }
        Confirmation question =
                Confirmation.destructive(
                        texts.format("onboarding.rollback.title", chosen.dealership()),
                        texts.get("onboarding.rollback.message"),
                        texts.get("onboarding.rollback.verb"));
        kit.dialogs()
                .confirm(
                        question,
                        yes -> {
                            OnboardingSecrets typed = secrets.typed();
                            begin(chosen, told -> onboarding.rollBack(chosen.id(), typed, told));
                        });
    }

    private void begin(OpenJournal chosen, CarryingOut.Work toDo) {
        if (runningProperty().get()) {
            return;
        }
        notice.set(null);
        instead.clear();
        worksAt = chosen.id();
        work.goOn(null, chosen.journal().steps(), toDo);
        progress.tick();
    }

    private void ended() {
        OnboardingResult result = work.resultProperty().get();
        Problem problem = work.problemProperty().get();
        if (result != null) {
            ResultWords words = ResultWords.of(result, texts);
            notice.set(
                    switch (result.state()) {
                        case DONE, ROLLED_BACK -> Notice.success(words.title(), words.message());
                        case PARTLY, NOTHING_DONE -> Notice.warning(words.title(), words.message());
                    });
            instead.setAll(
                    result.remedies().stream()
                            .filter(Remedy.RentInstead.class::isInstance)
                            .map(remedy -> ((Remedy.RentInstead) remedy).number())
                            .toList());
            OpenJournal shown = selectedProperty().get();
            if (shown != null && shown.id().equals(result.journal())) {
                steps.setAll(result.steps());
            }
        } else if (problem != null) {
            notice.set(Notice.of(problem));
        }
        worksAt = "";
        refresh();
    }

    /** Whether it is the selected one that is worked at here. */
    boolean worksAtSelected() {
        OpenJournal chosen = selectedProperty().get();
        return runningProperty().get() && chosen != null && Objects.equals(chosen.id(), worksAt);
    }

    ObservableList<OpenJournal> journals() {
        return journals;
    }

    /** The one that more is told of. */
    Chosen<OpenJournal> chosen() {
        return chosen;
    }

    ObjectProperty<@Nullable OpenJournal> selectedProperty() {
        return chosen.row();
    }

    /** How the steps of the selected one stand. */
    ObservableList<StepResult> steps() {
        return steps;
    }

    /** What can be rented in place of the selected one's number, where that is gone. */
    ObservableList<PhoneNumber> instead() {
        return instead;
    }

    /** What has to be typed again. */
    NeededSecrets secrets() {
        return secrets;
    }

    /** True once they were read, or could not be. */
    ReadOnlyObjectProperty<Boolean> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** What came of the last act. */
    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** Whether something is carried out from here. */
    ReadOnlyBooleanProperty runningProperty() {
        return work.runningProperty();
    }

    CarryingOut work() {
        return work;
    }

    ProgressModel progress() {
        return progress;
    }

    WriteAccess writes() {
        return writes;
    }
}
