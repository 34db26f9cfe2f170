package org.cronconsole.run.log;

import org.cronconsole.render.LogLine;
import org.cronconsole.words.Words;

import java.time.Instant;

/**
 * A line of a log, read. Made away from the screen's thread, for it takes a while where there are
 * many.
 *
 * @param id Render's name of it
 * @param label the level in Render's word; empty where there is none
 * @param likeness the same for lines that differ in times and numbers alone, see {@link Likeness}
 */
public record LogEntry(
        String id, Instant at, String label, LogText text, LogLevel level, long likeness) {
    private static final Words WORDS = Words.of(LogEntry.class);

    /** Reads a line as a window shows it. */
    public static LogEntry of(LogLine line) {
        LogText text = LogText.shown(line.message());
        return new LogEntry(
                line.id(),
                line.at(),
                line.level(),
                text,
                LogLevel.of(line, text.plain()),
                Likeness.of(text.plain()));
    }

    /** Its text without terminal codes. */
    public String plain() {
        return text.plain();
    }

    /**
     * As it is written to a file, a ticket or the clipboard: time in UTC, level, text, without the
     * secrets that are known here.
     */
    public String written() {
        String line = written(at, label, LogRedaction.of(plain()));
        return text.cut() == 0 ? line : WORDS.format("log.more", line, String.valueOf(text.cut()));
    }

    /** A whole line as {@link #written()} writes it. */
    public static String written(LogLine line) {
        return written(line.at(), line.level(), LogRedaction.of(line.message()));
    }

    private static String written(Instant at, String label, String redacted) {
        return at + " " + (label.isEmpty() ? "-" : label) + " " + redacted;
    }
}
