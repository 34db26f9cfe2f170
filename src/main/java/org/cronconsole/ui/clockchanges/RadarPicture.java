package org.cronconsole.ui.clockchanges;

import org.cronconsole.job.CronJob;

import java.util.List;

/**
 * What clock changes do to the jobs, in words.
 *
 * @param groups what is wrong already first, then soonest first
 * @param moved how many jobs are moved, or are wrong already
 * @param wrongNow how many of them start wrong already
 * @param withoutLocalTime how many jobs say nothing about the clock they live by
 * @param unsayable jobs whose local time no one line can say, each with the reason
 * @param nextChange the next clock change at all, a sentence
 */
record RadarPicture(
        List<Group> groups,
        int moved,
        int wrongNow,
        int withoutLocalTime,
        List<String> unsayable,
        String nextChange) {
    /** Nothing is known. */
    static final RadarPicture NONE = new RadarPicture(List.of(), 0, 0, 0, List.of(), "");

    RadarPicture {
        groups = List.copyOf(groups);
        unsayable = List.copyOf(unsayable);
    }

    /** What a group of jobs has in common. */
    enum Kind {
        /** They start wrong already. */
        WRONG_NOW,
        /** A clock change ahead moves them. */
        AHEAD,
        /** Their time does not exist on a day. */
        GAP,
        /** Their time comes twice on a day. */
        OVERLAP
    }

    /**
     * Jobs that the same happens to on the same day in the same zone.
     *
     * @param title what happens, with their number
     * @param text what to do about it, or what it is like
     */
    record Group(Kind kind, String title, String text, List<Line> lines) {
        Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One job of a group. Texts that do not matter are empty.
     *
     * @param meant the local time
     * @param days the local days
     * @param willStart when it starts instead
     * @param shift how much too early or late
     * @param window from when on its line can be changed
     * @param windowEnd until when
     * @param windowElsewhere the same for the viewer and in UTC
     * @param line its line
     * @param needed the one that it needs
     */
    record Line(
            CronJob job,
            String meant,
            String days,
            String willStart,
            String shift,
            String window,
            String windowEnd,
            String windowElsewhere,
            String line,
            String needed) {}
}
