package org.cronconsole.run;

import org.cronconsole.schedule.UtcCron;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a job's line and of its being suspended over time, so that a start is held
 * against what held <em>then</em>. Render tells the present state and when it last changed; what
 * came before is known where this application saw it, and of being suspended where events tell.
 */
public final class Timeline {
    private final Instant createdAt;
    private final List<Version> versions;
    private final List<@Nullable UtcCron> lines = new ArrayList<>();
    private final List<Switch> switches;
    private final Coverage read;

    /**
     * The job's state as it was seen.
     *
     * @param from since when its line is so: Render's time of the last change
     * @param seenFrom when it was first seen to be so: Render does not say whether suspending a job
     *     counts as changing it
     * @param seenUntil when it was last seen to be so
     * @param schedule the cron line, readable or not
     */
    public record Version(
            Instant from, Instant seenFrom, Instant seenUntil, String schedule, boolean suspended) {
        /** One that was seen since it is so. */
        public Version(Instant from, Instant seenUntil, String schedule, boolean suspended) {
            this(from, from, seenUntil, schedule, suspended);
        }

        /** True where it was seen to be so before and after an instant, or at it. */
        private boolean seenAt(Instant at) {
            return !at.isBefore(seenFrom) && !at.isAfter(seenUntil);
        }
    }

    /** An event: the job was suspended or resumed. */
    public record Switch(Instant at, boolean suspended) {}

    /**
     * Of these facts.
     *
     * @param versions at least one
     * @param read for which times the events, and so the switches, are known
     */
    public Timeline(
            Instant createdAt, List<Version> versions, List<Switch> switches, Coverage read) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a job was seen at least once");
        }
        this.createdAt = createdAt;
        this.versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
        this.versions.forEach(v -> lines.add(UtcCron.read(v.schedule()).orElse(null)));
        this.switches = switches.stream().sorted(Comparator.comparing(Switch::at)).toList();
        this.read = read;
    }

    /** From this instant on it is known how the job stands now. */
    public Instant unchangedSince() {
        return versions.getLast().from();
    }

    /** The latest start that was due at or before an instant; empty where none ever was. */
    public Optional<DueTime> latest(Instant atOrBefore) {
        Instant end = atOrBefore;
        for (int i = versions.size() - 1; i >= 0; i--) {
            Instant begin = begin(i);
            UtcCron line = lines.get(i);
            if (line != null && !begin.isAfter(end)) {
                Optional<Instant> found = line.latest(end).filter(at -> !at.isBefore(begin));
                if (found.isPresent()) {
                    return Optional.of(due(i, found.get()));
                }
            }
            Instant before = begin.minusNanos(1);
            end = before.isBefore(end) ? before : end;
        }
        return Optional.empty();
    }

    /** The last starts that were due from one instant to another, both included, oldest first. */
    public List<DueTime> due(Instant from, Instant to, int atMost) {
        List<DueTime> found = new ArrayList<>();
        Optional<DueTime> slot = latest(to);
        while (slot.isPresent() && !slot.get().at().isBefore(from) && found.size() < atMost) {
            found.add(slot.get());
            slot = latest(slot.get().at().minusNanos(1));
        }
        Collections.reverse(found);
        return found;
    }

    /** The next start by the present line, suspended or not. */
    public Optional<Instant> next(Instant after) {
        UtcCron line = lines.getLast();
        return line == null ? Optional.empty() : line.next(after);
    }

    /** The stretch of the first version reaches back to when the job was created. */
    private Instant begin(int index) {
        return index == 0 ? createdAt : versions.get(index).from();
    }

    private DueTime due(int index, Instant at) {
        return new DueTime(at, lineKnown(index, at), suspended(at));
    }

    private boolean lineKnown(int index, Instant at) {
        Version version = versions.get(index);
        if (at.isBefore(version.from())) {
            return false;
        }
        boolean last = index == versions.size() - 1;
        // That a line was changed and changed back between two looks is not reckoned with.
        return last
                || !at.isAfter(version.seenUntil())
                || version.schedule().equals(versions.get(index + 1).schedule());
    }

    /** By events, where they were read, and by what was seen before and after; else unknown. */
    private DueTime.Suspension suspended(Instant at) {
        Version seen =
                versions.stream().filter(v -> v.seenAt(at)).findFirst().orElse(ofLastLook(at));
        Switch before = null;
        Switch after = null;
        for (Switch change : switches) {
            if (change.at().isAfter(at)) {
                after = change;
                break;
            }
            before = change;
        }
        // Twice the same may have been seen while it was otherwise between.
        if (before != null
                && (seen == null || before.at().isAfter(seen.seenFrom()))
                && read.covers(before.at(), at)) {
            return told(before.suspended());
        }
        if (after != null
                && (seen == null || after.at().isBefore(seen.seenUntil()))
                && read.covers(at, after.at())) {
            return told(!after.suspended());
        }
        return seen != null ? told(seen.suspended()) : bySilence(at);
    }

    /** How it stands now holds on until it is seen otherwise. */
    private @Nullable Version ofLastLook(Instant at) {
        Version last = versions.getLast();
        return at.isBefore(last.seenFrom()) ? null : last;
    }

    /** Where events were read from an instant to the next look and held none, it was so then. */
    private DueTime.Suspension bySilence(Instant at) {
        for (Version version : versions) {
            if (version.seenFrom().isAfter(at)) {
                return read.covers(at, version.seenFrom())
                        ? told(version.suspended())
                        : DueTime.Suspension.UNKNOWN;
            }
        }
        return DueTime.Suspension.UNKNOWN;
    }

    private static DueTime.Suspension told(boolean suspended) {
        return suspended ? DueTime.Suspension.YES : DueTime.Suspension.NO;
    }
}
