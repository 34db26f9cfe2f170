package org.cronconsole.dealership.orphan;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.JobIntent;
import org.cronconsole.registry.WholeRegistry;
import org.cronconsole.words.Words;
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
    private static final Words WORDS = Words.of(JobFindings.class);
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
            remarks.add(WORDS.get("remark.no_entries"));
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
                                        WORDS.get("what.time_of_gone_job"),
                                        WORDS.get("repair.forget_time"),
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
                            WORDS.get("what.entry_without_jobs"),
                            WORDS.get("repair.remove_entry"),
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
                            WORDS.get("what.entry_names_gone_job"),
                            WORDS.get("repair.name_jobs"),
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
                        WORDS.format(entry == null ? "what.half.no_entry" : "what.half", missing),
                        WORDS.format("repair.half", job.id(), job.name()),
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
                        WORDS.get("what.job_of_no_dealership"),
                        WORDS.get("repair.adopt"),
                        null,
                        new Orphan.OfJob(job, null),
                        List.of(Repair.ADOPT, Repair.MARK_AS_CUSTOM, Repair.DELETE_JOB)));
    }
}
