package org.cronconsole.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.LogLine;
import org.cronconsole.render.LogListener;
import org.cronconsole.render.LogSubscription;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RunEvent;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class RunServiceTest {
    private static final Instant NOW = FakeRender.NOW;

    private final FakeRender render = new FakeRender();
    private final RunService runs = new RunService(render, () -> NOW);
    private final CronJob job =
            CronJob.of(render.add("crn-1", "Joliet Kia AM", "0 11 * * *"), null);

    /** Remembers the lines. */
    private static final class Heard implements LogListener {
        private final List<String> messages = new ArrayList<>();

        @Override
        public void lines(List<LogLine> lines) {
            lines.forEach(line -> messages.add(line.message()));
        }

        @Override
        public void connected() {
            messages.add("(live)");
        }

        @Override
        public void reconnecting(GatewayException why, Duration in) {
            messages.add("(again)");
        }

        @Override
        public void failed(GatewayException why) {
            messages.add("(failed)");
        }
    }

    @Test
    void theLogOfARunIsFollowedFromBeforeItsStartUntilItIsClosed() {
        render.addEvents(job.id(), new RunEvent.Started(new RunId("run-1"), NOW.minusSeconds(90)));
        Run run = runs.active(job).orElseThrow();
        Heard heard = new Heard();

        LogSubscription following = runs.followLog(job, run, heard);
        render.writeLog(job.id(), new LogLine("log-1", NOW, "info", "Second factor asked for"));
        following.close();
        render.writeLog(job.id(), new LogLine("log-2", NOW, "info", "Too late"));

        assertThat(heard.messages).containsExactly("(live)", "Second factor asked for");
        assertThat(render.followedSince).containsEntry(job.id(), NOW.minusSeconds(95));
    }

    @Test
    void whatIsHungIsJudgedByRendersClock() {
        // Started 2 h 5 min ago by Render's clock, which is 10 min ahead of this machine's.
        render.clockSkew = Duration.ofMinutes(10);
        Instant renderNow = NOW.plus(Duration.ofMinutes(10));
        render.addEvents(
                job.id(),
                new RunEvent.Started(new RunId("run-1"), renderNow.minus(Duration.ofMinutes(125))));

        assertThat(runs.now()).isEqualTo(renderNow);
        assertThat(runs.active(job)).map(Run::status).contains(RunStatus.HUNG);

        render.clockSkew = Duration.ofMinutes(-10);
        assertThat(runs.active(job)).map(Run::status).contains(RunStatus.RUNNING);
    }

    @Test
    void whatIsKnownFromBeforeTellsAHungRunAmongFewOnes() {
        render.addEvents(
                job.id(), new RunEvent.Started(new RunId("run-1"), NOW.minusSeconds(2_500)));
        assertThat(runs.active(job)).map(Run::status).contains(RunStatus.RUNNING);
        TypicalLength usual = new TypicalLength(Duration.ofMinutes(5), Duration.ofMinutes(9), 20);
        RunService knowing = new RunService(render, () -> NOW, id -> java.util.Optional.of(usual));
        assertThat(knowing.active(job)).map(Run::status).contains(RunStatus.HUNG);
    }

    @Test
    void aSpanEndsAtRendersNow() {
        render.clockSkew = Duration.ofMinutes(10);
        render.addEvents(
                job.id(),
                new RunEvent.Started(new RunId("run-in"), NOW.minus(Duration.ofMinutes(49))),
                new RunEvent.Started(new RunId("run-out"), NOW.minus(Duration.ofMinutes(51))));

        assertThat(runs.history(job, Duration.ofHours(1)))
                .extracting(run -> run.id().value())
                .containsExactly("run-in");
    }

    @Test
    void aRefreshByItselfReadsInTheBackground() {
        FakeRender behind = new FakeRender();
        RenderApi api =
                new FakeRender() {
                    @Override
                    public RenderApi inBackground() {
                        return behind;
                    }
                };
        behind.addEvents(job.id(), new RunEvent.Started(new RunId("run-1"), NOW));
        RunService ofPerson = new RunService(api, () -> NOW);

        assertThat(ofPerson.inBackground().active(job)).isPresent();
        assertThat(ofPerson.active(job)).isEmpty();
    }
}
