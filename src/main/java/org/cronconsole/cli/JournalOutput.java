package org.cronconsole.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the commands with a journal say of those that this computer knows. */
final class JournalOutput {
    private JournalOutput() {}

    /**
     * One of them.
     *
     * @param state how it stands, as the commands spell it
     */
    record Line(String journal, String dealership, String state, Instant startedAt) {}

    /** Lists them. */
    static <J> int list(Cli cli, List<J> journals, Function<J, Line> line) {
        List<Line> lines = journals.stream().map(line).toList();
        cli.show(
                () ->
                        Json.array(
                                lines,
                                each ->
                                        Json.object()
                                                .put("journal", each.journal())
                                                .put("dealership", each.dealership())
                                                .put("state", each.state())
                                                .put("startedAt", Json.time(each.startedAt()))),
                () -> text(lines));
        return ExitCodes.DONE;
    }

    private static String text(List<Line> lines) {
        TextTable table = new TextTable("JOURNAL", "DEALERSHIP", "STATE", "STARTED AT");
        lines.forEach(each ->
                table.row(
                        each.journal(),
                        each.dealership(),
                        each.state(),
                        Json.orEmpty(Json.time(each.startedAt()))));
        return table.toString();
    }

    /**
     * One that was named, which is looked for before anybody signs in.
     *
     * @param command what lists them
     * @throws CliProblem where this computer knows none of this id
     */
    static <J> J known(Optional<J> found, String command) {
        return found.orElseThrow(() ->
                new CliProblem(
                        ExitCodes.FAILED,
                        "There is no such journal on this computer. List them with: cron-console "
                                + command));
    }
}
