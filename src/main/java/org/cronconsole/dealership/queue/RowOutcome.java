package org.cronconsole.dealership.queue;

import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.fault.FormProblems;
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
                                    ? "Both jobs are live, without a number."
                                    : "Both jobs are live, with number " + result.number() + ".",
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

    /** It is gone on with at the next start. */
    void interrupted(QueueRow row) {
        waiting.stop();
        book.save(
                row.in(
                        row.journal() == null ? RowState.READY : RowState.RESUME,
                        row.journal(),
                        "Stopped on request; it is gone on with next time.",
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
