package org.cronconsole.dealership.queue;

import org.cronconsole.render.RateAllowance;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When jobs may be created without Render refusing them: by what its headers tell, by what they
 * told before the application was started anew, and where they have told nothing by an own count.
 */
final class Pace {
    /** Render's documented limit of creates, for each person. */
    static final int LIMIT = 20;

    /** The time that limit is for. */
    static final Duration WINDOW = Duration.ofHours(1);

    /** What a dealership takes as long as none was finished: a first build, most of all. */
    private static final Duration USUAL = Duration.ofMinutes(3);

    private Pace() {}

    /**
     * When so many may be created.
     *
     * @param live what Render told in this process; empty where nothing was created yet
     * @return now, or later
     */
    static Instant next(KeptQueue kept, Optional<RateAllowance> live, int wanted, Instant now) {
        RateAllowance told = live.orElse(kept.allowance());
        if (told != null && (live.isPresent() || told.fullAgainAt().isAfter(now))) {
            boolean over = !told.fullAgainAt().isAfter(now);
            return over || told.left() >= wanted ? now : told.fullAgainAt();
        }
        List<Instant> recent = recent(kept.creates(), now);
        int allowed = told == null ? LIMIT : Math.toIntExact(told.limit());
        if (told != null || recent.size() + wanted <= allowed) {
            return now;
        }
        return recent.get(recent.size() + wanted - allowed - 1).plus(WINDOW);
    }

    private static List<Instant> recent(List<Instant> creates, Instant now) {
        return creates.stream().filter(at -> at.plus(WINDOW).isAfter(now)).toList();
    }

    /**
     * Counts creates before they are sent, so that a crash between does not lose them.
     *
     * @param wanted how many are about to be sent
     */
    static KeptQueue reserve(
            KeptQueue kept, Optional<RateAllowance> live, int wanted, Instant now) {
        List<Instant> creates = new ArrayList<>(recent(kept.creates(), now));
        for (int i = 0; i < wanted; i++) {
            creates.add(now);
        }
        @Nullable RateAllowance told = live.orElse(kept.allowance());
        @Nullable RateAllowance after =
                told == null
                        ? null
                        : new RateAllowance(
                                told.limit(),
                                Math.max(0, told.left() - wanted),
                                told.fullAgainAt());
        return kept.with(creates, after, kept.window());
    }

    /** Keeps what Render has told. */
    static KeptQueue note(KeptQueue kept, Optional<RateAllowance> live, Instant now) {
        if (live.isEmpty()) {
            return kept;
        }
        Duration left = Duration.between(now, live.get().fullAgainAt());
        return kept.with(
                kept.creates(),
                live.get(),
                left.compareTo(kept.window()) > 0 ? left : kept.window());
    }

    /** How long the rows that are left will take at most places, as far as can be told. */
    static Duration estimate(KeptQueue kept, Optional<RateAllowance> live, Instant now) {
        int rows = kept.left();
        if (rows == 0) {
            return Duration.ZERO;
        }
        Duration each = kept.finished() == 0 ? USUAL : kept.working().dividedBy(kept.finished());
        Duration working = each.multipliedBy(rows);
        RateAllowance told = live.orElse(kept.allowance());
        boolean fresh = told == null || !told.fullAgainAt().isAfter(now);
        long limit = told == null ? LIMIT : Math.max(1, told.limit());
        long left = fresh || told == null ? limit : told.left();
        long later = Math.max(0, 2L * rows - left);
        if (later == 0) {
            return working;
        }
        Duration window = kept.window().isZero() ? WINDOW : kept.window();
        Duration first = fresh || told == null ? window : Duration.between(now, told.fullAgainAt());
        // The last window need not be waited out: only what begins it, and what is done in it.
        long inLast = ((later - 1) % limit + 2) / 2;
        Duration waiting =
                first.plus(window.multipliedBy((later - 1) / limit))
                        .plus(each.multipliedBy(inLast));
        return waiting.compareTo(working) > 0 ? waiting : working;
    }
}
