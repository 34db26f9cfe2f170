package org.cronconsole.run;

import org.cronconsole.render.RunEvent.EndReason;

import java.time.Duration;
import java.util.StringJoiner;

/** Puts Render's reasons into words. */
final class RunReasons {
    private RunReasons() {}

    static String inWords(EndReason reason) {
        StringJoiner words = new StringJoiner("; ");
        if (reason.memoryLimit() != null) {
            words.add(
                    reason.memoryLimit().isEmpty()
                            ? "out of memory"
                            : "out of memory (limit " + reason.memoryLimit() + ")");
        }
        if (reason.timedOutSeconds() != null) {
            words.add(
                    "timed out after "
                            + Spans.inWords(Duration.ofSeconds(reason.timedOutSeconds())));
        }
        if (reason.exitCode() != null) {
            words.add("exit code " + reason.exitCode());
        }
        if (reason.evicted()) {
            words.add("evicted by Render");
        }
        if (reason.earlyExit()) {
            words.add("exited early");
        }
        if (reason.text() != null && !reason.text().isBlank()) {
            words.add(reason.text().strip());
        }
        return words.toString();
    }
}
