package org.cronconsole.dealership.act;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.dealership.act.Deed.Seen;
import org.cronconsole.dealership.act.Deed.StepRefused;
import org.cronconsole.dealership.act.Deed.StepUnknown;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.Patience;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Gives users of the dashboard other stores. */
final class StoreDeeds {
    private final UserDirectory users;
    private final Patience patience;

    StoreDeeds(UserDirectory users, Patience patience) {
        this.users = users;
        this.patience = patience;
    }

    /** In the place of the old one. */
    static List<String> inPlaceOf(String old, String fresh, List<String> now) {
        Set<String> stores = new LinkedHashSet<>();
        now.forEach(store -> stores.add(store.equals(old) ? fresh : store));
        stores.add(fresh);
        return List.copyOf(stores);
    }

    /**
     * Gives a user other stores, and looks at it.
     *
     * @param change what is to be of those that it has at that moment
     */
    Seen set(long id, UnaryOperator<List<String>> change) {
        DashboardUser now =
                find(id).orElseThrow(
                                () -> new StepRefused("The dashboard no longer lists this user."));
        List<String> wanted = change.apply(now.storeIds());
        if (wanted.equals(now.storeIds())) {
            return Seen.already("It has this store.");
        }
        Set<String> stores = Set.copyOf(wanted);
        String words = "The dashboard lists it with this store.";
        try {
            DashboardUser seen = users.setStores(id, wanted);
            if (Set.copyOf(seen.storeIds()).equals(stores)) {
                return Seen.done(words);
            }
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                throw failure;
            }
            boolean seen =
                    patience.untilSeen(() ->
                            find(id).filter(u -> Set.copyOf(u.storeIds()).equals(stores))
                                    .isPresent());
            if (seen) {
                return Seen.done(words);
            }
            throw new StepUnknown(
                    "The change was sent, and the dashboard does not show it. "
                            + failure.getMessage()
                            + " Do it again: that does no harm.");
        }
        throw new StepUnknown(
                "The dashboard took the change, but does not list the user with this store. Look at"
                        + " the user in the dashboard.");
    }

    private Optional<DashboardUser> find(long id) {
        return users.users().stream().filter(user -> user.id() == id).findFirst();
    }
}
