package org.cronconsole.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code env …}. */
@Command(name = "env", description = "Env vars of many jobs.")
final class EnvCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: env rotate NAME --plan FILE, or env rotate --apply FILE");
    }
}
