package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.dealership.OnboardingCheck;
import org.cronconsole.dealership.queue.CsvRefused;
import org.cronconsole.dealership.queue.DealershipCsv;
import org.cronconsole.dealership.queue.ManyAtOnce;
import org.cronconsole.dealership.queue.QueueFiles;
import org.cronconsole.dealership.queue.QueueNow;
import org.cronconsole.dealership.queue.QueueRow;
import org.cronconsole.dealership.queue.QueueRun;
import org.cronconsole.dealership.queue.RowState;
import org.cronconsole.workbench.Workbench;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code onboard --csv FILE} and {@code onboard --csv-template FILE}. */
final class OnboardCsv {
    private static final String WHAT = "onboard dealerships";

    private final Cli cli;
    private final QueueWords words;

    OnboardCsv(Cli cli) {
        this.cli = cli;
        this.words = new QueueWords(cli::say);
    }

    /** Writes a file to begin with; one that is there is left alone. */
    int template(Path file) {
        if (Files.exists(file)) {
            throw CliProblem.input(file + " exists already, and is left as it is.");
        }
        try {
            DealershipCsv.writeTemplate(file);
        } catch (UncheckedIOException unwritable) {
            throw CliProblem.input(
                    file + " cannot be written. Is the folder there, and may you write to it?");
        }
        cli.say(
                "Written to "
                        + file
                        + ": a row for each dealership; the line with # is an example.");
        return ExitCodes.DONE;
    }

    /** Shows how each row stands, and writes nothing. */
    int preview(Path file) {
        refuseUnreadable(file);
        ManyAtOnce.Look look = look(many(cli.open()), file);
        show(look.queue().rows());
        words.summary(look);
        cli.say("Nothing was written. To onboard them, leave out --dry-run.");
        return look.allFine() ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    /** Works the rows to their end, and goes on where an earlier run stopped. */
    int carryOut(Path file) {
        refuseUnreadable(file);
        Workbench bench = cli.openForHours(WHAT);
        ManyAtOnce many = many(bench);
        ManyAtOnce.Look look = look(many, file);
        words.summary(look);
        if (look.goesOn()) {
            cli.say("It goes on where it stopped, begun at " + look.queue().begunAt() + ".");
        }
        QueueRun run = many.run(look, false, words::changed, () -> cli.keepUnlocked(bench));
        QueueNow.Phase end;
        try {
            end = run.work();
        } catch (QueueRun.Busy | QueueFiles.Unkept stopped) {
            throw new CliProblem(
                    run.queue().count(RowState.DONE) == 0 ? ExitCodes.FAILED : ExitCodes.UNKNOWN,
                    String.valueOf(stopped.getMessage()));
        } finally {
            // A queue that was stopped has ended in order; what is left is to say so.
            Thread.interrupted();
        }
        List<QueueRow> rows = run.queue().rows();
        show(rows);
        words.end(run.queue(), end);
        return exitCode(rows);
    }

    /** Before anybody signs in. */
    private void refuseUnreadable(Path file) {
        try {
            DealershipCsv.read(file, new OnboardingCheck(cli.jobDefaults()));
        } catch (CsvRefused refused) {
            throw refused(refused);
        }
    }

    private static CliProblem refused(CsvRefused refused) {
        return CliProblem.input("--csv: " + refused.getMessage() + "\nNothing was done.");
    }

    private ManyAtOnce many(Workbench bench) {
        return new ManyAtOnce(
                bench.onboarding(), cli.services().home(), cli.services().queueClock());
    }

    private static ManyAtOnce.Look look(ManyAtOnce many, Path file) {
        try {
            return many.look(file);
        } catch (CsvRefused refused) {
            throw refused(refused);
        }
    }

    private static int exitCode(List<QueueRow> rows) {
        long fine = rows.stream().filter(row -> row.state().fine()).count();
        if (fine == rows.size()) {
            return ExitCodes.DONE;
        }
        boolean half =
                rows.stream()
                        .anyMatch(row ->
                                row.state() == RowState.PARTLY
                                        || row.state() == RowState.RESUME
                                        || row.state() == RowState.RUNNING);
        return fine > 0 || half ? ExitCodes.UNKNOWN : ExitCodes.FAILED;
    }

    private void show(List<QueueRow> rows) {
        cli.show(() -> json(rows), () -> text(rows));
    }

    private static ArrayNode json(List<QueueRow> rows) {
        return Json.array(rows, OnboardCsv::json);
    }

    private static ObjectNode json(QueueRow row) {
        ObjectNode json =
                Json.object()
                        .put("row", row.row())
                        .put("dealership", row.dealership())
                        .put("state", row.state().word());
        json.set(
                "problems",
                Json.array(
                        row.problems(),
                        problem ->
                                Json.object()
                                        .put("field", problem.field())
                                        .put("problem", problem.problem())));
        return json.put("journal", row.journal());
    }

    private static String text(List<QueueRow> rows) {
        TextTable table = new TextTable("ROW", "DEALERSHIP", "STATE", "WHAT", "JOURNAL");
        rows.forEach(row ->
                table.row(
                        "" + row.row(),
                        row.dealership(),
                        row.state().word(),
                        row.words(),
                        Json.orEmpty(row.journal())));
        return table.toString();
    }
}
