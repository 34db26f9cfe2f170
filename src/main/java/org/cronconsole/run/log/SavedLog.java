package org.cronconsole.run.log;

import org.cronconsole.logging.Masking;
import org.cronconsole.run.Run;
import org.cronconsole.settings.PrivateFiles;
import org.cronconsole.words.Words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A log as a file: readable for this person alone, whole or not there, without known secrets. */
public final class SavedLog {
    private static final Words WORDS = Words.of(SavedLog.class);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SavedLog() {}

    /**
     * Writes it. Waits.
     *
     * @param about what it is the log of, in a line
     * @param lines as {@link LogEntry#written()} writes them
     * @param replace whether a file of this name may be replaced
     * @throws FileAlreadyExistsException where one is there and may not be
     * @throws IOException where it cannot be written; what was there is untouched then
     */
    public static void write(Path file, String about, List<String> lines, boolean replace)
            throws IOException {
        byte[] content = text(about, lines).getBytes(StandardCharsets.UTF_8);
        PrivateFiles.write(file, replace, out -> out.write(content));
    }

    /** A name for the file of a run's log: job, start, run. */
    public static String nameFor(String jobName, Run run) {
        String words = jobName.strip().replaceAll("[^\\p{L}\\p{Nd}]+", "-");
        String last = run.id().value().replaceAll("[^A-Za-z0-9-]+", "-");
        return String.format(Locale.ROOT, "log-%s-%s-%s.txt", words, STAMP.format(run.at()), last);
    }

    /**
     * What a log is of, in a line.
     *
     * @param whole false where its beginning is left out
     */
    public static String about(Run run, String jobName, boolean whole) {
        return WORDS.format(whole ? "log.about" : "log.about.end", run.id(), jobName, run.job());
    }

    /** The text: what it is, the warning, and the lines. */
    public static String text(String about, List<String> lines) {
        // Again as a whole: a key may stand on several lines.
        return "# "
                + about
                + "\n# "
                + LogRedaction.warning()
                + "\n"
                + Masking.mask(String.join("\n", lines))
                + "\n";
    }
}
