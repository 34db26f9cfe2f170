package org.cronconsole.words;

import java.time.LocalTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Formats of days and times as people of a place read the clock: by twelve hours or by 24. */
public final class ClockForm {
    private static final Map<Form, DateTimeFormatter> FORMS = new ConcurrentHashMap<>();

    private record Form(String pattern, Locale locale) {}

    private ClockForm() {}

    /**
     * A format for people of this locale.
     *
     * @param pattern of {@link DateTimeFormatter}, its times written {@code h:mm a} or {@code
     *     h:mm:ss a}, which become {@code H:mm} where the clock is read by 24 hours
     */
    public static DateTimeFormatter of(String pattern, Locale locale) {
        return FORMS.computeIfAbsent(
                new Form(pattern, locale),
                form -> DateTimeFormatter.ofPattern(written(pattern, locale), locale));
    }

    /** A time of day for whoever reads the words. */
    public static String time(LocalTime at) {
        return of("h:mm a", Language.locale()).format(at);
    }

    private static String written(String pattern, Locale locale) {
        String usual =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale);
        return usual.contains("H") || usual.contains("k")
                ? pattern.replace("h:mm a", "H:mm").replace("h:mm:ss a", "H:mm:ss")
                : pattern;
    }
}
