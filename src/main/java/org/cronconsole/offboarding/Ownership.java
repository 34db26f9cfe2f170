package org.cronconsole.offboarding;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.Role;
import org.cronconsole.id.JobId;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistrySnapshot;
import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/** Whose things are, by what the registry says. */
record Ownership(RegistrySnapshot known, String dealership) {
    /** The dealership's own entry; null where there is none. */
    @Nullable DealershipEntry entry() {
        return known.dealerships().stream()
                .filter(entry -> entry.name().equals(dealership))
                .findFirst()
                .orElse(null);
    }

    /** The other dealership that has this job; null for none. */
    @Nullable String ofAnother(JobId job) {
        return other(entry -> entry.has(job));
    }

    /** The other dealership that has this dashboard user; null for none. */
    @Nullable String otherWithUser(String username) {
        return other(entry -> username.equals(entry.dashboardUser()));
    }

    /**
     * True where the user is somebody beyond this dealership, as far as the stores tell: one with
     * other stores, or an admin without any, who looks after all.
     */
    static boolean beyond(DashboardUser user, DealershipEntry entry) {
        return user.storeIds().isEmpty()
                ? user.role().filter(Role.USER::equals).isEmpty()
                : user.storeIds().stream().anyMatch(store -> !store.equals(entry.storeId()));
    }

    private @Nullable String other(Predicate<DealershipEntry> has) {
        return known.dealerships().stream()
                .filter(entry -> !entry.name().equals(dealership))
                .filter(has)
                .map(DealershipEntry::name)
                .findFirst()
                .orElse(null);
    }
}
