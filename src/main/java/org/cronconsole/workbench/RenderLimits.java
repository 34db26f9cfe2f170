package org.cronconsole.workbench;

import org.cronconsole.render.RateAllowance;
import org.cronconsole.render.RateWait;
import org.cronconsole.render.RateWaitListener;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * What Render's rate limits hold up now, and what they leave of creates. Nothing here waits or asks
 * Render: it is all known from answers that came. Safe for use by several threads.
 */
public final class RenderLimits {
    /**
     * How many creates Render lets through in an hour, as it documents; shared by a user's keys.
     */
    public static final int CREATES_AN_HOUR = 20;

    private final Waits waits;
    private final Supplier<Optional<RateAllowance>> creates;

    /**
     * Tells of these.
     *
     * @param creates what is left of the limit of creates; empty where no create has told
     */
    public RenderLimits(Waits waits, Supplier<Optional<RateAllowance>> creates) {
        this.waits = waits;
        this.creates = creates;
    }

    /** The wait that ends last of those a person waits for; empty where nothing is held up. */
    public Optional<RateWait> waiting() {
        return waits.all.stream()
                .filter(wait -> !wait.background())
                .max(Comparator.comparing(RateWait::until));
    }

    /** What is left of this hour's creates; empty where no create of this process has told. */
    public Optional<RateAllowance> createsLeft() {
        return creates.get();
    }

    /** Remembers what waits. */
    public static final class Waits implements RateWaitListener {
        private final List<RateWait> all = new CopyOnWriteArrayList<>();

        /** Nothing waits yet. */
        public Waits() {}

        @Override
        public void waiting(RateWait wait) {
            all.add(wait);
        }

        @Override
        public void over(RateWait wait) {
            all.remove(wait);
        }
    }
}
