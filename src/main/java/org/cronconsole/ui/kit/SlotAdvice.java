package org.cronconsole.ui.kit;

import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobTime;
import org.cronconsole.job.TakenSlots;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says where a time that is typed meets the starts of other jobs, and which times near it are free.
 * What is taken is reckoned once for each list of jobs. To be called away from the screen's thread;
 * safe for several threads.
 */
public final class SlotAdvice {
    private static final int NAMED = 3;
    private static final int PROPOSED = 4;

    private final Texts texts;
    private final Times times;
    private final @Nullable JobId except;
    private @Nullable List<CronJob> reckoned;
    private @Nullable TakenSlots slots;

    /**
     * Words for a form.
     *
     * @param except the job that the form changes, which does not meet itself; null where it makes
     *     new ones
     */
    public SlotAdvice(Texts texts, Times times, @Nullable JobId except) {
        this.texts = texts;
        this.times = times;
        this.except = except;
    }

    /**
     * What is said of a time.
     *
     * @param warning which jobs start in the same minute; empty where none does
     * @param free times to take in its place, the best first
     */
    public record Advice(String warning, List<Free> free) {
        /** Nothing to be said. */
        public static final Advice NONE = new Advice("", List.of());

        /** Copies the list. */
        public Advice {
            free = List.copyOf(free);
        }
    }

    /**
     * A time at which no other job starts.
     *
     * @param time on the clock on which it was typed
     * @param words as people write it
     */
    public record Free(LocalTime time, String words) {}

    /**
     * What is to be said.
     *
     * @param known the jobs that are known
     * @param typed when the job would start
     * @param apart times that are not to be proposed, on the clock on which it was typed
     */
    public Advice of(List<CronJob> known, JobTime typed, Set<LocalTime> apart, Instant now) {
        TakenSlots taken = slots(known);
        List<CronJob> meeting = taken.meeting(typed.cron(), now);
        if (meeting.isEmpty()) {
            return Advice.NONE;
        }
        String names =
                meeting.stream().limit(NAMED).map(CronJob::name).collect(Collectors.joining(", "));
        int more = meeting.size() - Math.min(NAMED, meeting.size());
        return new Advice(
                texts.format("schedule.slot.taken", meeting.size(), names, more),
                free(taken, typed, apart, now));
    }

    private List<Free> free(TakenSlots taken, JobTime typed, Set<LocalTime> apart, Instant now) {
        WallClock intent = typed.intent();
        UtcCron line = typed.cron();
        LocalTime wish =
                intent != null
                        ? intent.time()
                        : line.next(now)
                                .map(start -> start.atOffset(ZoneOffset.UTC).toLocalTime())
                                .orElse(null);
        if (wish == null) {
            return List.of();
        }
        ZoneOffset clock =
                intent == null ? ZoneOffset.UTC : intent.zone().getRules().getOffset(now);
        return taken.free(wish, clock, apart, PROPOSED).stream()
                .map(time ->
                        new Free(
                                time,
                                intent == null
                                        ? texts.format("schedule.utc", time)
                                        : times.timeOfDay(time)))
                .toList();
    }

    private synchronized TakenSlots slots(List<CronJob> known) {
        TakenSlots ready = slots;
        // The same list, not an equal one: comparing ten thousand jobs takes as long as counting.
        if (ready == null || reckoned != known) {
            ready = new TakenSlots(known, except);
            slots = ready;
            reckoned = known;
        }
        return ready;
    }
}
