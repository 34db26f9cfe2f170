package org.cronconsole.dealership.act;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.Role;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.DealershipProblem;
import org.cronconsole.dealership.DealershipProblem.Kind;
import org.cronconsole.dealership.StoreId;
import org.cronconsole.dealership.act.DealershipActs.DeployChoice;
import org.cronconsole.dealership.act.Deed.StepRefused;
import org.cronconsole.job.CronJob;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Plans another store id for a dealership: first its users in the dashboard, who would see no
 * vehicles otherwise, then both jobs, then the registry.
 */
final class StoreChange {
    private static final Words WORDS = Words.of(StoreChange.class);

    /** The env var of the store id. */
    private static final String NAME = "ENVIRONMENT_ID";

    private static final Pattern STORE_ID = Pattern.compile("[A-Za-z0-9_-]+");

    private final DealershipActs acts;
    private final UserDirectory users;
    private final StoreDeeds stores;

    StoreChange(DealershipActs acts) {
        this.acts = acts;
        this.users = acts.services().users();
        this.stores = new StoreDeeds(users, acts.services().patience());
    }

    ActPlan plan(Dealership dealership, String typed, DeployChoice deploy) {
        return plan(dealership, typed, deploy, List.of(), before -> List.of());
    }

    /**
     * Plans to take one back that has not ended. Whom it has given the store is told by its
     * journal: the entry, which is written last, still names the one before.
     */
    ActPlan takeBack(Dealership dealership, ActOrder.Store before, ActJournal journal) {
        if (!(journal.order() instanceof ActOrder.Store begun)) {
            return plan(dealership, before.storeId(), before.deploy());
        }
        String given = begun.storeId();
        List<DashboardUser> moved =
                users.users().stream()
                        .filter(user -> isTouched(user, journal))
                        .filter(user -> user.storeIds().contains(given))
                        .toList();
        return plan(
                dealership,
                before.storeId(),
                before.deploy(),
                moved,
                store ->
                        moved.stream()
                                .map(user -> {
                                    List<String> had = before.had().get(user.username());
                                    // Journals of before did not say it.
                                    return had == null
                                            ? ofUser(user, given, store, () -> {})
                                            : backTo(user, new FormerStores(had, store, given));
                                })
                                .toList());
    }

    private ActPlan plan(
            Dealership dealership,
            String typed,
            DeployChoice deploy,
            List<DashboardUser> moved,
            Function<String, List<Deed>> ofMoved) {
        DealershipEntry entry = DealershipActs.requireEntry(dealership);
        String store = typed.strip();
        if (!STORE_ID.matcher(store).matches() || store.length() > StoreId.LONGEST) {
            throw new DealershipProblem(Kind.BAD_INPUT, WORDS.format("store.bad", StoreId.LONGEST));
        }
        List<Deed> deeds = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        List<DealershipEntry> others = others(entry);
        List<String> sharing = namesWith(others, entry.storeId());
        List<String> owners = namesWith(others, store);
        if (!owners.isEmpty()) {
            remarks.add(WORDS.format("store.owned", store, String.join(", ", owners)));
        }
        if (!sharing.isEmpty()) {
            remarks.add(
                    WORDS.format(
                            "store.shared",
                            entry.storeId(),
                            String.join(", ", sharing),
                            entry.name()));
        }
        List<DashboardUser> theirs =
                users.users().stream()
                        .filter(user -> !moved.contains(user))
                        .filter(user -> isTheirs(user, entry, sharing))
                        .toList();
        deeds.addAll(ofMoved.apply(store));
        theirs.forEach(user ->
                deeds.add(ofUser(user, entry.storeId(), store, () -> refuseShared(user, entry))));
        if (theirs.isEmpty() && moved.isEmpty()) {
            remarks.add(WORDS.get("store.no.user"));
        }
        for (CronJob job : dealership.jobs()) {
            deeds.add(acts.jobDeeds().setEnv(job, Map.of(NAME, Secret.of(store)), Deed.NOTHING));
            if (deploy == DeployChoice.NOW) {
                deeds.add(acts.jobDeeds().deploy(job));
            }
        }
        deeds.add(
                acts.registryDeeds()
                        .change(
                                dealership.name(),
                                "registry.store",
                                store,
                                e -> e.withStoreId(store)));
        if (!dealership.jobs().isEmpty()) {
            remarks.add(WORDS.get("store.read"));
        }
        remarks.add(WORDS.format("store.vehicles", entry.storeId()));
        remarks.add(DealershipActs.ofDeploy(deploy));
        return new ActPlan(
                dealership.name(),
                new ActOrder.Store(store, deploy),
                entry.storeId().isBlank() || entry.storeId().equals(store)
                        ? null
                        : new ActOrder.Store(entry.storeId(), deploy, stores(theirs)),
                deeds,
                remarks);
    }

