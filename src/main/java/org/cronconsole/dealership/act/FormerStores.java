package org.cronconsole.dealership.act;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a user had before a change of the store.
 *
 * @param had its stores then, in the dashboard's order
 * @param old the store that was taken from it
 * @param given the store that it was given in its place, which it may have had before too
 */
record FormerStores(List<String> had, String old, String given) {
    /**
     * What it is to have again: all that it had, without what somebody else took from it since, and
     * with what somebody else gave it.
     *
     * @param now its stores now
     */
    List<String> again(List<String> now) {
        Set<String> stores = new LinkedHashSet<>();
        had.stream()
                .filter(store -> store.equals(old) || store.equals(given) || now.contains(store))
                .forEach(stores::add);
        now.stream().filter(store -> !store.equals(given)).forEach(stores::add);
        return List.copyOf(stores);
    }
}
