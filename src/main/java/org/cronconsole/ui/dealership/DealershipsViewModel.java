package org.cronconsole.ui.dealership;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.DealershipList;
import org.cronconsole.dealership.act.ActJournal;
import org.cronconsole.dealership.act.ActOrder;
import org.cronconsole.job.CronJob;
import org.cronconsole.ui.kit.Chosen;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.WordFilter;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The dealerships of the workspace: put together from the jobs that the window knows and the shared
 * registry, so that the list costs hardly a request. Used on the screen's thread.
 */
public final class DealershipsViewModel {
    /** Who passes over many dealerships by key asks nothing of the ones between. */
    private static final Duration SETTLED = Duration.ofMillis(250);

    private final Workbench workbench;
    private final KnownJobs known;
    private final ScreenKit kit;
    private final DealershipWords words;
    private final DealershipLook look;
    private final EnvLook env;
    private final NoteEdit note;
    private final Acting acting;
    private final HalfDone halfDone;
    private final ObservableList<Dealership> all = FXCollections.observableArrayList();
    private final FilteredList<Dealership> matching = new FilteredList<>(all);
    private final Chosen<Dealership> chosen = Chosen.among(matching, DealershipsViewModel::same);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<KnownJobs.Phase> phase =
            new ReadOnlyObjectWrapper<>(KnownJobs.Phase.LOADING);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Notice> failure = new SimpleObjectProperty<>();
    private @Nullable String wanted;
    private Tasks.@Nullable Handle joining;

    /** Shows the dealerships of this workbench. */
    public DealershipsViewModel(
            Workbench workbench, KnownJobs known, ScreenKit kit, WriteAccess writes) {
        this(workbench, known, kit, writes, SETTLED);
    }

    /** As the other one, where somebody looks longer or shorter before anything is asked. */
    DealershipsViewModel(
            Workbench workbench,
            KnownJobs known,
            ScreenKit kit,
            WriteAccess writes,
            Duration settled) {
        this.workbench = workbench;
        this.known = known;
        this.kit = kit;
        this.words = new DealershipWords(kit);
        this.look = new DealershipLook(workbench, kit, settled);
        this.env = new EnvLook(workbench.dealerships(), kit, writes);
        this.note = new NoteEdit(workbench.dealerships(), kit, writes, chosen.row(), this::rejoin);
        this.acting = new Acting(workbench, kit, writes, this::readAgain);
        this.halfDone = new HalfDone(workbench, kit);
        filter.subscribe(typed -> {
            chosen.keep(() ->
                    matching.setPredicate(
                            each -> WordFilter.matches(words.searchable(each), typed)));
            sayStatus();
        });
        chosen.row()
                .subscribe((before, now) -> {
                    look.show(now);
                    env.show(now);
                });
        known.stateProperty().subscribe(this::learn);
    }

    private void learn(KnownJobs.State state) {
        if (state.readAt() == null && state.jobs().isEmpty()) {
            phase.set(state.phase());
            failure.set(state.trouble());
            sayStatus();
        } else {
            if (state.phase() == KnownJobs.Phase.LOADING) {
                phase.set(state.phase());
                sayStatus();
            }
            rejoin();
        }
    }

    /** An act may have changed the jobs, the registry alone, or both. */
    private void readAgain() {
        halfDone.read();
        known.refresh();
        rejoin();
    }

    /** Puts jobs and registry together again. */
    private void rejoin() {
        if (joining != null) {
            joining.cancel();
        }
        List<CronJob> jobs = known.jobs();
        joining =
                kit.tasks().run(() -> workbench.dealerships().of(jobs), this::joined, this::failed);
    }

