package org.cronconsole.job;

import org.cronconsole.render.RenderService;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person or a file gave for a custom job, as text, before it is checked. For a new job, a
 * field that is absent or empty takes its default. For a change, a field that is absent stays as it
 * is.
 *
 * @param texts the fields that were given
 * @param env env vars by name, in order; null deletes one, which only a change can
 */
public record JobForm(Map<JobField, String> texts, Map<String, @Nullable String> env) {
    /** A form with nothing in it. */
    public static final JobForm EMPTY = new JobForm(Map.of(), Map.of());

    /** Copies both maps. */
    public JobForm {
        Map<JobField, String> copy = new EnumMap<>(JobField.class);
        copy.putAll(texts);
        texts = Collections.unmodifiableMap(copy);
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
    }

    /** The job's present values, to start an edit from; without env vars, which were not read. */
    public static JobForm of(RenderService service, @Nullable WallClock intent) {
        JobForm form =
                EMPTY.with(JobField.NAME, service.name())
                        .with(JobField.RUNTIME, service.runtime())
                        .with(JobField.PLAN, service.plan())
                        .with(JobField.REGION, service.region())
                        .with(JobField.REPO, orEmpty(service.repo()))
                        .with(JobField.BRANCH, orEmpty(service.branch()))
                        .with(JobField.AUTO_DEPLOY, String.valueOf(service.autoDeploy()));
        form =
                JobChoices.isNative(service.runtime())
                        ? form.with(JobField.BUILD_COMMAND, service.buildCommand())
                                .with(JobField.START_COMMAND, service.command())
                        : form.with(JobField.DOCKER_COMMAND, service.command());
        return intent == null
                ? form.with(JobField.SCHEDULE, service.schedule())
                : form.with(JobField.LOCAL_TIME, intent.time().toString())
                        .with(JobField.TIME_ZONE, intent.zone().getId())
                        .with(JobField.DAYS, Weekdays.said(intent.days()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** This form with one field given. */
    public JobForm with(JobField field, String text) {
        Map<JobField, String> more = new LinkedHashMap<>(texts);
        more.put(field, text);
        return new JobForm(more, env);
    }

    /** This form with one env var given. */
    public JobForm withEnv(String name, @Nullable String value) {
        Map<String, @Nullable String> more = new LinkedHashMap<>(env);
        more.put(name, value);
        return new JobForm(texts, more);
    }

    /** Only what differs from another form, as a change of what that one shows. */
    public JobForm changesSince(JobForm before) {
        Map<JobField, String> changed = new LinkedHashMap<>(texts);
        changed.entrySet()
                .removeIf(e -> e.getValue().equals(before.texts.getOrDefault(e.getKey(), "")));
        return new JobForm(changed, env);
    }

    /** True where the field was given, even if empty. */
    public boolean has(JobField field) {
        return texts.containsKey(field);
    }

    /** The field's text without blanks at both ends; empty where it was not given. */
    public String text(JobField field) {
        return texts.getOrDefault(field, "").strip();
    }

    /** Which fields and env vars were given, without what stands in them. */
    @Override
    public String toString() {
        return "JobForm" + texts.keySet() + env.keySet();
    }
}
