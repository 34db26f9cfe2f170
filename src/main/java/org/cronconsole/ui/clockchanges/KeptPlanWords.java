package org.cronconsole.ui.clockchanges;

import org.cronconsole.retime.KeptPlan;
import org.cronconsole.retime.RetimePlans;
import org.cronconsole.retime.RetimeResult;
import org.cronconsole.retime.RetimeRun;
import org.cronconsole.retime.RetimeStep;
import org.cronconsole.settings.DeployAfter;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Says how a kept plan stands. */
final class KeptPlanWords {
    private static final int MOST_NAMES = 5;

    private final ScreenKit kit;

    KeptPlanWords(ScreenKit kit) {
        this.kit = kit;
    }

    /** How it stands, in a line. */
    String title(KeptPlan kept) {
        KeptPlan.Tally tally = kept.tally(now());
        String day = kit.times().day(kept.plan().madeAt(), kit.times().zone());
        if (tally.there() < tally.all() && !kept.isFinished(now())) {
            return format("clock.kept.unfinished", day, tally.there(), tally.all());
        }
        return kept.isFinished(now())
                ? format("clock.kept.finished", day, tally.there(), tally.all())
                : format("clock.kept.waiting", day, tally.all());
    }

    /** What is known of it beyond that, and what comes next. */
    String text(KeptPlan kept) {
        List<String> parts = new ArrayList<>();
        Instant now = now();
        KeptPlan.Tally tally = kept.tally(now);
        add(parts, "clock.kept.open", tally.open());
        add(parts, "clock.kept.early", tally.early());
        add(parts, "clock.kept.over", tally.over());
        if (tally.confirmed() + tally.missed() > 0) {
            parts.add(
                    tally.missed() == 0
                            ? format("clock.kept.confirmed", tally.confirmed())
                            : format(
                                    "clock.kept.missed",
                                    tally.confirmed(),
                                    tally.missed(),
                                    names(kept, RetimeResult.State.START_MISSED)));
        }
        int waiting = tally.there() - tally.confirmed() - tally.missed();
        if (waiting > 0) {
            kept.plan().steps().stream()
                    .filter(step -> isWaiting(kept, step))
                    .map(step -> step.firstStart().plus(KeptPlan.GRACE))
                    .max(Comparator.naturalOrder())
                    .ifPresent(last ->
                            parts.add(
                                    format("clock.kept.first", waiting, kit.times().local(last))));
        }
        return String.join(" ", parts);
    }

    private static boolean isWaiting(KeptPlan kept, RetimeStep step) {
        KeptPlan.Outcome outcome = kept.outcome(step);
        return outcome != null
                && outcome.state().isThere()
                && outcome.state() != RetimeResult.State.CONFIRMED
                && outcome.state() != RetimeResult.State.START_MISSED;
    }

    private void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(format(key, count));
        }
    }

    private String names(KeptPlan kept, RetimeResult.State state) {
        List<String> names = new ArrayList<>();
        for (RetimeStep step : kept.plan().steps()) {
            KeptPlan.Outcome outcome = kept.outcome(step);
            if (outcome != null && outcome.state() == state) {
                names.add(step.name());
            }
        }
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES
                ? first
                : format("clock.kept.more", first, names.size() - MOST_NAMES);
    }

    /**
     * What changing lines costs.
     *
     * @param resumed true where a plan goes on
     * @param deploy what follows a changed schedule
     */
    String cost(int jobs, boolean resumed, DeployAfter deploy) {
        if (jobs == 0) {
            return format(resumed ? "clock.cost.none.kept" : "clock.cost.none");
        }
        return format("clock.cost", jobs, format("clock.cost.deploy." + deploy.word(), jobs));
    }

    /** What can be done with those whose window is open; empty where there are none. */
    String again(KeptPlan kept) {
        List<RetimeStep> open = kept.open(now());
        if (open.isEmpty()) {
            return "";
        }
        boolean tried = open.stream().allMatch(step -> kept.outcome(step) != null);
        return format(tried ? "clock.again" : "clock.start.goon", open.size());
    }

    /** True where some have no new line. */
    boolean lacks(KeptPlan kept) {
        KeptPlan.Tally tally = kept.tally(now());
        return tally.there() < tally.all();
    }

    /** What came of carrying it out. */
    Notice result(KeptPlan kept) {
        KeptPlan.Tally tally = kept.tally(now());
        boolean unsure =
                kept.outcomes().values().stream()
                        .anyMatch(outcome ->
                                outcome.state() == RetimeResult.State.DEPLOY_UNKNOWN
                                        || outcome.state() == RetimeResult.State.UNKNOWN
                                        || outcome.state() == RetimeResult.State.START_MISSED);
        String title = format("clock.result", tally.there(), tally.all());
        String text = text(kept);
        if (tally.there() == tally.all() && !unsure) {
            return Notice.success(title, text);
        }
        return Notice.warning(title, text + " " + kit.texts().get("clock.result.look"));
    }

    /** Why it ended without a result. */
    Notice failure(Throwable failure) {
        return switch (failure) {
            case RetimeRun.Busy busy ->
                    Notice.warning(
                            kit.texts().get("clock.busy"), kit.texts().get("clock.busy.text"));
            case RetimePlans.Unkept unkept ->
                    new Notice(
                            Notice.Kind.ERROR,
                            kit.texts().get("clock.unkept"),
                            String.valueOf(unkept.getMessage()),
                            "",
                            null,
                            null);
            default -> Notice.of(kit.problems().of(failure));
        };
    }

    private String format(String key, Object... values) {
        return kit.texts().format(key, values);
    }

    private Instant now() {
        return kit.times().now();
    }
}
