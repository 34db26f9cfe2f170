package org.cronconsole.schedule;

import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;

import org.cronconsole.words.Language;
import org.cronconsole.words.Words;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Schedules in plain words. */
public final class CronWords {
    private static final Words WORDS = Words.of(CronWords.class);

    /** One time of the day, on some days of the week. */
    private static final Pattern ONCE_A_DAY =
            Pattern.compile("(\\d{1,2})\\s+(\\d{1,2})\\s+\\*\\s+\\*\\s+([0-7*,-]+)");

    /** Made once: that takes longer than reading a line. Safe for several threads. */
    private static final CronParser PARSER =
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    private static final Pattern COMMA = Pattern.compile(",", Pattern.LITERAL);

    private CronWords() {}

    /** {@code 05:58 America/Chicago, Monday to Saturday}. */
    public static String of(WallClock clock) {
        return clock.time() + " " + clock.zone() + ", " + days(clock.days());
    }

    /** {@code 11:58 UTC, Monday to Saturday}; for lines of another shape a freer wording. */
    public static String of(UtcCron cron) {
        Matcher line = ONCE_A_DAY.matcher(cron.expression());
        Optional<Set<DayOfWeek>> days =
                line.matches() ? days(line.group(3)) : Optional.<Set<DayOfWeek>>empty();
        if (days.isPresent()) {
            return String.format(
                    Locale.ROOT,
                    "%02d:%02d UTC, %s",
                    Integer.parseInt(line.group(2)),
                    Integer.parseInt(line.group(1)),
                    days(days.get()));
        }
        try {
            return CronDescriptor.instance(freely()).describe(PARSER.parse(cron.expression()))
                    + " (UTC)";
        } catch (IllegalArgumentException notInWords) {
            return cron.expression() + " (UTC)";
        }
    }

    /** The language of a freer wording: ours, for the words around it are. */
    private static Locale freely() {
        Locale ours = WORDS.bundle().getLocale();
        return ours.equals(Locale.ROOT) ? Locale.UK : ours;
    }

    private static Optional<Set<DayOfWeek>> days(String field) {
        if (field.equals("*")) {
            return Optional.of(EnumSet.allOf(DayOfWeek.class));
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : COMMA.splitAsStream(field).toList()) {
            if (!part.matches("[0-7](-[0-7])?")) {
                return Optional.empty();
            }
            int first = part.charAt(0) - '0';
            int last = part.charAt(part.length() - 1) - '0';
            for (int day = first; day <= last; day++) {
                days.add(DayOfWeek.of(day == 0 ? 7 : day));
            }
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    /** {@code Monday to Saturday}, {@code Monday, Wednesday and Friday}, {@code every day}. */
    static String days(Set<DayOfWeek> days) {
        if (days.size() == 7) {
            return WORDS.get("days.every");
        }
        String written = Weekdays.format(days);
        int dash = written.indexOf('-');
        if (dash > 0) {
            return WORDS.format(
                    "days.range",
                    name(written.substring(0, dash)),
                    name(written.substring(dash + 1)));
        }
        List<String> names = new ArrayList<>();
        COMMA.splitAsStream(written).map(CronWords::name).forEach(names::add);
        String last = names.removeLast();
        return names.isEmpty() ? last : WORDS.format("days.list", String.join(", ", names), last);
    }

    private static String name(String abbreviation) {
        return Weekdays.parse(abbreviation)
                .iterator()
                .next()
                .getDisplayName(TextStyle.FULL, Language.locale());
    }
}
