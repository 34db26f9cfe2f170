package org.cronconsole.alert;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One line of the list: something that happened, to one job or to several at once.
 *
 * @param id greater than those of all before it
 * @param firstAt when it was first told
 * @param grownAt when something was last added to it
 * @param group what belongs together has this in common
 * @param cause what all of them have in common; null where there is only one, or nothing
 * @param words of what is about no start; null where it is about starts
 * @param away true where it happened while this program was closed or could not look
 * @param read true where a person has seen it, or need not
 * @param held true where it came within the quiet hours and is yet to be told at their end
 * @param told how many of its items the desktop was told
 * @param items the starts, in the order in which they were told; none where it is about no start
 */
public record Alert(
        long id,
        AlertKind kind,
        Instant firstAt,
        Instant grownAt,
        String group,
        @Nullable AlertCause cause,
        @Nullable String words,
        boolean away,
        boolean read,
        boolean held,
        int told,
        List<AlertItem> items) {
    /** Copies the list. */
    public Alert {
        items = List.copyOf(items);
    }

    /** When it happened: the last of it, as near as is known. */
    public Instant at() {
        return items.stream().map(AlertItem::at).max(Comparator.naturalOrder()).orElse(firstAt);
    }

    /** True where all of it was muted when it came. */
    public boolean muted() {
        return !items.isEmpty() && items.stream().allMatch(AlertItem::muted);
    }

    /** True where what was told turned out not to be so, of all of it. */
    public boolean takenBack() {
        return kind.trouble()
                && items.stream().allMatch(item -> AlertKind.of(item.status()).isEmpty())
                && items.stream().noneMatch(item -> item.status().bad());
    }

    /** How many of its starts are not muted. */
    int heard() {
        return (int) items.stream().filter(item -> !item.muted()).count();
    }

    Alert with(AlertKind now, List<AlertItem> these) {
        return new Alert(
                id, now, firstAt, grownAt, group, cause, words, away, read, held, told, these);
    }

    Alert grown(Instant now, String key, @Nullable AlertCause why, List<AlertItem> these) {
        return new Alert(id, kind, firstAt, now, key, why, words, away, read, held, told, these);
    }

    Alert asRead(boolean now) {
        return new Alert(
                id, kind, firstAt, grownAt, group, cause, words, away, now, held, told, items);
    }

    Alert asHeld(boolean now) {
        return new Alert(
                id, kind, firstAt, grownAt, group, cause, words, away, read, now, told, items);
    }

    Alert asTold(int count) {
        return new Alert(
                id, kind, firstAt, grownAt, group, cause, words, away, read, held, count, items);
    }
}
