package org.cronconsole.cli;

import org.cronconsole.sandbox.FaultFile;
import org.cronconsole.sandbox.FaultRule;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** {@code sandbox}: serves until it is told to end. */
@Command(
        name = "sandbox",
        description = {
            "Serves a lookalike of Render, the dashboard and Twilio on 127.0.0.1 until ended"
                    + " (Ctrl-C). The first line of output says how to reach it.",
            "With --dealerships, --days or --seed it starts fresh, else it goes on where it was."
        })
final class SandboxCommand implements Callable<Integer> {
    private final Cli cli;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "The first of three ports in a row; 0 takes free ones (default).")
    int port;

    @Option(names = "--dealerships", paramLabel = "N", description = "How many dealerships.")
    @Nullable Integer dealerships;

    @Option(names = "--days", paramLabel = "N", description = "How many days of history.")
    @Nullable Integer days;

    @Option(names = "--seed", paramLabel = "N", description = "What the first state is made from.")
    @Nullable Long seed;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Divides run times, deploy times and rate windows (default: 1).")
    double speed;

    @Option(
            names = "--event-lag",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "How long after it happened an event is listed (default: 0).")
    int eventLagSeconds;

    @Option(
            names = "--token-life",
            paramLabel = "SECONDS",
            defaultValue = "1800",
            description = "How long a sign-in to the dashboard is good (default: 1800).")
    int tokenLifeSeconds;

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description =
                    "What goes wrong on purpose: a JSON array of rules (docs/sandbox.md tells"
                            + " their fields).")
    @Nullable Path faults;

    SandboxCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        try (Sandbox sandbox = start()) {
            cli.printer().jsonLine(sandbox.access().toJson());
            cli.say("The sandbox serves on 127.0.0.1; nothing in it is real. Ctrl-C ends it.");
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            cli.say("The sandbox has ended and kept its state.");
        }
        return ExitCodes.DONE;
    }

    private Sandbox start() {
        List<FaultRule> rules = faultRules();
        Sandbox sandbox = serve();
        rules.forEach(sandbox.faults()::add);
        return sandbox;
    }

    private List<FaultRule> faultRules() {
        if (faults == null) {
            return List.of();
        }
        try {
            return FaultFile.read(faults);
        } catch (NoSuchFileException missing) {
            throw CliProblem.input("--faults: there is no file " + faults + ".");
        } catch (IOException unreadable) {
            throw CliProblem.input(
                    "--faults: %s cannot be read: %s".formatted(faults, unreadable.getMessage()));
        } catch (IllegalArgumentException wrong) {
            throw CliProblem.input("--faults: " + wrong.getMessage());
        }
    }

    private Sandbox serve() {
        if (speed <= 0 || !Double.isFinite(speed)) {
            throw CliProblem.input("--speed: give a number above 0.");
        }
        if (eventLagSeconds < 0) {
            throw CliProblem.input("--event-lag: give a number of seconds, 0 or more.");
        }
        if (tokenLifeSeconds < 1) {
            throw CliProblem.input("--token-life: give a number of seconds, 1 or more.");
        }
        try {
            return Sandbox.start(
                    new SandboxOptions(
                            cli.services().home().resolve("sandbox"),
                            port,
                            dealerships,
                            days,
                            seed,
                            speed,
                            Duration.ofSeconds(eventLagSeconds),
                            Duration.ofSeconds(tokenLifeSeconds)));
        } catch (IllegalArgumentException wrong) {
            throw CliProblem.input(String.valueOf(wrong.getMessage()));
        } catch (IOException failed) {
            throw new CliProblem(
                    ExitCodes.FAILED, "The sandbox cannot start: " + failed.getMessage());
        }
    }
}
