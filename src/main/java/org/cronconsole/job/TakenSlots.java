package org.cronconsole.job;

import org.cronconsole.id.JobId;
import org.cronconsole.schedule.SlotPlanner;
import org.cronconsole.schedule.UtcCron;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The minutes in which jobs are set to start, suspended ones too, for they may be resumed. To be
 * made once for each list of jobs, away from the screen's thread; then it is read only.
 */
public final class TakenSlots {
    private static final int WITHIN_MINUTES = 30;
    private static final Duration WEEK = Duration.ofDays(7);

    private final List<Taken> taken = new ArrayList<>();
    private final SlotPlanner planner;

    private record Taken(CronJob job, UtcCron line) {}

    /**
     * Those of these jobs, of which the ones with unreadable lines are passed over.
     *
     * @param except a job that is not counted, as it is the one to be placed; null for none
     */
    public TakenSlots(List<CronJob> jobs, @Nullable JobId except) {
        for (CronJob job : jobs) {
            if (!job.id().equals(except)) {
                job.line().ifPresent(line -> taken.add(new Taken(job, line)));
            }
        }
        planner = new SlotPlanner(taken.stream().map(Taken::line).toList());
    }

    /**
     * The jobs that are set to start in the same minute as a line some time in the coming week.
     * Empty for a line that starts more than once a day: it meets others as a matter of course.
     */
    public List<CronJob> meeting(UtcCron line, Instant from) {
        if (line.startsPerDay() != 1) {
            return List.of();
        }
        List<Instant> starts = new ArrayList<>();
        Instant until = from.plus(WEEK);
        for (Optional<Instant> start = line.next(from);
                start.isPresent() && !start.get().isAfter(until);
                start = line.next(start.get())) {
            starts.add(start.get());
        }
        return taken.stream()
                .filter(other -> starts.stream().anyMatch(other.line()::startsAt))
                .map(Taken::job)
                .toList();
    }

    /**
     * Free times around a wish on the same day, the best first.
     *
     * @param wish the time on a clock
     * @param clock how far that clock is ahead of UTC, in whole minutes
     * @param apart times on that clock that are not to be proposed
     * @param count the most to answer
     */
    public List<LocalTime> free(LocalTime wish, ZoneOffset clock, Set<LocalTime> apart, int count) {
        int ahead = clock.getTotalSeconds();
        int minute = wish.toSecondOfDay() / 60;
        return planner
                .free(wish.minusSeconds(ahead), clock, WITHIN_MINUTES, 2 * WITHIN_MINUTES + 1)
                .stream()
                .map(utc -> utc.plusSeconds(ahead))
                .filter(time -> !time.equals(wish) && !apart.contains(time))
                // Over midnight it would be another day.
                .filter(time -> Math.abs(time.toSecondOfDay() / 60 - minute) <= WITHIN_MINUTES)
                .limit(count)
                .toList();
    }
}
