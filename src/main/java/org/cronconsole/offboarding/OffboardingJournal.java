package org.cronconsole.offboarding;

import org.cronconsole.dealership.Journal.State;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.offboarding.OffboardingEntry.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one offboarding set out to take away and how far it came, so that it can be gone on with
 * after any failure and after a crash. Holds no secret.
 *
 * @param state rolled back where it was stopped and the jobs resumed
 * @param entries in the order they were written
 */
public record OffboardingJournal(
        String id,
        WorkspaceId workspace,
        Instant startedAt,
        State state,
        OffboardingScript script,
        List<OffboardingEntry> entries) {
    /** Copies the entries. */
    public OffboardingJournal {
        entries = List.copyOf(entries);
    }

    /** Those of a workspace that have not ended, running or not. */
    public static List<OffboardingJournal> unended(
            List<OffboardingJournal> all, WorkspaceId workspace) {
        return all.stream()
                .filter(journal -> journal.workspace().equals(workspace))
                .filter(journal ->
                        journal.state() == State.OPEN || journal.state() == State.RUNNING)
                .toList();
    }

    /** Whom it offboards. */
    public String dealership() {
        return script.dealership();
    }

    /** This with one more line. */
    public OffboardingJournal with(OffboardingEntry entry) {
        List<OffboardingEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new OffboardingJournal(id, workspace, startedAt, state, script, more);
    }

    /** This in another state. */
    public OffboardingJournal with(State now) {
        return new OffboardingJournal(id, workspace, startedAt, now, script, entries);
    }

    /** True where a step was done and seen. */
    public boolean did(OffboardingStep step) {
        return entries.stream().anyMatch(e -> e.step() == step && e.kind() == Kind.DONE);
    }

    /**
     * True where nothing was sent yet that a stop could not take back. A step of which there was
     * nothing to do, as that of a job that is missing, is done without a word.
     */
    public boolean canStandDown() {
        return entries.stream()
                .noneMatch(e ->
                        e.step().compareTo(OffboardingStep.END_RUNS) > 0
                                && (e.kind() == Kind.UNKNOWN
                                        || e.kind() == Kind.DONE && !e.words().isEmpty()));
    }

    /** True once it has begun to stop: there is no way on but to the end of that. */
    public boolean standingDown() {
        return entries.stream().anyMatch(e -> e.kind() == Kind.UNDO || e.kind() == Kind.UNDONE);
    }
}
