package org.cronconsole.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dealerships …}. */
@Command(name = "dealerships", description = "Dealerships as a whole.")
final class DealershipsCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: dealerships offboard NAME --confirm NAME (or --dry-run,"
                        + " --journals, --resume, --stop)");
    }
}
