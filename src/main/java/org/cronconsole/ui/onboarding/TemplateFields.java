package org.cronconsole.ui.onboarding;

import org.cronconsole.dealership.Template;
import org.cronconsole.registry.TemplateEntry;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A template as fields of the form, and the form as a template. */
final class TemplateFields {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private TemplateFields() {}

    /**
     * What a template says, by field; env vars as lines without a value.
     *
     * @param known names of env vars that have a value without the form
     */
    static Map<FormField, String> of(Template template, Collection<String> known) {
        Map<FormField, String> fields = new EnumMap<>(FormField.class);
        put(fields, FormField.TIME_ZONE, template.timeZone());
        put(fields, FormField.AM_TIME, template.amTime());
        put(fields, FormField.PM_TIME, template.pmTime());
        put(fields, FormField.DAYS, template.days());
        put(fields, FormField.REPO, template.repo());
        put(fields, FormField.BRANCH, template.branch());
        put(fields, FormField.PLAN, template.plan());
        put(fields, FormField.REGION, template.region());
        put(fields, FormField.ENV_LINES, lines(template.missing(known)));
        return fields;
    }

    private static void put(Map<FormField, String> fields, FormField field, String value) {
        if (!value.isEmpty()) {
            fields.put(field, value);
        }
    }

    private static String lines(List<String> names) {
        return names.stream().map(name -> name + "=\n").collect(Collectors.joining());
    }

    /** What the form says that dealerships can have in common: no password and no value. */
    static TemplateEntry of(String name, FormModel form) {
        return new TemplateEntry(
                name.strip(),
                parsed(form, FormField.TIME_ZONE, TemplateFields::zone),
                parsed(form, FormField.AM_TIME, text -> LocalTime.parse(text, TIME)),
                parsed(form, FormField.PM_TIME, text -> LocalTime.parse(text, TIME)),
                days(form),
                text(form, FormField.REPO),
                text(form, FormField.BRANCH),
                text(form, FormField.PLAN),
                text(form, FormField.REGION),
                new ArrayList<>(form.envLines().values().keySet()),
                false);
    }

    private static Set<DayOfWeek> days(FormModel form) {
        Set<DayOfWeek> days = parsed(form, FormField.DAYS, Weekdays::parse);
        return days == null ? Set.of() : days;
    }

    private static ZoneId zone(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new IllegalArgumentException("no such zone");
        }
        return ZoneId.of(id);
    }

    /** What cannot be read is left out: the form says itself what is wrong with it. */
    private static <T> @Nullable T parsed(
            FormModel form, FormField field, Function<String, T> parse) {
        String text = text(form, field);
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable String text(FormModel form, FormField field) {
        String text = form.get(field).strip();
        return text.isEmpty() ? null : text;
    }
}
