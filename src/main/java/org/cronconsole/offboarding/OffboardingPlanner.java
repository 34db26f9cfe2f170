package org.cronconsole.offboarding;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.JobProblem;
import org.cronconsole.job.Period;
import org.cronconsole.offboarding.OffboardingChoices.UserFate;
import org.cronconsole.offboarding.OffboardingPlan.FoundJob;
import org.cronconsole.phone.NumberProblem;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks up what is there of a dealership, whole or half. Only reads. */
final class OffboardingPlanner {
    private static final Words WORDS = Words.of(OffboardingPlanner.class);

    private final Offboarding.Services services;
    private final String dealership;
    private final OffboardingChoices choices;
    private final List<String> kept = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Set<JobId> gone = new LinkedHashSet<>();

    OffboardingPlanner(
            Offboarding.Services services, String dealership, OffboardingChoices choices) {
        this.services = services;
        this.dealership = dealership;
        this.choices = choices;
    }

    OffboardingPlan plan() {
        Instant now = services.clock().instant();
        RegistrySnapshot known = services.registry().readNow();
        if (known.problem() != null) {
            problems.add(WORDS.format("found.registry.unread", dealership, known.problem()));
        }
        Ownership owners = new Ownership(known, dealership);
        DealershipEntry entry = owners.entry();
        List<FoundJob> jobs = jobs(owners, entry);
        DashboardUser user = entry == null ? null : user(owners, entry);
        OurNumber number = entry == null ? null : number(entry);
        findColleague(now);
        if (entry == null) {
            remarks.add(WORDS.format("found.no.entry", dealership));
        }
        if (entry == null && jobs.isEmpty() && problems.isEmpty()) {
            problems.add(WORDS.format("found.nothing", dealership));
        }
        if (!jobs.isEmpty()) {
            remarks.add(WORDS.get("found.history"));
        }
        OffboardingScript script = script(jobs, user, number);
        return new OffboardingPlan(
                UUID.randomUUID().toString(),
                dealership,
                now,
                entry,
                jobs,
                user,
                number,
                script,
                PlannedWords.steps(script, jobs, entry != null),
                kept,
                problems,
                remarks);
    }

    private OffboardingScript script(
            List<FoundJob> jobs, @Nullable DashboardUser user, @Nullable OurNumber number) {
        Map<Period, OffboardingScript.Job> wanted = new EnumMap<>(Period.class);
        jobs.forEach(found ->
                wanted.put(
                        found.period(),
                        new OffboardingScript.Job(
                                found.job().id(), found.job().name(), found.job().suspended())));
        return new OffboardingScript(
                dealership,
                wanted,
                gone,
                user == null || choices.user() == UserFate.KEEP
                        ? null
                        : new OffboardingScript.User(user.id(), user.username()),
                number == null ? null : number.number(),
                choices);
    }

    private List<FoundJob> jobs(Ownership owners, @Nullable DealershipEntry entry) {
        List<EnvGroup> groups = services.render().envGroups(services.workspace());
        List<FoundJob> jobs = new ArrayList<>();
        for (Period period : Period.values()) {
            String name = new DealershipName(dealership, period).jobName();
            JobId named = entry == null ? null : entryJob(entry, period);
            CronJob job = named == null ? null : byEntry(named, name, period);
            boolean byEntry = job != null;
            if (job == null && (named == null || gone.contains(named))) {
                job = byName(name, owners);
            }
            if (job != null) {
                jobs.add(found(period, job, byEntry, groups));
            }
        }
        return jobs;
    }

    private static @Nullable JobId entryJob(DealershipEntry entry, Period period) {
        return period == Period.AM ? entry.amJob() : entry.pmJob();
    }

    /** The job that the entry names, which must have the dealership's name as well. */
    private @Nullable CronJob byEntry(JobId id, String name, Period period) {
        CronJob job;
        try {
            job = services.jobs().find(id);
        } catch (JobProblem missing) {
            gone.add(id);
            remarks.add(WORDS.format("found.no.job", id, period));
            return null;
        }
        if (!job.name().equals(name)) {
            problems.add(
                    WORDS.format("found.other.name", period, dealership, id, job.name(), name));
            return null;
        }
        return job;
    }

    /** A half-there dealership: no entry tells of the job, but it has the name. */
    private @Nullable CronJob byName(String name, Ownership owners) {
        Optional<JobId> there =
                services.render().cronJobNamed(services.workspace(), name).map(s -> s.id());
        if (there.isEmpty()) {
            return null;
        }
        String other = owners.ofAnother(there.get());
        if (other != null) {
            problems.add(WORDS.format("found.other.owner", name, there.get(), other));
            return null;
        }
        remarks.add(WORDS.format("found.by.name", name));
        return services.jobs().find(there.get());
    }

    private FoundJob found(Period period, CronJob job, boolean byEntry, List<EnvGroup> groups) {
        List<String> linked =
                groups.stream()
                        .filter(group -> group.links().contains(job.id()))
                        .map(EnvGroup::name)
                        .toList();
        if (!linked.isEmpty()) {
            kept.add(WORDS.format("found.group", String.join(", ", linked), job.name()));
        }
        return new FoundJob(period, job, byEntry, services.runs().active(job).orElse(null), linked);
    }

    private @Nullable DashboardUser user(Ownership owners, DealershipEntry entry) {
        String name = entry.dashboardUser();
        if (name == null) {
            remarks.add(WORDS.get("found.no.user"));
            return null;
        }
        Optional<DashboardUser> user =
                services.users().users().stream().filter(u -> u.username().equals(name)).findAny();
        if (user.isEmpty()) {
            remarks.add(WORDS.format("found.user.gone", name));
            return null;
        }
        String other = owners.otherWithUser(name);
        if (other != null || Ownership.beyond(user.get(), entry)) {
            kept.add(
                    other == null
                            ? WORDS.format("found.user.more", name)
                            : WORDS.format("found.user.other", name, other));
            return null;
        }
        if (choices.user() == UserFate.KEEP) {
            kept.add(WORDS.format("found.user.kept", name));
        }
        return user.get();
    }

    private @Nullable OurNumber number(DealershipEntry entry) {
        Optional<PhoneNumber> number =
                Optional.ofNullable(entry.phoneNumber()).flatMap(PhoneNumber::parse);
        if (number.isEmpty()) {
            return null;
        }
        if (!services.numbers().configured()) {
            kept.add(WORDS.format("found.number.twilio", number.get()));
            return null;
        }
        try {
            OurNumber ours = services.numbers().findNow(number.get());
            List<String> others =
                    ours.dealerships().stream().filter(d -> !d.equals(dealership)).toList();
            if (!others.isEmpty()) {
                kept.add(
                        WORDS.format(
                                "found.number.other", number.get(), String.join(", ", others)));
                return null;
            }
            kept.add(WORDS.format("found.number.spare", number.get()));
            return ours;
        } catch (NumberProblem missing) {
            remarks.add(String.valueOf(missing.getMessage()));
            return null;
        }
    }

    private void findColleague(Instant now) {
        services.claims().all().stream()
                .filter(claim -> claim.dealership().equals(dealership) && !claim.stale(now))
                .findFirst()
                .ifPresent(claim -> problems.add(WORDS.format("found.colleague", claim.words())));
    }
}
