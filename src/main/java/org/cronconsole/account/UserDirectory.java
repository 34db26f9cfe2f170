package org.cronconsole.account;

import java.util.List;

/** The users of the dashboard, on behalf of the signed-in super admin. */
public interface UserDirectory {
    /** Every user but the super admins, as the dashboard lists them. */
    List<DashboardUser> users();

    /** The store ids that the dashboard knows. */
    List<String> storeIds();

    /**
     * Creates a user. Never repeated by itself: after a failure whose effect is unknown, look
     * first.
     *
     * @throws org.cronconsole.fault.GatewayException.Conflict where the user name is taken
     * @throws org.cronconsole.fault.GatewayException.Invalid naming the fields that were refused
     */
    DashboardUser create(NewUser user);

    /**
     * Switches a user on or off by PUT (never the toggle) and answers the state that was read back.
     */
    DashboardUser setActive(long userId, boolean active);

    /**
     * Gives a user these stores in place of those there are, by PUT, and answers the state that was
     * read back.
     *
     * @param storeIds not empty: a plain user without a store sees every dealership's vehicles
     * @throws IllegalArgumentException where there are none
     */
    DashboardUser setStores(long userId, List<String> storeIds);

    /** Removes a user for good; one that is gone already counts as removed. */
    void delete(long userId);
}
