package org.cronconsole.ui.kit.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The time zones that can be chosen: those of the United States first, by how many live there. */
public final class Zones {
    private static final List<String> AMERICAN =
            List.of(
                    "America/New_York",
                    "America/Chicago",
                    "America/Denver",
                    "America/Los_Angeles",
                    "America/Phoenix",
                    "America/Anchorage",
                    "Pacific/Honolulu",
                    "America/Puerto_Rico",
                    "America/Detroit",
                    "America/Indiana/Indianapolis",
                    "America/Kentucky/Louisville",
                    "America/Boise",
                    "America/Adak",
                    "America/Indiana/Knox",
                    "America/Indiana/Marengo",
                    "America/Indiana/Petersburg",
                    "America/Indiana/Tell_City",
                    "America/Indiana/Vevay",
                    "America/Indiana/Vincennes",
                    "America/Indiana/Winamac",
                    "America/Juneau",
                    "America/Kentucky/Monticello",
                    "America/Menominee",
                    "America/Metlakatla",
                    "America/Nome",
                    "America/North_Dakota/Beulah",
                    "America/North_Dakota/Center",
                    "America/North_Dakota/New_Salem",
                    "America/Sitka",
                    "America/Yakutat");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Zones() {}

    /** Every IANA region zone; fixed offsets and abbreviations like EST are left out. */
    public static List<String> all() {
        List<String> all = new ArrayList<>(AMERICAN);
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/"))
                .filter(id -> !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .filter(id -> !AMERICAN.contains(id))
                .sorted()
                .forEach(all::add);
        return List.copyOf(all);
    }

    /**
     * The zone to propose to somebody who sits in {@code own}: that one where it is American, else
     * none, as the dealerships are.
     */
    public static Optional<String> suggestion(ZoneId own) {
        return Optional.of(own.getId()).filter(AMERICAN::contains);
    }

    /** True where every word that was typed is in the zone's name, blanks for underscores. */
    public static boolean matches(String zone, String typed) {
        String name = zone.toLowerCase(Locale.ROOT);
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return name.contains(wanted.replace(' ', '_'))
                || BLANKS.splitAsStream(wanted).allMatch(name::contains);
    }
}
