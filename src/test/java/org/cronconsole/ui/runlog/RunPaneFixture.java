package org.cronconsole.ui.runlog;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.LogLine;
import org.cronconsole.render.RunEvent;
import org.cronconsole.run.Run;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A job with a good run of yesterday and one of today that failed, and what is shown of it. */
final class RunPaneFixture {
    static final JobId ID = new JobId("crn-1");

    private static final Instant GOOD = FakeRender.NOW.minus(Duration.ofHours(27));
    private static final Instant BAD = FakeRender.NOW.minus(Duration.ofHours(3));

    final TestKit test = new TestKit();
    final ScreenKit kit = test.kit();
    final List<String> ways = new ArrayList<>();
    final JobActions actions = new JobActions(test.jobs(), kit, (job, run) -> {});
    final RunPaneViewModel model;

    RunPaneFixture(Consumer<String> copy) {
        this(copy, false);
    }

    RunPaneFixture(Consumer<String> copy, boolean readOnly) {
        test.render.add("crn-1", "Naperville Ford AM", "58 11 * * 1-6");
        model =
                new RunPaneViewModel(
                        test.runs(),
                        kit,
                        actions,
                        new WriteAccess(test.lock(readOnly, false), kit),
                        new RunPaneViewModel.Ways(
                                job -> ways.add("edit " + job.name()),
                                job -> ways.add("check line of " + job.name()),
                                copy));
    }

    FakeRender render() {
        return test.render;
    }

    CronJob job() {
        return test.jobs().find(ID);
    }

    Run run(String id) {
        return test.runs().history(job(), Duration.ofDays(7)).stream()
                .filter(run -> run.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    void showBad() {
        model.show(job(), run("run-2"));
    }

    void event(String id, Instant start, Duration took, @Nullable Integer exit) {
        test.render.addEvents(
                ID,
                new RunEvent.Started(new RunId(id), start),
                new RunEvent.Ended(
                        new RunId(id),
                        start.plus(took),
                        exit == null ? "successful" : "unsuccessful",
                        exit == null
                                ? null
                                : new RunEvent.EndReason(exit, null, null, false, false, null),
                        null));
    }

    /** Lines of the run of today, some seconds after its start. */
    List<LogLine> lines(int seconds, List<String> messages) {
        return lines(BAD.plusSeconds(seconds), messages);
    }

    List<LogLine> lines(Instant from, List<String> messages) {
        List<LogLine> lines = new ArrayList<>();
        for (String message : messages) {
            Instant at = from.plusMillis(1_100L * lines.size());
            lines.add(new LogLine("log-" + at, at, "info", message));
        }
        return lines;
    }

    void goodAndBad() {
        event("run-1", GOOD, Duration.ofMinutes(3), null);
        event("run-2", BAD, Duration.ofMinutes(4), 2);
        List<String> begin =
                List.of(
                        "==> Running the command of the job",
                        "sync starting, run crn-1-29",
                        "connecting to database db.acme-auto.example:5432",
                        "database ready in 83 ms",
                        "login to vAuto",
                        "page loaded in 2418 ms",
                        "vAuto asks for a second factor, method sms",
                        "waiting for 2FA text");
        List<String> good = new ArrayList<>(begin);
        good.add("2FA text arrived after 9 s");
        good.add("2FA code accepted");
        good.add("signed in");
        for (int i = 1; i < 9; i++) {
            good.add(String.format(Locale.ROOT, "batch %d/8: %d of 96 vehicles", i, i * 12));
        }
        good.add("sync finished, exit 0");
        List<String> bad = new ArrayList<>(begin);
        for (int i = 1; i <= 12; i++) {
            bad.add("still waiting for 2FA text, " + 10 * i + " s");
        }
        bad.add("WARN asked for the text again after 60 s, nothing came");
        bad.add("ERROR 2FA text did not arrive within 120 s");
        bad.add("browser closed");
        bad.add("ERROR sync failed, exit 2");
        test.render.logs.addAll(lines(GOOD, good));
        test.render.logs.addAll(lines(BAD, bad));
    }
}
