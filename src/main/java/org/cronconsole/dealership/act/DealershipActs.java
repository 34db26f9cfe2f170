package org.cronconsole.dealership.act;

import org.cronconsole.account.UserDirectory;
import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.DealershipProblem;
import org.cronconsole.dealership.DealershipProblem.Kind;
import org.cronconsole.dealership.Dealerships;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.job.Period;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.RenderApi;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Changes of a dealership that write to more than one place. Each is planned first, which writes
 * nothing; carried out step by step, every step looked at; and what is left after a failure can be
 * carried out again. All methods wait.
 */
public final class DealershipActs {
    private static final Words WORDS = Words.of(DealershipActs.class);

    /** The env var of the password at vAuto. */
    static final String PASSWORD = "VAUTO_PASSWORD";

    /** A reason for a pause that is longer belongs into the notes, in characters. */
    public static final int LONGEST_REASON = 200;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final Services services;
    private final JobDeeds jobDeeds;
    private final RegistryDeeds registryDeeds;

    /** What it works with; {@code who} is the user name of who is signed in. */
    public record Services(
            JobService jobs,
            RenderApi render,
            Registry registry,
            NumberDesk numbers,
            UserDirectory users,
            Patience patience,
            WorkspaceId workspace,
            InstantSource clock,
            ActJournals journals,
            Supplier<String> who) {}

    /** What follows changed env vars, which a run knows only after a deploy. */
    public enum DeployChoice {
        /** A deploy is ordered for each job. */
        NOW,
        /** Whatever deploys the job next. */
        NEXT
    }

    /**
     * Whom to ask about a dealership; empty for nobody.
     *
     * @param username the dashboard user, which must be there already
     */
    public record Contact(String username, String email, String firstName, String lastName) {}

    /** Acts by these services. */
    public DealershipActs(Services services) {
        this.services = services;
        this.jobDeeds = new JobDeeds(services.jobs(), services.render(), services.patience());
        this.registryDeeds = new RegistryDeeds(services.registry(), services.patience());
    }

    Services services() {
        return services;
    }

    JobDeeds jobDeeds() {
        return jobDeeds;
    }

    RegistryDeeds registryDeeds() {
        return registryDeeds;
    }

