package org.cronconsole.ui.offboarding;

import javafx.scene.control.TableView;

import org.cronconsole.offboarding.OffboardingPlan.PlannedStep;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.StatusPill.Look;
import org.cronconsole.ui.kit.Texts;

/** The columns of a plan. */
final class PlanColumns {
    private PlanColumns() {}

    static void add(TableView<PlannedStep> table, Texts texts) {
        Columns.share(table, TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Columns.add(
                table,
                "offboard-what",
                texts.get("offboard.column.what"),
                620,
                240,
                () -> Cells.lines(step -> new Cells.Lines(step.what(), step.call(), step.what())));
        Columns.add(
                table,
                "offboard-forgood",
                texts.get("offboard.column.forgood"),
                140,
                128,
                () ->
                        Cells.pill(step ->
                                new Cells.Status(
                                        step.forGood() ? Look.WARN : Look.OK,
                                        texts.get(lasting(step)))));
    }

    private static String lasting(PlannedStep step) {
        if (step.onlyLooks()) {
            return "offboard.onlylooks";
        }
        return step.forGood() ? "offboard.forgood" : "offboard.undoable";
    }
}
