package org.cronconsole.cli;

import org.cronconsole.dealership.orphan.Orphan;
import org.cronconsole.dealership.orphan.OrphanReport;
import org.cronconsole.dealership.orphan.OrphanReport.SetAside;
import org.cronconsole.workbench.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code orphans} and what sets a finding aside. */
@Command(
        name = "orphans",
        description =
                "What is left over or half there: numbers paid for and unused, one job of two,"
                        + " users and jobs of no dealership. Exit code 1 where there is something.")
final class OrphansCommand implements Callable<Integer> {
    private static final String WHAT = "change the registry";

    private final Cli cli;

    @Option(
            names = "--ignored",
            description = "List those instead that somebody said are right as they are.")
    boolean ignored;

    OrphansCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        OrphanReport report = cli.open().orphans().find();
        if (ignored) {
            cli.show(
                    () -> Json.array(report.ignored(), OrphanOutput::json),
                    () -> OrphanOutput.ignored(report.ignored()));
        } else {
            cli.show(
                    () -> Json.array(report.found(), OrphanOutput::json),
                    () -> OrphanOutput.text(report.found()));
        }
        report.remarks().forEach(cli::say);
        report.unread()
                .forEach((source, why) ->
                        cli.say(
                                "Not looked at, because "
                                        + source.words()
                                        + " could not be read whole: "
                                        + why));
        OrphanOutput.summary(report).forEach(cli::say);
        boolean good = ignored ? report.unread().isEmpty() : report.tidy();
        return good ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    @Command(name = "ignore", description = "Say to all admins that a finding is right as it is.")
    int ignore(
            @Parameters(paramLabel = "KIND", description = "As the list spells it.") String kind,
            @Parameters(paramLabel = "ID", description = "As the list spells it.") String id,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            required = true,
                            description = "Why it is right, for colleagues.")
                    String reason) {
        Workbench bench = cli.openForWriting(WHAT);
        Orphan orphan = found(bench, kind, id);
        bench.orphans().ignore(orphan, reason);
        cli.say("Ignored: " + kind + " " + id + ".");
        return ExitCodes.DONE;
    }

    private static Orphan found(Workbench bench, String kind, String id) {
        OrphanReport report = bench.orphans().find();
        return report.found().stream()
                .filter(o -> o.kind().word().equals(kind) && o.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new CliProblem(
                                ExitCodes.FAILED,
                                "There is no such finding. List them with: cron-console orphans"));
    }

    @Command(name = "show-again", description = "Take back that a finding is ignored.")
    int showAgain(
            @Parameters(paramLabel = "KIND", description = "As the list spells it.") String kind,
            @Parameters(paramLabel = "ID", description = "As the list spells it.") String id) {
        Workbench bench = cli.openForWriting(WHAT);
        List<SetAside> all = bench.orphans().find().ignored();
        SetAside aside =
                all.stream()
                        .filter(s -> s.said().covers(kind, id))
                        .findFirst()
                        .orElseThrow(() ->
                                new CliProblem(
                                        ExitCodes.FAILED,
                                        "No such finding is ignored. List them with: cron-console"
                                                + " orphans --ignored"));
        bench.orphans().showAgain(aside.said());
        cli.say("Shown again: " + kind + " " + id + ".");
        return ExitCodes.DONE;
    }
}
