package org.cronconsole.dealership.orphan;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.dealership.StoreId;
import org.cronconsole.dealership.orphan.OrphanProblem.Kind;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.job.DeployNeed;
import org.cronconsole.job.JobMark;
import org.cronconsole.job.JobProblem;
import org.cronconsole.job.JobResult;
import org.cronconsole.job.JobSpec;
import org.cronconsole.job.JobTime;
import org.cronconsole.job.Period;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistryConflict;
import org.cronconsole.render.DeployMode;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderService;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one missing job: created once under a mark of its own, suspended where the other is, linked
 * to the same env groups and deployed for them, and written into the registry. The first thing that
 * fails after the create ends it, and the result says what is left to do.
 */
final class OtherHalfCreation {
    private static final Words WORDS = Words.of(OtherHalfCreation.class);
    private final OrphanServices services;

    OtherHalfCreation(OrphanServices services) {
        this.services = services;
    }

    JobResult create(OtherHalf half) {
        WallClock meant = half.meant();
        if (meant == null) {
            throw new OrphanProblem(Kind.BAD_INPUT, WORDS.get("problem.no_time"));
        }
        // One deliberate act of a person, announced: without the values there is no second job.
        List<EnvVar> env = services.render().envVars(half.source().id());
        JobResult made = services.changes().create(spec(half, meant, env));
        JobId id = made.job().id();
        List<String> done = new ArrayList<>(made.done());
        Steps steps = new Steps(id, half, meant, env, done);
        try {
            steps.carryOut();
            return new JobResult(services.jobs().find(id), done, null, null, DeployNeed.NO);
        } catch (GatewayException
                | WriteRefused
                | RegistryConflict
                | JobProblem
                | OrphanProblem stopped) {
            return new JobResult(
                    made.job(), done, steps.left(stopped.getMessage()), stopped, DeployNeed.NO);
        }
    }

    private JobSpec spec(OtherHalf half, WallClock meant, List<EnvVar> all) {
        RenderService source = half.source();
        Map<String, Secret> env = new LinkedHashMap<>();
        all.stream()
                .filter(var -> !var.key().equals(JobMark.ENV_VAR))
                .forEach(var -> env.put(var.key(), var.value()));
        return new JobSpec(
                half.name(),
                // The registry entry holds what is meant; a key of the job's own is not needed.
                new JobTime(meant.lineForNext(services.clock().instant()), null),
                String.valueOf(source.repo()),
                source.branch(),
                source.autoDeploy(),
                source.runtime(),
                source.buildCommand().isEmpty() ? null : source.buildCommand(),
                source.command().isEmpty() ? null : source.command(),
                source.plan(),
                source.region(),
                env);
    }

    /** What follows the create. */
    private final class Steps {
        private final JobId id;
        private final OtherHalf half;
        private final WallClock meant;
        private final List<EnvVar> env;
        private final List<String> done;
        private String doing = "";

        Steps(JobId id, OtherHalf half, WallClock meant, List<EnvVar> env, List<String> done) {
            this.id = id;
            this.half = half;
            this.meant = meant;
            this.env = env;
            this.done = done;
        }

        void carryOut() {
            if (half.source().suspended()) {
                doing = WORDS.get("half.doing.suspend");
                services.jobs().suspend(id);
                done.add(WORDS.get("half.done.suspend"));
            }
            for (EnvGroup group : half.groups()) {
                doing = WORDS.format("half.doing.link", group.name());
                link(group);
                done.add(WORDS.format("half.done.link", group.name()));
            }
            if (!half.groups().isEmpty()) {
                doing = WORDS.get("half.doing.deploy");
                services.render().startDeploy(id, DeployMode.BUILD_AND_DEPLOY);
                done.add(WORDS.get("half.done.deploy"));
            }
            doing = WORDS.get("half.doing.entry");
            write();
            done.add(WORDS.format("half.done.entry", half.dealership()));
        }

        private void link(EnvGroup group) {
            GatewayException unclear = null;
            try {
                services.render().linkEnvGroup(group.id(), id);
            } catch (GatewayException failure) {
                if (!failure.effectUnknown()) {
                    throw failure;
                }
                unclear = failure;
            }
            boolean linked =
                    services.patience()
                            .untilSeen(() ->
                                    services.render().envGroups(services.workspace()).stream()
                                            .filter(g -> g.id().equals(group.id()))
                                            .anyMatch(g -> g.links().contains(id)));
            if (!linked) {
                throw new OrphanProblem(
                        Kind.OUTCOME_UNKNOWN,
                        unclear == null
                                ? WORDS.get("problem.link")
                                : WORDS.format("problem.link.unclear", unclear.getMessage()));
            }
        }

        private void write() {
            DealershipEntry before = half.entry();
            DealershipEntry after = entry(before);
            try {
                services.registry().change(before, after);
            } catch (GatewayException failure) {
                if (!failure.effectUnknown() || !services.patience().untilSeen(this::written)) {
                    throw failure;
                }
            }
        }

        private boolean written() {
            return services.tidying().read().dealerships().stream().anyMatch(e -> e.has(id));
        }

        private DealershipEntry entry(@Nullable DealershipEntry before) {
            boolean morning = half.period() == Period.AM;
            DealershipEntry base = before != null ? before : fresh();
            JobId other = half.source().id();
            return base.withSchedule(
                    meant.zone(),
                    meant.days(),
                    morning ? meant.time() : base.am(),
                    morning ? base.pm() : meant.time(),
                    morning ? id : other,
                    morning ? other : id);
        }

        /** What the env vars of its job tell of a dealership that has no entry. */
        private DealershipEntry fresh() {
            String store = value("ENVIRONMENT_ID");
            return new DealershipEntry(
                    half.dealership(),
                    store == null ? StoreId.suggest(half.dealership()) : store,
                    meant.zone(),
                    null,
                    null,
                    meant.days(),
                    null,
                    null,
                    value("TWO_FACTOR_PHONE"),
                    null,
                    null,
                    null,
                    null);
        }

        private @Nullable String value(String name) {
            return env.stream()
                    .filter(var -> var.key().equals(name))
                    .map(var -> var.value().reveal())
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .orElse(null);
        }

        String left(@Nullable String why) {
            return WORDS.format("half.left", doing, why, half.name(), id);
        }
    }
}
