package org.cronconsole.registry;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What dealerships that are alike have in common, kept under a name for the next ones. Never a
 * secret and no value of an env var. What is null or empty says nothing.
 *
 * @param name by which people choose it
 * @param days local days; empty for none said
 * @param envNames names of env vars whose values are asked for
 * @param standard whether a new form begins with it; of one template at most
 */
public record TemplateEntry(
        String name,
        @Nullable ZoneId zone,
        @Nullable LocalTime am,
        @Nullable LocalTime pm,
        Set<DayOfWeek> days,
        @Nullable String repo,
        @Nullable String branch,
        @Nullable String plan,
        @Nullable String region,
        List<String> envNames,
        boolean standard) {
    /** Copies the collections. */
    public TemplateEntry {
        days = Set.copyOf(days);
        envNames = List.copyOf(envNames);
    }

    /** The same under another name. */
    public TemplateEntry named(String other) {
        return new TemplateEntry(
                other, zone, am, pm, days, repo, branch, plan, region, envNames, standard);
    }

    /** The same, as one that a new form begins with, or not. */
    public TemplateEntry standard(boolean now) {
        return new TemplateEntry(
                name, zone, am, pm, days, repo, branch, plan, region, envNames, now);
    }
}
