package org.cronconsole.dealership.orphan;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.WriteGuard;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.orphan.OrphanProblem.Kind;
import org.cronconsole.job.JobChanges;
import org.cronconsole.job.JobResult;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Ignored;
import org.cronconsole.words.Words;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is left over or half there, and its repairs. Each repair looks first whether the finding
 * still stands, sends each write once and believes it when it is read back. All methods wait, and
 * throw {@link org.cronconsole.fault.GatewayException} where a service refuses, {@link
 * org.cronconsole.account.WriteRefused} where writing is not allowed, and {@link OrphanProblem}.
 */
public final class Orphans {
    private static final Words WORDS = Words.of(Orphans.class);
    private final OrphanServices services;
    private final Reading reading;
    private final Proof proof;
    private final Entries entries;

    /** Tidies up with these services. */
    Orphans(OrphanServices services) {
        this.services = services;
        this.reading =
                new Reading(
                        services.jobs(),
                        services.workspace(),
                        services.tidying(),
                        services.numbers(),
                        services.users(),
                        services.journals(),
                        services.going(),
                        services.clock());
        this.proof = new Proof(services.patience());
        this.entries = new Entries(services.registry(), services.tidying(), proof);
    }

    /**
     * Tidies up with what an onboarding talks to, and these.
     *
     * @param going the offboardings of this computer and workspace that have not ended
     */
    public static Orphans of(
            Onboarding.Services same,
            JobService jobs,
            JobChanges changes,
            NumberDesk numbers,
            Supplier<List<Going>> going,
            WriteGuard guard,
            Patience patience) {
        return new Orphans(OrphanServices.of(same, jobs, changes, numbers, going, guard, patience));
    }

    /** Looks at everything. A source that cannot be read is told in the report. */
    public OrphanReport find() {
        return OrphanFinder.find(reading.read());
    }

    /** The finding as it is now. */
    private Orphan again(Orphan orphan) {
        OrphanReport now = find();
        Optional<Orphan> still =
                Stream.concat(
                                now.found().stream(),
                                now.ignored().stream().map(OrphanReport.SetAside::orphan))
                        .filter(orphan::same)
                        .findFirst();
        if (still.isPresent()) {
            return still.get();
        }
        if (!now.unread().isEmpty()) {
            var why = now.unread().entrySet().iterator().next();
            throw new OrphanProblem(
                    Kind.UNREAD,
                    WORDS.format("problem.unread", why.getKey().words(), why.getValue()));
        }
        throw new OrphanProblem(Kind.NO_LONGER_SO, WORDS.get("problem.no_longer_so"));
    }

    private <T extends Orphan.Subject> T subject(Orphan orphan, Class<T> type) {
        Orphan.Subject subject = again(orphan).subject();
        if (!type.isInstance(subject)) {
            throw new IllegalArgumentException("not a repair of " + orphan.kind().word());
        }
        return type.cast(subject);
    }

    /** Names an unused number as a spare one. */
    public void keepAsSpare(Orphan orphan) {
        services.guard().check(WORDS.get("write.rename_number"));
        services.numbers().keepAsSpare(subject(orphan, Orphan.OfNumber.class).number().number());
    }

    /**
     * Gives an unused number back for good.
     *
     * @param typed what the person typed to confirm: must be the number
     */
    public void release(Orphan orphan, String typed) {
        services.guard().check(WORDS.get("write.release_number"));
        PhoneNumber number = subject(orphan, Orphan.OfNumber.class).number().number();
        services.numbers().release(number, typed, now -> {});
    }

    /**
     * Writes an unused number into a dealership's entry. What its jobs use is left as it is.
     *
     * @param replace whether a number that the entry has may be replaced
     */
    public void give(Orphan orphan, String dealership, boolean replace) {
        services.guard().check(WORDS.get("write.registry"));
        PhoneNumber number = subject(orphan, Orphan.OfNumber.class).number().number();
        DealershipEntry entry = entries.named(dealership);
        if (entry.phoneNumber() != null && !replace) {
            throw new OrphanProblem(
                    Kind.BAD_INPUT,
                    WORDS.format("problem.has_number", dealership, entry.phoneNumber()));
        }
        entries.change(
                entry,
                entry.withPhoneNumber(number.e164()),
                now -> number.e164().equals(now.phoneNumber()));
    }

    /** Switches a user off. */
    public void deactivate(Orphan orphan) {
        services.guard().check(WORDS.get("write.switch_off"));
        DashboardUser user = subject(orphan, Orphan.OfUser.class).user();
        proof.of(
                WORDS.format("order.switch_off", user.username()),
                () -> services.users().setActive(user.id(), false),
                () -> user(user).filter(DashboardUser::active).isEmpty());
    }

