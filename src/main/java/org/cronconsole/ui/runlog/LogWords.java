package org.cronconsole.ui.runlog;

import org.cronconsole.run.Run;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** How much of a log there is, and what is wrong, in words. */
record LogWords(ScreenKit kit) {
    /** A failure in a sentence or two. */
    String of(Throwable failure) {
        return kit.problems().of(failure).text();
    }

    /**
     * How many lines there are.
     *
     * @param run null: none is chosen
     * @param cut whether its beginning is left out
     * @param reading whether it is being read, its end first
     * @param back whether lines that were missed are being read while it is followed
     */
    String count(@Nullable Run run, int lines, boolean cut, boolean reading, boolean back) {
        if (run == null) {
            return kit.texts().get("runs.log.choose");
        }
        if (lines > 0 && reading) {
            return kit.texts().format("runs.log.sofar", lines, LogLines.LIMIT);
        }
        if (lines > 0 && back) {
            return kit.texts().format("runs.log.back", lines);
        }
        if (lines > 0) {
            return kit.texts().format(cut ? "runs.log.newest" : "runs.log.count", lines);
        }
        boolean active = run.status().active();
        return kit.texts()
                .get(reading ? "runs.log.loading" : active ? "runs.log.notyet" : "runs.log.empty");
    }

    /**
     * While the connection is made again.
     *
     * @param next when; null: now
     */
    String reconnecting(String count, @Nullable Instant next, String trouble) {
        Duration left = next == null ? Duration.ZERO : Duration.between(kit.times().now(), next);
        String when =
                left.toSeconds() < 1
                        ? kit.texts().get("runs.log.again.now")
                        : kit.texts().format("runs.log.again.in", left.toSeconds());
        return kit.texts().format("runs.log.again", count, when, trouble);
    }
}
