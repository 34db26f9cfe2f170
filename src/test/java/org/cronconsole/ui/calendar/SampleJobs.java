package org.cronconsole.ui.calendar;

import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.render.FakeRender;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Jobs for a calendar. */
final class SampleJobs {
    private static final List<String> ZONES =
            List.of(
                    "America/Chicago",
                    "America/New_York",
                    "America/Detroit",
                    "America/Denver",
                    "America/Phoenix",
                    "America/Los_Angeles");

    private SampleJobs() {}

    static WallClock intent(String time, String zone, String days) {
        return new WallClock(LocalTime.parse(time), ZoneId.of(zone), Weekdays.parse(days));
    }

    static CronJob job(String name, String line, @Nullable WallClock intent) {
        return job(name, line, intent, false);
    }

    static CronJob job(String name, String line, @Nullable WallClock intent, boolean suspended) {
        return new CronJob(
                new JobId("crn-" + name.replace(' ', '-')),
                name,
                FakeRender.WORKSPACE,
                suspended,
                suspended ? List.of("user") : List.of(),
                line,
                intent,
                "docker",
                "starter",
                "oregon",
                null,
                null,
                true,
                "",
                "",
                null,
                FakeRender.NOW,
                FakeRender.NOW,
                "https://dashboard.render.com/cron");
    }

    /** Dealerships with a job in the morning and one in the afternoon, right at an instant. */
    static List<CronJob> dealerships(int count, Instant rightAt) {
        List<CronJob> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String zone = ZONES.get(i * 7 % 13 % ZONES.size());
            // Around the full hours, so that some minutes are crowded.
            int minute = (58 + i % 5) % 60;
            int hour = 5 + i / 5 % 4;
            for (String half : List.of("AM", "PM")) {
                LocalTime time = LocalTime.of(half.equals("AM") ? hour : hour + 8, minute);
                WallClock intent = intent(time.toString(), zone, "MON-SAT");
                jobs.add(
                        job(
                                String.format(Locale.ROOT, "Dealer %05d %s", i, half),
                                intent.utcCron(rightAt).expression(),
                                intent,
                                i % 50 == 49));
            }
        }
        return jobs;
    }
}
