package org.cronconsole.ui.calendar;

import org.cronconsole.job.CronJob;
import org.cronconsole.schedule.Agenda;
import org.cronconsole.schedule.ClockShift;
import org.cronconsole.schedule.DayMinutes;
import org.cronconsole.schedule.SlotPlanner;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.ui.kit.WordFilter;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a question, worked out away from the screen's thread. What a later question leaves
 * as it was is taken over from the answer before.
 *
 * @param planned every job whose line can be read
 * @param unreadable how many jobs have a line that cannot be read
 * @param zones the zones of all jobs, those of most jobs first
 * @param agenda the lines that match
 * @param suspended how many of those are suspended
 * @param days the weeks, a day each
 * @param shifts the clock changes of those weeks in the zones of the lines that match
 * @param entries the starts of the selected day
 * @param minutes that day by minutes; null where nobody asked
 * @param slots the minutes at which any job starts on any day; null where nobody asked
 */
record Reckoned(
        Question question,
        List<Planned> planned,
        int unreadable,
        List<ZoneId> zones,
        Agenda<CronJob> agenda,
        int suspended,
        List<Agenda.Day> days,
        List<ClockShift> shifts,
        List<Agenda.Entry<CronJob>> entries,
        @Nullable MinutesPage minutes,
        @Nullable Slots slots) {
    /** From where on an answer must be worked out anew. */
    enum Step {
        /** The jobs are others. */
        JOBS,
        /** Other jobs match. */
        FILTER,
        /** Other weeks, or another clock. */
        WEEKS,
        /** Another day, or its minutes too. */
        DAY
    }

    /**
     * A job whose line can be read.
     *
     * @param searchable what the filter looks at
     */
    record Planned(Agenda.Item<CronJob> item, String searchable) {}

    /**
     * The minutes of the selected day.
     *
     * @param clock on whose clock they are told
     * @param several true where the jobs are in several zones, so that UTC stands for all
     * @param busy the minutes in which any job starts
     */
    record MinutesPage(
            ZoneId clock,
            boolean several,
            DayMinutes<CronJob> day,
            Map<Integer, DayMinutes.Crowd<CronJob>> busy) {}

    /**
     * The minutes that are taken on any day.
     *
     * @param aside how many jobs are left aside, since they start so often that no minute would be
     *     free
     */
    record Slots(SlotPlanner planner, int aside) {
        /** A job that starts more often than this on a day is left aside. */
        private static final int OFTEN = 96;

        static Slots of(List<Planned> jobs) {
            List<UtcCron> lines =
                    jobs.stream()
                            .map(job -> job.item().line())
                            .filter(line -> line.startsPerDay() <= OFTEN)
                            .toList();
            return new Slots(new SlotPlanner(lines), jobs.size() - lines.size());
        }
    }

    /** How many jobs of a minute are named. */
    private static final int NAMES = 8;

    /** Nothing is known yet. */
    static Reckoned nothing(Question question) {
        return new Reckoned(
                question,
                List.of(),
                0,
                List.of(),
                new Agenda<>(List.of()),
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** The answer to the next question. */
    Reckoned next(Step from, Question asked) {
        List<Planned> jobs = planned;
        int broken = unreadable;
        List<ZoneId> places = zones;
        Slots minutesTaken = slots;
        if (from == Step.JOBS) {
            jobs = plan(asked.jobs());
            broken = asked.jobs().size() - jobs.size();
            places = zones(jobs.stream().map(Planned::item).toList());
            minutesTaken = null;
        }
        Agenda<CronJob> lines = agenda;
        if (from.compareTo(Step.FILTER) <= 0) {
            lines = narrow(jobs, asked);
        }
        List<Agenda.Day> weeks = days;
        List<ClockShift> changes = shifts;
        if (from.compareTo(Step.WEEKS) <= 0) {
            weeks = lines.days(asked.first(), Question.DAYS, asked.clock());
            List<ZoneId> involved = new ArrayList<>(zones(lines.items()));
            ZoneId clock = asked.clock();
            if (clock != null && !involved.contains(clock)) {
                involved.add(clock);
            }
            changes = ClockShift.between(involved, asked.first(), Question.DAYS, clock);
        }
        MinutesPage page = null;
        if (asked.minutes()) {
            page = minutes(lines, asked);
            minutesTaken = minutesTaken != null ? minutesTaken : Slots.of(jobs);
        }
        return new Reckoned(
                asked,
                jobs,
                broken,
                places,
                lines,
                (int) lines.items().stream().filter(item -> item.whose().suspended()).count(),
                weeks,
                changes,
                lines.on(asked.selected(), asked.clock()),
                page,
                minutesTaken);
    }

    private static List<Planned> plan(List<CronJob> jobs) {
        List<Planned> planned = new ArrayList<>();
        for (CronJob job : jobs) {
            Optional<UtcCron> line = job.line();
            line.ifPresent(cron ->
                    planned.add(
                            new Planned(
                                    new Agenda.Item<>(job, cron, job.intent()),
                                    job.name() + " " + job.dealership().orElse(""))));
        }
        planned.sort(
                Comparator.comparing(
                        job -> job.item().whose().name(), String.CASE_INSENSITIVE_ORDER));
        return planned;
    }

    private static List<ZoneId> zones(Collection<Agenda.Item<CronJob>> items) {
        Map<ZoneId, Integer> counts = new HashMap<>();
        items.forEach(item -> counts.merge(item.zone(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<ZoneId, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(entry -> entry.getKey().getId()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Agenda<CronJob> narrow(List<Planned> jobs, Question asked) {
        return new Agenda<>(
                jobs.stream()
                        .filter(job -> asked.suspendedToo() || !job.item().whose().suspended())
                        .filter(job -> WordFilter.matches(job.searchable(), asked.filter()))
                        .map(Planned::item)
                        .toList());
    }

    private static MinutesPage minutes(Agenda<CronJob> lines, Question asked) {
        ZoneId clock = asked.clock();
        boolean several = false;
        if (clock == null) {
            List<ZoneId> own = zones(lines.items());
            several = own.size() > 1;
            clock = own.size() == 1 ? own.getFirst() : ZoneOffset.UTC;
        }
        DayMinutes<CronJob> day = new DayMinutes<>(lines, asked.selected(), clock);
        Map<Integer, DayMinutes.Crowd<CronJob>> busy = new HashMap<>();
        day.crowds(1, NAMES).forEach(crowd -> busy.put(crowd.minute(), crowd));
        return new MinutesPage(clock, several, day, busy);
    }

    /** The selected day, where it is among those counted. */
    Optional<Agenda.Day> day() {
        return day(question.selected());
    }

    Optional<Agenda.Day> day(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst();
    }

    /** The clock changes of a day. */
    List<ClockShift> shifts(LocalDate date) {
        return shifts.stream().filter(shift -> shift.date().equals(date)).toList();
    }

    /** The minutes in which several start, in the day's order. */
    List<DayMinutes.Crowd<CronJob>> crowds() {
        MinutesPage page = minutes;
        return page == null
                ? List.of()
                : page.busy().values().stream()
                        .filter(crowd -> crowd.starts() > 1)
                        .sorted(Comparator.comparing(DayMinutes.Crowd::minute))
                        .toList();
    }
}
