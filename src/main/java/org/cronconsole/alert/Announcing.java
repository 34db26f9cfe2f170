package org.cronconsole.alert;

import org.cronconsole.words.Words;

import java.util.ArrayList;
import java.util.List;

/** What the desktop is told of what is new: never many things at once, and nothing twice. */
final class Announcing {
    private static final Words WORDS = Words.of(Announcing.class);

    /** More than so many at once are told as one. */
    private static final int AT_ONCE = 3;

    private final Draft draft;
    private final AlertWords words;
    private final boolean quiet;

    Announcing(Draft draft, AlertWords words, boolean quiet) {
        this.draft = draft;
        this.words = words;
        this.quiet = quiet;
    }

    /** Tells of what is new in the draft, or holds it back until the quiet hours are over. */
    List<Announcement> all() {
        if (!draft.choices().desktop()) {
            // What was held back before is not wanted any more.
            draft.alerts().stream()
                    .filter(Alert::held)
                    .forEach(alert -> draft.mark(alert.id(), each -> each.asHeld(false)));
            return List.of();
        }
        List<Alert> fresh = draft.touched().stream().filter(this::due).toList();
        if (quiet) {
            fresh.forEach(alert -> draft.mark(alert.id(), each -> told(each).asHeld(true)));
            return List.of();
        }
        List<Announcement> announcements = new ArrayList<>();
        held().ifPresent(announcements::add);
        List<Alert> away = fresh.stream().filter(Alert::away).toList();
        List<Alert> live = fresh.stream().filter(alert -> !alert.away()).toList();
        if (away.size() == 1 && live.isEmpty()) {
            announcements.add(words.one(away.getFirst()));
        } else if (!away.isEmpty()) {
            announcements.add(words.together(WORDS.get("together.away"), away));
        }
        if (live.size() > AT_ONCE) {
            announcements.add(words.together(null, live));
        } else {
            live.forEach(alert -> announcements.add(words.one(alert)));
        }
        fresh.forEach(alert -> draft.mark(alert.id(), Announcing::told));
        return announcements;
    }

    private static Alert told(Alert alert) {
        return alert.asTold(Math.max(1, alert.heard()));
    }

    /** A group that grows is told again when it is twice as large. */
    private boolean due(Alert alert) {
        return !alert.read()
                && !alert.muted()
                && draft.choices().wants(alert.kind())
                && !alert.held()
                && Math.max(1, alert.heard()) >= 2 * alert.told();
    }

    private java.util.Optional<Announcement> held() {
        List<Alert> held = draft.alerts().stream().filter(Alert::held).toList();
        held.forEach(alert -> draft.mark(alert.id(), each -> each.asHeld(false)));
        List<Alert> unread =
                held.stream().filter(alert -> !alert.read() && !alert.takenBack()).toList();
        return unread.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(words.together(WORDS.get("together.quiet"), unread));
    }
}
