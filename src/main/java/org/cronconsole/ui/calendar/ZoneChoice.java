package org.cronconsole.ui.calendar;

import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * On whose clock the calendar's days are.
 *
 * @param zone the place, for {@link Kind#PLACE} alone
 */
public record ZoneChoice(Kind kind, @Nullable ZoneId zone) {
    /** Each job's own zone: a start is on its own local date. */
    public static final ZoneChoice OWN = new ZoneChoice(Kind.OWN, null);

    /** The viewer's zone. */
    public static final ZoneChoice MINE = new ZoneChoice(Kind.MINE, null);

    /** UTC, in which Render reads the lines. */
    public static final ZoneChoice UTC = new ZoneChoice(Kind.UTC, null);

    /** What can be chosen. */
    public enum Kind {
        /** Each job's own zone. */
        OWN,
        /** The viewer's zone. */
        MINE,
        /** UTC. */
        UTC,
        /** A place's zone. */
        PLACE
    }

    /** A place. */
    public static ZoneChoice of(ZoneId zone) {
        return new ZoneChoice(Kind.PLACE, zone);
    }

    /** Reads what {@link #key} wrote; what cannot be read is each job's own zone. */
    public static ZoneChoice read(String key) {
        for (ZoneChoice fixed : List.of(OWN, MINE, UTC)) {
            if (fixed.key().equals(key)) {
                return fixed;
            }
        }
        try {
            return of(ZoneId.of(key));
        } catch (DateTimeException unknown) {
            return OWN;
        }
    }

    /** For remembering it. */
    public String key() {
        return zone == null ? "*" + kind.name() : zone.getId();
    }

    /** The clock; null for each job's own. */
    @Nullable ZoneId clock(ZoneId viewer) {
        return switch (kind) {
            case OWN -> null;
            case MINE -> viewer;
            case UTC -> ZoneOffset.UTC;
            case PLACE -> zone;
        };
    }

    /** Those without a place, then the places of the jobs. */
    static List<ZoneChoice> all(Collection<ZoneId> places) {
        List<ZoneChoice> all = new ArrayList<>(List.of(OWN, MINE, UTC));
        places.stream().filter(zone -> !zone.equals(ZoneOffset.UTC)).forEach(z -> all.add(of(z)));
        return all;
    }

    /** In words. */
    String words(Texts texts, ZoneId viewer) {
        return switch (kind) {
            case OWN -> texts.get("calendar.zone.own");
            case MINE -> texts.format("calendar.zone.mine", Times.city(viewer));
            case UTC -> texts.get("calendar.zone.utc");
            case PLACE -> zone == null ? "" : zone.getId().replace('_', ' ');
        };
    }
}