    /** Gives a user the store of a dealership, in place of those that there are. */
    public void setStore(Orphan orphan, String dealership) {
        services.guard().check(WORDS.get("write.stores"));
        DashboardUser user = subject(orphan, Orphan.OfUser.class).user();
        String store = entries.named(dealership).storeId();
        if (store.isBlank()) {
            throw new OrphanProblem(Kind.BAD_INPUT, WORDS.format("problem.no_store", dealership));
        }
        List<String> stores = List.of(store);
        proof.of(
                WORDS.format("order.store", user.username(), store),
                () -> services.users().setStores(user.id(), stores),
                () -> user(user).filter(now -> now.storeIds().equals(stores)).isPresent());
    }

    private Optional<DashboardUser> user(DashboardUser user) {
        return services.users().users().stream().filter(u -> u.id() == user.id()).findFirst();
    }

    /** Writes a user into the entry of a dealership that names none. */
    public void assign(Orphan orphan, String dealership) {
        services.guard().check(WORDS.get("write.registry"));
        DashboardUser user = subject(orphan, Orphan.OfUser.class).user();
        DealershipEntry entry = entries.named(dealership);
        if (entry.dashboardUser() != null) {
            throw new OrphanProblem(
                    Kind.BAD_INPUT,
                    WORDS.format("problem.has_user", dealership, entry.dashboardUser()));
        }
        entries.change(
                entry,
                entry.withContact(
                        user.username(),
                        entry.contactEmail(),
                        entry.contactFirstName(),
                        entry.contactLastName()),
                now -> user.username().equals(now.dashboardUser()));
    }

    /** Deletes the job that is left over; {@code typed} must be its name. */
    public void deleteJob(Orphan orphan, String typed) {
        services.guard().check(WORDS.get("write.delete_job"));
        services.jobs().delete(subject(orphan, Orphan.OfJob.class).job().id(), typed);
    }

    /** What creating the missing half would take. Writes nothing and reads no env vars. */
    public OtherHalf planOtherHalf(Orphan orphan) {
        return OtherHalf.of(subject(orphan, Orphan.OfJob.class), services);
    }

    /**
     * Creates the missing half. Reads the values of the env vars of the half that is there, which
     * Render may record.
     *
     * @param wish with a time
     * @return what was done, also where a part of it was not
     * @throws org.cronconsole.job.JobProblem where it is not known whether the job was made
     */
    public JobResult createOtherHalf(Orphan orphan, OtherHalf wish) {
        services.guard().check(WORDS.get("write.create_job"));
        OtherHalf now = OtherHalf.of(subject(orphan, Orphan.OfJob.class), services);
        return new OtherHalfCreation(services).create(now.at(wish.meant()));
    }

    /** Removes an entry whose jobs are gone. */
    public void removeEntry(Orphan orphan) {
        services.guard().check(WORDS.get("write.registry"));
        DealershipEntry entry = subject(orphan, Orphan.OfEntry.class).entry();
        proof.of(
                WORDS.format("order.remove_entry", entry.name()),
                () -> services.tidying().remove(entry),
                () -> entries.find(entry.name()).isEmpty());
    }

    /** Writes the jobs that are there into the entry. */
    public void nameJobs(Orphan orphan) {
        services.guard().check(WORDS.get("write.registry"));
        Orphan.OfEntry subject = subject(orphan, Orphan.OfEntry.class);
        DealershipEntry fitting = subject.fitting();
        if (fitting == null) {
            throw new IllegalArgumentException("not a repair of " + orphan.kind().word());
        }
        entries.change(
                subject.entry(),
                fitting,
                now ->
                        Objects.equals(now.amJob(), fitting.amJob())
                                && Objects.equals(now.pmJob(), fitting.pmJob()));
    }

    /** Forgets the local time of a job that is gone. */
    public void forgetTime(Orphan orphan) {
        services.guard().check(WORDS.get("write.registry"));
        Orphan.OfTime time = subject(orphan, Orphan.OfTime.class);
        proof.of(
                WORDS.format("order.forget_time", time.job()),
                () -> services.registry().forgetJob(time.job()),
                () ->
                        services.tidying().read().jobs().stream()
                                .noneMatch(intent -> intent.job().equals(time.job())));
    }

    /** Says to all admins that a finding is right as it is. */
    public void ignore(Orphan orphan, String reason) {
        services.guard().check(WORDS.get("write.registry"));
        String words = reason.strip();
        if (words.isEmpty() || words.length() > 200) {
            throw new OrphanProblem(Kind.BAD_INPUT, WORDS.get("problem.reason"));
        }
        Ignored said =
                new Ignored(
                        orphan.kind().word(),
                        orphan.id(),
                        words,
                        services.who().get(),
                        services.clock().instant());
        proof.of(
                WORDS.get("order.ignore"),
                () -> services.tidying().ignore(said),
                () -> services.tidying().read().ignored().contains(said));
    }

    /** Takes back that a finding is ignored. */
    public void showAgain(Ignored said) {
        services.guard().check(WORDS.get("write.registry"));
        proof.of(
                WORDS.get("order.show_again"),
                () -> services.tidying().showAgain(said),
                () ->
                        services.tidying().read().ignored().stream()
                                .noneMatch(s -> s.covers(said.kind(), said.id())));
    }
}
