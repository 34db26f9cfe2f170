package org.cronconsole.ui.dealership;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.Difference;
import org.cronconsole.dealership.Difference.Field;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.Period;
import org.cronconsole.schedule.Drift;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.ui.kit.NextStart;
import org.cronconsole.ui.kit.ScheduleWords;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Both jobs of a dealership side by side: a line for each thing worth comparing. Reckoned away from
 * the screen's thread.
 */
final class HalfFacts {
    private final ScreenKit kit;
    private final Texts texts;
    private final ScheduleWords words;
    private final Instant now;
    private final Dealership dealership;
    private final Set<Field> differing = EnumSet.noneOf(Field.class);
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line.
     *
     * @param differs true where the two should be the same and are not
     * @param code true for ids, lines and addresses
     */
    record Line(String name, String am, String pm, boolean differs, boolean code) {}

    private HalfFacts(Dealership dealership, ScreenKit kit) {
        this.kit = kit;
        this.texts = kit.texts();
        this.words = new ScheduleWords(kit.texts(), kit.times());
        this.now = kit.times().now();
        this.dealership = dealership;
        dealership.differences().stream().map(Difference::field).forEach(differing::add);
    }

    static List<Line> of(Dealership dealership, ScreenKit kit) {
        return new HalfFacts(dealership, kit).lines();
    }

    private List<Line> lines() {
        add("schedule", this::sentence, false, Field.DAYS, Field.ZONE);
        add("cron", CronJob::schedule, true);
        add("next", this::next, false);
        add("drift", this::drift, false);
        add("success", this::success, false);
        add(Field.SUSPENDED, job -> texts.get(job.suspended() ? "jobs.suspended" : "jobs.active"));
        add(Field.PLAN, CronJob::plan);
        add(Field.REGION, CronJob::region);
        add(Field.RUNTIME, CronJob::runtime);
        add(Field.REPO, job -> orEmpty(job.repo()));
        add(Field.BRANCH, job -> orEmpty(job.branch()));
        add(Field.BUILD_COMMAND, CronJob::buildCommand);
        add(Field.COMMAND, CronJob::command);
        add(
                Field.AUTO_DEPLOY,
                job -> texts.get(job.autoDeploy() ? "jobdetail.fact.on" : "jobdetail.fact.off"));
        return List.copyOf(lines);
    }

    private void add(Field field, Function<CronJob, String> value) {
        boolean code = field == Field.REPO || field == Field.BRANCH;
        add(
                texts.get("dealerships.half." + field.name().toLowerCase(Locale.ROOT)),
                value,
                code,
                differing.contains(field));
    }

    private void add(String key, Function<CronJob, String> value, boolean code, Field... fields) {
        boolean differs = List.of(fields).stream().anyMatch(differing::contains);
        add(texts.get("dealerships.half." + key), value, code, differs);
    }

    private void add(String name, Function<CronJob, String> value, boolean code, boolean differs) {
        String am = of(Period.AM, value);
        String pm = of(Period.PM, value);
        if (!am.isBlank() || !pm.isBlank()) {
            lines.add(new Line(name, am, pm, differs, code));
        }
    }

    private String of(Period period, Function<CronJob, String> value) {
        CronJob job = dealership.job(period);
        return job == null ? "" : value.apply(job);
    }

    private String sentence(CronJob job) {
        return job.line()
                .map(line -> words.sentence(job.intent(), line, now))
                .orElse(texts.get("dealerships.half.unreadable"));
    }

    private String next(CronJob job) {
        if (job.suspended()) {
            return texts.get("dealerships.half.none");
        }
        Optional<UtcCron> line = job.line();
        return line.map(l -> words.next(l, there(job), now, 1).stream())
                .flatMap(starts -> starts.findFirst())
                .map(NextStart::line)
                .orElse("");
    }

    private ZoneId there(CronJob job) {
        WallClock intent = job.intent();
        return intent == null ? kit.times().zone() : intent.zone();
    }

    private String drift(CronJob job) {
        WallClock intent = job.intent();
        Optional<Drift> drift = job.drift(now);
        return intent == null || drift.isEmpty()
                ? ""
                : job.line().map(line -> words.drift(intent, line, drift.get())).orElse("");
    }

    private String success(CronJob job) {
        Instant at = job.lastSuccessfulRunAt();
        return at == null
                ? texts.get("jobdetail.fact.never")
                : kit.times().age(at) + " · " + kit.times().local(at);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
