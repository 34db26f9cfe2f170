package org.cronconsole.dealership.orphan;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.JobIntent;
import org.cronconsole.registry.WholeRegistry;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Jobs and entries that miss each other. A job is a dealership's where an entry names it, or where
 * its name ends in AM or PM; any other is a custom job and never told of. One of such a name that
 * was given a local time of its own, outside of any dealership, is a custom job too. A suspended
 * job is there like any other.
 */
final class JobFindings {
    private final Known known;
    private final Busy busy;
    private final List<Orphan> found;

    JobFindings(Known known, Busy busy, List<Orphan> found) {
        this.known = known;
        this.busy = busy;
        this.found = found;
    }

    void find(List<CronJob> jobs, WholeRegistry registry, List<String> remarks) {
        known.entries().values().stream()
                .filter(entry -> !busy.dealership(entry.name()))
                .forEach(this::entry);
        known.withoutEntry().stream()
                .filter(name -> !busy.dealership(name))
                .sorted()
                .forEach(this::withoutEntry);
        if (!known.adopted()) {
            remarks.add(
                    "The registry knows no dealership yet, so it cannot be told which jobs, users"
                            + " and numbers belong to none. Local times (in the window, from the"
                            + " job list; cron-console schedules adopt --csv FILE) makes the"
                            + " entries.");
        }
        registry.jobs().stream()
                .map(JobIntent::job)
                .filter(job -> !known.has(job))
                .distinct()
                .forEach(job ->
                        found.add(
                                new Orphan(
                                        OrphanKind.TIME_OF_GONE_JOB,
                                        job.value(),
                                        job.value(),
                                        "The registry keeps a local time for a job that is gone.",
                                        Words.inWindow("forget it"),
                                        null,
                                        new Orphan.OfTime(job),
                                        List.of(Repair.FORGET_TIME))));
    }

    private void entry(DealershipEntry entry) {
        Optional<CronJob> am = known.job(entry, Period.AM);
        Optional<CronJob> pm = known.job(entry, Period.PM);
        if (am.isEmpty() && pm.isEmpty()) {
            found.add(
                    new Orphan(
                            OrphanKind.ENTRY_WITHOUT_JOBS,
                            entry.name(),
                            entry.name(),
                            "The registry knows this dealership, and neither its morning nor its"
                                    + " afternoon job is there.",
                            Words.inWindow("remove the entry, or onboard it again")
                                    + " As a command: cron-console onboard --file FILE",
                            null,
                            new Orphan.OfEntry(entry, null),
                            List.of(Repair.REMOVE_ENTRY, Repair.ONBOARD_AGAIN)));
            return;
        }
        if (am.isEmpty() || pm.isEmpty()) {
            half(am.or(() -> pm).orElseThrow(), am.isPresent() ? Period.AM : Period.PM, entry);
        }
        DealershipEntry fitting = fitting(entry, am, pm);
        if (gone(entry, Period.AM, am) || gone(entry, Period.PM, pm)) {
            found.add(
                    new Orphan(
                            OrphanKind.ENTRY_NAMES_GONE_JOB,
                            entry.name(),
                            entry.name(),
                            "Its registry entry names a job that is gone, while one of the same"
                                    + " name is there: its local time is not known to be meant for"
                                    + " that one.",
                            Words.inWindow("write the job that is there into the entry"),
                            null,
                            new Orphan.OfEntry(entry, fitting),
                            List.of(Repair.NAME_JOBS)));
        }
    }

    private static DealershipEntry fitting(
            DealershipEntry entry, Optional<CronJob> am, Optional<CronJob> pm) {
        return entry.withSchedule(
                entry.zone(),
                entry.days(),
                entry.am(),
                entry.pm(),
                am.map(CronJob::id).orElse(entry.amJob()),
                pm.map(CronJob::id).orElse(entry.pmJob()));
    }

    private boolean gone(DealershipEntry entry, Period period, Optional<CronJob> present) {
        return Known.id(entry, period) != null
                && !known.has(Known.id(entry, period))
                && present.isPresent();
    }

    private void withoutEntry(String dealership) {
        Optional<CronJob> am = known.job(dealership, Period.AM);
        Optional<CronJob> pm = known.job(dealership, Period.PM);
        if (am.isPresent() != pm.isPresent()) {
            CronJob job = am.or(() -> pm).orElseThrow();
            if (!known.custom(job)) {
                half(job, am.isPresent() ? Period.AM : Period.PM, null);
            }
            return;
        }
        if (known.adopted()) {
            am.filter(job -> !known.custom(job)).ifPresent(this::ofNoDealership);
            pm.filter(job -> !known.custom(job)).ifPresent(this::ofNoDealership);
        }
    }

    private void half(CronJob job, Period present, @Nullable DealershipEntry entry) {
        boolean morning = present == Period.AM;
        String missing =
                new DealershipName(
                                entry == null ? job.dealership().orElse(job.name()) : entry.name(),
                                morning ? Period.PM : Period.AM)
                        .jobName();
        List<Repair> repairs =
                new ArrayList<>(List.of(Repair.CREATE_OTHER_HALF, Repair.DELETE_JOB));
        if (entry == null) {
            repairs.add(Repair.MARK_AS_CUSTOM);
        }
        found.add(
                new Orphan(
                        morning ? OrphanKind.AM_WITHOUT_PM : OrphanKind.PM_WITHOUT_AM,
                        job.id().value(),
                        job.name(),
                        "There is no job \""
                                + missing
                                + "\""
                                + (entry == null
                                        ? ", and the registry knows no such dealership."
                                        : "."),
                        Words.inWindow("create the missing job from this one")
                                + " Or delete what is left over: "
                                + Words.deleteJob(job),
                        null,
                        new Orphan.OfJob(job, entry),
                        repairs));
    }

    private void ofNoDealership(CronJob job) {
        found.add(
                new Orphan(
                        OrphanKind.JOB_OF_NO_DEALERSHIP,
                        job.id().value(),
                        job.name(),
                        "It is named like the job of a dealership, and the registry knows no such"
                                + " dealership.",
                        "Adopt it: cron-console schedules adopt --csv FILE (in the window, Local"
                                + " times). "
                                + Words.inWindow("or say that it is a custom job"),
                        null,
                        new Orphan.OfJob(job, null),
                        List.of(Repair.ADOPT, Repair.MARK_AS_CUSTOM, Repair.DELETE_JOB)));
    }
}
