package org.cronconsole.run.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the words of a log hint at. The jobs are not written by us, so each is a guess: it is told
 * as one, with the line that it rests on.
 */
public enum LogClue {
    /** The text with the second factor did not come. */
    NO_TEXT(
            "(?:2fa|two.factor|second.factor|sms|text|verification).{0,40}(?:did not"
                    + " (?:arrive|come)|didn't (?:arrive|come)|not received|never"
                    + " (?:arrived|came)|timed? ?out)|(?:no|timed?"
                    + " ?out|timeout).{0,30}(?:2fa|verification) ?(?:text|code|sms)"),
    /** vAuto did not take the code of the text. */
    WRONG_CODE(
            "(?:2fa|verification|security|sms) ?code.{0,30}(?:rejected|refused|invalid|incorrect"
                    + "|wrong|expired|not accepted)"
                    + "|(?:invalid|incorrect|wrong|expired) (?:2fa|verification|security) ?code"),
    /** vAuto did not take user name or password. */
    WRONG_PASSWORD(
            "(?:invalid|incorrect|wrong|bad).{0,30}(?:password|credentials|user ?name|login)"
                    + "|(?:password|credentials).{0,40}(?:invalid|incorrect|wrong|rejected|refused"
                    + "|expired|not accepted)"
                    + "|(?:login|log.?in|sign.?in|authentication) (?:failed|refused|denied)"),
    /** vAuto has locked the account. */
    LOCKED_OUT("(?:account|user).{0,20}(?:is |has been |was )?(?:locked|disabled|suspended)"),
    /** The process ran out of memory. */
    NO_MEMORY(
            "(?:out of memory|heap limit|javascript heap|memoryerror|cannot allocate memory"
                    + "|oom.?kill)"),
    /** A page is not as the job expects it. */
    OTHER_PAGE(
            "(?:element|selector|button|locator).{0,60}(?:not found|not visible|no longer)"
                    + "|timeouterror: waiting for|waiting for .{0,60}(?:failed|timed out)"
                    + "|nosuchelement"),
    /** A service on the network did not answer. */
    NO_NETWORK(
            "econnrefused|econnreset|etimedout|enotfound|eai_again|getaddrinfo"
                    + "|name or service not known|connection (?:refused|reset|timed out)"
                    + "|net::err_"),
    /** The program itself is not whole, as after a bad deploy. */
    BROKEN_BUILD(
            "(?:cannot find module|modulenotfounderror|no module named|command not found"
                    + "|no such file or directory|syntaxerror)");

    /** The end of a log tells why; what went wrong long before was overcome. */
    private static final int LOOKED_AT = 200;

    private final Pattern words;

    LogClue(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /**
     * A clue and the line that gives it.
     *
     * @param line the last one that does
     */
    public record Found(LogClue clue, LogEntry line) {}

    /** The clues in the end of a log, each once, the likeliest cause first. */
    public static List<Found> in(List<LogEntry> log) {
        Map<LogClue, LogEntry> found = new EnumMap<>(LogClue.class);
        for (LogEntry line : log.subList(Math.max(0, log.size() - LOOKED_AT), log.size())) {
            for (LogClue clue : values()) {
                if (clue.words.matcher(line.plain()).find()) {
                    found.put(clue, line);
                }
            }
        }
        List<Found> all = new ArrayList<>();
        found.forEach((clue, line) -> all.add(new Found(clue, line)));
        return all;
    }
}
