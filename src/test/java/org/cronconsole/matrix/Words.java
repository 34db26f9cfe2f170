package org.cronconsole.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is asked of every message. */
final class Words {
    private static final Pattern NEXT =
            Pattern.compile(
                    "(?i)\\b(look|try"
                        + " again|refresh|check|wait|ask|correct|sign|choose|resume|list|change|give|mend|set|remove|tidy"
                        + " up|go on)\\b");
    private static final Pattern RAW =
            Pattern.compile("(?i)<html|<!doctype|\\bat org\\.|exception|\\bjava\\.|null");
    private static final Pattern LOCAL_TIME = Pattern.compile("intent=WallClock\\[.*?]]");

    private Words() {}

    /** What is wrong with what was told; empty where all is well. */
    static List<String> wrong(Told told, Fault fault, List<String> secrets) {
        List<String> wrong = new ArrayList<>();
        if (told.unforeseen()) {
            wrong.add("unforeseen: " + told.failure());
        }
        for (String message : told.messages()) {
            if (!fault.cause().matcher(message).find()) {
                wrong.add("no cause in: " + message);
            }
            if (!NEXT.matcher(message).find()) {
                wrong.add("no next step in: " + message);
            }
            if (RAW.matcher(message).find()) {
                wrong.add("raw text in: " + message);
            }
        }
        String everything = told.everything();
        for (String secret : secrets) {
            if (everything.contains(secret)) {
                wrong.add("a secret is told: " + everything.replace(secret, "<secret>"));
            }
        }
        return wrong;
    }

    /** An answer as it is where the registry cannot be read. */
    static String withoutLocalTimes(String answer) {
        return LOCAL_TIME.matcher(answer).replaceAll("intent=null");
    }
}
