package org.cronconsole.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;

/** {@code dealerships pause}. */
@Command(
        name = "pause",
        description = {
            "Suspend both jobs of a dealership, and tell all admins why, who did it and until"
                    + " when.",
            "Nothing resumes by itself: once the day has come the fleet reminds of it."
        })
final class PauseCommand implements Callable<Integer> {
    private final Cli cli;

    @Parameters(paramLabel = "NAME", description = DealershipsCommand.NAME)
    private String name = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why. All admins can read it: no passwords, no codes.")
    private String reason = "";

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM-DD",
            description = "The day on which it is to go on, by the dealership's calendar.")
    private @Nullable String until;

    @Option(names = "--dry-run", description = "Show what would be done, and do nothing.")
    private boolean dryRun;

    PauseCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        LocalDate day = day();
        return new DealershipActing(cli)
                .act(
                        "pause a dealership",
                        name,
                        dryRun,
                        (acts, found) -> acts.pause(found, reason, day));
    }

    private @Nullable LocalDate day() {
        try {
            return until == null ? null : LocalDate.parse(until.strip());
        } catch (DateTimeParseException notOne) {
            throw CliProblem.input("--until: give a day like 2026-12-01. Nothing was done.");
        }
    }
}
