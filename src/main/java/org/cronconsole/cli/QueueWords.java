package org.cronconsole.cli;

import org.cronconsole.dealership.queue.KeptQueue;
import org.cronconsole.dealership.queue.ManyAtOnce;
import org.cronconsole.dealership.queue.QueueNow;
import org.cronconsole.dealership.queue.QueueRow;
import org.cronconsole.dealership.queue.RowState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells a person what a queue does, without saying the same twice. */
final class QueueWords {
    private final Consumer<String> say;
    private @Nullable Instant told;
    private @Nullable KeptQueue last;
    private @Nullable String reason;

    QueueWords(Consumer<String> say) {
        this.say = say;
    }

    void summary(ManyAtOnce.Look look) {
        KeptQueue queue = look.queue();
        last = queue;
        say.accept(
                String.format(
                        Locale.ROOT,
                        "%d rows: %d ready, %d to go on with, %d there already, %d with problems.",
                        queue.rows().size(),
                        queue.count(RowState.READY),
                        queue.count(RowState.RESUME),
                        queue.count(RowState.EXISTS) + queue.count(RowState.DONE),
                        queue.count(RowState.PROBLEM) + queue.count(RowState.PARTLY)));
        if (look.comments() > 0) {
            say.accept("Lines that begin with # were passed over: " + look.comments() + ".");
        }
        if (queue.left() > 0) {
            say.accept(
                    String.format(
                            Locale.ROOT,
                            "Numbers to be rented: %d. It takes about %s, for Render lets each"
                                    + " person create 20 jobs an hour.",
                            look.numbers().rented(),
                            Span.words(look.left())));
        }
        if (!look.cost().parts().isEmpty()) {
            say.accept("Each month: " + look.cost().words());
        }
    }

    void changed(QueueNow now) {
        switch (now.phase()) {
            case WAITING -> waiting(now);
            case WORKING -> working(now);
            case PAUSED, STOPPED, ENDED -> {}
        }
        reason = now.reason();
    }

    private void waiting(QueueNow now) {
        Instant until = now.until();
        if (until != null && !until.equals(told)) {
            told = until;
            say.accept(
                    String.format(
                            Locale.ROOT,
                            "waits until %s: %s %d left, about %s.",
                            Json.time(until),
                            now.reason() == null ? "" : now.reason(),
                            now.queue().left(),
                            Span.words(now.left())));
        }
    }

    private void working(QueueNow now) {
        KeptQueue before = last;
        last = now.queue();
        for (QueueRow row : now.queue().rows()) {
            QueueRow earlier = before == null ? null : before.row(row).orElse(null);
            if (earlier != null && earlier.state() != row.state()) {
                say.accept(
                        String.format(
                                Locale.ROOT,
                                "row %d, %s: %s%s",
                                row.row(),
                                row.dealership(),
                                row.state().word(),
                                row.words().isEmpty() ? "" : " – " + row.words()));
            }
        }
    }

    void end(KeptQueue queue, QueueNow.Phase end) {
        say.accept(
                String.format(
                        Locale.ROOT,
                        "%d of %d are onboarded%s.",
                        queue.count(RowState.DONE) + queue.count(RowState.EXISTS),
                        queue.rows().size(),
                        queue.count(RowState.EXISTS) == 0
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        ", %d of them before",
                                        queue.count(RowState.EXISTS))));
        if (end == QueueNow.Phase.PAUSED && reason != null) {
            say.accept("It stopped, for this concerns every row: " + reason);
        }
        if (queue.open()) {
            say.accept("To go on, give the same command again.");
        }
    }
}
