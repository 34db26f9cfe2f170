package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.act.ActPlan;
import org.cronconsole.dealership.act.ActResult;
import org.cronconsole.dealership.act.DealershipActs;
import org.cronconsole.dealership.act.PlannedStep;
import org.cronconsole.dealership.act.StepResult;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.workbench.Workbench;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Carries out an act on a dealership and tells how each step of it stands. */
final class DealershipActing {
    private final Cli cli;

    DealershipActing(Cli cli) {
        this.cli = cli;
    }

    /**
     * Plans an act and carries it out.
     *
     * @param what the write in words
     * @param dryRun whether the plan alone is shown
     * @return the exit code
     */
    int act(
            String what,
            String name,
            boolean dryRun,
            BiFunction<DealershipActs, Dealership, ActPlan> planning) {
        Workbench bench = cli.open();
        if (!dryRun) {
            cli.checkWrite(bench, what);
        }
        return carryOut(
                bench,
                planning.apply(bench.dealershipActs(), bench.dealerships().find(name)),
                dryRun);
    }

    /** Carries a plan out, or shows it, and answers the exit code. */
    int carryOut(Workbench bench, ActPlan plan, boolean dryRun) {
        plan.remarks().forEach(cli::say);
        List<StepResult> steps =
                plan.steps().stream()
                        .map(step -> new StepResult(step, StepResult.State.WAITING, "", null))
                        .toList();
        if (dryRun) {
            show(plan, steps);
            cli.say("Nothing was done.");
            return ExitCodes.DONE;
        }
        ActResult result = bench.dealershipActs().carryOut(plan, now -> {});
        show(plan, result.steps());
        if (result.complete()) {
            return ExitCodes.DONE;
        }
        result.steps().stream().filter(step -> !step.state().finished()).forEach(this::sayOf);
        cli.say(
                result.nothingDone()
                        ? "Nothing was done."
                        : "Not all of it is done. Give the same command again once nothing stands"
                                + " in the way: what is done already does no harm. What is left is"
                                + " kept: cron-console dealerships changes");
        return result.nothingDone() ? ExitCodes.FAILED : ExitCodes.UNKNOWN;
    }

    private void sayOf(StepResult step) {
        cli.say(
                TextTable.onOneLine(
                        word(step)
                                + ": "
                                + step.step().target()
                                + ", "
                                + step.step().what()
                                + ". "
                                + step.words()));
        if (step.cause() instanceof GatewayException failure
                && failure.failure().requestId() != null) {
            cli.say(
                    "  "
                            + failure.failure().service().title()
                            + "'s request id: "
                            + failure.failure().requestId());
        }
    }

    private void show(ActPlan plan, List<StepResult> steps) {
        cli.show(
                () -> {
                    ObjectNode json = Json.object();
                    json.put("dealership", plan.dealership());
                    json.set("steps", Json.array(steps, DealershipActing::json));
                    return json;
                },
                () -> {
                    TextTable table = new TextTable("TARGET", "STEP", "STATE");
                    steps.forEach(step ->
                            table.row(step.step().target(), step.step().what(), word(step)));
                    return table.toString();
                });
    }

    private static ObjectNode json(StepResult result) {
        PlannedStep step = result.step();
        ObjectNode json = Json.object();
        json.put("target", step.target());
        json.put("what", step.what());
        json.put("call", step.call());
        json.put("state", result.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("words", result.words());
        return json;
    }

    private static String word(StepResult step) {
        return switch (step.state()) {
            case WAITING -> "to do";
            case RUNNING -> "under way";
            case DONE -> "done";
            case ALREADY -> "so already";
            case FAILED -> "failed";
            case UNKNOWN -> "not known";
            case NOT_TRIED -> "not tried";
        };
    }
}
