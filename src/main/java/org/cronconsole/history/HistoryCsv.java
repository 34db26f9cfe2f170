package org.cronconsole.history;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cronconsole.logging.Masking;
import org.cronconsole.run.Run;
import org.cronconsole.settings.CsvCells;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Rows of a history as a file for a spreadsheet. Each time stands there twice: in UTC, and as the
 * dealership's clock showed it, with its offset; the latter is empty where nobody has said the
 * zone. No secret is in it.
 */
final class HistoryCsv implements AutoCloseable {
    /** The columns: scripts rely on the names and the order. */
    static final List<String> COLUMNS =
            List.of(
                    "dealership",
                    "half",
                    "job",
                    "jobId",
                    "status",
                    "expectedAt",
                    "expectedLocal",
                    "startedAt",
                    "startedLocal",
                    "endedAt",
                    "endedLocal",
                    "timeZone",
                    "durationSeconds",
                    "trigger",
                    "reason",
                    "user",
                    "runId");

    private final CSVPrinter printer;
    private int rows;

    /** Begins with the names of the columns; a byte order mark before, or Excel misreads names. */
    HistoryCsv(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
    }

    /** Adds a row. */
    void add(HistoryRow row) throws IOException {
        PlacedJob place = row.place();
        Run run = row.run();
        ZoneId zone = place.zone();
        Instant due = row.expectedAt().orElse(null);
        Instant start = run == null ? null : run.startedAt();
        Instant end = run == null ? null : run.endedAt();
        printer.printRecord(
                text(place.dealership()),
                place.job().period().map(Enum::name).orElse(""),
                text(place.job().name()),
                text(place.job().id().value()),
                row.status().word(),
                utc(due),
                local(due, zone),
                utc(start),
                local(start, zone),
                utc(end),
                local(end, zone),
                zone == null ? "" : zone.getId(),
                row.duration().map(Duration::toSeconds).map(String::valueOf).orElse(""),
                run == null ? "" : run.trigger().word(),
                masked(row.reason().orElse("")),
                masked(row.user().orElse("")),
                run == null ? "" : text(run.id().value()));
        rows++;
    }

    /** How many rows were added. */
    int rows() {
        return rows;
    }

    /** Cells hold what others wrote: no formula of theirs is carried out. */
    private static String text(@Nullable String words) {
        return words == null ? "" : CsvCells.guarded(words);
    }

    /** What Render tells of an end might hold anything; a name is chosen to be seen. */
    private static String masked(String words) {
        return words.isEmpty() ? "" : text(Masking.mask(words));
    }

    private static String utc(@Nullable Instant at) {
        return at == null ? "" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String local(@Nullable Instant at, @Nullable ZoneId zone) {
        return at == null || zone == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    /** Hands everything over to the stream, which stays open. */
    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
