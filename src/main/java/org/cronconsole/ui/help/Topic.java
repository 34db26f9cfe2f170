package org.cronconsole.ui.help;

/**
 * A place in the guide.
 *
 * @param page the page's file name without its ending
 * @param anchor the heading's anchor on that page, in English or in the page's language; empty: the
 *     page's beginning
 */
public record Topic(String page, String anchor) {
    /** The beginning of a page. */
    public static Topic of(String page) {
        return new Topic(page, "");
    }

    /** The place that is written {@code page} or {@code page#anchor}. */
    public static Topic at(String place) {
        int hash = place.indexOf('#');
        return hash < 0
                ? of(place)
                : new Topic(place.substring(0, hash), place.substring(hash + 1));
    }

    /** Below a heading of a page. */
    public static Topic of(String page, String anchor) {
        return new Topic(page, anchor);
    }
}
