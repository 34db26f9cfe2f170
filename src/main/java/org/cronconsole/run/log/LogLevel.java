package org.cronconsole.run.log;

import org.cronconsole.render.LogLine;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How grave a line of a log is; the gravest first. */
public enum LogLevel {
    /** Something failed. */
    ERROR,
    /** Something to look at. */
    WARNING,
    /** What goes on; also what nobody has said a level of. */
    INFO,
    /** For whoever wrote the job. */
    DEBUG;

    /** How far into a line its own word for the level may stand: behind a time and a name. */
    private static final int WITHIN = 80;

    /**
     * A word for a level where programs put it: in capitals as a word of its own, in brackets,
     * before a colon at the line's beginning, or as the value of a field named level.
     */
    private static final Pattern SAID =
            Pattern.compile(
                    "\\b(FATAL|CRITICAL|ERROR|SEVERE|WARNING|WARN|INFO|DEBUG|TRACE)\\b"
                            + "|\\[(?i:(fatal|critical|error|warning|warn|info|debug|trace))]"
                            + "|^\\s*(?i:(fatal|critical|error|warning|warn|info|debug|trace)):"
                            + "|(?i:\"?(?:level|severity|lvl)\"?\\s?[=:]\\s?\"?"
                            + "(fatal|critical|error|warning|warn|info|debug|trace)\\b)");

    /** How an exception that nobody caught begins. */
    private static final Pattern THROWN =
            Pattern.compile(
                    "^\\s*(?:Traceback \\(most recent call last\\)|Uncaught\\b|Unhandled\\b"
                            + "|(?:[\\w$]+\\.)*[A-Z]\\w*(?:Error|Exception):\\s)");

    /**
     * The level of a line: what Render's label says, unless the text says it is graver; where the
     * label says no more than info, which Render gives to what it cannot tell, the text decides.
     *
     * @param plain its text without terminal codes
     */
    public static LogLevel of(LogLine line, String plain) {
        LogLevel label = ofWord(line.level());
        LogLevel said = said(plain);
        if (said == null || label == null) {
            return said != null ? said : label != null ? label : INFO;
        }
        return label == INFO || said.compareTo(label) < 0 ? said : label;
    }

    private static @Nullable LogLevel said(String plain) {
        String head = plain.length() > WITHIN ? plain.substring(0, WITHIN) : plain;
        if (THROWN.matcher(head).find()) {
            return ERROR;
        }
        Matcher matcher = SAID.matcher(head);
        if (!matcher.find()) {
            return null;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return ofWord(matcher.group(group));
            }
        }
        return null;
    }

    private static @Nullable LogLevel ofWord(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "fatal",
                    "critical",
                    "crit",
                    "error",
                    "err",
                    "severe",
                    "alert",
                    "emergency",
                    "emerg",
                    "panic" ->
                    ERROR;
            case "warning", "warn" -> WARNING;
            case "info", "notice", "information" -> INFO;
            case "debug", "trace", "verbose" -> DEBUG;
            default -> null;
        };
    }
}
