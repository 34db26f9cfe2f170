package org.cronconsole.dealership;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.job.TakenSlots;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;

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
                "\""
                        + new DealershipName(request.dealershipName(), period).jobName()
                        + "\" would start in the same minute"
                        + line.next(now).map(start -> " (" + TIME.format(start) + ")").orElse("")
                        + " as "
                        + names(meeting)
                        + ".",
                free(period).stream()
                        .map(time ->
                                new Remedy.Take(field, time.toString(), period + " at " + time))
                        .toList());
    }

    private static String names(List<CronJob> jobs) {
        String first =
                jobs.stream().limit(NAMED).map(CronJob::name).collect(Collectors.joining(", "));
        int more = jobs.size() - NAMED;
        return more <= 0 ? first : first + " and " + more + " more";
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
                    "The AM job starts at "
                            + am
                            + " and the PM job at "
                            + pm
                            + ": are they swapped?",
                    List.of());
        }
    }
}
