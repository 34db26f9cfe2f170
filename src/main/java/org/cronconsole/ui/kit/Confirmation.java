package org.cronconsole.ui.kit;

import org.jspecify.annotations.Nullable;

/**
 * A question before something is done.
 *
 * @param title the question
 * @param message what will happen, honestly
 * @param verb the words of the button that does it
 * @param destructive true where the other button is the default
 * @param nameToType what must be typed exactly to enable the button; null for nothing
 * @param wayOut the words of the button that does nothing; null for the usual “Cancel”
 * @param help the page of the guide that tells of it, with {@code #} and a heading's anchor where
 *     it is not its beginning; null for that of the screen that asks
 */
public record Confirmation(
        String title,
        String message,
        String verb,
        boolean destructive,
        @Nullable String nameToType,
        @Nullable String wayOut,
        @Nullable String help) {
    /** A question with the usual way out. */
    public Confirmation(
            String title,
            String message,
            String verb,
            boolean destructive,
            @Nullable String nameToType) {
        this(title, message, verb, destructive, nameToType, null, null);
    }

    /** A question about something that can be undone. */
    public static Confirmation plain(String title, String message, String verb) {
        return new Confirmation(title, message, verb, false, null);
    }

    /** A question about something that cannot be undone. */
    public static Confirmation destructive(String title, String message, String verb) {
        return new Confirmation(title, message, verb, true, null);
    }

    /** The same with other words for the way out. */
    public Confirmation orElse(String words) {
        return new Confirmation(title, message, verb, destructive, nameToType, words, help);
    }

    /** The same with a place of its own in the guide. */
    public Confirmation helpedBy(String place) {
        return new Confirmation(title, message, verb, destructive, nameToType, wayOut, place);
    }
}
