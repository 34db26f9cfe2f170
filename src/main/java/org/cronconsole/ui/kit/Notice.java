package org.cronconsole.ui.kit;

import org.jspecify.annotations.Nullable;

/**
 * What a banner says.
 *
 * @param title in a few words; empty for none
 * @param details shown on demand; empty for none
 * @param actionLabel the words of a button; null for none
 * @param action what the button does; null for none
 */
public record Notice(
        Kind kind,
        String title,
        String text,
        String details,
        @Nullable String actionLabel,
        @Nullable Runnable action) {
    /** How grave it is. */
    public enum Kind {
        /** Something to know. */
        INFO,
        /** Something went well. */
        SUCCESS,
        /** Something to look at. */
        WARNING,
        /** Something failed. */
        ERROR
    }

    /** Something to know. */
    public static Notice info(String title, String text) {
        return new Notice(Kind.INFO, title, text, "", null, null);
    }

    /** Something went well. */
    public static Notice success(String title, String text) {
        return new Notice(Kind.SUCCESS, title, text, "", null, null);
    }

    /** Something to look at. */
    public static Notice warning(String title, String text) {
        return new Notice(Kind.WARNING, title, text, "", null, null);
    }

    /** Something failed or was refused. */
    public static Notice of(Problem problem) {
        return new Notice(
                problem.warning() ? Kind.WARNING : Kind.ERROR,
                problem.title(),
                problem.text(),
                problem.details(),
                null,
                null);
    }

    /** The same with a button. */
    public Notice withAction(String label, Runnable toDo) {
        return new Notice(kind, title, text, details, label, toDo);
    }
}
