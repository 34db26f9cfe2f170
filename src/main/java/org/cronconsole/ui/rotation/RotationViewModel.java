package org.cronconsole.ui.rotation;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.id.JobId;
import org.cronconsole.rotation.KeptRotation;
import org.cronconsole.rotation.Rotation;
import org.cronconsole.rotation.RotationDesk;
import org.cronconsole.rotation.RotationFile;
import org.cronconsole.rotation.RotationFolder.Kept;
import org.cronconsole.rotation.RotationStep;
import org.cronconsole.rotation.RotationWish;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.Pace;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Rotating a value: find out who carries it, review, exchange, go on later. */
public final class RotationViewModel {
    private final RotationDesk desk;
    private final ScreenKit kit;
    private final WriteAccess writes;
    private final RotationForm form = new RotationForm();
    private final StringProperty fresh = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.FORM);
    private final ReadOnlyObjectWrapper<@Nullable KeptRotation> shown =
            new ReadOnlyObjectWrapper<>();
    private final Pace progress;
    private final RotationQuestions questions;
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final ObservableList<RotationRow> rows = FXCollections.observableArrayList();
    private final BegunRotations begun;
    private @Nullable RotationFile file;

    /** Rotates at this desk. */
    public RotationViewModel(RotationDesk desk, ScreenKit kit, WriteAccess writes) {
        this.desk = desk;
        this.kit = kit;
        this.writes = writes;
        this.progress = new Pace(kit);
        this.questions = new RotationQuestions(kit);
        this.begun = new BegunRotations(desk.begun(), kit, this::failed);
    }

    /** Reads the env groups and what was left open. */
    void entered() {
        if (stage.get() != Stage.FORM) {
            return;
        }
        begun.read();
        kit.tasks()
                .run(
                        () -> desk.rotation().groups(),
                        form::offer,
                        failure ->
                                notice.set(
                                        Notice.of(kit.problems().of(failure))
                                                .withAction(
                                                        kit.texts().get("kit.retry"),
                                                        this::entered)));
    }

    private void failed(Throwable failure) {
        String words = String.valueOf(failure.getMessage());
        notice.set(
                switch (failure) {
                    case RotationFile.Unkept unkept ->
                            Notice.warning(kit.texts().get("rotation.unkept"), words);
                    case Rotation.OtherValue other -> Notice.warning("", words);
                    default -> Notice.of(kit.problems().of(failure));
                });
    }

    /** Says what finding out will cost, and does it once that was agreed to. */
    void find() {
        if (form.cannotFind(writes).get()) {
            return;
        }
        RotationWish wish = form.wish();
        String problem = wish.problem();
        if (problem != null) {
            notice.set(Notice.warning("", problem));
            return;
        }
        notice.set(null);
        kit.tasks()
                .run(
                        () -> desk.rotation().outlook(wish),
                        cost -> questions.read(wish, cost, () -> read(wish)),
                        this::failed);
    }

    private void read(RotationWish wish) {
        BooleanSupplier going = progress.begin(0);
        stage.set(Stage.READING);
        kit.tasks()
                .run(
                        () ->
                                desk.rotation()
                                        .plan(
                                                wish,
                                                at ->
                                                        kit.tasks()
                                                                .onScreen(() ->
                                                                        progress.at(
                                                                                at.done(),
                                                                                at.all())),
                                                going),
                        made -> {
                            form.forgetOld();
                            file = null;
                            show(KeptRotation.of(made));
                            stage.set(Stage.REVIEW);
                        },
                        failure -> {
                            stage.set(Stage.FORM);
                            if (!(failure instanceof CancellationException)) {
                                failed(failure);
                            }
                        });
    }

    private void show(KeptRotation kept) {
        shown.set(kept);
        rows.setAll(
                kept.plan().steps().stream()
                        .map(step -> new RotationRow(step, kept.result(step)))
                        .toList());
    }

    /** Shows one that was left open, to go on with it. */
    void open(Kept kept) {
        if (stage.get() == Stage.FORM) {
            file = kept.file();
            notice.set(Notice.info("", kit.texts().get("rotation.again")));
            show(kept.rotation());
            stage.set(Stage.REVIEW);
        }
    }

    /** True where the jobs can be chosen: not once some of them were changed. */
    boolean choosing() {
        KeptRotation now = shown.get();
        return stage.get() == Stage.REVIEW && now != null && !now.begun();
    }

    /** Asks, then exchanges the value at the chosen jobs. */
    void start() {
        KeptRotation now = shown.get();
        if (now == null || fresh.get().isEmpty() || writes.refused().get()) {
            return;
        }
        KeptRotation wanted = now.begun() ? now : KeptRotation.of(now.plan().choosing(ticked()));
        if (!wanted.plan().possible()) {
            notice.set(Notice.warning("", kit.texts().get("rotation.none")));
            return;
        }
        questions.exchange(wanted, () -> run(wanted, Secret.of(fresh.get())));
    }

    private Set<JobId> ticked() {
        return rows.stream()
                .filter(row -> row.chosenProperty().get())
                .map(RotationRow::step)
                .map(RotationStep::job)
                .collect(Collectors.toSet());
    }

    private void run(KeptRotation wanted, Secret value) {
        BooleanSupplier going = progress.begin(0);
        stage.set(Stage.RUNNING);
        notice.set(null);
        RotationFile before = file;
        kit.tasks()
                .run(
                        () ->
                                desk.carryOut(
                                        before,
                                        wanted,
                                        value,
                                        now -> kit.tasks().onScreen(() -> told(now)),
                                        going),
                        this::ended,
                        failure -> {
                            stage.set(Stage.REVIEW);
                            failed(failure);
                        });
    }

    private void told(Kept now) {
        file = now.file();
        update(now.rotation());
    }

    private void update(KeptRotation stands) {
        shown.set(stands);
        rows.forEach(row -> row.came(stands.result(row.step())));
        progress.at(stands.results().size(), stands.plan().chosen().size());
    }

    private void ended(Optional<KeptRotation> came) {
        if (came.isEmpty()) {
            stage.set(Stage.REVIEW);
            notice.set(Notice.warning("", kit.texts().get("rotation.busy")));
            return;
        }
        KeptRotation now = came.get();
        update(now);
        stage.set(Stage.ENDED);
        notice.set(RotationEnd.words(now, kit.texts()));
        if (now.isFinished()) {
            fresh.set("");
        }
    }

    /** Goes on with what is left. */
    void again() {
        if (stage.get() == Stage.ENDED) {
            stage.set(Stage.REVIEW);
            start();
        }
    }

    /** Ends reading or exchanging after the job that is under way. */
    void stop() {
        if (stage.get() == Stage.READING || stage.get() == Stage.RUNNING) {
            progress.stop();
        }
    }

    /** Back to the form, unless something is under way; the value is forgotten. */
    void back() {
        if (stage.get() != Stage.RUNNING && stage.get() != Stage.READING) {
            fresh.set("");
            form.forgetOld();
            notice.set(null);
            shown.set(null);
            rows.clear();
            file = null;
            stage.set(Stage.FORM);
            begun.read();
        }
    }

    RotationForm form() {
        return form;
    }

    /** The new value, as typed. */
    StringProperty freshProperty() {
        return fresh;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The rotation that is shown; null for none. */
    ReadOnlyObjectProperty<@Nullable KeptRotation> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ObservableList<RotationRow> rows() {
        return rows;
    }

    BegunRotations begun() {
        return begun;
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** How far a reading or an exchange is. */
    Pace progress() {
        return progress;
    }

    WriteAccess writes() {
        return writes;
    }
}
