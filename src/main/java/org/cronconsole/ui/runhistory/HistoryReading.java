package org.cronconsole.ui.runhistory;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.cronconsole.fleet.Fleet;
import org.cronconsole.history.HistoryFilter;
import org.cronconsole.history.HistoryPage;
import org.cronconsole.history.HistoryScope;
import org.cronconsole.history.HistoryService;
import org.cronconsole.history.HistoryService.Query;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.run.RunService;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Brings the rows: what is kept at once, then what is lacking. One thing at a time. */
final class HistoryReading {
    /** More rows than these nobody looks through. */
    static final int MOST = 20_000;

    private final HistoryService history;
    private final ScreenKit kit;
    private final Supplier<List<CronJob>> known;
    private final Listener listener;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
    private final ReadOnlyObjectWrapper<Fleet.Progress> progress =
            new ReadOnlyObjectWrapper<>(Fleet.Progress.NONE);
    private Tasks.@Nullable Handle work;
    private int turn;

    /** What goes on. */
    enum Phase {
        /** Nothing. */
        IDLE,
        /** What is kept is looked through. */
        LOOKING,
        /** Jobs are asked. */
        ASKING,
        /** The newest runs of a few jobs are asked for, which nobody need be told. */
        FOLLOWING
    }

    /** How jobs are asked. */
    enum Ask {
        /** They are not. */
        NOBODY,
        /** A few, now. */
        FEW,
        /** Many, behind people's requests. */
        MANY
    }

    /** Is told what comes. */
    interface Listener {
        /**
         * A page.
         *
         * @param narrowed true where it holds only what is wanted
         * @param last false where more is being read
         */
        void page(HistoryPage page, boolean narrowed, boolean last);

        /** It went wrong; what was there stays. */
        void failed(Throwable problem);
    }

    /** Reads the jobs that are known there. */
    HistoryReading(
            HistoryService history,
            ScreenKit kit,
            Supplier<List<CronJob>> known,
            Listener listener) {
        this.history = history;
        this.kit = kit;
        this.known = known;
        this.listener = listener;
    }

    /**
     * Reads a history, in place of whatever is read now.
     *
     * @param query what is wanted; not narrowed
     * @param wanted how it is narrowed where it is too long to be held whole
     */
    void start(Query query, HistoryFilter wanted, Ask ask) {
        stop();
        int mine = turn;
        List<CronJob> jobs = known.get();
        phase.set(ask == Ask.NOBODY ? Phase.LOOKING : Phase.ASKING);
        work =
                kit.tasks()
                        .run(
                                () -> {
                                    history.know(jobs);
                                    if (ask == Ask.NOBODY) {
                                        return page(query, wanted, false);
                                    }
                                    Page kept = page(query, wanted, false);
                                    if (kept.page().rows().stream()
                                            .anyMatch(row -> row.run() != null)) {
                                        onTurn(mine, () -> tell(kept, false));
                                    }
                                    history.read(
                                            query,
                                            ask == Ask.MANY,
                                            step -> onTurn(mine, () -> progress.set(step)));
                                    return page(query, wanted, ask == Ask.FEW);
                                },
                                page -> {
                                    idle();
                                    tell(page, true);
                                },
                                problem -> {
                                    idle();
                                    listener.failed(problem);
                                });
    }

    private void onTurn(int mine, Runnable action) {
        kit.tasks()
                .onScreen(() -> {
                    if (mine == turn) {
                        action.run();
                    }
                });
    }

    private void tell(Page page, boolean last) {
        listener.page(page.page(), page.narrowed(), last);
    }

    private record Page(HistoryPage page, boolean narrowed) {}

    /** Held whole it is narrowed while typing; else only what is wanted is held. */
    private Page page(Query query, HistoryFilter wanted, boolean asked) {
        HistoryPage whole = asked ? history.askedPage(query, MOST) : history.page(query, MOST);
        return whole.whole()
                ? new Page(whole, false)
                : new Page(history.page(query.with(wanted), MOST), true);
    }

    /** Asks for the newest runs of these jobs, unless something else goes on. */
    void follow(Query query, HistoryFilter wanted, Set<JobId> jobs) {
        if (phase.get() != Phase.IDLE) {
            return;
        }
        phase.set(Phase.FOLLOWING);
        boolean few = !(query.scope() instanceof HistoryScope.All);
        work =
                kit.tasks()
                        .run(
                                () -> {
                                    history.readNewest(jobs, RunService.LONGEST_RUN);
                                    return page(query, wanted, few);
                                },
                                page -> {
                                    idle();
                                    tell(page, true);
                                },
                                problem -> {
                                    idle();
                                    listener.failed(problem);
                                });
    }

    /** Reads no more. */
    void stop() {
        turn++;
        if (work != null) {
            work.cancel();
            work = null;
        }
        idle();
    }

    private void idle() {
        work = null;
        phase.set(Phase.IDLE);
        progress.set(Fleet.Progress.NONE);
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** How many of the jobs that are asked have answered. */
    ReadOnlyObjectProperty<Fleet.Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
