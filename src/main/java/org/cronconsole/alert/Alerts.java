package org.cronconsole.alert;

import org.cronconsole.fleet.Fleet;
import org.cronconsole.id.JobId;
import org.cronconsole.job.DealershipName;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunStatus;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Tells a person what happened, once. One instance for a session; safe for several threads. All but
 * {@link #book} and {@link #trouble} waits for the disk or the desktop.
 */
public final class Alerts {
    private static final Words WORDS = Words.of(Alerts.class);

    private final AlertArchive archive;
    private final Desktop desktop;
    private final InstantSource clock;
    private final Reckoning reckoning;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<AlertBook>> listeners = new CopyOnWriteArrayList<>();
    private volatile AlertBook book = AlertBook.EMPTY;
    private volatile boolean unkept;

    /** What was kept when it was last read or written; null before that. */
    private @Nullable AlertBook lastKept;

    private record Start(JobId job, Instant dueAt) {}

    /**
     * Tells by these choices.
     *
     * @param zone the viewer's, which quiet hours are meant in
     */
    public Alerts(AlertArchive archive, Desktop desktop, InstantSource clock, ZoneId zone) {
        this.archive = archive;
        this.desktop = desktop;
        this.clock = clock;
        this.reckoning = new Reckoning(zone);
    }

    /** Reads what was told before. */
    public AlertBook load() {
        lock.lock();
        try {
            Optional<AlertBook> kept = archive.load();
            unkept = kept.isEmpty();
            lastKept = kept.orElse(lastKept);
            kept.ifPresent(this::set);
            return book;
        } finally {
            lock.unlock();
        }
    }

    /** All that was told, as it was last read or changed. */
    public AlertBook book() {
        return book;
    }

    /** Is told each new book, on the thread that changed it. */
    public void addListener(Consumer<AlertBook> listener) {
        listeners.add(listener);
    }

    /** True where what is told now cannot be kept over the end of the program. */
    public boolean unkept() {
        return unkept;
    }

    /**
     * The fleet was read: what is new in it is told.
     *
     * @param past tells more of starts before the latest
     * @param now by Render's clock
     */
    public void look(Fleet fleet, Past past, Instant now) {
        Instant kept = now.truncatedTo(ChronoUnit.MILLIS);
        Map<Start, Optional<Slot>> known = new HashMap<>();
        // Nothing else is read while the book is being changed.
        reckoning.look(
                book,
                fleet,
                (job, due) -> known.computeIfAbsent(new Start(job, due), s -> past.slot(job, due)),
                kept);
        Past read = (job, due) -> known.getOrDefault(new Start(job, due), Optional.empty());
        reckon(before -> reckoning.look(before, fleet, read, kept));
    }

    /** Time has passed: mutes and quiet hours may have ended. Does nothing where none has. */
    public void passTime() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (reckoning.pending(book, now)) {
            reckon(before -> reckoning.passTime(before, now));
        }
    }

    /**
     * A run that a person watches has ended. It is told once.
     *
     * @param name of its job
     */
    public void ended(String name, Run run) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SlotStatus status =
                run.status() == RunStatus.SUCCESSFUL
                        ? SlotStatus.OK
                        : run.status() == RunStatus.CANCELED
                                ? SlotStatus.CANCELED
                                : run.status() == RunStatus.UNSUCCESSFUL
                                        ? SlotStatus.FAILED
                                        : SlotStatus.UNKNOWN;
        AlertItem item =
                new AlertItem(
                        run.job(),
                        name,
                        DealershipName.of(name).map(DealershipName::dealership).orElse(null),
                        run.at(),
                        status,
                        run.reasonInWords().orElse(null),
                        run.id(),
                        run.endedAt() == null ? now : run.endedAt(),
                        false);
        String headline = WORDS.format("watched.ended", name, run.status().said());
        reckon(before -> reckoning.add(before, AlertKind.WATCHED, headline, item, now));
    }

    /** Marks these as seen, or not. */
    public void mark(Collection<Long> ids, boolean read) {
        update(before -> before.marked(ids, read));
    }

    /** Marks all as seen. */
    public void markAllRead() {
        update(AlertBook::allRead);
    }

    /** Mutes something, in place of a mute of the same. */
    public void mute(MuteTarget target, Instant until) {
        Mute mute =
                new Mute(
                        target,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        until.truncatedTo(ChronoUnit.MILLIS));
        update(before -> before.with(mute));
    }

    /** Ends a mute before its time. */
    public void endMute(MuteTarget target) {
        update(before -> before.without(target));
    }

    /** Takes other choices. */
    public void choose(AlertChoices choices) {
        update(before -> before.with(choices));
    }

    /**
     * Tells the desktop something, to see whether that works.
     *
     * @return why it does not, in a sentence; empty where the system took it
     */
    public Optional<String> test(Announcement announcement) {
        return desktop.missing().or(() -> desktop.show(announcement));
    }

    /**
     * Why the desktop is not told, in a sentence; empty where nothing is known to be in the way.
     */
    public Optional<String> trouble() {
        return desktop.missing().or(desktop::lastTrouble);
    }

    private void reckon(Function<AlertBook, Reckoning.Outcome> step) {
        List<Announcement> announcements = new ArrayList<>();
        update(before -> {
            Reckoning.Outcome outcome = step.apply(before);
            // A change may be tried again.
            announcements.clear();
            announcements.addAll(outcome.announcements());
            return outcome.book();
        });
        for (Announcement announcement : announcements) {
            if (desktop.missing().isEmpty()) {
                desktop.show(announcement);
            }
        }
    }

    private void update(UnaryOperator<AlertBook> change) {
        lock.lock();
        try {
            AlertBook ours = book;
            AlertBook known = lastKept;
            boolean behind = unkept;
            // What could not be kept is not lost, and not told again, unless another window has
            // written meanwhile: then its word holds.
            Optional<AlertBook> kept =
                    archive.update(
                            before -> change.apply(behind && before.equals(known) ? ours : before));
            unkept = kept.isEmpty();
            lastKept = kept.orElse(known);
            set(kept.orElseGet(() -> change.apply(book)));
        } finally {
            lock.unlock();
        }
    }

    private void set(AlertBook now) {
        if (!now.equals(book)) {
            book = now;
            listeners.forEach(listener -> listener.accept(now));
        }
    }
}
