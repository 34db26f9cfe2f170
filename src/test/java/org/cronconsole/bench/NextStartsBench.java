package org.cronconsole.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.schedule.Drift;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The next starts of 10,000 jobs, from their lines as text, as a list is worked out; beside it a
 * plain loop over {@code java.time} that is told time and days and reads nothing. Prints JSON.
 */
final class NextStartsBench {
    private static final int JOBS = 10_000;
    private static final int ROUNDS = 30;
    private static final int STARTS_EACH = 5;
    private static final double MOST_MILLIS = 100;
    private static final Instant NOW = Instant.parse("2026-10-15T12:00:00Z");

    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("America/New_York"),
                    ZoneId.of("America/Chicago"),
                    ZoneId.of("America/Denver"),
                    ZoneId.of("America/Phoenix"),
                    ZoneId.of("America/Los_Angeles"));

    private record Job(String line, WallClock intent, LocalTime utc, Set<DayOfWeek> utcDays) {}

    private NextStartsBench() {}

    public static void main(String[] args) throws java.io.IOException {
        List<Job> jobs = jobs(new Random(5));
        ObjectNode report = new ObjectMapper().createObjectNode().put("jobs", JOBS);
        double next = measure(report, "nextStart", () -> next(jobs, 1), () -> plain(jobs, 1));
        double five =
                measure(
                        report,
                        "nextFiveStarts",
                        () -> next(jobs, STARTS_EACH),
                        () -> plain(jobs, STARTS_EACH));
        double drift =
                measure(report, "nextStartAndDrift", () -> drift(jobs), () -> plain(jobs, 1));
        boolean ok = next <= MOST_MILLIS && five <= MOST_MILLIS && drift <= MOST_MILLIS;
        System.out.println(report.put("mostMillis", MOST_MILLIS).put("ok", ok).toPrettyString());
        System.exit(ok ? 0 : 1);
    }

    private static List<Job> jobs(Random random) {
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            EnumSet<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
            days.removeIf(day -> random.nextInt(6) == 0);
            if (days.isEmpty()) {
                days.add(DayOfWeek.MONDAY);
            }
            WallClock intent =
                    new WallClock(
                            LocalTime.of(random.nextInt(24), random.nextInt(60)),
                            ZONES.get(random.nextInt(ZONES.size())),
                            days);
            String line = intent.utcCron(NOW).expression();
            ZonedDateTime first =
                    UtcCron.parse(line).next(NOW).orElseThrow().atZone(ZoneOffset.UTC);
            EnumSet<DayOfWeek> utcDays = EnumSet.noneOf(DayOfWeek.class);
            UtcCron.parse(line)
                    .next(NOW, 7)
                    .forEach(at -> utcDays.add(at.atZone(ZoneOffset.UTC).getDayOfWeek()));
            jobs.add(new Job(line, intent, first.toLocalTime(), utcDays));
        }
        return jobs;
    }

    /** The sum keeps the compiler from leaving the work out, and tells whether both agree. */
    private static long next(List<Job> jobs, int count) {
        long sum = 0;
        for (Job job : jobs) {
            for (Instant at : UtcCron.parse(job.line()).next(NOW, count)) {
                sum += at.getEpochSecond();
            }
        }
        return sum;
    }

    private static long drift(List<Job> jobs) {
        long sum = 0;
        for (Job job : jobs) {
            UtcCron line = UtcCron.parse(job.line());
            sum += line.next(NOW).orElseThrow().getEpochSecond();
            if (Drift.of(job.intent(), line, NOW).isPresent()) {
                throw new IllegalStateException("no job has drifted yet");
            }
        }
        return sum;
    }

    private static long plain(List<Job> jobs, int count) {
        long sum = 0;
        for (Job job : jobs) {
            int found = 0;
            for (LocalDate date = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
                    found < count;
                    date = date.plusDays(1)) {
                Instant at = ZonedDateTime.of(date, job.utc(), ZoneOffset.UTC).toInstant();
                if (job.utcDays().contains(date.getDayOfWeek()) && at.isAfter(NOW)) {
                    sum += at.getEpochSecond();
                    found++;
                }
            }
        }
        return sum;
    }

    private static double measure(
            ObjectNode report, String what, LongSupplier ours, LongSupplier plain) {
        // The first pass is what a person waits for who has just opened the window.
        long start = System.nanoTime();
        long found = ours.getAsLong();
        double cold = (System.nanoTime() - start) / 1e6;
        if (found != plain.getAsLong()) {
            throw new IllegalStateException(what + ": the two do not agree");
        }
        double[] oursMillis = new double[ROUNDS];
        double[] plainMillis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            oursMillis[i] = millis(ours);
            plainMillis[i] = millis(plain);
        }
        double slowest = Math.max(cold, Arrays.stream(oursMillis).max().orElseThrow());
        double median = median(oursMillis);
        report.putObject(what)
                .put("firstMillis", rounded(cold))
                .put("medianMillis", rounded(median))
                .put("slowestMillis", rounded(slowest))
                .put("plainLoopMedianMillis", rounded(median(plainMillis)))
                .put("ratioToPlainLoop", rounded(median / median(plainMillis)));
        return slowest;
    }

    private static double millis(LongSupplier work) {
        long start = System.nanoTime();
        var _ = work.getAsLong();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
