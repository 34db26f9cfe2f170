package org.cronconsole.alert;

import org.cronconsole.fleet.Fleet;
import org.cronconsole.id.JobId;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From one book to the next: what is new, what of it the desktop is told, what is too old. */
final class Reckoning {
    /** Who has not looked for so long was away: closed, asleep, or without a network. */
    static final Duration AWAY = Duration.ofMinutes(20);

    /** What is older is dropped from the list. */
    static final Duration KEPT = Duration.ofDays(30);

    /** More are not kept: the oldest go first. */
    static final int MOST = 2_000;

    private final ZoneId zone;
    private final AlertWords words;

    /** For a viewer in this zone. */
    Reckoning(ZoneId zone) {
        this.zone = zone;
        this.words = new AlertWords(zone);
    }

    /** The book, and what the desktop is to be told. */
    record Outcome(AlertBook book, List<Announcement> announcements) {}

    /**
     * The fleet was read.
     *
     * @param past tells more of starts before the latest
     */
    Outcome look(AlertBook book, Fleet fleet, Past past, Instant now) {
        Draft draft = new Draft(book, now);
        Instant before = book.lookedAt();
        boolean gap = before == null || before.plus(AWAY).isBefore(now);
        Instant gapEnd = gap ? now : book.gapEnd();
        endMutes(draft, now);
        FleetLook look = new FleetLook(draft, past);
        Grouping grouping = new Grouping(draft, fleet, gapEnd, gap);
        grouping.troubles(look.troubles(fleet));
        grouping.recoveries(look.recoveries(fleet));
        List<Announcement> announcements = announce(draft, now);
        dropOld(draft, now);
        return new Outcome(draft.done(now, gapEnd), announcements);
    }

    /** Some time has passed. */
    Outcome passTime(AlertBook book, Instant now) {
        Draft draft = new Draft(book, now);
        endMutes(draft, now);
        List<Announcement> announcements = announce(draft, now);
        return new Outcome(draft.done(), announcements);
    }

    /** Something that is told by itself. */
    Outcome add(AlertBook book, AlertKind kind, String headline, AlertItem item, Instant now) {
        Draft draft = new Draft(book, now);
        if (draft.has(kind, item)) {
            return new Outcome(book, List.of());
        }
        boolean muted =
                draft.mutes().stream()
                        .anyMatch(mute ->
                                mute.until().isAfter(now) && mute.target().covers(item, null));
        draft.add(kind, "", null, headline, false, List.of(item.asMuted(muted)));
        List<Announcement> announcements = announce(draft, now);
        return new Outcome(draft.done(), announcements);
    }

    /** True where time alone changes something. */
    boolean pending(AlertBook book, Instant now) {
        return book.mutes().stream().anyMatch(mute -> !mute.until().isAfter(now))
                || !quiet(book.choices(), now) && book.alerts().stream().anyMatch(Alert::held);
    }

    private List<Announcement> announce(Draft draft, Instant now) {
        return new Announcing(draft, words, quiet(draft.choices(), now)).all();
    }

    private boolean quiet(AlertChoices choices, Instant now) {
        QuietHours hours = choices.quiet();
        return hours != null && hours.endAfter(now, zone).isPresent();
    }

    private static void endMutes(Draft draft, Instant now) {
        for (Mute mute : List.copyOf(draft.mutes())) {
            if (mute.until().isAfter(now)) {
                continue;
            }
            long kept =
                    draft.alerts().stream()
                            .filter(alert -> !alert.grownAt().isBefore(mute.from()))
                            .flatMap(alert ->
                                    alert.items().stream()
                                            .filter(AlertItem::muted)
                                            .filter(item ->
                                                    mute.target().covers(item, alert.cause())))
                            .count();
            draft.mutes().remove(mute);
            draft.add(
                    AlertKind.MUTE_ENDED,
                    "",
                    null,
                    AlertWords.muteEnded(mute, kept),
                    false,
                    List.of());
        }
    }

    private static void dropOld(Draft draft, Instant now) {
        List<Alert> byAge = new ArrayList<>(draft.alerts());
        byAge.sort(Comparator.comparing(Alert::grownAt).thenComparing(Alert::id));
        int over = byAge.size() - MOST;
        for (int i = 0; i < byAge.size(); i++) {
            Alert alert = byAge.get(i);
            if (i < over || alert.grownAt().isBefore(now.minus(KEPT))) {
                // What is forgotten must not come again.
                alert.items().forEach(item -> raise(draft, item.job(), item.dueAt()));
                draft.remove(alert.id());
            }
        }
    }

    private static void raise(Draft draft, JobId job, Instant dueAt) {
        draft.floors()
                .computeIfPresent(
                        job, (id, floor) -> dueAt.isBefore(floor) ? floor : dueAt.plusMillis(1));
    }
}
