package org.cronconsole.sandbox.render;

import org.cronconsole.sandbox.SeedHash;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run says: 30 to 60 lines in order, which end in the words of its outcome. */
final class RunScript {

    /**
     * @param level info, warning or error
     */
    record Line(String level, String message) {}

    private final List<Line> lines = new ArrayList<>();
    private final String runId;
    private final Outcome outcome;
    private final int vehicles;

    private RunScript(String runId, Outcome outcome) {
        this.runId = runId;
        this.outcome = outcome;
        this.vehicles = 60 + SeedHash.below(240, runId, "vehicles");
    }

    static List<Line> of(String runId, Outcome outcome) {
        RunScript script = new RunScript(runId, outcome);
        script.write();
        return List.copyOf(script.lines);
    }

    private void write() {
        info("==> Running the command of the job");
        info("sync starting, run " + runId);
        info("configuration: 27 variables, debug mode off");
        info("connecting to database db.acme-auto.example:5432");
        info("database ready in " + (40 + number("db") % 300) + " ms");
        info("starting browser");
        info("browser ready, version 131.0");
        info("login to vAuto");
        info("page loaded in " + (900 + number("page") % 4000) + " ms");
        if (outcome == Outcome.TIMED_OUT) {
            hang();
            return;
        }
        info("user name entered");
        info("password entered");
        info("vAuto asks for a second factor, method sms");
        info("waiting for 2FA text");
        if (outcome == Outcome.EXIT_2) {
            noText();
            return;
        }
        info("2FA text arrived after " + (3 + number("text") % 40) + " s");
        info("2FA code accepted");
        info("signed in");
        info("opening inventory");
        info("inventory has " + vehicles + " vehicles");
        batches();
        switch (outcome) {
            case EXIT_1 -> selectorGone();
            case OUT_OF_MEMORY -> outOfMemory();
            case EVICTED -> error("received SIGTERM, the instance is being moved");
            default -> finish();
        }
    }

    private void batches() {
        int batches = 8 + number("batches") % 16;
        int reached = outcome == Outcome.SUCCESSFUL ? batches : batches / 2 + 1;
        for (int i = 1; i <= reached; i++) {
            int done = vehicles * i / batches;
            info(
                    String.format(
                            Locale.ROOT,
                            "batch %d/%d: %d of %d vehicles",
                            i,
                            batches,
                            done,
                            vehicles));
            if (number("warn" + i) % 5 == 0) {
                warning(
                        String.format(
                                Locale.ROOT,
                                "vehicle %d has no photos, skipped",
                                1000 + number("v" + i) % 9000));
            }
        }
        // The shortest runs still say enough to fill a screen.
        while (lines.size() < 30) {
            info(
                    "checked book value of stock number A"
                            + (1000 + number("s" + lines.size()) % 9000));
        }
    }

    private void finish() {
        info("updated " + (vehicles - number("same") % 20) + " vehicles");
        info("descriptions: " + number("d") % 30 + ", features: " + number("f") % 30);
        info("signing out");
        info("browser closed");
        info("sync finished, exit 0");
    }

    private void noText() {
        for (int i = 1; i <= 12; i++) {
            info("still waiting for 2FA text, " + 10 * i + " s");
        }
        warning("asked for the text again after 60 s, nothing came");
        error("2FA text did not arrive within 120 s");
        info("screenshot saved");
        info("browser closed");
        error("sync failed, exit 2");
    }

    private void selectorGone() {
        warning("element 'Save all' not found, trying again (1/3)");
        warning("element 'Save all' not found, trying again (2/3)");
        warning("element 'Save all' not found, trying again (3/3)");
        error("TimeoutError: waiting for 'Save all' failed: 60000 ms exceeded");
        error("    at saveBatch (sync.js:412)");
        info("screenshot saved");
        info("browser closed");
        error("sync failed, exit 1");
    }

    private void outOfMemory() {
        warning("memory use 470 MB of 512 MB");
        warning("memory use 501 MB of 512 MB");
        error("the process was killed: out of memory (limit 512Mi)");
    }

    private void hang() {
        warning("login page shows 'Please wait'");
        for (int i = 1; i <= 24; i++) {
            warning("still 'Please wait' after " + i * 30 + " min");
        }
        error("==> The run reached the 12 hour limit and was stopped");
    }

    private int number(String what) {
        return SeedHash.below(1_000_000, runId, what);
    }

    private void info(String message) {
        lines.add(new Line("info", message));
    }

    private void warning(String message) {
        lines.add(new Line("warning", message));
    }

    private void error(String message) {
        lines.add(new Line("error", message));
    }
}
