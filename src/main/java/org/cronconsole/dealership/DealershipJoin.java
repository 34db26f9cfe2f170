package org.cronconsole.dealership;

import org.cronconsole.dealership.Dealership.Gap;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistrySnapshot;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts jobs and registry entries together. A job is of the dealership whose entry names its id,
 * else of the one that its name tells of: so a job that was renamed by hand stays with its own.
 */
final class DealershipJoin {
    private final boolean registryKnown;
    private final Map<JobId, CronJob> byId = new HashMap<>();
    private final Map<String, CronJob> byName = new HashMap<>();

    private DealershipJoin(List<CronJob> jobs, boolean registryKnown) {
        this.registryKnown = registryKnown;
        jobs.forEach(job -> {
            byId.put(job.id(), job);
            byName.put(job.name(), job);
        });
    }

    static List<Dealership> of(List<CronJob> jobs, RegistrySnapshot registry) {
        boolean known = registry.problem() == null || registry.asOf() != null;
        DealershipJoin join = new DealershipJoin(jobs, known);
        List<Dealership> all = new ArrayList<>();
        Map<JobId, CronJob> left = new LinkedHashMap<>();
        jobs.forEach(job -> left.put(job.id(), job));
        for (DealershipEntry entry : registry.dealerships()) {
            Dealership dealership = join.of(entry);
            all.add(dealership);
            dealership.jobs().forEach(job -> left.remove(job.id()));
        }
        Map<String, Map<Period, CronJob>> unknown = new LinkedHashMap<>();
        left.values()
                .forEach(job ->
                        DealershipName.of(job.name())
                                .ifPresent(name ->
                                        unknown.computeIfAbsent(
                                                        name.dealership(), n -> new HashMap<>())
                                                .put(name.period(), job)));
        unknown.forEach((name, halves) ->
                all.add(join.of(name, halves.get(Period.AM), halves.get(Period.PM))));
        all.sort(
                Comparator.comparing(Dealership::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Dealership::name));
        return List.copyOf(all);
    }

    private Dealership of(DealershipEntry entry) {
        List<Gap> gaps = new ArrayList<>();
        CronJob am = job(entry, Period.AM, gaps);
        CronJob pm = job(entry, Period.PM, gaps);
        if (entry.storeId().isBlank()) {
            gaps.add(new Gap(Gap.Kind.NO_STORE, null));
        }
        String phone = entry.phoneNumber();
        if (phone == null || phone.isBlank()) {
            gaps.add(new Gap(Gap.Kind.NO_NUMBER, null));
        } else if (PhoneNumber.parse(phone).isEmpty()) {
            gaps.add(new Gap(Gap.Kind.BAD_NUMBER, null));
        }
        if (entry.dashboardUser() == null || entry.dashboardUser().isBlank()) {
            gaps.add(new Gap(Gap.Kind.NO_USER, null));
        }
        return new Dealership(entry.name(), entry, am, pm, gaps);
    }

    private @Nullable CronJob job(DealershipEntry entry, Period period, List<Gap> gaps) {
        String name = new DealershipName(entry.name(), period).jobName();
        JobId id = period == Period.AM ? entry.amJob() : entry.pmJob();
        CronJob told = id == null ? null : byId.get(id);
        if (told != null) {
            if (!told.name().equals(name)) {
                gaps.add(new Gap(Gap.Kind.OTHER_NAME, period));
            }
            return told;
        }
        CronJob named = byName.get(name);
        gaps.add(new Gap(named == null ? Gap.Kind.NO_JOB : Gap.Kind.NOT_IN_ENTRY, period));
        return named;
    }

    private Dealership of(String name, @Nullable CronJob am, @Nullable CronJob pm) {
        List<Gap> gaps = new ArrayList<>();
        if (am == null) {
            gaps.add(new Gap(Gap.Kind.NO_JOB, Period.AM));
        }
        if (pm == null) {
            gaps.add(new Gap(Gap.Kind.NO_JOB, Period.PM));
        }
        if (registryKnown) {
            gaps.add(new Gap(Gap.Kind.NO_ENTRY, null));
        }
        return new Dealership(name, null, am, pm, gaps);
    }
}
