package org.cronconsole.cli;

import org.cronconsole.id.JobId;
import org.cronconsole.run.Run;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code runs …}. */
@Command(name = "runs", description = "The run history.")
final class RunsCommand implements Runnable {
    private final Cli cli;

    @Spec private CommandSpec spec = CommandSpec.create();

    RunsCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: runs list ID, runs log ID --run RUN_ID, runs export");
    }

    @Command(name = "list", description = "The runs of a job, newest first.")
    int list(
            @Parameters(paramLabel = "ID", description = "The job's id (crn-…).") String id,
            @Option(
                            names = "--since",
                            paramLabel = "SPAN",
                            defaultValue = "7d",
                            description =
                                    "How far back: a number with m, h, d or w (default:"
                                            + " ${DEFAULT-VALUE}).")
                    String since) {
        Duration span = Span.parse(since);
        JobId job = JobsCommand.jobId(id);
        Workbench bench = cli.open();
        List<Run> runs = bench.runs().history(bench.jobs().find(job), span);
        cli.show(() -> Json.array(runs, RunOutput::json), () -> RunOutput.table(runs));
        if (runs.isEmpty()) {
            cli.say("No runs in the last " + since.strip() + ".");
        }
        return ExitCodes.DONE;
    }

    @Command(
            name = "log",
            description = {
                "The log of a run, oldest line first, times in UTC.",
                "Secrets that are known here are taken out, as in the window; a job may have"
                        + " written others."
            })
    int log(
            @Parameters(paramLabel = "ID", description = "The job's id (crn-…).") String id,
            @Option(
                            names = "--run",
                            paramLabel = "RUN_ID",
                            required = true,
                            description = "The run, see: runs list ID.")
                    String run,
            @Option(
                            names = "--follow",
                            description =
                                    "Go on with each line as it is written, until the run ends; 1"
                                        + " where it does not end well. Not with --output json.")
                    boolean follow,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "5000",
                            description =
                                    "At most the newest N lines (default: ${DEFAULT-VALUE}); Render"
                                            + " gives about 3,000 a minute.")
                    int limit,
            @Option(
                            names = "--since",
                            paramLabel = "SPAN",
                            defaultValue = "30d",
                            description =
                                    "How far back to look for the run (default: ${DEFAULT-VALUE}).")
                    String since) {
        Duration span = Span.parse(since);
        JobId job = JobsCommand.jobId(id);
        if (limit < 1) {
            throw CliProblem.input("--limit: at least 1, not " + limit + ".");
        }
        if (follow && cli.json()) {
            throw CliProblem.input(
                    "--follow prints lines as they come and --output json is one document: leave"
                            + " one of them out.");
        }
        Workbench bench = cli.open();
        RunLogPrinting printing = new RunLogPrinting(cli, bench.runs(), bench.jobs().find(job));
        Run found = printing.find(run, span);
        return follow && found.status().active()
                ? printing.follow(found)
                : printing.print(found, limit);
    }

    @Command(
            name = "export",
            description = {
                "The runs of a job, of a dealership or of all, and the starts that were due and"
                        + " had none, by dealership and time.",
                "A job and the jobs of a dealership are asked for what this computer does not know"
                        + " yet; all are asked only with --read.",
                "1 where nothing could be read; 4 where the rest is told and some jobs could not be"
                        + " read, which are named."
            })
    int export(
            @Option(names = "--job", paramLabel = "ID", description = "Of this job (crn-…).")
                    @Nullable String job,
            @Option(
                            names = "--dealership",
                            paramLabel = "NAME",
                            description = "Of the jobs of this dealership.")
                    @Nullable String dealership,
            @Option(names = "--all", description = "Of every job.") boolean all,
            @Option(
                            names = "--since",
                            paramLabel = "TIME",
                            defaultValue = "7d",
                            description =
                                    "From then on: a span like 7d, a day like 2026-11-17 (by each"
                                            + " dealership's own clock), or an instant (default:"
                                            + " ${DEFAULT-VALUE}).")
                    String since,
            @Option(
                            names = "--until",
                            paramLabel = "TIME",
                            description =
                                    "Until then, a day included; likewise (default: until now).")
                    @Nullable String until,
            @Option(
                            names = "--csv",
                            paramLabel = "FILE",
                            description = "Write a CSV file, for this person alone to read.")
                    @Nullable Path csv,
            @Option(names = "--replace", description = "Write over FILE if it is there already.")
                    boolean replace,
            @Option(
                            names = "--read",
                            description =
                                    "With --all: read what is not known yet, which takes a request"
                                            + " for each job at least.")
                    boolean read) {
        return new RunsExport(
                        cli,
                        RunsExport.wish(job, dealership, all),
                        RunsExport.period(since, until, cli.now()),
                        read)
                .to(csv, replace);
    }
}
