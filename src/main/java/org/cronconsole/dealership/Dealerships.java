package org.cronconsole.dealership;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.dealership.DealershipProblem.Kind;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobService;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.registry.Remarks;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderApi;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The dealerships of one workspace, each as one thing. What is listed comes from the jobs and the
 * shared registry alone; what asks another service is asked for one dealership at a time. All
 * methods wait, and throw {@link org.cronconsole.fault.GatewayException} where a service cannot be
 * asked. Safe for several threads.
 */
public final class Dealerships {
    private static final Words WORDS = Words.of(Dealerships.class);
    private final JobService jobs;
    private final Registry registry;
    private final NumberDesk numbers;
    private final UserDirectory users;
    private final RenderApi render;
    private final InstantSource clock;
    private final Supplier<String> who;

    /**
     * Knows the dealerships of a workspace.
     *
     * @param who user name of whoever works with it now
     */
    public Dealerships(
            JobService jobs,
            Registry registry,
            NumberDesk numbers,
            UserDirectory users,
            RenderApi render,
            InstantSource clock,
            Supplier<String> who) {
        this.jobs = jobs;
        this.registry = registry;
        this.numbers = numbers;
        this.users = users;
        this.render = render;
        this.clock = clock;
        this.who = who;
    }

    /** Every dealership, the jobs read anew. */
    public DealershipList list() {
        return of(jobs.list());
    }

    /** Every dealership, of jobs that are known: only the registry is read, from its copy often. */
    public DealershipList of(List<CronJob> known) {
        RegistrySnapshot shared = registry.read();
        return new DealershipList(
                DealershipJoin.of(known, shared), shared.problem(), shared.asOf());
    }

    /**
     * One dealership by its name; capitals matter only where two differ in nothing else.
     *
     * @throws DealershipProblem where there is none
     */
    public Dealership find(String name) {
        String wanted = name.strip();
        List<Dealership> all = list().dealerships();
        List<Dealership> alike =
                all.stream().filter(each -> each.name().equalsIgnoreCase(wanted)).toList();
        return all.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .or(() -> alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty())
                .orElseThrow(() ->
                        new DealershipProblem(
                                Kind.NO_SUCH_DEALERSHIP,
                                WORDS.format("dealership.unknown", wanted)));
    }

    /**
     * Its phone number as Twilio tells of it now.
     *
     * @return empty where the registry tells of no number
     * @throws org.cronconsole.phone.NumberProblem where the account does not rent that number
     * @throws org.cronconsole.settings.SettingsProblem where Twilio is not set up
     */
    public Optional<OurNumber> number(Dealership dealership) {
        return dealership.number().map(numbers::find);
    }

    /**
     * Its users as the dashboard lists them now: the one that the registry names, and whoever has
     * its store.
     */
    public List<DashboardUser> users(Dealership dealership) {
        Optional<String> named = dealership.username();
        Optional<String> store = dealership.storeId();
        if (named.isEmpty() && store.isEmpty()) {
            return List.of();
        }
        return users.users().stream()
                .filter(user ->
                        named.filter(user.username()::equals).isPresent()
                                || store.filter(user.storeIds()::contains).isPresent())
                .toList();
    }

    /**
     * The names of the env vars of both jobs, and where they differ. One deliberate act of a
     * person, for Render may record the read; never in a read-only session.
     */
    public EnvComparison compareEnv(Dealership dealership) {
        return EnvComparison.of(env(dealership.am()), env(dealership.pm()));
    }

    private @Nullable List<EnvVar> env(@Nullable CronJob job) {
        return job == null ? null : render.envVars(job.id());
    }

    /**
     * Keeps a note for all admins, unless somebody else has changed the entry since.
     *
     * @param text what is to stand there; blank for nothing
     * @return the entry as it was sent
     * @throws DealershipProblem where there is no entry to keep it in, or where it is too long
     * @throws org.cronconsole.registry.RegistryConflict where the entry is another one now
     */
    public DealershipEntry note(Dealership dealership, String text) {
        DealershipEntry entry = entry(dealership);
        String fresh = text.strip();
        if (fresh.length() > NoteCheck.LONGEST) {
            throw new DealershipProblem(
                    Kind.BAD_INPUT,
                    WORDS.format(
                            "dealership.note_long",
                            String.valueOf(NoteCheck.LONGEST),
                            String.valueOf(fresh.length())));
        }
        Remarks remarks = entry.remarks();
        DealershipEntry changed =
                entry.withRemarks(
                        remarks.withNote(
                                fresh.isEmpty()
                                        ? null
                                        : new Remarks.Note(
                                                fresh,
                                                new Remarks.Stamp(who.get(), clock.instant()))));
        registry.change(entry, changed);
        return changed;
    }

    /**
     * What the registry holds of it.
     *
     * @throws DealershipProblem where that is nothing
     */
    static DealershipEntry entry(Dealership dealership) {
        DealershipEntry entry = dealership.entry();
        if (entry == null) {
            throw new DealershipProblem(
                    Kind.NO_ENTRY, WORDS.format("dealership.no_entry", dealership.name()));
        }
        return entry;
    }
}
