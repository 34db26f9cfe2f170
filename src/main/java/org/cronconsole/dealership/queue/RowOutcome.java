package org.cronconsole.dealership.queue;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.fault.FormProblems;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows from what came of a row: whether it is done, is tried again, or keeps the others
 * waiting.
 */
final class RowOutcome {
    private static final Words WORDS = Words.of(RowOutcome.class);
    private final QueueBook book;
    private final QueueWaiting waiting;
    private final Map<Integer, Integer> tries = new HashMap<>();

    RowOutcome(QueueBook book, QueueWaiting waiting) {
        this.book = book;
        this.waiting = waiting;
    }

    /** Forgets how often a row was tried. */
    void forget(QueueRow row) {
        tries.remove(row.row());
    }

    static List<RowProblem> problems(FormProblems changed) {
        return changed.byField().entrySet().stream()
                .map(e -> new RowProblem(CsvColumns.ofCheck(e.getKey()), e.getValue()))
                .toList();
    }

    /**
     * Of an onboarding that came back.
     *
     * @param failed what went wrong last; null for nothing that is known
     */
    void take(QueueRow row, RowWork.Came came, @Nullable RuntimeException failed, Instant begun) {
        OnboardingResult result = came.result();
        if (result == null) {
            Instant now = waiting.now();
            boolean limit = book.next(2, now).isAfter(now);
            book.save(
                    limit
                            ? row
                            : row.wrong(RowState.PROBLEM, null, came.conflicts(), waiting.now()));
            return;
        }
        if (result.state() == OnboardingResult.State.DONE) {
            book.noteDone(begun);
            book.save(
                    row.in(
                            RowState.DONE,
                            result.journal(),
                            result.number() == null
                                    ? WORDS.get("row.done")
                                    : WORDS.format("row.done.number", result.number()),
                            waiting.now()));
            return;
        }
        if (Thread.currentThread().isInterrupted()) {
            interrupted(row);
            return;
        }
        boolean unknown =
                result.steps().stream()
                        .anyMatch(s -> s.state() == OnboardingResult.StepState.UNKNOWN);
        Trouble trouble =
                failed == null
                        ? new Trouble(Trouble.Kind.ROW, result.message(), Duration.ZERO)
                        : Trouble.of(failed).saying(result.message());
        trouble(
                result.state() == OnboardingResult.State.NOTHING_DONE
                        ? row.in(RowState.READY, null, "", waiting.now())
                        : row,
                trouble,
                unknown);
    }

    /**
     * Takes note of an onboarding that somebody has brought to its end by itself since the row
     * stopped: what was taken back on purpose is not begun anew.
     *
     * @return whether it has ended
     */
    boolean endedMeanwhile(QueueRow row, Journal.State state) {
        if (row.state() != RowState.RESUME) {
            return false;
        }
        @Nullable RowState ended =
                switch (state) {
                    case DONE -> RowState.DONE;
                    case ROLLED_BACK -> RowState.ROLLED_BACK;
                    case OPEN, RUNNING -> null;
                };
        if (ended == null) {
            return false;
        }
        String words =
                ended == RowState.DONE ? WORDS.get("row.ended") : WORDS.get("row.rolled_back");
        book.save(row.in(ended, row.journal(), words, waiting.now()));
        return true;
    }

    /** It is gone on with at the next start. */
    void interrupted(QueueRow row) {
        waiting.stop();
        book.save(
                row.in(
                        row.journal() == null ? RowState.READY : RowState.RESUME,
                        row.journal(),
                        WORDS.get("row.stopped"),
                        waiting.now()));
    }

    /**
     * Of something that went wrong.
     *
     * @param unknown true where something was sent and what came of it was not seen
     */
    void trouble(QueueRow row, Trouble trouble, boolean unknown) {
        int tried = tries.merge(row.row(), 1, Integer::sum);
        boolean passing = trouble.kind() == Trouble.Kind.PASSING && tried <= QueueWaiting.PATIENCE;
        boolean again =
                trouble.kind() != Trouble.Kind.ROW
                        // Looking once more tells what became of it.
                        || (unknown && tried == 1);
        RowState state;
        if (row.journal() == null) {
            state = again ? RowState.READY : RowState.FAILED;
        } else {
            state = again ? RowState.RESUME : RowState.PARTLY;
        }
        book.save(
                again
                        ? row.in(state, row.journal(), trouble.why(), waiting.now())
                        : row.wrong(
                                state,
                                row.journal(),
                                List.of(new RowProblem("", trouble.why())),
                                waiting.now()));
        if (passing) {
            waiting.longer(trouble, tried);
        } else if (trouble.kind() != Trouble.Kind.ROW) {
            tries.remove(row.row());
            waiting.pause(trouble.why());
        }
    }
}
