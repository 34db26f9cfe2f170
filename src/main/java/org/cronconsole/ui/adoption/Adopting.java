package org.cronconsole.ui.adoption;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistryConflict;
import org.cronconsole.retime.Adoption;
import org.cronconsole.retime.AdoptionReview;
import org.cronconsole.retime.AdoptionWish;
import org.cronconsole.ui.adoption.AdoptionLine.State;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.KeepingSignedIn;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.Pace;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What would be written, for a person to look at, and the writing of it, a dealership at a time.
 */
final class Adopting {
    /** Where it is. */
    enum Stage {
        /** Nothing to look at. */
        NONE,
        /** The registry and the jobs are read. */
        LOOKING,
        /** To be looked at; nothing is written. */
        REVIEWED,
        /** Being written. */
        WRITING,
        /** Written, or not, each. */
        ENDED
    }

    private final Adoption adoption;
    private final ScreenKit kit;
    private final WriteAccess writes;
    private final KeepingSignedIn keeping;
    private final Consumer<Set<String>> written;
    private final AdoptionWords words;
    private final ObservableList<AdoptionLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.NONE);
    private final ReadOnlyIntegerWrapper unchanged = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final Pace pace;
    private int done;
    private Tasks.@Nullable Handle looking;

    /**
     * Writes by this workbench.
     *
     * @param written is told, on the screen's thread, which dealerships are written, once it has
     *     ended
     */
    Adopting(
            Workbench workbench, ScreenKit kit, WriteAccess writes, Consumer<Set<String>> written) {
        this.adoption = workbench.adoption();
        this.kit = kit;
        this.writes = writes;
        this.written = written;
        this.words = new AdoptionWords(kit);
        this.pace = new Pace(kit);
        this.keeping = new KeepingSignedIn(workbench, kit, kit.texts().get("keeping.adopt"));
    }

    /** Looks what these wishes would write. Writes nothing. */
    void look(List<AdoptionWish> wishes) {
        if (stage.get() == Stage.LOOKING || stage.get() == Stage.WRITING) {
            return;
        }
        stage.set(Stage.LOOKING);
        notice.set(null);
        lines.clear();
        unchanged.set(0);
        looking =
                kit.tasks()
                        .run(
                                () -> adoption.review(wishes),
                                this::reviewed,
                                failure -> {
                                    looking = null;
                                    notice.set(
                                            AdoptionRows.unread(kit, failure)
                                                    .withAction(
                                                            kit.texts().get("kit.retry"),
                                                            () -> look(wishes)));
                                    stage.set(Stage.REVIEWED);
                                });
    }

    private void reviewed(List<AdoptionReview> reviews) {
        looking = null;
        List<AdoptionLine> made =
                reviews.stream()
                        .filter(review -> !review.unchanged())
                        .map(review ->
                                review.problem() == null
                                        ? new AdoptionLine(review, State.READY, "")
                                        : new AdoptionLine(review, State.REFUSED, review.problem()))
                        .toList();
        unchanged.set(reviews.size() - made.size());
        lines.setAll(made);
        stage.set(Stage.REVIEWED);
    }

    /** Asks, then writes what was reviewed. */
    void start() {
        long ready = count(State.READY);
        if (stage.get() != Stage.REVIEWED || ready == 0 || writes.refused().get()) {
            return;
        }
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                kit.texts().format("adoption.confirm.title", ready),
                                kit.texts()
                                        .format("adoption.confirm.message", toRetime(State.READY)),
                                kit.texts().format("adoption.confirm.verb", ready)),
                        yes -> keeping.begin(this::write));
    }

    private void write(KeepingSignedIn.Around around) {
        if (stage.get() != Stage.REVIEWED) {
            return;
        }
        done = 0;
        BooleanSupplier going = pace.begin((int) count(State.READY));
        List<AdoptionLine> all = List.copyOf(lines);
        notice.set(null);
        stage.set(Stage.WRITING);
        kit.tasks()
                .run(
                        () ->
                                around.call(() -> {
                                    writeEach(all, going);
                                    return all;
                                }),
                        done -> end(),
                        failure -> {
                            notice.set(Notice.of(kit.problems().of(failure)));
                            end();
                        });
    }

    private void writeEach(List<AdoptionLine> all, BooleanSupplier going) {
        for (int i = 0; i < all.size() && going.getAsBoolean(); i++) {
            AdoptionLine line = all.get(i);
            if (line.state() == State.READY) {
                put(i, line.with(State.WRITING, ""));
                AdoptionLine came = write(line);
                put(i, came);
                if (came.state() == State.NOT_REACHED) {
                    // The lock has closed: it would refuse the others as well.
                    return;
                }
            }
        }
    }

    private void put(int index, AdoptionLine line) {
        kit.tasks()
                .onScreen(() -> {
                    lines.set(index, line);
                    if (line.state() != State.WRITING) {
                        pace.at(++done);
                    }
                });
    }

    /** One failure does not keep the others from being written. */
    private AdoptionLine write(AdoptionLine line) {
        try {
            adoption.apply(line.review());
            return line.with(State.WRITTEN, "");
        } catch (RegistryConflict changed) {
            DealershipEntry present = changed.present();
            return line.with(
                    State.CONFLICT,
                    present == null
                            ? kit.texts().get("adoption.conflict.gone")
                            : kit.texts().format("adoption.conflict", words.entry(present)));
        } catch (WriteRefused refused) {
            return line.with(State.NOT_REACHED, kit.problems().of(refused).text());
        } catch (GatewayException failure) {
            Problem said = kit.problems().of(failure);
            return line.with(failure.effectUnknown() ? State.UNKNOWN : State.FAILED, said.text());
        } catch (RuntimeException failure) {
            return line.with(State.FAILED, kit.problems().of(failure).text());
        }
    }

    private void end() {
        lines.replaceAll(AdoptionLine::ended);
        pace.end();
        stage.set(Stage.ENDED);
        written.accept(
                lines.stream()
                        .filter(line -> line.state() == State.WRITTEN)
                        .map(AdoptionLine::dealership)
                        .collect(Collectors.toSet()));
    }

    /** Stops after the dealership in hand, so that it is known how that one stands. */
    void stop() {
        if (stage.get() == Stage.WRITING) {
            pace.stop();
        }
    }

    /** Looks again at what is not written: at what somebody else has changed, above all. */
    void lookAgain() {
        if (stage.get() == Stage.ENDED) {
            look(
                    lines.stream()
                            .filter(line -> line.state() != State.WRITTEN)
                            .map(line -> line.review().wish())
                            .toList());
        }
    }

    /** Puts the review aside; not while it is written. */
    void back() {
        if (stage.get() == Stage.WRITING) {
            return;
        }
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
        lines.clear();
        notice.set(null);
        stage.set(Stage.NONE);
    }

    /** How many dealerships stand so. */
    long count(State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    /** How many jobs of the dealerships that stand so have a line that means something else. */
    long toRetime(State state) {
        return lines.stream()
                .filter(line -> line.state() == state)
                .mapToLong(AdoptionLine::toRetime)
                .sum();
    }

    /** The dealerships, without those that would not change. */
    ObservableList<AdoptionLine> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** How far the writing is. */
    Pace pace() {
        return pace;
    }

    /** How many dealerships have already what is wished. */
    ReadOnlyIntegerProperty unchangedProperty() {
        return unchanged.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    WriteAccess writes() {
        return writes;
    }

    KeepingSignedIn keeping() {
        return keeping;
    }
}
