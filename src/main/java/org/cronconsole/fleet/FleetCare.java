package org.cronconsole.fleet;

import org.cronconsole.registry.Care;
import org.cronconsole.registry.CareBook;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * "I am on it": says to colleagues who looks after which dealership. It ends by itself once the
 * dealership runs well again (see {@link FleetRow#onIt}), or after a day, without anybody writing
 * anything. Both methods wait, and throw {@link org.cronconsole.fault.GatewayException} where
 * Render cannot be asked and {@link org.cronconsole.registry.RegistryConflict} where others write
 * there all the time.
 */
public final class FleetCare {
    /** It counts no more after so long: whoever is still on it says so again. */
    public static final Duration LASTS = Duration.ofHours(24);

    /** A note that is longer belongs into the dealership's notes, in characters. */
    public static final int LONGEST_NOTE = 200;

    /** More at once are no one person's. */
    public static final int MOST = 1000;

    private final CareBook book;
    private final FleetService fleet;
    private final Supplier<String> who;

    /**
     * Of one fleet.
     *
     * @param who user name of whoever works with it now
     */
    public FleetCare(CareBook book, FleetService fleet, Supplier<String> who) {
        this.book = book;
        this.fleet = fleet;
        this.who = who;
    }

    /** The user name of whoever works with it now. */
    public String me() {
        return who.get();
    }

    /** Who is on what, read now. */
    public List<Care> all() {
        List<Care> all = book.all();
        fleet.cared(all);
        return all;
    }

    /**
     * Says that the person is on these dealerships. Whom a colleague is on is left to the
     * colleague.
     *
     * @param note what colleagues should know, on one line; blank for nothing
     * @param insteadOf those of colleagues that may be replaced, as they were seen
     * @return what stands there now, and the colleagues because of whom some were not taken
     * @throws IllegalArgumentException where the note is too long, or there are too many
     */
    public CareBook.Taken take(
            Collection<String> dealerships, String note, Collection<Care> insteadOf) {
        String words = note.strip().replaceAll("\\s+", " ");
        if (words.length() > LONGEST_NOTE || dealerships.size() > MOST) {
            throw new IllegalArgumentException("too long, or too many");
        }
        Instant since = fleet.now().truncatedTo(ChronoUnit.SECONDS);
        String me = who.get();
        CareBook.Taken taken =
                book.take(
                        dealerships.stream()
                                .distinct()
                                .map(name ->
                                        new Care(
                                                name,
                                                me,
                                                since,
                                                since.plus(LASTS),
                                                words.isEmpty() ? null : words))
                                .toList(),
                        insteadOf);
        fleet.cared(taken.all());
        return taken;
    }

    /**
     * Says that nobody is on them any more; whatever has changed since is left alone.
     *
     * @return everything that counts now
     */
    public List<Care> end(Collection<Care> seen) {
        List<Care> all = book.end(seen);
        fleet.cared(all);
        return all;
    }
}
