package org.cronconsole.dealership;

import static org.cronconsole.dealership.OnboardingStep.LINK_GROUP;

import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.Period;
import org.cronconsole.render.Deploy;
import org.cronconsole.render.DeployMode;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.RenderApi;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Links both jobs to the env group that all dealerships share. A create cannot, and its first
 * deploy starts without those values: so both are deployed once more.
 */
final class SharedEnvStep {
    private static final Words WORDS = Words.of(SharedEnvStep.class);

    /** The newest deploy of a job before the one that is started here. */
    private static final String BEFORE = ".before";

    private final Saga saga;
    private final RenderApi render;

    SharedEnvStep(Saga saga) {
        this.saga = saga;
        this.render = saga.services().render();
    }

    /** The env groups of this name. */
    static List<EnvGroup> named(RenderApi render, WorkspaceId workspace, String name) {
        return render.envGroups(workspace).stream().filter(g -> g.name().equals(name)).toList();
    }

    /** Why the group of this name cannot be linked, in words; null where it can. */
    static @Nullable String problem(List<EnvGroup> named, String name) {
        if (named.size() == 1) {
            return null;
        }
        return named.isEmpty()
                ? WORDS.format("group.none", name)
                : WORDS.format("group.several", name, String.valueOf(named.size()));
    }

    private EnvGroup group(String name) {
        List<EnvGroup> named = named(render, saga.services().workspace(), name);
        String problem = problem(named, name);
        if (problem != null) {
            throw new StepFailed(problem);
        }
        return named.getFirst();
    }

    /** Looks that there is a group to link to. */
    void check() {
        String name = saga.script().sharedEnvGroup();
        if (name != null) {
            group(name);
        }
    }

    /** Links and deploys, as far as that is not done; null where there is no group. */
    @Nullable String ensure() {
        String name = saga.script().sharedEnvGroup();
        if (name == null) {
            return null;
        }
        EnvGroup group = group(name);
        Lanes lanes = saga.services().lanes();
        lanes.both(() -> link(group, Period.AM), () -> link(group, Period.PM));
        EnvGroup linked = Saga.look(WORDS.format("look.link", name), () -> group(name));
        for (Period period : Period.values()) {
            if (!linked.links().contains(saga.madeJob(period))) {
                throw new StepUnknown(WORDS.format("group.no_link", name));
            }
        }
        lanes.both(() -> deploy(Period.AM), () -> deploy(Period.PM));
        if (saga.journal().standing(LINK_GROUP) == null) {
            saga.write(LINK_GROUP, Kind.MADE, "AM", "deployed", "PM", "deployed");
        }
        return WORDS.format("made.group", name);
    }

    private void link(EnvGroup group, Period period) {
        JobId job = saga.madeJob(period);
        if (group.links().contains(job)) {
            return;
        }
        saga.write(LINK_GROUP, Kind.INTENT, JournalEntry.ID, job.value());
        try {
            render.linkEnvGroup(group.id(), job);
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                throw failure;
            }
            // Whether it took effect is looked at for both jobs together.
        }
    }

    private void deploy(Period period) {
        JobId job = saga.madeJob(period);
        String before = before(saga.journal(), period);
        if (saga.journal().standing(LINK_GROUP, period.name()) != null) {
            return;
        }
        String newest = newest(job);
        if (before == null || newest.equals(before)) {
            saga.write(LINK_GROUP, Kind.INTENT, period.name() + BEFORE, newest);
            start(job, newest);
        }
    }

    /** The newest deploy before the one with the shared values; null where none was started. */
    static @Nullable String before(Journal journal, Period period) {
        List<String> all = journal.all(LINK_GROUP, Kind.INTENT, period.name() + BEFORE);
        return all.isEmpty() ? null : all.getFirst();
    }

    private String newest(JobId job) {
        return render.latestDeploy(job).map(d -> d.id().value()).orElse("none");
    }

    private void start(JobId job, String newest) {
        try {
            Optional<Deploy> started = render.startDeploy(job, DeployMode.BUILD_AND_DEPLOY);
            if (started.isPresent() && started.get().id().value().equals(newest)) {
                throw new StepUnknown(WORDS.format("group.no_deploy", job));
            }
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()
                    || Saga.look(WORDS.format("look.deploy", job), () -> newest(job))
                            .equals(newest)) {
                throw failure;
            }
        }
    }
}
