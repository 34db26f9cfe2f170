package org.cronconsole.dealership.act;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.Journal.State;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What one act on a dealership set out to change and how far it came, so that nobody forgets a half
 * of it after a failure or a crash. Holds no secret.
 *
 * @param dealership its name when it was begun
 * @param opposite what takes it back; null where nothing here does
 * @param steps what was planned, in order
 * @param entries in the order they were written
 */
public record ActJournal(
        String id,
        WorkspaceId workspace,
        Instant startedAt,
        State state,
        String dealership,
        ActOrder order,
        @Nullable ActOrder opposite,
        List<Step> steps,
        List<ActEntry> entries) {
    private static final Words WORDS = Words.of(ActJournal.class);

    /**
     * A planned step.
     *
     * @param code by what it is told from others; empty in files of earlier versions, where the
     *     words do that
     */
    public record Step(String target, String what, String code) {
        private boolean is(ActEntry entry) {
            return code.isEmpty() || entry.code().isEmpty()
                    ? entry.target().equals(target) && entry.what().equals(what)
                    : entry.code().equals(code);
        }
    }

    /** Copies the lists. */
    public ActJournal {
        steps = List.copyOf(steps);
        entries = List.copyOf(entries);
    }

    /** This with one more line. */
    public ActJournal with(ActEntry entry) {
        List<ActEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new ActJournal(
                id, workspace, startedAt, state, dealership, order, opposite, steps, more);
    }

    /** This in another state. */
    public ActJournal with(State now) {
        return new ActJournal(
                id, workspace, startedAt, now, dealership, order, opposite, steps, entries);
    }

    /** True where it has not come to its end. */
    public boolean unended() {
        return state == State.OPEN || state == State.RUNNING;
    }

    /** How many of the planned steps are done and were seen. */
    public int done() {
        return (int) steps.stream().filter(this::did).count();
    }

    private boolean did(Step step) {
        return entries.stream()
                        .anyMatch(entry -> entry.kind() == ActEntry.Kind.DONE && step.is(entry))
                || step.code().isEmpty() && codedAt(step.target()) >= plannedAt(step.target());
    }

    /**
     * How many different deeds are done at a place, of those that have a code. A step without one
     * may have been gone on with in another language: then the words do not find each other, and as
     * many deeds as steps are all of them.
     */
    private long codedAt(String target) {
        return entries.stream()
                .filter(entry -> entry.kind() == ActEntry.Kind.DONE && !entry.code().isEmpty())
                .filter(entry -> entry.target().equals(target))
                .map(ActEntry::code)
                .distinct()
                .count();
    }

    private long plannedAt(String target) {
        return steps.stream().filter(step -> step.target().equals(target)).count();
    }

    /**
     * True where every planned step is done and was seen.
     *
     * @param complete where all that was to do is known to be done, whatever the lines say
     */
    boolean allDone(Set<String> complete) {
        return steps.stream().allMatch(step -> complete.contains(step.target()) || did(step));
    }

    /** True once it has been begun to take it back. */
    public boolean takingBack() {
        return entries.stream().anyMatch(entry -> entry.kind() == ActEntry.Kind.BACK);
    }

    /** How it stands, as the commands spell it. */
    public String word() {
        return forgotten() ? "forgotten" : state.word();
    }

    /** How it stands, for a person. */
    String said() {
        return forgotten() ? WORDS.get("state.forgotten") : WORDS.get("state.", state);
    }

    private boolean forgotten() {
        return state == Journal.State.DONE
                && entries.stream().anyMatch(entry -> entry.kind() == ActEntry.Kind.FORGOTTEN);
    }
}
