package org.cronconsole.dealership;

import java.util.Locale;

/** The dashboard's id of a dealership's store. */
public final class StoreId {
    /** Longer ones make the dashboard fail. */
    public static final int LONGEST = 100;

    private StoreId() {}

    /**
     * The id that the dashboard's importer derives: the name in lower case, only {@code a-z0-9}
     * kept.
     */
    public static String suggest(String dealershipName) {
        return dealershipName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
