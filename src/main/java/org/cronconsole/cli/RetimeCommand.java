package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.retime.RetimePlan;
import org.cronconsole.retime.RetimePlanJson;
import org.cronconsole.retime.RetimeResult;
import org.cronconsole.retime.RetimeStep;
import org.cronconsole.retime.Retiming;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code schedules retime}. */
@Command(
        name = "retime",
        description = {
            "Gives jobs the lines that their local times need, in two acts: --plan writes a plan to"
                    + " a file, old to new for each job, and changes nothing; --apply carries it"
                    + " out.",
            "A job is changed only inside its window (no start is left out, none comes twice) and"
                    + " only while its line is the plan's old one. A plan can be applied again:"
                    + " what is done is only looked at, and its first start is reported."
        })
final class RetimeCommand implements Callable<Integer> {
    private final Cli cli;

    @Option(names = "--plan", paramLabel = "FILE", description = "Write a plan to this file.")
    private @Nullable Path plan;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "Plan for this instant, like 2026-10-31T18:00:00Z (default: now).")
    private @Nullable String at;

    @Option(names = "--apply", paramLabel = "FILE", description = "Carry out this plan.")
    private @Nullable Path apply;

    RetimeCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        if ((plan == null) == (apply == null)) {
            throw CliProblem.input("Give either --plan FILE or --apply FILE.");
        }
        if (plan != null) {
            return plan(plan);
        }
        if (apply == null || at != null) {
            throw CliProblem.input("--at goes with --plan.");
        }
        return apply(apply);
    }

    private int plan(Path file) {
        Instant instant = at == null ? cli.now() : Instants.parse("--at", at);
        RetimePlan made = cli.open().retiming().plan(instant);
        RetimeFile.write(file, made);
        cli.show(() -> RetimePlanJson.write(made), () -> text(made));
        made.unplanned()
                .forEach(job -> cli.say("Not in the plan: " + job.name() + ". " + job.reason()));
        cli.say(
                made.steps().isEmpty()
                        ? "No line needs a change then."
                        : "The plan is in "
                                + file
                                + ". Review it, then: cron-console schedules retime --apply "
                                + file);
        return ExitCodes.DONE;
    }

    private int apply(Path file) {
        RetimePlan reviewed = RetimeFile.read(file);
        Workbench bench = cli.openForWriting("change the schedules of jobs");
        Retiming retiming = bench.retiming();
        int all = reviewed.steps().size();
        List<RetimeResult> results = new ArrayList<>();
        retiming.apply(
                reviewed,
                result -> {
                    results.add(result);
                    cli.keepUnlocked(bench);
                    cli.say(
                            results.size()
                                    + " of "
                                    + all
                                    + ": "
                                    + result.step().name()
                                    + ": "
                                    + word(result)
                                    + ". "
                                    + result.words());
                },
                () -> !Thread.currentThread().isInterrupted());
        cli.show(() -> Json.array(results, RetimeCommand::json), () -> table(results));
        return exitCode(results, all);
    }

    /** Nothing done, partly done or all done, as the exit codes tell them apart. */
    private static int exitCode(List<RetimeResult> results, int all) {
        long there = results.stream().filter(result -> result.state().isThere()).count();
        boolean unclear =
                results.stream()
                        .anyMatch(result ->
                                result.state() == RetimeResult.State.UNKNOWN
                                        || result.state() == RetimeResult.State.DEPLOY_UNKNOWN);
        if (unclear || results.size() < all || (there > 0 && there < all)) {
            return ExitCodes.UNKNOWN;
        }
        if (there == all) {
            boolean missed =
                    results.stream().anyMatch(r -> r.state() == RetimeResult.State.START_MISSED);
            return missed ? ExitCodes.FAILED : ExitCodes.DONE;
        }
        boolean refused = results.stream().allMatch(r -> r.state() == RetimeResult.State.REFUSED);
        return refused ? ExitCodes.REFUSED : ExitCodes.FAILED;
    }

    private static ObjectNode json(RetimeResult result) {
        RetimeStep step = result.step();
        return Json.object()
                .put("jobId", step.job().value())
                .put("name", step.name())
                .put("old", step.old().expression())
                .put("new", step.fresh().expression())
                .put("state", word(result))
                .put("words", result.words())
                .put("firstStart", Json.time(step.firstStart()));
    }

    private static String word(RetimeResult result) {
        return result.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String table(List<RetimeResult> results) {
        TextTable table = new TextTable("JOB", "OLD", "NEW", "RESULT");
        for (RetimeResult result : results) {
            RetimeStep step = result.step();
            table.row(
                    step.name(), step.old().expression(), step.fresh().expression(), word(result));
        }
        return table.isEmpty() ? "" : table.toString();
    }

    private static String text(RetimePlan plan) {
        TextTable table =
                new TextTable("JOB", "MEANT", "OLD", "NEW", "CHANGE AFTER", "CHANGE BEFORE");
        for (RetimeStep step : plan.steps()) {
            table.row(
                    step.name(),
                    step.intent().time()
                            + " "
                            + step.intent().zone()
                            + " "
                            + Weekdays.format(step.intent().days()),
                    step.old().expression(),
                    step.fresh().expression(),
                    Json.orEmpty(Json.time(step.window().after())),
                    Json.orEmpty(Json.time(step.window().before())));
        }
        return table.isEmpty() ? "" : table.toString();
    }
}
