package org.cronconsole.run;

import org.cronconsole.render.RunEvent.EndReason;
import org.cronconsole.words.Words;

import java.time.Duration;
import java.util.StringJoiner;

/** Puts Render's reasons into words. */
final class RunReasons {
    private static final Words WORDS = Words.of(RunReasons.class);

    private RunReasons() {}

    static String inWords(EndReason reason) {
        StringJoiner words = new StringJoiner("; ");
        if (reason.memoryLimit() != null) {
            words.add(
                    reason.memoryLimit().isEmpty()
                            ? WORDS.get("reason.memory")
                            : WORDS.format("reason.memory.limit", reason.memoryLimit()));
        }
        if (reason.timedOutSeconds() != null) {
            words.add(
                    WORDS.format(
                            "reason.timeout",
                            Spans.inWords(Duration.ofSeconds(reason.timedOutSeconds()))));
        }
        if (reason.exitCode() != null) {
            words.add(WORDS.format("reason.exit", String.valueOf(reason.exitCode())));
        }
        if (reason.evicted()) {
            words.add(WORDS.get("reason.evicted"));
        }
        if (reason.earlyExit()) {
            words.add(WORDS.get("reason.early"));
        }
        if (reason.text() != null && !reason.text().isBlank()) {
            words.add(reason.text().strip());
        }
        return words.toString();
    }
}
