package org.cronconsole.cli;

import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;

/** {@code fleet}. */
@Command(
        name = "fleet",
        description = {
            "Did every dealership run? The latest starts that were due, what needs attention"
                    + " first.",
            "Who is plainly fine is not asked for its runs: these are empty then."
        })
final class FleetCommand extends FleetCaring implements Callable<Integer> {
    private static final Duration FARTHEST = Duration.ofDays(3660);

    private final Cli cli;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = {
                "The starts of this day, by each dealership's own clock.",
                "A day that this computer has not read yet costs one request for each job."
            })
    private @Nullable String date;

    FleetCommand(Cli cli) {
        super(cli);
        this.cli = cli;
    }

    @Override
    public Integer call() {
        LocalDate day = day();
        Workbench bench = cli.open();
        FleetService fleets = bench.fleet();
        Fleet fleet = fleets.refresh(false, step -> {});
        if (day != null) {
            fleet = fleets.read(day, step -> {});
        }
        Fleet shown = fleet;
        cli.show(
                () -> Json.array(shown.rows(), row -> FleetOutput.json(row, fleets.now())),
                () -> FleetOutput.table(shown.rows(), fleets.now()));
        fleets.timesUnread()
                .ifPresent(unread -> cli.say(JobOutput.times(unread) + " " + unread.why()));
        if (fleet.unkept() != null) {
            cli.say(fleet.unkept() + " What was kept of the past is not used, and not changed.");
        }
        if (fleet.problem() != null) {
            cli.say(
                    fleet.problem()
                            + " What could not be asked is shown as unknown. Try again in a"
                            + " minute.");
            return ExitCodes.FAILED;
        }
        say(bench, fleet, day);
        return ExitCodes.DONE;
    }

    private void say(Workbench bench, Fleet fleet, @Nullable LocalDate day) {
        if (fleet.rows().isEmpty()) {
            cli.say(
                    day == null
                            ? "There are no dealerships in " + bench.workspace().name() + "."
                            : "Nothing was or is due on " + day + ".");
        }
        fleet.causes().stream().map(FleetOutput::words).forEach(cli::say);
    }

    private @Nullable LocalDate day() {
        if (date == null) {
            return null;
        }
        LocalDate day;
        try {
            day = LocalDate.parse(date.strip());
        } catch (DateTimeParseException notOne) {
            throw CliProblem.input("--date: give a day like 2026-11-23.");
        }
        Instant middle = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        if (Duration.between(middle, cli.now()).abs().compareTo(FARTHEST) > 0) {
            throw CliProblem.input("--date: give a day within ten years of today.");
        }
        return day;
    }
}
