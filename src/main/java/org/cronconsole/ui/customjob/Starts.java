package org.cronconsole.ui.customjob;

import org.cronconsole.ui.kit.SlotAdvice.Advice;

import java.util.List;

/**
 * When the job would start, in words.
 *
 * @param words what the schedule means, or what is missing to tell it
 * @param cron the line that Render gets; empty where it says what was typed
 * @param next the next starts, each a line or two
 * @param changes what the coming clock changes do
 * @param slots which other jobs start then too
 * @param warnings that the job does not do so yet, and where a run would still be active as the
 *     next one is due
 */
record Starts(
        String words,
        String cron,
        List<String> next,
        List<String> changes,
        Advice slots,
        List<String> warnings) {
    /** How many starts are told. */
    static final int COUNT = 5;

    /** Copies the lists. */
    Starts {
        next = List.copyOf(next);
        changes = List.copyOf(changes);
        warnings = List.copyOf(warnings);
    }

    /** Nothing that can be told yet, and why. */
    static Starts missing(String hint) {
        return new Starts(hint, "", List.of(), List.of(), Advice.NONE, List.of());
    }

    /** True where the schedule can be told. */
    boolean told() {
        return !next.isEmpty();
    }
}
