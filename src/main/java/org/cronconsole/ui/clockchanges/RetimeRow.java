package org.cronconsole.ui.clockchanges;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.cronconsole.retime.KeptPlan;
import org.cronconsole.retime.RetimePlan;
import org.cronconsole.retime.RetimeResult;
import org.cronconsole.retime.RetimeStep;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.StatusPill;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/** One job of a plan under review, with what came of it. */
final class RetimeRow {
    private final @Nullable RetimeStep step;
    private final String name;
    private final String meant;
    private final String old;
    private final String fresh;
    private final String elsewhere;
    private final String firstStart;
    private final ScreenKit kit;
    private final BooleanProperty chosen = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Said> said;
    private boolean there;

    /**
     * How it stands.
     *
     * @param choosable true where it can be taken into a plan now
     * @param details a sentence or two; empty for none
     */
    record Said(StatusPill.Look look, String word, String details, boolean choosable) {}

    private RetimeRow(
            @Nullable RetimeStep step,
            String name,
            String meant,
            String elsewhere,
            String firstStart,
            Said said,
            ScreenKit kit) {
        this.step = step;
        this.name = name;
        this.meant = meant;
        this.old = step == null ? "" : step.old().expression();
        this.fresh = step == null ? "" : step.fresh().expression();
        this.elsewhere = elsewhere;
        this.firstStart = firstStart;
        this.said = new ReadOnlyObjectWrapper<>(said);
        this.kit = kit;
    }

    /** A step of a plan. */
    static RetimeRow of(RetimeStep step, ScreenKit kit) {
        RetimeRow row =
                new RetimeRow(
                        step,
                        step.name(),
                        kit.times().wallClock(step.intent()),
                        new WindowWords(kit.texts(), kit.times()).elsewhere(step.window()),
                        kit.times().at(step.firstStart(), step.intent().zone()),
                        new Said(StatusPill.Look.UNKNOWN, "", "", false),
                        kit);
        row.stand(null, false, kit.times().now());
        row.chosen.set(step.window().holds(kit.times().now()));
        return row;
    }

    /** A job that no plan can help. */
    static RetimeRow of(RetimePlan.Unplanned job, ScreenKit kit) {
        return new RetimeRow(
                null,
                job.name(),
                "",
                "",
                "",
                new Said(
                        StatusPill.Look.WARN,
                        kit.texts().get("clock.state.unplanned"),
                        job.reason(),
                        false),
                kit);
    }

    /**
     * Says how it stands now.
     *
     * @param outcome what came of it; null where it was not taken yet
     * @param running true while it is being taken
     */
    void stand(KeptPlan.@Nullable Outcome outcome, boolean running, Instant now) {
        RetimeStep of = step;
        if (of == null) {
            return;
        }
        there = outcome != null && outcome.state().isThere();
        Said next =
                running
                        ? said(StatusPill.Look.RUNNING, "running", "", false)
                        : outcome == null ? untaken(of, now) : taken(of, outcome);
        if (!next.equals(said.get())) {
            said.set(next);
        }
    }

    private Said taken(RetimeStep of, KeptPlan.Outcome outcome) {
        boolean again = !outcome.state().isThere() && of.window().holds(kit.times().now());
        return said(
                look(outcome.state()),
                outcome.state().name().toLowerCase(Locale.ROOT),
                new WindowWords(kit.texts(), kit.times())
                        .localised(outcome.words(), of.intent().zone()),
                again);
    }

    private Said untaken(RetimeStep of, Instant now) {
        if (of.window().holds(now)) {
            return said(StatusPill.Look.OK, "open", "", true);
        }
        boolean early = !now.isAfter(of.window().after());
        return early
                ? said(StatusPill.Look.WAITING, "early", text("clock.state.early.text"), true)
                : said(StatusPill.Look.STOPPED, "late", text("clock.state.late.text"), false);
    }

    private Said said(StatusPill.Look look, String key, String details, boolean choosable) {
        return new Said(look, text("clock.state." + key), details, choosable);
    }

    private String text(String key) {
        return kit.texts().get(key);
    }

    private static StatusPill.Look look(RetimeResult.State state) {
        return switch (state) {
            case DONE, CONFIRMED, ALREADY -> StatusPill.Look.OK;
            case START_MISSED, FAILED -> StatusPill.Look.FAIL;
            case REFUSED -> StatusPill.Look.STOPPED;
            case DEPLOY_UNKNOWN -> StatusPill.Look.WARN;
            case UNKNOWN -> StatusPill.Look.UNKNOWN;
        };
    }

    /** From when on its line can be changed, as of now; empty for no window, or none any more. */
    String windowFrom() {
        RetimeStep of = step;
        return of == null || there
                ? ""
                : windows().from(of.window(), of.intent().zone(), kit.times().now());
    }

    /** Until when its line can be changed, as of now; empty for no window, or none any more. */
    String windowUntil() {
        RetimeStep of = step;
        return of == null || there
                ? ""
                : windows().until(of.window(), of.intent().zone(), kit.times().now());
    }

    private WindowWords windows() {
        return new WindowWords(kit.texts(), kit.times());
    }

    /** The local time that is meant and its place; empty where not known. */
    String timeAndPlace() {
        return step == null ? "" : kit.times().timeAndPlace(step.intent());
    }

    /** The step; null where the job is in no plan. */
    @Nullable RetimeStep step() {
        return step;
    }

    String name() {
        return name;
    }

    /** The local time that is meant; empty where not known. */
    String meant() {
        return meant;
    }

    /** Its line; empty where not known. */
    String old() {
        return old;
    }

    /** Its line then; empty for none. */
    String fresh() {
        return fresh;
    }

    /** The window for the viewer and in UTC; empty for none, or none any more. */
    String elsewhere() {
        return there ? "" : elsewhere;
    }

    /** The first start by the new line on the dealership's clock; empty for none. */
    String firstStart() {
        return firstStart;
    }

    /** Whether to take it into the plan. */
    BooleanProperty chosenProperty() {
        return chosen;
    }

    /** How it stands. */
    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }
}
