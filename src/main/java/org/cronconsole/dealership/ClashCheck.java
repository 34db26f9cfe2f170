package org.cronconsole.dealership;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.job.TakenSlots;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.words.ClockForm;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out whether other jobs start in the same minute, which hinders nothing but slows both. */
final class ClashCheck {
    private static final Words WORDS = Words.of(ClashCheck.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int NAMED = 3;
    private static final int PROPOSED = 3;

    private final OnboardingRequest request;
    private final TakenSlots taken;
    private final Instant now;
    private final Findings findings;

    ClashCheck(OnboardingRequest request, TakenSlots taken, Instant now, Findings findings) {
        this.request = request;
        this.taken = taken;
        this.now = now;
        this.findings = findings;
    }

    void look(Period period, UtcCron line) {
        // Its own jobs of before are a conflict of their own.
        String own = request.dealershipName();
        List<CronJob> meeting =
                taken.meeting(line, now).stream()
                        .filter(job -> job.dealership().filter(own::equals).isEmpty())
                        .toList();
        if (meeting.isEmpty()) {
            return;
        }
        String field = period == Period.AM ? "amTime" : "pmTime";
        findings.remark(
                field,
                clash(
                        new DealershipName(request.dealershipName(), period).jobName(),
                        line.next(now).orElse(null),
                        names(meeting)),
                free(period).stream()
                        .map(time ->
                                new Remedy.Take(
                                        field,
                                        time.toString(),
                                        WORDS.format("clash.take", period, ClockForm.time(time))))
                        .toList());
    }

    private static String clash(String job, @Nullable Instant start, String others) {
        return start == null
                ? WORDS.format("clash", job, others)
                : WORDS.format("clash.at", job, TIME.format(start), others);
    }

    private static String names(List<CronJob> jobs) {
        String first =
                jobs.stream().limit(NAMED).map(CronJob::name).collect(Collectors.joining(", "));
        int more = jobs.size() - NAMED;
        return more <= 0 ? first : WORDS.format("clash.more", first, String.valueOf(more));
    }

    private List<LocalTime> free(Period period) {
        WallClock clock = request.wallClock(period);
        ZoneOffset ahead = clock.zone().getRules().getOffset(now);
        return taken.free(
                clock.time(), ahead, Set.of(request.amTime(), request.pmTime()), PROPOSED);
    }

    /** A morning job after noon, and the other before it, are mostly a slip. */
    void lookAtOrder() {
        LocalTime am = request.amTime();
        LocalTime pm = request.pmTime();
        if (am.isAfter(pm)) {
            findings.remark(
                    "amTime",
                    WORDS.format("clash.swapped", ClockForm.time(am), ClockForm.time(pm)),
                    List.of());
        }
    }
}
