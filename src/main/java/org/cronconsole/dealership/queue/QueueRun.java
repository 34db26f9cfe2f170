package org.cronconsole.dealership.queue;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.OnboardingProgress;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.dealership.queue.QueueNow.Phase;
import org.cronconsole.fault.FormProblems;
import org.cronconsole.settings.FileTurn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The working of one queue: one dealership after the other, as fast as Render's limit of creates
 * lets it. A row that fails does not keep the others from their turn, unless what went wrong
 * concerns them all. Paused, stopped and gone on with from any thread; {@link #work} waits.
 */
public final class QueueRun {
    private static final Logger LOG = LoggerFactory.getLogger(QueueRun.class);

    private final Onboarding onboarding;
    private final QueueFiles files;
    private final RowWork work;
    private final Listener listener;
    private final Runnable beat;
    private final boolean attended;
    private final QueueWaiting waiting;
    private final Map<Integer, Integer> tries = new HashMap<>();
    private volatile KeptQueue queue;
    private volatile @Nullable StepResult step;

    /** Hears of a queue, on the thread that works at it. */
    public interface Listener {
        /** It stands so now. */
        void changed(QueueNow now);
    }

    /** Another window or command of this computer works at a queue of this workspace. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super(
                    "Another window or command of this computer onboards many dealerships of this"
                            + " workspace now. Wait until it has ended. Nothing was done.");
        }
    }

    QueueRun(
            Onboarding onboarding,
            QueueFiles files,
            KeptQueue queue,
            Map<String, CsvRow> rows,
            QueueClock clock,
            boolean attended,
            Listener listener,
            Runnable beat) {
        this.onboarding = onboarding;
        this.files = files;
        this.queue = queue;
        this.work = new RowWork(onboarding, rows);
        this.attended = attended;
        this.listener = listener;
        this.beat = beat;
        this.waiting = new QueueWaiting(clock);
    }

    /** The queue as it stands now. */
    public KeptQueue queue() {
        return queue;
    }

    /** Lets the row under way come to its end, and then waits until {@link #goOn}. */
    public void pause() {
        waiting.pause(null);
    }

    /** Goes on after a pause. */
    public void goOn() {
        waiting.goOn();
    }

    /** Lets the row under way come to its end, and then ends. */
    public void stop() {
        waiting.stop();
    }

    /**
     * Works until no row waits any more, or until it is stopped. What it did is kept at every
     * moment. Interrupting the thread stops it within the row under way, which can be gone on with.
     *
     * @return {@link Phase#ENDED}, {@link Phase#STOPPED}, or {@link Phase#PAUSED} where nobody can
     *     let it go on
     * @throws Busy where somebody else works at one; nothing was done
     * @throws QueueFiles.Unkept where it cannot be kept
     */
    public Phase work() {
        try (FileTurn turn = files.turn().orElseThrow(Busy::new)) {
            files.save(queue);
            waiting.begin();
            Phase end = untilTheEnd();
            tell(end, null, waiting.reason());
            return end;
        }
    }

    private Phase untilTheEnd() {
        while (true) {
            if (waiting.stopped() || Thread.currentThread().isInterrupted()) {
                return Phase.STOPPED;
            }
            if (waiting.paused()) {
                tell(Phase.PAUSED, null, waiting.reason());
                if (!attended) {
                    return Phase.PAUSED;
                }
                waiting.untilTold();
                beat.run();
                continue;
            }
            Optional<QueueRow> next = queue.next();
            if (next.isEmpty()) {
                return Phase.ENDED;
            }
            if (isItsTurn(next.get())) {
                carryOut(next.get());
            }
        }
    }

    /** Waits a second at most where it is not; the caller looks again. */
    private boolean isItsTurn(QueueRow row) {
        Instant now = waiting.now();
        int creates = work.creates(row);
        Instant byLimit =
                creates == 0 ? now : Pace.next(queue, onboarding.createsLeft(), creates, now);
        Instant at = waiting.notBefore(byLimit);
        if (!at.isAfter(now)) {
            return true;
        }
        String why =
                at.isAfter(byLimit)
                        ? waiting.reason()
                        : "Render lets each person create %d jobs an hour.".formatted(Pace.LIMIT);
        tell(Phase.WAITING, at, why);
        waiting.until(at);
        beat.run();
        return false;
    }

    private void carryOut(QueueRow row) {
        OnboardingRequest request = work.request(row);
        if (request == null) {
            save(
                    row.wrong(
                            RowState.PROBLEM,
                            row.journal(),
                            List.of(new RowProblem("", "The file no longer says what to do.")),
                            waiting.now()));
            return;
        }
        Witness witness = new Witness();
        Instant begun = waiting.now();
        int creates = work.creates(row);
        try {
            Optional<Journal> journal = work.journal(row);
            boolean open = journal.map(j -> j.state() == Journal.State.OPEN).orElse(false);
            RowWork.Came came =
                    open && row.journal() != null
                            ? resume(row, row.journal(), request, witness, creates)
                            : work.begin(request, witness, id -> begin(row, id, creates));
            queue = Pace.note(queue, onboarding.createsLeft(), waiting.now());
            take(current(row), came, witness, Duration.between(begun, waiting.now()));
        } catch (FormProblems changed) {
            save(row.wrong(RowState.PARTLY, row.journal(), problems(changed), waiting.now()));
        } catch (CancellationException stopped) {
            interrupted(current(row));
        } catch (QueueFiles.Unkept unkept) {
            throw unkept;
        } catch (RuntimeException failure) {
            LOG.info("Row {} failed: {}", row.row(), failure.toString());
            trouble(current(row), Trouble.of(failure), false);
        } finally {
            step = null;
        }
    }

    private RowWork.Came resume(
            QueueRow row,
            String journal,
            OnboardingRequest request,
            OnboardingProgress progress,
            int creates) {
        begin(row, journal, creates);
        return work.resume(journal, request, progress);
    }

    private QueueRow current(QueueRow row) {
        return queue.row(row).orElse(row);
    }

    /** It is kept that it is under way, with what it takes of the limit. */
    private void begin(QueueRow row, String journal, int creates) {
        Instant now = waiting.now();
        queue = Pace.reserve(queue, onboarding.createsLeft(), creates, now);
        save(row.in(RowState.RUNNING, journal, "", now));
    }

    private static List<RowProblem> problems(FormProblems changed) {
        return changed.byField().entrySet().stream()
                .map(e -> new RowProblem(CsvColumns.ofCheck(e.getKey()), e.getValue()))
                .toList();
    }

    private void take(QueueRow row, RowWork.Came came, Witness witness, Duration took) {
        OnboardingResult result = came.result();
        if (result == null) {
            boolean limit =
                    Pace.next(queue, onboarding.createsLeft(), 2, waiting.now())
                            .isAfter(waiting.now());
            save(limit ? row : row.wrong(RowState.PROBLEM, null, came.conflicts(), waiting.now()));
            return;
        }
        if (result.state() == OnboardingResult.State.DONE) {
            queue = queue.took(took);
            save(
                    row.in(
                            RowState.DONE,
                            result.journal(),
                            result.number() == null ? "" : result.number().e164(),
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
        RuntimeException why = witness.last;
        Trouble trouble =
                why == null
                        ? new Trouble(Trouble.Kind.ROW, result.message(), Duration.ZERO)
                        : Trouble.of(why).saying(result.message());
        trouble(
                result.state() == OnboardingResult.State.NOTHING_DONE
                        ? row.in(RowState.READY, null, "", waiting.now())
                        : row,
                trouble,
                unknown);
    }

    /** It is gone on with at the next start. */
    private void interrupted(QueueRow row) {
        waiting.stop();
        save(
                row.in(
                        row.journal() == null ? RowState.READY : RowState.RESUME,
                        row.journal(),
                        "Stopped on request; it is gone on with next time.",
                        waiting.now()));
    }

    private void trouble(QueueRow row, Trouble trouble, boolean unknown) {
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
        save(
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

    private void save(QueueRow row) {
        KeptQueue now = queue.with(row);
        files.save(now);
        queue = now;
        tell(Phase.WORKING, null, null);
    }

    private void tell(Phase phase, @Nullable Instant until, @Nullable String reason) {
        KeptQueue now = queue;
        listener.changed(
                new QueueNow(
                        now,
                        phase,
                        until,
                        reason,
                        step,
                        Pace.estimate(now, onboarding.createsLeft(), waiting.now())));
    }

    /**
     * Gives a row that failed another turn. Takes effect at once where the queue is worked at, else
     * when it is worked at next.
     */
    public void retry(QueueRow row) {
        QueueRow now = current(row);
        if (now.state() == RowState.FAILED
                || now.state() == RowState.PARTLY
                || now.state() == RowState.PROBLEM && work.request(now) != null) {
            tries.remove(now.row());
            save(
                    now.in(
                            now.journal() == null ? RowState.READY : RowState.RESUME,
                            now.journal(),
                            "",
                            waiting.now()));
            waiting.goOn();
        }
    }

    /**
     * Takes back what a row that stopped half way has made. Only while no row is under way.
     *
     * @throws Busy where somebody else works at a queue
     * @throws RuntimeException as {@link Onboarding#rollBack}
     */
    public void rollBack(QueueRow row) {
        QueueRow now = current(row);
        String journal = now.journal();
        if (journal == null) {
            return;
        }
        try (FileTurn turn = files.turn().orElseThrow(Busy::new)) {
            OnboardingResult result = work.rollBack(journal, work.request(now), new Witness());
            boolean back = result.state() == OnboardingResult.State.ROLLED_BACK;
            save(
                    back
                            ? now.in(RowState.ROLLED_BACK, journal, result.message(), waiting.now())
                            : now.wrong(
                                    RowState.PARTLY,
                                    journal,
                                    List.of(new RowProblem("", result.message())),
                                    waiting.now()));
        } finally {
            step = null;
        }
    }

    /** Passes the steps on, and remembers what went wrong last. */
    private final class Witness implements OnboardingProgress {
        private volatile @Nullable RuntimeException last;

        @Override
        public void changed(StepResult result) {
            step = result;
            beat.run();
            tell(Phase.WORKING, null, null);
        }

        @Override
        public void failed(OnboardingStep failed, RuntimeException why) {
            last = why;
        }
    }
}
