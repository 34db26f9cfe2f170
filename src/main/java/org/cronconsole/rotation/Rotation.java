package org.cronconsole.rotation;

import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.Patience;
import org.cronconsole.registry.RegistryGroups;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RenderService;
import org.cronconsole.render.RetryPause;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Rotates values that many jobs share: find out who carries one, show what would change, exchange
 * it job by job. All methods wait.
 */
public final class Rotation {
    private static final Words WORDS = Words.of(Rotation.class);

    private final Services services;

    /**
     * What a rotation talks to.
     *
     * @param patience how long to look for what a write has done
     * @param pause how to wait for Render's limits
     */
    public record Services(
            RenderApi render,
            WorkspaceId workspace,
            InstantSource clock,
            Patience patience,
            RetryPause pause) {
        /** Every cron job of the workspace. */
        List<RenderService> jobs() {
            List<RenderService> all = new ArrayList<>();
            render.cronJobs(workspace, all::addAll);
            return all;
        }
    }

    /** How far a reading of jobs is: so many of them, and the name of the next. */
    public record Progress(int done, int all, String job) {}

    /** Rotates with these services. */
    public Rotation(Services services) {
        this.services = services;
    }

    /** The env groups that jobs can be linked to: all but those of the registry. */
    public List<RotationPlan.Group> groups() {
        return services.render().envGroups(services.workspace()).stream()
                .filter(group -> !RegistryGroups.isOne(group.name()))
                .map(group -> new RotationPlan.Group(group.id(), group.name()))
                .toList();
    }

    /**
     * What finding out will cost, before any value is read.
     *
     * @throws IllegalArgumentException where the wish has a problem
     */
    public Outlook outlook(RotationWish wish) {
        check(wish);
        int jobs = services.jobs().size();
        if (wish.way() == Way.GROUP && wish.group() != null) {
            EnvGroup linked =
                    services.render().envGroups(services.workspace()).stream()
                            .filter(group -> group.id().equals(wish.group()))
                            .findFirst()
                            .orElse(null);
            jobs = linked == null ? 0 : linked.links().size();
        }
        return Outlook.ofReading(jobs);
    }

    /**
     * Reads the env var of every job, or of those that are linked to the group: one call a job,
     * behind whatever people wait for, which Render may record. One deliberate act of a person.
     *
     * @param goOn asked before every job; false ends it there
     * @throws CancellationException where it was ended; nothing is kept of it
     * @throws IllegalArgumentException where the wish has a problem
     */
    public RotationPlan plan(RotationWish wish, Consumer<Progress> progress, BooleanSupplier goOn) {
        check(wish);
        return new RotationSurvey(services, wish).plan(progress, goOn);
    }

    private static void check(RotationWish wish) {
        String problem = wish.problem();
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
    }

    /**
     * Exchanges the value at the jobs that are still open, one after the other. Can be called again
     * with how it stood: what is done is not done twice.
     *
     * @param fresh the new value
     * @param keep is given how it stands before and after every write, and must have it on the disk
     *     when it returns; what it throws ends the rotation there
     * @param goOn asked before every job; false ends it there, and the rest can be done later
     * @return how it stands then
     * @throws OtherValue where it was begun with another value; nothing was done
     */
    public KeptRotation apply(
            KeptRotation kept, Secret fresh, Consumer<KeptRotation> keep, BooleanSupplier goOn) {
        return new RotationRun(services, kept, fresh, keep, goOn).apply();
    }

    /** Two values of one rotation would be worse than one old value. */
    public static final class OtherValue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OtherValue() {
            super(WORDS.get("wish.other.value"));
        }
    }
}
