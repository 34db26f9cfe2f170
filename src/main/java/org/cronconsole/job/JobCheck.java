package org.cronconsole.job;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Checks the form of a custom job on this machine, while it is typed and before it is sent. */
public final class JobCheck {
    private static final Words WORDS = Words.of(JobCheck.class);

    private final JobDefaults defaults;
    private final InstantSource clock;

    /**
     * Checks with these defaults.
     *
     * @param defaults repository, branch, plan and region where the form leaves them empty
     * @param clock says which offset from UTC a local time has now
     */
    public JobCheck(JobDefaults defaults, InstantSource clock) {
        this.defaults = defaults;
        this.clock = clock;
    }

    /** Field name to what is wrong with it, for a new job; empty where all is well. */
    public Map<String, String> problems(JobForm form) {
        FieldChecks checks = new FieldChecks(form);
        check(form, checks);
        return checks.problems();
    }

    /**
     * The job that the form asks for.
     *
     * @throws FormProblems naming every field that is wrong
     */
    public JobSpec spec(JobForm form) {
        FieldChecks checks = new FieldChecks(form);
        JobSpec spec = check(form, checks);
        if (spec == null) {
            throw new FormProblems(checks.problems());
        }
        return spec;
    }

    /**
     * Field name to what is wrong with it, for a change of a job that is not looked at yet; empty
     * where nothing is wrong by itself.
     */
    public Map<String, String> changeProblems(JobForm change) {
        FieldChecks checks = new FieldChecks(change);
        JobChangeCheck.alone(checks, clock.instant());
        return checks.problems();
    }

    /** When the job would start, by the offset of now; empty while that is absent or wrong. */
    public Optional<JobTime> time(JobForm form) {
        FieldChecks checks = new FieldChecks(form);
        return Optional.ofNullable(new TimeChecks(checks, clock.instant()).time(null));
    }

    private @Nullable JobSpec check(JobForm form, FieldChecks checks) {
        String name = checks.name();
        TimeChecks times = new TimeChecks(checks, clock.instant());
        JobTime time = times.time(null);
        checks.that(times.given(), JobField.SCHEDULE, WORDS.get("check.schedule.empty"));
        String repo = checks.repo(defaults.repo());
        String branch = checks.branch();
        String runtime = checks.runtime();
        checks.that(!runtime.isEmpty(), JobField.RUNTIME, FieldChecks.oneOfTheRuntimes());
        boolean isNative = JobChoices.isNative(runtime);
        if (JobChoices.RUNTIMES.contains(runtime)) {
            commands(form, isNative, checks);
        }
        String plan = checks.word(JobField.PLAN, JobChoices.PLANS);
        String region = checks.word(JobField.REGION, JobChoices.REGIONS);
        Boolean autoDeploy = checks.autoDeploy();
        Map<String, Secret> env = new LinkedHashMap<>();
        new EnvChecks(checks)
                .env(false)
                .forEach((key, value) -> {
                    if (value != null) {
                        env.put(key, value);
                    }
                });
        if (!checks.problems().isEmpty() || time == null || repo == null) {
            return null;
        }
        String command = form.text(isNative ? JobField.START_COMMAND : JobField.DOCKER_COMMAND);
        return new JobSpec(
                name,
                time,
                repo,
                branch == null ? defaults.branch() : branch,
                autoDeploy == null || autoDeploy,
                runtime,
                isNative ? form.text(JobField.BUILD_COMMAND) : null,
                command.isEmpty() ? null : command,
                plan == null ? defaults.plan() : plan,
                region == null ? defaults.region() : region,
                env);
    }

    private static void commands(JobForm form, boolean isNative, FieldChecks checks) {
        checks.commandsFit(isNative);
        if (isNative) {
            checks.that(
                    !form.text(JobField.BUILD_COMMAND).isEmpty(),
                    JobField.BUILD_COMMAND,
                    WORDS.get("check.command.build.empty"));
            checks.that(
                    !form.text(JobField.START_COMMAND).isEmpty(),
                    JobField.START_COMMAND,
                    WORDS.get("check.command.start.empty"));
        }
    }
}
