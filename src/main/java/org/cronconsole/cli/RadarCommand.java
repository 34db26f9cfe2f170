package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.retime.RadarFinding;
import org.cronconsole.schedule.RetimeWindow;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code schedules radar}. */
@Command(
        name = "radar",
        description = {
            "Which jobs the coming clock changes move away from their local time, and when their"
                    + " lines can be changed so that no start is left out and none comes twice.",
            "A job that is wrong already is told as well."
        })
final class RadarCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 3660;

    private final Cli cli;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "60",
            description = "How many days to look ahead (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            description = "Look from here on, like 2026-11-23T12:00:00Z (default: now).")
    private @Nullable String from;

    RadarCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        if (days < 1 || days > MOST_DAYS) {
            throw CliProblem.input("--days: give a number from 1 to " + MOST_DAYS + ".");
        }
        Instant start = from == null ? cli.now() : Instants.parse("--from", from);
        List<RadarFinding> findings = cli.open().retiming().radar(start, Duration.ofDays(days));
        cli.show(() -> Json.array(findings, RadarCommand::json), () -> text(findings));
        return ExitCodes.DONE;
    }

    private static ObjectNode json(RadarFinding finding) {
        RetimeWindow window = finding.prospect().window();
        return Json.object()
                .put("jobId", finding.job().id().value())
                .put("name", finding.job().name())
                .put("at", Json.time(finding.prospect().at()))
                .put("timeZone", finding.intent().zone().getId())
                .put("intended", finding.intent().time().toString())
                .put("willStart", Json.text(finding.willStart()))
                .put("shiftMinutes", finding.prospect().drift().shiftMinutes().orElse(null))
                .put("alreadyWrong", finding.prospect().now())
                .put("schedule", finding.prospect().line().expression())
                .put("neededSchedule", finding.prospect().drift().needed().expression())
                .put("applyAfter", Json.time(window == null ? null : window.after()))
                .put("applyBefore", Json.time(window == null ? null : window.before()));
    }

    private static String text(List<RadarFinding> findings) {
        if (findings.isEmpty()) {
            return "No clock change in this time moves a job.\n";
        }
        TextTable table =
                new TextTable(
                        "CLOCK CHANGE",
                        "JOB",
                        "MEANT",
                        "WILL START",
                        "SHIFT",
                        "CHANGE AFTER",
                        "CHANGE BEFORE");
        for (RadarFinding finding : findings) {
            RetimeWindow window = finding.prospect().window();
            LocalTime will = finding.willStart();
            table.row(
                    finding.prospect().now() ? "already" : "" + finding.prospect().at(),
                    finding.job().name(),
                    finding.intent().time() + " " + finding.intent().zone(),
                    will == null ? "never" : will.toString(),
                    finding.prospect()
                            .drift()
                            .shiftMinutes()
                            .map(minutes -> String.format(Locale.ROOT, "%+d min", minutes))
                            .orElse(""),
                    Json.orEmpty(Json.time(window == null ? null : window.after())),
                    Json.orEmpty(Json.time(window == null ? null : window.before())));
        }
        return table.toString();
    }
}
