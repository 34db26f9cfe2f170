package org.cronconsole.workbench;

import org.cronconsole.render.RateAllowance;
import org.cronconsole.render.RateWait;
import org.cronconsole.render.RateWaitListener;
import org.cronconsole.render.RenderApi;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What Render's rate limits hold up now, and what they leave. Nothing here waits or asks Render: it
 * is all known from answers that came. Safe for use by several threads.
 */
public final class RenderLimits {
    /**
     * How many creates Render lets through in an hour, as it documents; shared by a user's keys.
     */
    public static final int CREATES_AN_HOUR = 20;

    private final Waits waits;
    private final RenderApi render;

    /**
     * Tells of these.
     *
     * @param render knows from its answers what is left
     */
    public RenderLimits(Waits waits, RenderApi render) {
        this.waits = waits;
        this.render = render;
    }

    /** The wait that ends last of those a person waits for; empty where nothing is held up. */
    public Optional<RateWait> waiting() {
        return waits.all.stream()
                .filter(wait -> !wait.background())
                .max(Comparator.comparing(RateWait::until));
    }

    /** What is left of this hour's creates; empty where no create of this process has told. */
    public Optional<RateAllowance> createsLeft() {
        return render.createsLeft();
    }

    /** What is left of this minute's reads; empty where no read of this process has told. */
    public Optional<RateAllowance> readsLeft() {
        return render.readsLeft();
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
