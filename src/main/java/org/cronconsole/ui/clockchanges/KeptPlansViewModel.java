package org.cronconsole.ui.clockchanges;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.account.SessionKeeper;
import org.cronconsole.account.SessionState;
import org.cronconsole.retime.KeptPlan;
import org.cronconsole.retime.RetimePlans;
import org.cronconsole.retime.RetimeRun;
import org.cronconsole.retime.Retiming;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The re-timings of this workspace that are kept on this computer: offered until they are finished.
 * While the session is open, first starts that are due are looked at by themselves.
 */
public final class KeptPlansViewModel {
    private static final Duration TICK = Duration.ofMinutes(1);

    /** After a look that Render did not answer. */
    private static final Duration AGAIN = Duration.ofMinutes(15);

    private final RetimePlans plans;
    private final RetimeRun run;
    private final SessionKeeper keeper;
    private final ScreenKit kit;
    private final KeptPlanWords words;
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final Map<String, Instant> looked = new ConcurrentHashMap<>();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private Tasks.@Nullable Handle ticking;
    private boolean working;
    private boolean again;

    /**
     * A kept plan.
     *
     * @param canGoOn true where the window of one of its jobs is open
     * @param attention true where something has to be looked at
     * @param finished true where nothing is left to do or to look at
     */
    record Offer(
            KeptPlan plan,
            String title,
            String text,
            boolean canGoOn,
            boolean attention,
            boolean finished) {}

    /** The plans that are kept here. */
    public KeptPlansViewModel(
            RetimePlans plans, Retiming retiming, SessionKeeper keeper, ScreenKit kit) {
        this.plans = plans;
        this.run = new RetimeRun(retiming, plans, kit.times()::now);
        this.keeper = keeper;
        this.kit = kit;
        this.words = new KeptPlanWords(kit);
    }

    /** Looks now, and each minute until {@link #close}. */
    public void start() {
        if (ticking == null) {
            ticking = kit.tasks().every(TICK, this::look);
            look();
        }
    }

    /** Looks no more; a look under way ends after its job. */
    public void close() {
        open.set(false);
        if (ticking != null) {
            ticking.cancel();
        }
    }

    /** Reads what is kept, and looks at the first starts that are due. */
    void look() {
        if (working) {
            again = true;
            return;
        }
        working = true;
        boolean mayAsk = keeper.state() == SessionState.LIVE;
        kit.tasks().run(() -> looked(mayAsk), this::show, this::failed);
    }

    private RetimePlans.Listing looked(boolean mayAsk) {
        RetimePlans.Listing listing = plans.list();
        boolean asked = false;
        for (KeptPlan kept : listing.plans()) {
            Instant now = kit.times().now();
            Instant last = looked.get(kept.id());
            boolean rested = last == null || !now.isBefore(last.plus(AGAIN));
            if (mayAsk && rested && !kept.due(now).isEmpty()) {
                looked.put(kept.id(), now);
                run.check(kept, any -> {}, open::get);
                asked = true;
            }
        }
        return asked ? new RetimePlans.Listing(plans.list().plans(), listing.problems()) : listing;
    }

    private void show(RetimePlans.Listing listing) {
        List<Offer> now = listing.plans().stream().map(this::offer).toList();
        if (!now.equals(offers)) {
            offers.setAll(now);
        }
        if (!listing.problems().isEmpty()) {
            notice.set(
                    Notice.warning(
                            kit.texts().get("clock.kept.damaged"),
                            String.join("\n", listing.problems())));
        }
        rest();
    }

    private Offer offer(KeptPlan kept) {
        Instant now = kit.times().now();
        KeptPlan.Tally tally = kept.tally(now);
        return new Offer(
                kept,
                words.title(kept),
                words.text(kept),
                tally.open() > 0,
                tally.missed() > 0 || tally.over() > 0 || tally.open() > 0,
                kept.isFinished(now));
    }

    private void failed(Throwable failure) {
        notice.set(words.failure(failure));
        rest();
    }

    private void rest() {
        working = false;
        if (again && open.get()) {
            again = false;
            look();
        }
    }

    /** Forgets a plan: at once where it is finished, else after a question. */
    void discard(Offer offer) {
        if (offer.finished()) {
            forget(offer);
            return;
        }
        kit.dialogs()
                .confirm(
                        Confirmation.destructive(
                                kit.texts().get("clock.discard.title"),
                                kit.texts().get("clock.discard.message"),
                                kit.texts().get("clock.discard.verb")),
                        yes -> forget(offer));
    }

    private void forget(Offer offer) {
        kit.tasks()
                .run(
                        () -> {
                            plans.discard(offer.plan());
                            return offer;
                        },
                        gone -> look(),
                        this::failed);
    }

    ObservableList<Offer> offers() {
        return offers;
    }

    /** Files that are damaged, or a look that failed; null for nothing. */
    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }
}
