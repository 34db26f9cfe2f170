package org.cronconsole.cli;

import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;

/** {@code schedules …}. */
@Command(name = "schedules", description = "Local times and Render's UTC cron lines.")
final class SchedulesCommand implements Runnable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final int MOST_STARTS = 1000;

    private final Cli cli;

    @Spec private CommandSpec spec = CommandSpec.create();

    SchedulesCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: schedules preview, radar, retime or adopt");
    }

    @Command(
            name = "preview",
            description = {
                "What a local time or a UTC cron line means: its next starts, and what the coming"
                        + " clock changes do to it. Asks nobody over the network.",
                "Give --local-time and --time-zone, or --cron."
            })
    int preview(
            @Option(
                            names = "--local-time",
                            paramLabel = "HH:MM",
                            description = "The time on the clock of the place.")
                    @Nullable String localTime,
            @Option(
                            names = "--time-zone",
                            paramLabel = "ZONE",
                            description = "The place's time zone, like America/Chicago.")
                    @Nullable String timeZone,
            @Option(
                            names = "--days",
                            paramLabel = "DAYS",
                            description = "Local days, like MON,WED,FRI (default: MON-SAT).")
                    @Nullable String days,
            @Option(
                            names = "--cron",
                            paramLabel = "EXPR",
                            description = "A five-field cron line in UTC, as Render holds it.")
                    @Nullable String cron,
            @Option(
                            names = "--from",
                            paramLabel = "INSTANT",
                            description = "Look from here on, like 2026-11-23T12:00:00Z.")
                    @Nullable String from,
            @Option(
                            names = "--count",
                            paramLabel = "N",
                            defaultValue = "5",
                            description = "How many starts to show (default: ${DEFAULT-VALUE}).")
                    int count) {
        Instant start = from == null ? cli.now() : Instants.parse("--from", from);
        if (count < 1 || count > MOST_STARTS) {
            throw CliProblem.input("--count: give a number from 1 to " + MOST_STARTS + ".");
        }
        SchedulePreview preview;
        if (cron != null) {
            if (localTime != null || timeZone != null || days != null) {
                throw CliProblem.input(
                        "Give either --cron or --local-time with --time-zone, not both.");
            }
            preview = SchedulePreview.of(cronLine(cron), start, count);
        } else {
            if (localTime == null || timeZone == null) {
                throw CliProblem.input("Give --local-time and --time-zone, or --cron.");
            }
            WallClock clock =
                    new WallClock(
                            time(localTime), zone(timeZone), days(days == null ? "MON-SAT" : days));
            preview = preview(clock, start, count);
        }
        cli.show(preview::json, preview::text);
        return ExitCodes.DONE;
    }

    private static SchedulePreview preview(WallClock clock, Instant from, int count) {
        try {
            return SchedulePreview.of(clock, from, count);
        } catch (IllegalArgumentException noOneLine) {
            throw CliProblem.input("No one cron line can say this: " + noOneLine.getMessage());
        }
    }

    private static UtcCron cronLine(String text) {
        try {
            return UtcCron.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw CliProblem.input("--cron: " + unreadable.getMessage());
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip(), TIME);
        } catch (DateTimeParseException unreadable) {
            throw CliProblem.input("--local-time: give HH:MM on the 24-hour clock, like 05:58.");
        }
    }

    private static ZoneId zone(String text) {
        // Offsets like +05:00 would parse too, but know no daylight saving.
        if (!ZoneId.getAvailableZoneIds().contains(text.strip())) {
            throw CliProblem.input(
                    "--time-zone: not a known time zone. Give one like America/Chicago.");
        }
        return ZoneId.of(text.strip());
    }

    private static Set<DayOfWeek> days(String text) {
        try {
            return Weekdays.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw CliProblem.input("--days: " + unreadable.getMessage());
        }
    }
}
