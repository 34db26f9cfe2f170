package org.cronconsole.dealership.orphan;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.Role;
import org.cronconsole.words.Words;

import java.util.List;

/**
 * Users who see too much, or belong to nobody. Whoever is switched off sees nothing and is passed
 * over; so are admins without a store, who are meant to be so, and roles that are not known here.
 */
final class UserFindings {
    private static final Words WORDS = Words.of(UserFindings.class);
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
                                        WORDS.get("what.user_without_store"),
                                        WORDS.get("repair.user_without_store"),
                                        null,
                                        new Orphan.OfUser(user),
                                        List.of(Repair.SET_STORE, Repair.DEACTIVATE))));
    }

    void ofNoDealership(List<DashboardUser> users, Known known, Busy busy) {
        if (!known.adopted()) {
            return;
        }
        String what =
                known.withoutEntry().isEmpty()
                        ? "what.user_of_no_dealership"
                        : "what.user_of_no_dealership.guessed";
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
                                        WORDS.format(what, String.join(", ", user.storeIds())),
                                        WORDS.get("repair.user_of_no_dealership"),
                                        null,
                                        new Orphan.OfUser(user),
                                        List.of(
                                                Repair.DEACTIVATE,
                                                Repair.ASSIGN,
                                                Repair.SET_STORE))));
    }
}