    private void joined(DealershipList list) {
        joining = null;
        KnownJobs.State state = known.stateProperty().get();
        phase.set(state.phase());
        chosen.keep(() -> all.setAll(list.dealerships()));
        // Where the jobs could not be read either, what is wrong with them says what to do.
        failure.set(
                list.registryProblem() != null && state.phase() != KnownJobs.Phase.FAILED
                        ? Notice.warning(
                                        kit.texts().get("dealerships.registry.unread"),
                                        list.registryProblem())
                                .withAction(kit.texts().get("kit.retry"), this::refresh)
                        : state.trouble());
        String name = wanted;
        if (name != null) {
            Optional<Dealership> now = named(name);
            wanted = now.isEmpty() && phase.get() == KnownJobs.Phase.LOADING ? name : null;
            chosen.row().set(now.filter(matching::contains).orElse(null));
        }
        sayStatus();
    }

    /** A dealership that was renamed is still the one of its jobs. */
    private static boolean same(Dealership one, Dealership other) {
        return one.name().equals(other.name())
                || sharesJob(one.am(), other.am())
                || sharesJob(one.pm(), other.pm());
    }

    private static boolean sharesJob(@Nullable CronJob one, @Nullable CronJob other) {
        return one != null && other != null && one.id().equals(other.id());
    }

    private Optional<Dealership> named(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private void failed(Throwable problem) {
        joining = null;
        phase.set(KnownJobs.Phase.FAILED);
        failure.set(
                Notice.of(kit.problems().of(problem))
                        .withAction(kit.texts().get("kit.retry"), this::refresh));
        sayStatus();
    }

    /** Says anew how old all of it is, for one. */
    void sayStatus() {
        status.set(
                DealershipsStatus.of(
                        kit,
                        phase.get(),
                        known.stateProperty().get().readAt(),
                        all.size(),
                        filter.get().isBlank() ? -1 : matching.size()));
    }

    /** Reads the jobs and the registry again. */
    public void refresh() {
        known.refresh();
        look.show(chosen.row().get());
    }

    /** Selects the dealership of this name, now or once it is known. */
    public void show(String name) {
        if (!filter.get().isBlank() && !WordFilter.matches(name, filter.get())) {
            filter.set("");
        }
        Optional<Dealership> there = named(name);
        wanted = there.isPresent() ? null : name;
        there.ifPresent(chosen.row()::set);
    }

    /** Selects the dealership of a job, as far as that has one. */
    public void showOf(CronJob job) {
        all.stream()
                .filter(each -> each.jobs().stream().map(CronJob::id).anyMatch(job.id()::equals))
                .map(Dealership::name)
                .findFirst()
                .or(job::dealership)
                .ifPresent(this::show);
    }

    /** Goes on with a change that stopped half way, or takes it back, as a plan to be looked at. */
    void goOn(ActJournal journal, boolean back) {
        Optional<Dealership> there =
                named(journal.dealership())
                        .or(() ->
                                journal.order() instanceof ActOrder.Rename renaming
                                        ? named(renaming.to())
                                        : Optional.empty());
        if (there.isEmpty()) {
            halfDone.say(
                    Notice.warning(
                            "", kit.texts().format("dealerships.half.gone", journal.dealership())));
            return;
        }
        show(there.get().name());
        ActOrder opposite = back ? journal.opposite() : null;
        Act act = Act.of(opposite == null ? journal.order() : opposite);
        if (act == Act.PASSWORD) {
            // No journal keeps it: it is typed again.
            acting.open(act, there.get());
        } else {
            acting.goOn(
                    act,
                    there.get(),
                    () ->
                            back
                                    ? halfDone.acts().takeBack(journal)
                                    : halfDone.acts().goOn(journal, null));
        }
    }

    HalfDone halfDone() {
        return halfDone;
    }

    ObservableList<Dealership> all() {
        return all;
    }

    ObservableList<Dealership> matching() {
        return matching;
    }

    /** The dealership that more is told of. */
    Chosen<Dealership> chosen() {
        return chosen;
    }

    ObjectProperty<@Nullable Dealership> selectedProperty() {
        return chosen.row();
    }

    /** What the filter field holds. */
    public StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<KnownJobs.Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Notice> failureProperty() {
        return failure;
    }

    DealershipLook look() {
        return look;
    }

    EnvLook env() {
        return env;
    }

    NoteEdit note() {
        return note;
    }

    Acting acting() {
        return acting;
    }

    DealershipWords words() {
        return words;
    }
}
