package org.cronconsole.ui.clockchanges;

import org.cronconsole.schedule.RetimeWindow;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says when a line can be changed. */
final class WindowWords {
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

    private final Texts texts;
    private final Times times;

    WindowWords(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /** From when on, on the dealership's clock. */
    String from(RetimeWindow window, ZoneId zone, Instant now) {
        if (!now.isBefore(window.before())) {
            return texts.get("clock.window.over");
        }
        return window.holds(now)
                ? texts.get("clock.window.open")
                : texts.format("clock.window.between", times.at(window.after(), zone));
    }

    /** Until when, on the dealership's clock. */
    String until(RetimeWindow window, ZoneId zone, Instant now) {
        String key =
                !now.isBefore(window.before())
                        ? "clock.window.over.end"
                        : window.holds(now) ? "clock.window.open.end" : "clock.window.between.end";
        return texts.format(key, times.at(window.before(), zone));
    }

    /** The window on the viewer's clock and in UTC. */
    String elsewhere(RetimeWindow window) {
        return texts.format(
                "clock.window.elsewhere",
                times.local(window.after()),
                times.local(window.before()),
                times.utc(window.after()),
                times.utc(window.before()));
    }

    /** The same words with every instant in them on the clock of a place. */
    String localised(String words, ZoneId zone) {
        Matcher found = INSTANT.matcher(words);
        return found.replaceAll(each -> {
            try {
                return Matcher.quoteReplacement(times.at(Instant.parse(each.group()), zone));
            } catch (DateTimeParseException none) {
                return Matcher.quoteReplacement(each.group());
            }
        });
    }
}
