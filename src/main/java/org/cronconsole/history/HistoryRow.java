package org.cronconsole.history;

import org.cronconsole.id.RunId;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunStatus;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A run, or a start that was due and had none.
 *
 * @param slot the start that was due; null for a run by hand, and where nothing tells which it was
 * @param run null where nothing ran, or nothing is known of the run
 */
public record HistoryRow(PlacedJob place, @Nullable Slot slot, @Nullable Run run) {
    private static final Words WORDS = Words.of(HistoryRow.class);

    /** One of the two is there. */
    public HistoryRow {
        if (slot == null && run == null) {
            throw new IllegalArgumentException("neither a start nor a run");
        }
    }

    /** What stays the same while more becomes known of it. */
    public record Key(String job, String what) {}

    /** By what it is found again. */
    public Key key() {
        return new Key(
                place.job().id().value(),
                run == null ? "due " + at().toEpochMilli() : run.id().value());
    }

    /** True where it is this run. */
    public boolean is(RunId id) {
        return run != null && run.id().equals(id);
    }

    /** What became of it. */
    public HistoryStatus status() {
        return run != null
                ? HistoryStatus.of(run.status())
                : HistoryStatus.of(slot == null ? SlotStatus.UNKNOWN : slot.status());
    }

    /** When the run started (or ended, where no more is known), else when it was due. */
    public Instant at() {
        return run != null ? run.at() : slot == null ? Instant.EPOCH : slot.dueAt();
    }

    /** When it was due; empty for a run by hand, and where nothing tells. */
    public Optional<Instant> expectedAt() {
        return slot == null ? Optional.empty() : Optional.of(slot.dueAt());
    }

    /** How long the run took; empty while it is active, and where there is none. */
    public Optional<Duration> duration() {
        return run == null ? Optional.empty() : run.duration();
    }

    /** Why it is not plainly right, in words; empty where there is nothing to say. */
    public Optional<String> reason() {
        if (run == null && slot != null && slot.status() == SlotStatus.OK) {
            return Optional.of(WORDS.get("row.listed"));
        }
        if (slot != null && slot.reason() != null) {
            return Optional.of(slot.reason());
        }
        return run == null
                ? Optional.empty()
                : run.reasonInWords()
                        .or(() ->
                                run.status() == RunStatus.CANCELED && run.user() != null
                                        ? Optional.of(WORDS.format("row.canceled", run.user()))
                                        : Optional.empty());
    }

    /** Who started or canceled the run, where Render names a person. */
    public Optional<String> user() {
        return run == null ? Optional.empty() : Optional.ofNullable(run.user());
    }
}