    /** The other dealerships, as the registry has them now. */
    private List<DealershipEntry> others(DealershipEntry entry) {
        RegistrySnapshot now = acts.services().registry().readNow();
        if (now.problem() != null) {
            throw new DealershipProblem(
                    Kind.REGISTRY_UNREAD, WORDS.format("store.registry.unread", now.problem()));
        }
        return now.dealerships().stream()
                .filter(other -> !other.name().equals(entry.name()))
                .toList();
    }

    /**
     * Whose store is to be another. A store that another dealership has too says nothing of a user;
     * an admin without any sees all of them, and would see less.
     */
    private static boolean isTheirs(
            DashboardUser user, DealershipEntry entry, List<String> sharing) {
        if (user.username().equals(entry.dashboardUser())) {
            return !user.storeIds().isEmpty() || user.role().filter(Role.USER::equals).isPresent();
        }
        return !entry.storeId().isBlank()
                && sharing.isEmpty()
                && user.storeIds().contains(entry.storeId());
    }

    private static List<String> namesWith(List<DealershipEntry> entries, String store) {
        return entries.stream()
                .filter(entry -> !store.isBlank() && entry.storeId().equals(store))
                .map(DealershipEntry::name)
                .toList();
    }

    private static Map<String, List<String>> stores(List<DashboardUser> users) {
        return users.stream()
                .collect(
                        Collectors.toMap(
                                DashboardUser::username,
                                DashboardUser::storeIds,
                                (one, other) -> one));
    }

    private static boolean isTouched(DashboardUser user, ActJournal journal) {
        return journal.entries().stream()
                .anyMatch(entry ->
                        entry.code().isEmpty()
                                ? entry.target().equals(formerTarget(user))
                                : entry.code().startsWith(place(user) + "/"));
    }

    private static String place(DashboardUser user) {
        return "user-" + user.id();
    }

    /** As journals of before had it, which knew one language. */
    private static String formerTarget(DashboardUser user) {
        return WORDS.format(Locale.ENGLISH, "user.target", user.username());
    }

    private static String target(DashboardUser user) {
        return WORDS.format("user.target", user.username());
    }

    private Deed ofUser(DashboardUser user, String old, String fresh, Runnable check) {
        return new Deed(
                new PlannedStep(
                        place(user),
                        "store=" + old + "=" + fresh,
                        target(user),
                        WORDS.format("user.store", fresh, old),
                        "PUT /api/admin/users/" + user.id()),
                Deed.NOTHING,
                () -> {
                    check.run();
                    return stores.set(user.id(), now -> StoreDeeds.inPlaceOf(old, fresh, now));
                });
    }

    private Deed backTo(DashboardUser user, FormerStores former) {
        List<String> again = former.again(user.storeIds());
        return new Deed(
                new PlannedStep(
                        place(user),
                        "back=" + String.join(",", again),
                        target(user),
                        backWords(again),
                        "PUT /api/admin/users/" + user.id()),
                Deed.NOTHING,
                () -> stores.set(user.id(), former::again));
    }

    private static String backWords(List<String> again) {
        if (again.isEmpty()) {
            return WORDS.get("user.store.none");
        }
        String stores =
                again.stream()
                        .map(store -> WORDS.format("user.store.quoted", store))
                        .collect(Collectors.joining(", "));
        return WORDS.format(
                again.size() == 1 ? "user.store.back.one" : "user.store.back.many", stores);
    }

    /** A store that another dealership has by now says nothing of a user any more. */
    private void refuseShared(DashboardUser user, DealershipEntry entry) {
        if (user.username().equals(entry.dashboardUser())) {
            return;
        }
        List<String> sharing = namesWith(others(entry), entry.storeId());
        if (!sharing.isEmpty()) {
            throw new StepRefused(
                    WORDS.format(
                            "user.store.shared",
                            entry.storeId(),
                            String.join(", ", sharing),
                            entry.name()));
        }
    }
}
