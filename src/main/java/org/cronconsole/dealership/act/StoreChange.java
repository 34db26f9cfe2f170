package org.cronconsole.dealership.act;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.Role;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.DealershipProblem;
import org.cronconsole.dealership.DealershipProblem.Kind;
import org.cronconsole.dealership.StoreId;
import org.cronconsole.dealership.act.DealershipActs.DeployChoice;
import org.cronconsole.dealership.act.Deed.Seen;
import org.cronconsole.dealership.act.Deed.StepRefused;
import org.cronconsole.dealership.act.Deed.StepUnknown;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.CronJob;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    StoreChange(DealershipActs acts) {
        this.acts = acts;
        this.users = acts.services().users();
    }

    ActPlan plan(Dealership dealership, String typed, DeployChoice deploy) {
        return plan(dealership, typed, deploy, List.of(), "");
    }

    /**
     * Plans to take one back that has not ended. Whom it has given the store is told by its
     * journal: the entry, which is written last, still names the one before.
     */
    ActPlan takeBack(Dealership dealership, ActOrder.Store before, ActJournal journal) {
        if (!(journal.order() instanceof ActOrder.Store(String given, DeployChoice any))) {
            return plan(dealership, before.storeId(), before.deploy());
        }
        Set<String> touched =
                journal.entries().stream().map(ActEntry::target).collect(Collectors.toSet());
        List<DashboardUser> moved =
                users.users().stream()
                        .filter(user -> touched.contains(target(user)))
                        .filter(user -> user.storeIds().contains(given))
                        .toList();
        return plan(dealership, before.storeId(), before.deploy(), moved, given);
    }

    private ActPlan plan(
            Dealership dealership,
            String typed,
            DeployChoice deploy,
            List<DashboardUser> moved,
            String given) {
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
        moved.forEach(user -> deeds.add(ofUser(user, given, store, () -> {})));
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
                        : new ActOrder.Store(entry.storeId(), deploy),
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

    private static String target(DashboardUser user) {
        return WORDS.format("user.target", user.username());
    }

    private Deed ofUser(DashboardUser user, String old, String fresh, Runnable check) {
        return new Deed(
                new PlannedStep(
                        "user-" + user.id(),
                        "store=" + old + "=" + fresh,
                        target(user),
                        WORDS.format("user.store", fresh, old),
                        "PUT /api/admin/users/" + user.id()),
                Deed.NOTHING,
                () -> {
                    check.run();
                    return setStore(user.id(), old, fresh);
                });
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

    private Seen setStore(long id, String old, String fresh) {
        DashboardUser now = find(id).orElseThrow(() -> new StepRefused(WORDS.get("user.gone")));
        Set<String> stores = new LinkedHashSet<>();
        now.storeIds().forEach(store -> stores.add(store.equals(old) ? fresh : store));
        stores.add(fresh);
        if (List.copyOf(stores).equals(now.storeIds())) {
            return Seen.already(WORDS.get("user.store.already"));
        }
        String words = WORDS.get("user.store.done");
        try {
            DashboardUser seen = users.setStores(id, List.copyOf(stores));
            if (Set.copyOf(seen.storeIds()).equals(stores)) {
                return Seen.done(words);
            }
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                throw failure;
            }
            boolean seen =
                    acts.services()
                            .patience()
                            .untilSeen(() ->
                                    find(id).filter(u -> Set.copyOf(u.storeIds()).equals(stores))
                                            .isPresent());
            if (seen) {
                return Seen.done(words);
            }
            throw new StepUnknown(WORDS.format("user.store.unknown", failure.getMessage()));
        }
        throw new StepUnknown(WORDS.get("user.store.unseen"));
    }

    private Optional<DashboardUser> find(long id) {
        return users.users().stream().filter(user -> user.id() == id).findFirst();
    }
}
