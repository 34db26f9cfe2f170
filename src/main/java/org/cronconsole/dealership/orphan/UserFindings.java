package org.cronconsole.dealership.orphan;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.Role;

import java.util.List;

/**
 * Users who see too much, or belong to nobody. Whoever is switched off sees nothing and is passed
 * over; so are admins without a store, who are meant to be so, and roles that are not known here.
 */
final class UserFindings {
    private final List<Orphan> found;

    UserFindings(List<Orphan> found) {
        this.found = found;
    }

    void withoutStore(List<DashboardUser> users) {
        users.stream()
                .filter(DashboardUser::active)
                .filter(user -> user.role().filter(Role.USER::equals).isPresent())
                .filter(user -> user.storeIds().isEmpty())
                .forEach(user ->
                        found.add(
                                new Orphan(
                                        OrphanKind.USER_WITHOUT_STORE,
                                        Long.toString(user.id()),
                                        user.username(),
                                        "This user has no store, and so sees the vehicles of every"
                                                + " dealership.",
                                        Words.inWindow(
                                                "give the user the store of a dealership, or switch"
                                                        + " the user off"),
                                        null,
                                        new Orphan.OfUser(user),
                                        List.of(Repair.SET_STORE, Repair.DEACTIVATE))));
    }

    void ofNoDealership(List<DashboardUser> users, Known known, Busy busy) {
        if (!known.adopted()) {
            return;
        }
        String caveat =
                known.withoutEntry().isEmpty()
                        ? ""
                        : " (The stores of dealerships that the registry does not know were"
                                + " guessed from their jobs' names.)";
        users.stream()
                .filter(DashboardUser::active)
                .filter(user -> user.role().filter(r -> r != Role.SUPER_ADMIN).isPresent())
                .filter(user -> !user.storeIds().isEmpty())
                .filter(user -> user.storeIds().stream().noneMatch(known::store))
                .filter(user -> !known.user(user.username()))
                .filter(user -> !busy.user(user.username(), user.storeIds()))
                .forEach(user ->
                        found.add(
                                new Orphan(
                                        OrphanKind.USER_OF_NO_DEALERSHIP,
                                        Long.toString(user.id()),
                                        user.username(),
                                        "The stores of this user ("
                                                + String.join(", ", user.storeIds())
                                                + ") are those of no dealership that we know."
                                                + caveat,
                                        Words.inWindow(
                                                "switch the user off, or assign the user to a"
                                                        + " dealership"),
                                        null,
                                        new Orphan.OfUser(user),
                                        List.of(
                                                Repair.DEACTIVATE,
                                                Repair.ASSIGN,
                                                Repair.SET_STORE))));
    }
}
