package org.cronconsole.cli;

import org.cronconsole.id.JobId;
import org.cronconsole.run.Run;
import org.cronconsole.workbench.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
        throw new ParameterException(spec.commandLine(), "Say what to do: runs list ID");
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
}
