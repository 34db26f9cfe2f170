package org.cronconsole.job;

import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderService;
import org.cronconsole.render.ServicePatch;
import org.cronconsole.schedule.CronWords;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares a checked change with the job as it was seen: only what differs is sent. */
final class JobPlanner {
    private static final Words WORDS = Words.of(JobPlanner.class);

    private final JobSeen seen;
    private final JobChange change;
    private final List<FieldChange> changes = new ArrayList<>();
    private DeployNeed deployNeed = DeployNeed.NO;

    private JobPlanner(JobSeen seen, JobChange change) {
        this.seen = seen;
        this.change = change;
    }

    static JobUpdatePlan plan(JobSeen seen, JobChange change) {
        return new JobPlanner(seen, change).plan();
    }

    private JobUpdatePlan plan() {
        RenderService now = seen.service();
        JobTime time = change.time();
        boolean isNative =
                JobChoices.isNative(change.runtime() == null ? now.runtime() : change.runtime());
        ServicePatch patch =
                new ServicePatch(
                        changed(JobField.NAME, now.name(), change.name(), DeployNeed.NO),
                        changed(JobField.REPO, now.repo(), change.repo(), DeployNeed.YES),
                        changed(JobField.BRANCH, now.branch(), change.branch(), DeployNeed.YES),
                        autoDeploy(),
                        changed(
                                JobField.SCHEDULE,
                                now.schedule(),
                                time == null ? null : time.cron().expression(),
                                DeployNeed.PERHAPS),
                        changed(JobField.PLAN, now.plan(), change.plan(), DeployNeed.PERHAPS),
                        changed(JobField.RUNTIME, now.runtime(), change.runtime(), DeployNeed.YES),
                        changed(
                                JobField.BUILD_COMMAND,
                                now.buildCommand(),
                                change.buildCommand(),
                                DeployNeed.YES),
                        changed(
                                isNative ? JobField.START_COMMAND : JobField.DOCKER_COMMAND,
                                now.command(),
                                change.command(),
                                DeployNeed.YES));
        WallClock intent = intent(time);
        boolean drop = change.dropIntent() && seen.intent() != null;
        if (drop && seen.intent() != null) {
            changes.add(
                    new FieldChange(
                            JobField.LOCAL_TIME.fileName(),
                            CronWords.of(seen.intent()),
                            WORDS.get("value.not.meant")));
        }
        Map<String, @Nullable Secret> env = env();
        return new JobUpdatePlan(seen, changes, deployNeed, new JobEdit(patch, env, intent, drop));
    }

    private @Nullable String changed(
            JobField field, @Nullable String before, @Nullable String after, DeployNeed need) {
        if (after == null || after.equals(before == null ? "" : before)) {
            return null;
        }
        note(field.fileName(), shown(before), shown(after), need);
        return after;
    }

    private static String shown(@Nullable String text) {
        return text == null || text.isEmpty() ? WORDS.get("value.empty") : text;
    }

    private void note(String field, String before, String after, DeployNeed need) {
        changes.add(new FieldChange(field, before, after));
        if (need.compareTo(deployNeed) > 0) {
            deployNeed = need;
        }
    }

    private @Nullable Boolean autoDeploy() {
        Boolean wanted = change.autoDeploy();
        boolean before = seen.service().autoDeploy();
        if (wanted == null || wanted == before) {
            return null;
        }
        note(
                JobField.AUTO_DEPLOY.fileName(),
                String.valueOf(before),
                wanted.toString(),
                DeployNeed.NO);
        return wanted;
    }

    private @Nullable WallClock intent(@Nullable JobTime time) {
        WallClock meant = time == null ? null : time.intent();
        WallClock before = seen.intent();
        if (meant == null || meant.equals(before)) {
            return null;
        }
        note(JobField.LOCAL_TIME, before == null ? null : before.time(), meant.time());
        note(JobField.TIME_ZONE, before == null ? null : before.zone(), meant.zone());
        note(
                JobField.DAYS,
                before == null ? null : Weekdays.said(before.days()),
                Weekdays.said(meant.days()));
        return meant;
    }

    private void note(JobField field, @Nullable Object before, Object after) {
        if (!after.equals(before)) {
            note(
                    field.fileName(),
                    before == null ? WORDS.get("value.none") : before.toString(),
                    after.toString(),
                    DeployNeed.NO);
        }
    }

    private Map<String, @Nullable Secret> env() {
        List<EnvVar> present = seen.env();
        Map<String, @Nullable Secret> env = new LinkedHashMap<>();
        change.env()
                .forEach((name, value) -> {
                    Secret before = present == null ? null : valueOf(name, present);
                    if (present != null && Objects.equals(before, value)) {
                        return;
                    }
                    String was =
                            present == null
                                    ? WORDS.get("value.not.read")
                                    : before == null
                                            ? WORDS.get("value.not.set")
                                            : before.toString();
                    note(
                            "env." + name,
                            was,
                            value == null ? WORDS.get("value.deleted") : value.toString(),
                            DeployNeed.YES);
                    env.put(name, value);
                });
        return env;
    }

    private static @Nullable Secret valueOf(String name, List<EnvVar> present) {
        return present.stream()
                .filter(var -> var.key().equals(name))
                .map(EnvVar::value)
                .findFirst()
                .orElse(null);
    }
}
