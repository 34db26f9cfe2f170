package org.cronconsole.dealership.act;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.dealership.act.Deed.Seen;
import org.cronconsole.dealership.act.Deed.StepRefused;
import org.cronconsole.dealership.act.Deed.StepUnknown;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.Patience;
import org.cronconsole.words.Words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Gives users of the dashboard other stores. */
final class StoreDeeds {
    private static final Words WORDS = Words.of(StoreDeeds.class);

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
        DashboardUser now = find(id).orElseThrow(() -> new StepRefused(WORDS.get("user.gone")));
        List<String> wanted = change.apply(now.storeIds());
        if (wanted.equals(now.storeIds())) {
            return Seen.already(WORDS.get("user.store.already"));
        }
        Set<String> stores = Set.copyOf(wanted);
        String words = WORDS.get("user.store.done");
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
            throw new StepUnknown(WORDS.format("user.store.unknown", failure.getMessage()));
        }
        throw new StepUnknown(WORDS.get("user.store.unseen"));
    }

    private Optional<DashboardUser> find(long id) {
        return users.users().stream().filter(user -> user.id() == id).findFirst();
    }
}
