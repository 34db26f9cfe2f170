package org.cronconsole.rotation;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderService;
import org.cronconsole.rotation.RotationPlan.Left;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Finds out which jobs carry a value, behind whatever people wait for. Of each job it reads this
 * one env var and no other. The values are compared and forgotten.
 */
final class RotationSurvey {
    private static final Words WORDS = Words.of(RotationSurvey.class);

    private final Rotation.Services services;
    private final RotationWish wish;
    private final Pacing pacing;
    private final Fingerprints prints = Fingerprints.fresh();
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final List<RotationStep> steps = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    RotationSurvey(Rotation.Services services, RotationWish wish) {
        this.services = services;
        this.wish = wish;
        this.pacing = new Pacing(services.pause());
    }

    RotationPlan plan(Consumer<Rotation.Progress> progress, BooleanSupplier goOn) {
        EnvGroup group = group();
        Secret ofGroup = group == null ? null : value(group).orElse(null);
        List<RenderService> jobs = new ArrayList<>(services.jobs());
        if (wish.way() == Way.GROUP && group != null) {
            jobs.removeIf(job -> !group.links().contains(job.id()));
        }
        for (int i = 0; i < jobs.size(); i++) {
            if (!goOn.getAsBoolean()) {
                throw new CancellationException("stopped while reading");
            }
            progress.accept(new Rotation.Progress(i, jobs.size(), jobs.get(i).name()));
            look(jobs.get(i), goOn);
        }
        progress.accept(new Rotation.Progress(jobs.size(), jobs.size(), ""));
        remark(group, jobs);
        return new RotationPlan(
                services.workspace(),
                wish.variable(),
                wish.way(),
                group == null ? null : new RotationPlan.Group(group.id(), group.name()),
                ofGroup == null ? "" : prints.of(ofGroup),
                wish.deploy(),
                services.clock().instant(),
                prints.salt(),
                steps,
                left,
                remarks);
    }

    private @Nullable EnvGroup group() {
        return wish.group() == null || wish.way() == Way.COPIES
                ? null
                : services.render().envGroup(wish.group());
    }

    private Optional<Secret> value(EnvGroup group) {
        return group.envVars().stream()
                .filter(var -> var.key().equals(wish.variable()))
                .map(EnvVar::value)
                .findFirst();
    }

    private void look(RenderService job, BooleanSupplier goOn) {
        Optional<EnvVar> own;
        try {
            own =
                    pacing.paced(
                            () ->
                                    services.render()
                                            .inBackground()
                                            .envVar(job.id(), wish.variable()),
                            goOn);
        } catch (GatewayException unread) {
            leave(job, WORDS.format("plan.unread", unread.getMessage()));
            return;
        }
        if (wish.way() == Way.GROUP) {
            if (own.isPresent()) {
                leave(job, WORDS.get("plan.copy"));
            } else {
                steps.add(
                        new RotationStep(job.id(), job.name(), job.suspended(), "", 0, true, true));
            }
        } else {
            own.ifPresent(var -> add(job, var.value()));
        }
    }

    private void add(RenderService job, Secret value) {
        String print = prints.of(value);
        int which = values.computeIfAbsent(print, any -> values.size() + 1);
        Secret old = wish.old();
        boolean holdsOld = old == null || old.equals(value);
        steps.add(
                new RotationStep(
                        job.id(), job.name(), job.suspended(), print, which, holdsOld, holdsOld));
    }

    private void leave(RenderService job, String reason) {
        left.add(new Left(job.id(), job.name(), reason));
    }

    private void remark(@Nullable EnvGroup group, List<RenderService> jobs) {
        if (group != null && wish.way() == Way.TO_GROUP) {
            List<String> more =
                    group.envVars().stream()
                            .map(EnvVar::key)
                            .filter(key -> !key.equals(wish.variable()))
                            .sorted()
                            .toList();
            long fresh = steps.stream().filter(step -> !group.links().contains(step.job())).count();
            if (!more.isEmpty() && fresh > 0) {
                remarks.add(
                        WORDS.format(
                                "plan.links",
                                String.valueOf(fresh),
                                group.name(),
                                String.join(", ", more)));
            }
            findOthers(group, jobs);
        }
        if (group != null && wish.way() == Way.GROUP && value(group).isEmpty()) {
            remarks.add(WORDS.format("plan.fresh", group.name(), wish.variable()));
        }
    }

    /** Linked jobs without a copy would get the value as well. */
    private void findOthers(EnvGroup group, List<RenderService> jobs) {
        List<JobId> carry = steps.stream().map(RotationStep::job).toList();
        List<String> others =
                jobs.stream()
                        .filter(job -> group.links().contains(job.id()))
                        .filter(job -> !carry.contains(job.id()))
                        .map(RenderService::name)
                        .toList();
        if (!others.isEmpty()) {
            remarks.add(WORDS.format("plan.others", group.name(), String.join(", ", others)));
        }
    }
}
