package org.cronconsole.ui.clockchanges;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.retime.KeptPlan;
import org.cronconsole.retime.RetimePlan;
import org.cronconsole.retime.RetimeStep;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The jobs of a plan under review, and which of them are chosen. */
final class RetimeRows {
    private final ObservableList<RetimeRow> rows = FXCollections.observableArrayList();
    private final ScreenKit kit;
    private final Runnable chosenChanged;
    private boolean choosing;

    /**
     * No jobs yet.
     *
     * @param chosenChanged is told when a job is chosen or no longer
     */
    RetimeRows(ScreenKit kit, Runnable chosenChanged) {
        this.kit = kit;
        this.chosenChanged = chosenChanged;
    }

    /** Rows of a plan; making thousands takes a moment. */
    static List<RetimeRow> of(RetimePlan plan, ScreenKit kit) {
        List<RetimeRow> made = new ArrayList<>();
        plan.steps().forEach(step -> made.add(RetimeRow.of(step, kit)));
        plan.unplanned().forEach(job -> made.add(RetimeRow.of(job, kit)));
        return made;
    }

    void show(List<RetimeRow> fresh) {
        rows.setAll(fresh);
        fresh.forEach(row -> row.chosenProperty().subscribe((was, now) -> changed()));
    }

    /** Counting anew for each of a thousand would take its time. */
    private void changed() {
        if (!choosing) {
            chosenChanged.run();
        }
    }

    /** How every row stands by the clock and by what came of it. */
    void stand(@Nullable KeptPlan kept, boolean running) {
        Instant now = kit.times().now();
        for (RetimeRow row : rows) {
            RetimeStep step = row.step();
            if (step != null) {
                boolean itsTurn = kept != null && running && step.job().equals(kept.begun());
                row.stand(kept == null ? null : kept.outcome(step), itsTurn, now);
            }
        }
    }

    /** Chooses every job whose window is open now, or none. */
    void choose(boolean open) {
        choosing = true;
        Instant now = kit.times().now();
        for (RetimeRow row : rows) {
            RetimeStep step = row.step();
            row.chosenProperty().set(open && step != null && step.window().holds(now));
        }
        choosing = false;
        chosenChanged.run();
    }

    /** The steps that are chosen and can be. */
    List<RetimeStep> chosen() {
        List<RetimeStep> steps = new ArrayList<>();
        for (RetimeRow row : rows) {
            RetimeStep step = row.step();
            if (step != null && isChosen(row)) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** A plan of the steps that are chosen, made when the one that was reviewed was. */
    RetimePlan chosenOf(@Nullable RetimePlan reviewed) {
        Instant now = kit.times().now();
        return new RetimePlan(
                reviewed == null ? now : reviewed.madeAt(),
                reviewed == null ? now : reviewed.at(),
                chosen(),
                List.of());
    }

    /** Leaves what is not going to be changed. */
    void dropTheRest() {
        rows.removeIf(row -> !isChosen(row));
    }

    private static boolean isChosen(RetimeRow row) {
        return row.chosenProperty().get() && row.saidProperty().get().choosable();
    }

    ObservableList<RetimeRow> all() {
        return rows;
    }
}
