package org.cronconsole.ui.many;

import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.dealership.queue.KeptQueue;
import org.cronconsole.dealership.queue.ManyAtOnce;
import org.cronconsole.dealership.queue.QueueNow;
import org.cronconsole.dealership.queue.QueueRow;
import org.cronconsole.dealership.queue.RowState;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.StatusPill;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the screen of many dealerships says. */
final class ManyWords {
    private final ScreenKit kit;

    ManyWords(ScreenKit kit) {
        this.kit = kit;
    }

    Cells.Status state(RowState state) {
        StatusPill.Look look =
                switch (state) {
                    case READY, RESUME -> StatusPill.Look.WAITING;
                    case EXISTS, GONE -> StatusPill.Look.QUIET;
                    case PROBLEM -> StatusPill.Look.WARN;
                    case RUNNING -> StatusPill.Look.RUNNING;
                    case DONE -> StatusPill.Look.OK;
                    case FAILED, PARTLY -> StatusPill.Look.FAIL;
                    case ROLLED_BACK -> StatusPill.Look.STOPPED;
                };
        return new Cells.Status(look, kit.texts().get("many.state." + key(state)));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** How many rows stand how. */
    String counts(List<QueueRow> rows) {
        List<String> parts = new ArrayList<>();
        for (RowState state : RowState.values()) {
            long count = rows.stream().filter(row -> row.state() == state).count();
            if (count > 0) {
                parts.add(kit.texts().format("many.count." + key(state), count));
            }
        }
        return String.join(" · ", parts);
    }

    /** What it takes: numbers, jobs, time. */
    String plan(ManyAtOnce.Look look) {
        int left = look.queue().left();
        if (left == 0) {
            return kit.texts().get("many.nothing");
        }
        List<String> parts = new ArrayList<>();
        parts.add(kit.texts().format("many.plan.time", left, kit.times().roughly(look.left())));
        var numbers = look.numbers();
        if (numbers.spares() > 0) {
            parts.add(kit.texts().format("many.plan.spares", numbers.spares()));
        }
        if (numbers.rented() > 0) {
            parts.add(kit.texts().format("many.plan.rent", numbers.rented()));
        }
        if (!look.cost().parts().isEmpty()) {
            parts.add(kit.texts().format("many.plan.cost", look.cost().words()));
        }
        return String.join(" ", parts);
    }

    /** What goes on now, in a sentence. */
    String now(@Nullable QueueNow now) {
        if (now == null) {
            return kit.texts().get("many.now.begins");
        }
        String left = kit.times().roughly(now.left());
        return switch (now.phase()) {
            case WORKING -> working(now, left);
            case WAITING -> {
                var until = now.until();
                yield kit.texts()
                        .format(
                                "many.now.waiting",
                                until == null ? "" : kit.times().local(until),
                                until == null
                                        ? ""
                                        : kit.times()
                                                .exactly(
                                                        Duration.between(kit.times().now(), until)),
                                now.reason() == null ? "" : now.reason(),
                                left);
            }
            case PAUSED ->
                    now.reason() == null
                            ? kit.texts().get("many.now.paused")
                            : kit.texts().format("many.now.paused.why", now.reason());
            case STOPPED, ENDED -> "";
        };
    }

    private String working(QueueNow now, String left) {
        String who =
                now.queue().rows().stream()
                        .filter(row -> row.state() == RowState.RUNNING)
                        .findFirst()
                        .map(QueueRow::dealership)
                        .orElse("");
        var step = now.step();
        if (who.isEmpty() || step == null || step.step() == OnboardingStep.LINE_CHECK) {
            return kit.texts().format("many.now.next", left);
        }
        return kit.texts()
                .format(
                        "many.now.working",
                        who,
                        kit.texts().get("onboarding.step." + key(step.step())),
                        left);
    }

    /** What part of the rows that are worked through is over, from 0 to 1. */
    static double part(KeptQueue queue) {
        int left = queue.left();
        int over =
                queue.count(RowState.DONE)
                        + queue.count(RowState.FAILED)
                        + queue.count(RowState.PARTLY);
        return left + over == 0 ? 0 : (double) over / (left + over);
    }

    /** What is offered of a queue that has not ended. */
    String offer(KeptQueue queue) {
        return kit.texts()
                .format(
                        "many.offer.text",
                        queue.file(),
                        kit.times().local(queue.begunAt()),
                        queue.count(RowState.DONE),
                        queue.left() + queue.count(RowState.PARTLY));
    }

    /** Everything about a row. */
    String detail(QueueRow row) {
        String text = row.words();
        if (text.isEmpty()) {
            text = state(row.state()).word();
        }
        var at = row.at();
        return kit.texts()
                .format(
                        at == null ? "many.detail" : "many.detail.at",
                        row.row(),
                        row.dealership(),
                        text,
                        at == null ? "" : kit.times().local(at));
    }
}
