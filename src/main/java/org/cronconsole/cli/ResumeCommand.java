package org.cronconsole.cli;

import org.cronconsole.dealership.act.DealershipActs;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** {@code dealerships resume}. */
@Command(
        name = "resume",
        description =
                "Let a paused dealership go on: the jobs that the pause suspended are resumed. What"
                        + " was suspended before stays so.")
final class ResumeCommand implements Callable<Integer> {
    private final Cli cli;

    @Parameters(paramLabel = "NAME", description = DealershipsCommand.NAME)
    private String name = "";

    @Option(names = "--dry-run", description = "Show what would be done, and do nothing.")
    private boolean dryRun;

    ResumeCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        return new DealershipActing(cli)
                .act("resume a dealership", name, dryRun, DealershipActs::resume);
    }
}
