package org.cronconsole.dealership.queue;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cronconsole.settings.CsvCells;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How each row of a queue stands, as a file for a spreadsheet. No secret is in it. */
public final class ResultsCsv {
    private ResultsCsv() {}

    /**
     * Writes a file. Waits.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public static void write(Path file, List<QueueRow> rows) {
        try {
            Files.writeString(file, format(rows), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The text of a file; it starts with a byte order mark, or Excel would misread names. */
    static String format(List<QueueRow> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord("row", "dealership", "state", "what", "journal");
            for (QueueRow row : rows) {
                printer.printRecord(
                        row.row(),
                        CsvCells.guarded(row.dealership()),
                        row.state().word(),
                        CsvCells.guarded(row.words()),
                        row.journal() == null ? "" : row.journal());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
