package org.cronconsole.dealership;

import org.cronconsole.job.Patience;
import org.cronconsole.job.Period;
import org.cronconsole.render.RateAllowance;
import org.cronconsole.render.RenderApi;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The requests that an onboarding will send, by kind, against what the rate limits leave by
 * Render's last answers. Counted for a registry in one env group, a clean run, and deploys that
 * take from one to five minutes.
 *
 * @param lines one for each kind that is sent
 */
public record PlannedCalls(List<Line> lines) {
    private static final Words WORDS = Words.of(PlannedCalls.class);

    /** A turn at a key of the registry, the write, and the end of the turn. */
    private static final int TURN = 3;

    /** The claim goes at the end. */
    private static final int RELEASE = 1;

    private static final int CHECK_READS = 2;

    /** In a workspace without a registry, where the first claim makes the group. */
    private static final int CLAIM_READS = 3;

    private static final int MORE_CLAIM_READS = 1;
    private static final int REGISTRY_READS = 6;
    private static final int DASHBOARD_CALLS = 3;
    private static final int RENTING = 3;
    private static final int TAKING_OURS = 2;
    private static final int NAMING_OURS = 2;

    /** Whose it is, and who onboards with it now, is asked again. */
    private static final int OWNER_READS = 2;

    private static final Duration QUICK_DEPLOY = Duration.ofMinutes(1);
    private static final Duration SLOW_DEPLOY = Duration.ofMinutes(5);

    /** What shares one limit. */
    public enum Kind {
        /** Creates of services, of which Render allows twenty an hour. */
        CREATES,
        /** Other writes to Render. */
        WRITES,
        /** Reads of Render, most of them while the deploys are awaited. */
        READS,
        /** Requests to the dashboard. */
        DASHBOARD,
        /** Requests to Twilio. */
        TWILIO;

        /** The name of the commands' output: {@code creates}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How many of a kind.
     *
     * @param left what the limit leaves now; null where no answer has told, or there is no limit
     */
    public record Line(Kind kind, int least, int most, @Nullable RateAllowance left) {
        /** True where it may take more than the limit leaves now. */
        public boolean mayExceed() {
            RateAllowance allowed = left;
            return allowed != null && most > allowed.left();
        }

        /**
         * In words: {@code 2 of 14 creates of jobs left this hour}; it is said where that may be
         * too little.
         */
        public String words() {
            RateAllowance allowed = left;
            if (allowed == null || !mayExceed()) {
                return count();
            }
            return WORDS.format(
                    least > allowed.left() ? "calls.exceeds" : "calls.may.exceed", count());
        }

        private String count() {
            String count =
                    least == most
                            ? String.valueOf(least)
                            : WORDS.format(
                                    "calls.range", String.valueOf(least), String.valueOf(most));
            RateAllowance allowed = left;
            return allowed == null
                    ? WORDS.format("calls.count." + kind.word(), count)
                    : WORDS.format(
                            "calls.left." + kind.word(), count, String.valueOf(allowed.left()));
        }
    }

    /** Copies the list. */
    public PlannedCalls {
        lines = List.copyOf(lines);
    }

    /** All of it in a sentence; in two where a limit may leave too little. */
    public String words() {
        String all = String.join(", ", lines.stream().map(Line::words).toList()) + ".";
        return lines.stream().anyMatch(PlannedCalls::waits)
                ? all + " " + WORDS.get("calls.exceeding")
                : all;
    }

    /** True where it may take more of something than a limit leaves now. */
    public boolean mayExceed() {
        return lines.stream().anyMatch(Line::mayExceed);
    }

    /** Creates are counted for an hour: where they are too few, the plan is not begun. */
    private static boolean waits(Line line) {
        return line.mayExceed() && line.kind() != Kind.CREATES;
    }

    /** The line of a kind. */
    public Line of(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).findFirst().orElseThrow();
    }

    /**
     * Counts.
     *
     * @param sharedGroup whether both jobs are linked to an env group and deployed once more
     * @param rents whether a number is rented
     * @param ours whether the number is one that the account rents already
     * @param patience with which deploys are looked at
     */
    static PlannedCalls count(
            RenderApi render, boolean sharedGroup, boolean rents, boolean ours, Patience patience) {
        int jobs = Period.values().length;
        int writes = TURN + RELEASE;
        int reads = CHECK_READS + CLAIM_READS + jobs + REGISTRY_READS;
        if (sharedGroup) {
            writes += 2 * jobs;
            reads += 1 + 2 + jobs;
        }
        if (ours) {
            reads += OWNER_READS;
        }
        int quick = jobs * (patience.looks(QUICK_DEPLOY) + 1);
        int slow = jobs * (patience.looks(SLOW_DEPLOY) + 1);
        int twilio = rents ? RENTING : ours ? TAKING_OURS : 0;
        List<Line> all =
                List.of(
                        new Line(Kind.CREATES, jobs, jobs, render.createsLeft().orElse(null)),
                        new Line(
                                Kind.WRITES,
                                writes + 1,
                                writes + TURN,
                                render.writesLeft().orElse(null)),
                        new Line(
                                Kind.READS,
                                reads + quick,
                                reads + MORE_CLAIM_READS + (ours ? OWNER_READS : 0) + slow,
                                render.readsLeft().orElse(null)),
                        new Line(Kind.DASHBOARD, DASHBOARD_CALLS, DASHBOARD_CALLS, null),
                        new Line(
                                Kind.TWILIO,
                                twilio,
                                rents ? twilio : twilio + (ours ? NAMING_OURS : 0),
                                null));
        return new PlannedCalls(all.stream().filter(line -> line.most() > 0).toList());
    }
}
