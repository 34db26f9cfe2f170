package org.cronconsole.ui.watch;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.JobEvents;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RunEvent;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.run.RunStatus;
import org.cronconsole.run.RunTrigger;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.TestKit;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs that are watched over Render in memory, by a clock that a test moves. */
final class WatchLab {
    final TestKit test = new TestKit();
    final ScreenKit kit = test.kit();

    /** The jobs whose events were read for a person, and behind everything else. */
    final List<String> looked = new ArrayList<>();

    /** Thrown by each look, as long as it is there. */
    @Nullable RuntimeException fault;

    private final FakeRender events =
            new FakeRender() {
                @Override
                public JobEvents events(JobId job, Instant from, Instant to) {
                    return look(job, "");
                }

                @Override
                public List<RunEvent> runEvents(JobId job, Instant from, Instant to) {
                    return test.render.runEvents(job, from, to);
                }

                @Override
                public RenderApi inBackground() {
                    return behind;
                }
            };
    private final FakeRender behind =
            new FakeRender() {
                @Override
                public JobEvents events(JobId job, Instant from, Instant to) {
                    return look(job, " behind");
                }

                @Override
                public List<RunEvent> runEvents(JobId job, Instant from, Instant to) {
                    return test.render.runEvents(job, from, to);
                }
            };

    final RunService runs = new RunService(events, () -> test.now);
    final WatchedRuns watched = new WatchedRuns(runs, kit);

    private JobEvents look(JobId job, String how) {
        looked.add(job.value() + how);
        if (fault != null) {
            throw fault;
        }
        return test.render.events(job, Instant.MIN, Instant.MAX);
    }

    CronJob job(String id) {
        return CronJob.of(test.render.add(id, "Job " + id, "0 3 * * *"), null);
    }

    /** Ten runs of five minutes that ended well, and one of eight. */
    void past(CronJob job) {
        for (int day = 1; day <= 11; day++) {
            Instant start = test.now.minus(Duration.ofDays(day));
            RunId id = new RunId(job.id() + "-past-" + day);
            test.render.addEvents(
                    job.id(),
                    new RunEvent.Started(id, start),
                    new RunEvent.Ended(
                            id,
                            start.plus(Duration.ofMinutes(day < 3 ? 8 : 5)),
                            "successful",
                            null,
                            null));
        }
    }

    Run triggered(CronJob job) {
        return new Run(
                new RunId(job.id() + "-run"),
                job.id(),
                RunStatus.RUNNING,
                test.now,
                null,
                RunTrigger.MANUAL,
                null,
                null);
    }

    void starts(CronJob job) {
        test.render.addEvents(
                job.id(), new RunEvent.Started(new RunId(job.id() + "-run"), test.now));
    }

    void ends(CronJob job, String status) {
        test.render.addEvents(
                job.id(),
                new RunEvent.Ended(new RunId(job.id() + "-run"), test.now, status, null, null));
    }

    /** Lets so many seconds pass. */
    void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            test.now = test.now.plusSeconds(1);
            test.tasks.tick();
        }
    }
}
