package org.cronconsole.job;

import org.cronconsole.schedule.CronWords;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Checks a change of a job: by itself, then against the job as it is. */
final class JobChangeCheck {
    private static final Words WORDS = Words.of(JobChangeCheck.class);

    /** Fields that a job cannot do without, so that giving them empty means nothing. */
    private static final List<JobField> NEVER_EMPTY =
            List.of(
                    JobField.SCHEDULE,
                    JobField.LOCAL_TIME,
                    JobField.TIME_ZONE,
                    JobField.DAYS,
                    JobField.REPO,
                    JobField.BRANCH,
                    JobField.RUNTIME,
                    JobField.BUILD_COMMAND,
                    JobField.START_COMMAND,
                    JobField.PLAN,
                    JobField.AUTO_DEPLOY);

    /** Stands in for the local time of a job that is not looked at yet. */
    private static final WallClock SOME_TIME =
            new WallClock(LocalTime.MIDNIGHT, ZoneOffset.UTC, Weekdays.parse("DAILY"));

    private JobChangeCheck() {}

    /** Tells what is wrong with the change, whatever the job is. */
    static void alone(FieldChecks checks, Instant now) {
        new TimeChecks(checks, now).time(SOME_TIME);
        fields(checks);
        JobForm form = checks.form();
        if (!form.text(JobField.DOCKER_COMMAND).isEmpty()) {
            checks.commandsFit(false);
        }
    }

    private static Fields fields(FieldChecks checks) {
        JobForm form = checks.form();
        for (JobField field : NEVER_EMPTY) {
            checks.that(
                    !form.has(field) || !form.text(field).isEmpty(),
                    field,
                    WORDS.get("check.empty"));
        }
        String runtime = checks.runtime();
        checks.word(JobField.REGION, JobChoices.REGIONS);
        return new Fields(
                form.has(JobField.NAME) ? checks.name() : null,
                form.has(JobField.REPO) ? checks.repo(null) : null,
                checks.branch(),
                checks.autoDeploy(),
                runtime.isEmpty() ? null : runtime,
                checks.word(JobField.PLAN, JobChoices.PLANS),
                new EnvChecks(checks).env(true));
    }

    private record Fields(
            @Nullable String name,
            @Nullable String repo,
            @Nullable String branch,
            @Nullable Boolean autoDeploy,
            @Nullable String runtime,
            @Nullable String plan,
            Map<String, @Nullable Secret> env) {}

    /**
     * The change of this job that the form asks for.
     *
     * @throws org.cronconsole.fault.FormProblems naming every field that is wrong
     */
    static JobChange of(JobForm form, JobSeen seen, boolean dropIntent, Instant now) {
        FieldChecks checks = new FieldChecks(form);
        JobTime time = time(checks, seen, dropIntent, now);
        Fields fields = fields(checks);
        String runtime = fields.runtime() == null ? seen.service().runtime() : fields.runtime();
        boolean isNative = JobChoices.isNative(runtime);
        checks.commandsFit(isNative);
        boolean otherFamily = isNative != JobChoices.isNative(seen.service().runtime());
        if (isNative && otherFamily) {
            for (JobField field : List.of(JobField.BUILD_COMMAND, JobField.START_COMMAND)) {
                checks.that(form.has(field), field, WORDS.format("check.command.too", runtime));
            }
        }
        String region = form.text(JobField.REGION);
        checks.that(
                region.isEmpty() || region.equals(seen.service().region()),
                JobField.REGION,
                WORDS.format("check.region.fixed", seen.service().region()));
        checks.throwProblems();
        JobField command = isNative ? JobField.START_COMMAND : JobField.DOCKER_COMMAND;
        return new JobChange(
                fields.name(),
                time,
                fields.repo(),
                fields.branch(),
                fields.autoDeploy(),
                fields.runtime(),
                isNative ? textOrNull(form, JobField.BUILD_COMMAND) : null,
                textOrNull(form, command),
                fields.plan(),
                fields.env(),
                dropIntent);
    }

    private static @Nullable JobTime time(
            FieldChecks checks, JobSeen seen, boolean dropIntent, Instant now) {
        TimeChecks times = new TimeChecks(checks, now);
        WallClock intent = seen.intent();
        if (times.localGiven()) {
            checks.that(!dropIntent, JobField.LOCAL_TIME, WORDS.get("check.local.time.dropped"));
        } else if (times.given() && !dropIntent) {
            checks.that(
                    intent == null,
                    JobField.SCHEDULE,
                    WORDS.format(
                            "check.schedule.intent", intent == null ? "" : CronWords.of(intent)));
        }
        checks.that(
                seen.registryProblem() == null || (!times.given() && !dropIntent),
                times.localGiven() ? JobField.LOCAL_TIME : JobField.SCHEDULE,
                WORDS.format("check.schedule.registry", seen.registryProblem()));
        return times.time(intent);
    }

    private static @Nullable String textOrNull(JobForm form, JobField field) {
        return form.has(field) ? form.text(field) : null;
    }
}
