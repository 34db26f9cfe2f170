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

    /** The window on the dealership's clock. */
    String words(RetimeWindow window, ZoneId zone, Instant now) {
        String after = times.at(window.after(), zone);
        String before = times.at(window.before(), zone);
        if (!now.isBefore(window.before())) {
            return texts.format("clock.window.over", before);
        }
        return window.holds(now)
                ? texts.format("clock.window.open", before)
                : texts.format("clock.window.between", after, before);
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
