package org.cronconsole.dealership.orphan;

import org.cronconsole.dealership.orphan.OrphanProblem.Kind;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.RenderService;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.List;

/**
 * A missing job of a dealership, to be made after the one that is there.
 *
 * @param source the one that is there, as Render describes it
 * @param dealership whose job it is
 * @param name the name of the missing one
 * @param entry of the dealership; null where the registry has none
 * @param proposed what the registry says is meant; null where it says nothing, so that somebody
 *     must be asked
 * @param meant the local time to make it with; null where that is to be asked
 * @param groups env groups that the one that is there is linked to
 */
public record OtherHalf(
        RenderService source,
        String dealership,
        Period period,
        String name,
        @Nullable DealershipEntry entry,
        @Nullable WallClock proposed,
        @Nullable WallClock meant,
        List<EnvGroup> groups) {
    private static final Words WORDS = Words.of(OtherHalf.class);

    /** Copies the list. */
    public OtherHalf {
        groups = List.copyOf(groups);
    }

    static OtherHalf of(Orphan.OfJob subject, OrphanServices services) {
        CronJob job = subject.job();
        DealershipEntry entry = subject.entry();
        JobId id = job.id();
        RenderService source = services.render().service(id);
        if (source.repo() == null || source.repo().isEmpty()) {
            throw new OrphanProblem(
                    Kind.BAD_INPUT, WORDS.format("problem.no_repository", job.name()));
        }
        boolean morning =
                entry != null && entry.has(id)
                        ? id.equals(entry.amJob())
                        : job.period().orElse(Period.AM) == Period.AM;
        Period missing = morning ? Period.PM : Period.AM;
        String dealership = entry == null ? job.dealership().orElse(job.name()) : entry.name();
        WallClock proposed = proposed(entry, missing);
        List<EnvGroup> groups =
                services.render().envGroups(services.workspace()).stream()
                        .filter(group -> group.links().contains(id))
                        .toList();
        return new OtherHalf(
                source,
                dealership,
                missing,
                new DealershipName(dealership, missing).jobName(),
                entry,
                proposed,
                proposed,
                groups);
    }

    private static @Nullable WallClock proposed(@Nullable DealershipEntry entry, Period missing) {
        if (entry == null || entry.days().isEmpty()) {
            return null;
        }
        LocalTime time = missing == Period.AM ? entry.am() : entry.pm();
        return time == null ? null : new WallClock(time, entry.zone(), entry.days());
    }

    /**
     * The same at another time.
     *
     * @throws OrphanProblem where the dealership's entry says another zone or other days, which its
     *     two jobs have in common
     */
    public OtherHalf at(@Nullable WallClock time) {
        boolean same =
                entry == null
                        || time == null
                        || entry.zone().equals(time.zone()) && entry.days().equals(time.days());
        if (!same) {
            throw new OrphanProblem(Kind.BAD_INPUT, WORDS.format("problem.other_days", dealership));
        }
        return new OtherHalf(source, dealership, period, name, entry, proposed, time, groups);
    }
}