    /**
     * Plans to give both jobs another password for vAuto. The two do not wait for each other: where
     * one fails, the other one is changed all the same.
     *
     * @param which of the jobs; those that are not there are left out
     * @throws DealershipProblem where there is none of them, or where the password is empty
     */
    public ActPlan setPassword(
            Dealership dealership, Set<Period> which, Secret password, DeployChoice deploy) {
        if (password.isEmpty()) {
            throw new DealershipProblem(Kind.BAD_INPUT, WORDS.get("password.none"));
        }
        List<Deed> deeds = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Period period : Period.values()) {
            CronJob job = dealership.job(period);
            if (!which.contains(period)) {
                continue;
            }
            if (job == null) {
                remarks.add(WORDS.format("password.one.job", period));
                continue;
            }
            deeds.add(jobDeeds.setEnv(job, Map.of(PASSWORD, password), Deed.NOTHING));
            if (deploy == DeployChoice.NOW) {
                deeds.add(jobDeeds.deploy(job));
            }
        }
        requireJobs(dealership, deeds);
        remarks.add(WORDS.get("password.read"));
        remarks.add(ofDeploy(deploy));
        return new ActPlan(
                dealership.name(), new ActOrder.Password(which, deploy), null, deeds, remarks);
    }

    static void requireJobs(Dealership dealership, List<Deed> deeds) {
        if (deeds.isEmpty()) {
            throw new DealershipProblem(
                    Kind.NO_JOBS, WORDS.format("plan.no.jobs", dealership.name()));
        }
    }

    static String ofDeploy(DeployChoice deploy) {
        return switch (deploy) {
            case NOW -> WORDS.get("plan.deploy.now");
            case NEXT -> WORDS.get("plan.deploy.next");
        };
    }

    /**
     * Plans to rename a dealership: its jobs, its registry entry, the name of its number. Asks
     * Twilio for the number, where it is set up.
     *
     * @throws DealershipProblem where the name cannot be given or is taken
     */
    public ActPlan rename(Dealership dealership, String newName) {
        return new Renaming(this).plan(dealership, newName, null);
    }

    /**
     * Plans to give a dealership another number: its jobs, its registry entry, the names of both
     * numbers. The old one is kept as a spare.
     *
     * @param mayRent whether a number that the account does not rent is rented; otherwise refused
     * @throws DealershipProblem where another dealership has the number, or where it may not be
     *     rented
     */
    public ActPlan setNumber(
            Dealership dealership, PhoneNumber number, boolean mayRent, DeployChoice deploy) {
        return new NumberChange(this).plan(dealership, number, mayRent, deploy);
    }

    /**
     * Plans to file a dealership under another store: its users in the dashboard, its jobs, its
     * registry entry.
     *
     * @throws DealershipProblem where there is no entry, or where the store id cannot be one
     */
    public ActPlan setStore(Dealership dealership, String storeId, DeployChoice deploy) {
        return new StoreChange(this).plan(dealership, storeId, deploy);
    }

    /**
     * Plans to note other people as those of a dealership; the registry alone is written.
     *
     * @throws DealershipProblem where there is no entry, or where the e-mail address is none
     */
    public ActPlan setContact(Dealership dealership, Contact contact) {
        DealershipEntry before = requireEntry(dealership);
        String email = contact.email().strip();
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            throw new DealershipProblem(Kind.BAD_INPUT, WORDS.get("people.email"));
        }
        return new ActPlan(
                dealership.name(),
                new ActOrder.People(contact),
                new ActOrder.People(
                        new Contact(
                                orEmpty(before.dashboardUser()),
                                orEmpty(before.contactEmail()),
                                orEmpty(before.contactFirstName()),
                                orEmpty(before.contactLastName()))),
                List.of(
                        registryDeeds.change(
                                dealership.name(),
                                "registry.people",
                                "",
                                entry ->
                                        entry.withContact(
                                                orNull(contact.username()),
                                                orNull(email),
                                                orNull(contact.firstName()),
                                                orNull(contact.lastName())))),
                List.of(WORDS.get("people.remark")));
    }

    /**
     * Plans to suspend both jobs and to tell all admins why. Nothing resumes by itself.
     *
     * @param until the day on which it is to go on, in the dealership's zone; null for open
     * @throws DealershipProblem where there is no entry to keep the reason in, or where reason or
     *     day cannot be taken
     */
    public ActPlan pause(Dealership dealership, String reason, @Nullable LocalDate until) {
        return new Pausing(this).pause(dealership, reason, until);
    }

    /**
     * Plans to resume what a pause suspended, and to forget its reason.
     *
     * @throws DealershipProblem where it is not paused
     */
    public ActPlan resume(Dealership dealership) {
        return new Pausing(this).resume(dealership);
    }

    private static String orEmpty(@Nullable String kept) {
        return kept == null ? "" : kept;
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    /** The registry's entry, which an act writes into. */
    static DealershipEntry requireEntry(Dealership dealership) {
        DealershipEntry entry = dealership.entry();
        if (entry == null) {
            throw new DealershipProblem(
                    Kind.NO_ENTRY, WORDS.format("plan.no.entry", dealership.name()));
        }
        return entry;
    }

    /**
     * Carries out a plan, or what is left of one, and journals each step. What was begun before and
     * has not ended is gone on with in its own journal.
     *
     * @param told is given all steps as they stand, after each change
     * @throws org.cronconsole.account.WriteRefused where writing is refused; nothing was done
     * @throws org.cronconsole.dealership.JournalProblem where somebody works at it now, where
     *     another change of the same thing has not ended, or where nothing can be kept; nothing was
     *     done
     */
    public ActResult carryOut(ActPlan plan, Consumer<List<StepResult>> told) {
        return new JournalledAct(services).carryOut(plan, told);
    }

    /** The acts of this workspace that this computer knows of, newest first. */
    public List<ActJournal> journals() {
        return services.journals().list().stream()
                .filter(journal -> journal.workspace().equals(services.workspace()))
                .toList();
    }

    /** Plans what an act that has not ended left, on what is there now, or what takes it back. */
    public UnendedActs unended(Dealerships all) {
        return new UnendedActs(this, all);
    }
}
