package org.cronconsole.history;

import org.cronconsole.settings.PrivateFiles;
import org.cronconsole.words.Words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Writes a history to a file that belongs to the person alone, as a whole or not at all: by
 * dealership and time, a line for each run and for each start that was due and had none.
 */
public final class HistoryExport {
    private static final Words WORDS = Words.of(HistoryExport.class);

    private final HistoryService history;

    /** Writes what is kept there. */
    public HistoryExport(HistoryService history) {
        this.history = history;
    }

    /**
     * What was written.
     *
     * @param rows without the line of the names
     * @param unknown of so many starts of the whole period nothing is known but that they were due,
     *     whether the filter lets them be written or not: any of them may be what it asks for
     */
    public record Written(Path file, int rows, int unknown) {}

    /**
     * Writes a file. Waits for the disk, and asks nobody.
     *
     * @param replace false where a file that is there already must stay as it is
     * @param eachStep how many rows were written
     * @throws HistoryFileProblem where it cannot be written; what was there is untouched then
     * @throws CancellationException where the thread is interrupted; likewise
     */
    public Written write(
            HistoryService.Query query, Path file, boolean replace, Consumer<Integer> eachStep) {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw unwritable(
                    WORDS.format("file.folder.missing", folder),
                    new NotDirectoryException(String.valueOf(folder)));
        }
        if (Files.isDirectory(target)) {
            throw unwritable(
                    WORDS.format("file.folder", target),
                    new FileAlreadyExistsException(target.toString()));
        }
        int[] count = {0, 0};
        try {
            PrivateFiles.write(
                    target,
                    replace,
                    out -> {
                        try (HistoryCsv csv = new HistoryCsv(out)) {
                            history.eachDealership(
                                    query,
                                    rows -> {
                                        count[1] += add(csv, query.filter(), rows);
                                        eachStep.accept(csv.rows());
                                    });
                            count[0] = csv.rows();
                        } catch (UncheckedIOException failed) {
                            throw failed.getCause();
                        }
                    });
        } catch (FileAlreadyExistsException there) {
            throw new HistoryFileProblem(
                    HistoryFileProblem.Kind.THERE_ALREADY,
                    WORDS.format("file.there", target),
                    there);
        } catch (IOException failed) {
            throw unwritable(WORDS.format("file.unwritable", target), failed);
        }
        return new Written(target, count[0], count[1]);
    }

    private static int add(HistoryCsv csv, HistoryFilter filter, List<HistoryRow> rows) {
        int unknown = 0;
        try {
            for (HistoryRow row : rows) {
                unknown += row.run() == null && row.status() == HistoryStatus.UNKNOWN ? 1 : 0;
                if (filter.shows(row)) {
                    csv.add(row);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return unknown;
    }

    private static HistoryFileProblem unwritable(String message, IOException cause) {
        return new HistoryFileProblem(HistoryFileProblem.Kind.UNWRITABLE, message, cause);
    }

    /** A name for the file: {@code runs-naperville-ford-2026-11-17-to-2026-11-24.csv}. */
    public String fileName(HistoryService.Query query) {
        String of =
                switch (query.scope()) {
                    case HistoryScope.All all -> "all";
                    case HistoryScope.OfDealership one -> one.name();
                    case HistoryScope.OfJob one -> one.name();
                };
        String plain =
                of.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        HistoryService.Dates dates = history.dates(query);
        return "runs-"
                + (plain.isEmpty() ? "history" : plain)
                + "-"
                + dates.first()
                + "-to-"
                + dates.last()
                + ".csv";
    }
}
