package org.cronconsole.cli;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.DealershipList;
import org.cronconsole.dealership.Dealerships;
import org.cronconsole.dealership.EnvComparison;
import org.cronconsole.workbench.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.List;

/** {@code dealerships …}: what is there; what changes them is in {@link DealershipWriting}. */
@Command(
        name = "dealerships",
        description = "The dealerships, each with its two jobs, number, user and notes.")
final class DealershipsCommand extends DealershipWriting implements Runnable {
    static final String NAME = "The dealership's name, without AM or PM.";

    private final Cli cli;

    @Spec private CommandSpec spec = CommandSpec.create();

    DealershipsCommand(Cli cli) {
        super(cli);
        this.cli = cli;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: dealerships list, show NAME, set-password NAME, rename NAME NEW,"
                        + " set-number NAME NUMBER, set-store NAME STORE, set-contact NAME,"
                        + " notes NAME, pause NAME, resume NAME, offboard NAME, or changes");
    }

    @Command(
            name = "list",
            description = "Every dealership, from the names of the jobs and the shared registry.")
    int list(
            @Option(
                            names = "--name",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "Only those whose name holds this.")
                    String name) {
        DealershipList found = cli.open().dealerships().list();
        List<Dealership> wanted =
                found.dealerships().stream().filter(each -> holds(each, name)).toList();
        cli.show(
                () -> Json.array(wanted, each -> DealershipOutput.json(each, cli.now())),
                () -> DealershipOutput.table(wanted, cli.now()));
        sayOfRegistry(found);
        if (wanted.isEmpty()) {
            cli.say("There is no such dealership.");
        }
        return ExitCodes.DONE;
    }

    private static boolean holds(Dealership dealership, String name) {
        return dealership
                .name()
                .toLowerCase(java.util.Locale.ROOT)
                .contains(name.strip().toLowerCase(java.util.Locale.ROOT));
    }

    private void sayOfRegistry(DealershipList found) {
        if (found.registryProblem() != null) {
            cli.say(
                    (found.registryAsOf() == null
                                    ? "Zones, numbers, users and notes are not known now: "
                                    : "Zones, numbers, users and notes are those of this computer's"
                                            + " copy of "
                                            + Json.time(found.registryAsOf())
                                            + ": ")
                            + found.registryProblem());
        }
    }

    @Command(
            name = "show",
            description = {
                "One dealership with what Twilio and the dashboard tell of it. With --env the names"
                        + " of the env vars of both jobs are compared, which Render may record; not"
                        + " in a read-only session."
            })
    int show(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Option(
                            names = "--env",
                            description = "Compare the env vars of AM and PM; no value is shown.")
                    boolean env) {
        if (env && cli.readOnly()) {
            throw CliProblem.input(
                    "Env vars are not read in a read-only session. Leave out --env or"
                            + " --read-only.");
        }
        Workbench bench = cli.open();
        if (env && bench.writes().state() == org.cronconsole.account.WriteLock.State.READ_ONLY) {
            throw CliProblem.input(
                    "The profile is read-only, where env vars are not read. Leave out --env.");
        }
        Dealerships dealerships = bench.dealerships();
        Dealership found = dealerships.find(name);
        EnvComparison compared = null;
        if (env) {
            cli.say("The env vars of the jobs are read; Render may record that.");
            compared = dealerships.compareEnv(found);
        }
        DealershipLooks looks = DealershipLooks.of(bench, found);
        DealershipOutput.Shown shown = new DealershipOutput.Shown(found, looks, compared);
        cli.show(() -> shown.json(cli.now()), () -> shown.text(cli.now()));
        looks.problems().forEach(cli::say);
        return ExitCodes.DONE;
    }
}
