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
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
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
    private static final Words WORDS = Words.of(QueueRun.class);
    private static final Logger LOG = LoggerFactory.getLogger(QueueRun.class);

    private final QueueFiles files;
    private final QueueBook book;
    private final RowWork work;
    private final Runnable beat;
    private final boolean attended;
    private final QueueWaiting waiting;
    private final RowOutcome outcome;

    /** Hears of a queue, on the thread that works at it. */
    public interface Listener {
        /** It stands so now. */
        void changed(QueueNow now);
    }

    /** Another window or command of this computer works at a queue of this workspace. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super(WORDS.get("run.busy"));
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
        this.files = files;
        this.book = new QueueBook(onboarding, files, queue, clock, listener);
        this.work = new RowWork(onboarding, rows);
        this.attended = attended;
        this.beat = beat;
        this.waiting = new QueueWaiting(clock);
        this.outcome = new RowOutcome(book, waiting);
    }

    /** The queue as it stands now. */
    public KeptQueue queue() {
        return book.queue();
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
            book.save();
            waiting.begin();
            Phase end = untilTheEnd();
            book.tell(end, null, waiting.reason());
            return end;
        }
    }

    private Phase untilTheEnd() {
        while (true) {
            if (waiting.stopped() || Thread.currentThread().isInterrupted()) {
                return Phase.STOPPED;
            }
            if (waiting.paused()) {
                book.tell(Phase.PAUSED, null, waiting.reason());
                if (!attended) {
                    return Phase.PAUSED;
                }
                waiting.untilTold();
                beat.run();
                continue;
            }
            Optional<QueueRow> next = book.queue().next();
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
        Instant byLimit = book.next(work.creates(row), now);
        Instant at = waiting.notBefore(byLimit);
        if (!at.isAfter(now)) {
            return true;
        }
        String why =
                at.isAfter(byLimit)
                        ? waiting.reason()
                        : WORDS.format("run.limit", String.valueOf(Pace.LIMIT));
        book.tell(Phase.WAITING, at, why);
        waiting.until(at);
        beat.run();
        return false;
    }

    private void carryOut(QueueRow row) {
        OnboardingRequest request = work.request(row);
        if (request == null) {
            book.save(
                    row.wrong(
                            RowState.PROBLEM,
                            row.journal(),
                            List.of(new RowProblem("", WORDS.get("row.unsaid"))),
                            waiting.now()));
            return;
        }
        Witness witness = new Witness();
        Instant begun = waiting.now();
        int creates = work.creates(row);
        try {
            Optional<Journal> journal = work.journal(row);
            if (journal.isPresent() && outcome.endedMeanwhile(row, journal.get().state())) {
                return;
            }
            boolean open = journal.map(j -> j.state() == Journal.State.OPEN).orElse(false);
            RowWork.Came came =
                    open && row.journal() != null
                            ? resume(row, row.journal(), request, witness, creates)
                            : work.begin(request, witness, id -> book.begin(row, id, creates));
            book.noteLimit();
            outcome.take(book.current(row), came, witness.last, begun);
        } catch (FormProblems changed) {
            book.save(
                    row.wrong(
                            RowState.PARTLY,
                            row.journal(),
                            RowOutcome.problems(changed),
                            waiting.now()));
        } catch (CancellationException stopped) {
            outcome.interrupted(book.current(row));
        } catch (QueueFiles.Unkept unkept) {
            throw unkept;
        } catch (RuntimeException failure) {
            LOG.info("Row {} failed: {}", row.row(), failure.toString());
            outcome.trouble(book.current(row), Trouble.of(failure), false);
        } finally {
            book.step(null);
        }
    }

    private RowWork.Came resume(
            QueueRow row,
            String journal,
            OnboardingRequest request,
            OnboardingProgress progress,
            int creates) {
        book.begin(row, journal, creates);
        return work.resume(journal, request, progress);
    }

    /**
     * Gives a row that failed another turn. Takes effect at once where the queue is worked at, else
     * when it is worked at next.
     */
    public void retry(QueueRow row) {
        QueueRow now = book.current(row);
        if (now.state() == RowState.FAILED
                || now.state() == RowState.PARTLY
                || now.state() == RowState.PROBLEM && work.request(now) != null) {
            outcome.forget(now);
            book.save(
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
        QueueRow now = book.current(row);
        String journal = now.journal();
        if (journal == null) {
            return;
        }
        try (FileTurn turn = files.turn().orElseThrow(Busy::new)) {
            OnboardingResult result = work.rollBack(journal, work.request(now), new Witness());
            boolean back = result.state() == OnboardingResult.State.ROLLED_BACK;
            book.save(
                    back
                            ? now.in(RowState.ROLLED_BACK, journal, result.message(), waiting.now())
                            : now.wrong(
                                    RowState.PARTLY,
                                    journal,
                                    List.of(new RowProblem("", result.message())),
                                    waiting.now()));
        } finally {
            book.step(null);
        }
    }

    /** Passes the steps on, and remembers what went wrong last. */
    private final class Witness implements OnboardingProgress {
        private volatile @Nullable RuntimeException last;

        @Override
        public void changed(StepResult result) {
            book.step(result);
            beat.run();
            book.tell(Phase.WORKING, null, null);
        }

        @Override
        public void failed(OnboardingStep failed, RuntimeException why) {
            last = why;
        }
    }
}
