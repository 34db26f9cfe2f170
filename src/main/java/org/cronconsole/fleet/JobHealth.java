package org.cronconsole.fleet;

import org.cronconsole.run.Run;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.run.TypicalLength;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a job does.
 *
 * @param latest the latest start that was due; the next one where none ever was; of another day
 *     where that was asked for; null where its line cannot be read or nothing is known
 * @param seen false where {@code latest} is told by the listing alone: its run is not known yet
 * @param cells what became of its last starts, the latest included
 * @param typical how long it takes; null where too few runs are known
 * @param unread why it could not be read when it was last asked; null where it could
 */
public record JobHealth(
        FleetJob job,
        @Nullable Slot latest,
        boolean seen,
        Cells cells,
        @Nullable TypicalLength typical,
        @Nullable String unread) {
    private static final Words WORDS = Words.of(JobHealth.class);

    static JobHealth of(JobRecord record, @Nullable String unread) {
        return new JobHealth(
                record.job(),
                record.latest(),
                record.seen(),
                record.shownCells(),
                record.usual(),
                unread);
    }

    /** The same, which could not be read; null where it could. */
    JobHealth withUnread(@Nullable String why) {
        return new JobHealth(job, latest, seen, cells, typical, why);
    }

    /** What became of the latest start; unknown where there is none. */
    public SlotStatus status() {
        return latest == null ? SlotStatus.UNKNOWN : latest.status();
    }

    /** How many starts in a row were right (positive) or not (negative). */
    public int streak() {
        return cells.streak();
    }

    /** True where a person should do something: what went wrong has not been made good since. */
    public boolean urgent() {
        return latest != null && latest.status().bad() && !latest.repaired();
    }

    /**
     * What is to be looked at first is least; what was made good since is after all that was not.
     */
    public int gravity() {
        int gravity =
                switch (status()) {
                    case HUNG -> 0;
                    case FAILED -> 1;
                    case MISSED -> 2;
                    case LATE -> 3;
                    case CANCELED -> 4;
                    case UNKNOWN -> 5;
                    case RUNNING -> 6;
                    case UPCOMING -> 7;
                    case OK -> 8;
                    case SUSPENDED -> 9;
                };
        return urgent() ? gravity : gravity + 10;
    }

    /**
     * True where it is {@link #urgent}, and while its next start is not judged yet also where the
     * one before went wrong.
     */
    boolean stillWrong() {
        return urgent() || undecided() && streak() < 0;
    }

    private boolean undecided() {
        return switch (status()) {
            case RUNNING, UPCOMING, UNKNOWN -> true;
            case OK, FAILED, MISSED, LATE, HUNG, CANCELED, SUSPENDED -> false;
        };
    }

    /** True where its latest start was right, or made good by hand, after this instant. */
    boolean goodSince(Instant since) {
        Slot slot = latest;
        if (slot == null) {
            return false;
        }
        Run good =
                slot.status() == SlotStatus.OK ? slot.run() : slot.repaired() ? slot.since() : null;
        return good != null && good.endedAt() != null
                ? good.endedAt().isAfter(since)
                : slot.status() == SlotStatus.OK && slot.dueAt().isAfter(since);
    }

    /** What is wrong, in words; empty where nothing is. */
    public Optional<String> wrong() {
        Slot slot = latest;
        String half = job.period().map(p -> p.name() + " ").orElse("");
        List<String> words = new ArrayList<>();
        if (slot != null && slot.status().bad()) {
            words.add(
                    half + slot.status().said() + slot.inWords().map(why -> ": " + why).orElse(""));
        }
        if (unread != null) {
            words.add(half + WORDS.format("unread.job", unread));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", words));
    }
}
