package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.JobEvents;
import org.cronconsole.render.RunEvent;
import org.cronconsole.render.RunEvent.EndReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

class TriggerWatchTest {
    private static final JobId AM = new JobId("crn-am");
    private static final RunId RUN = new RunId("run-new");

    private @Nullable RuntimeException lookFault;
    private final CliFixture cli =
            new CliFixture(
                    new FakeRender() {
                        @Override
                        public JobEvents events(JobId job, Instant from, Instant to) {
                            RuntimeException planted = lookFault;
                            lookFault = null;
                            if (planted != null) {
                                throw planted;
                            }
                            return super.events(job, from, to);
                        }
                    });
    private final FakeRender render = cli.render;
    private final Deque<Runnable> script = new ArrayDeque<>();

    @BeforeEach
    void job() {
        render.add("crn-am", "Naperville Ford AM", "58 11 * * 1-6");
        cli.eachLook =
                () -> {
                    if (script.isEmpty()) {
                        throw new AssertionError("it should have ended");
                    }
                    script.removeFirst().run();
                };
    }

    private void ends(String status, @Nullable EndReason reason) {
        render.addEvents(
                AM, new RunEvent.Ended(RUN, FakeRender.NOW.plusSeconds(121), status, reason, null));
    }

    private int watch() {
        return cli.run("jobs", "trigger", "crn-am", "--watch", "--output", "json");
    }

    @Test
    void exitsWithZeroOnceItSucceeded() {
        script.addAll(List.of(() -> {}, () -> {}, () -> ends("successful", null)));
        assertThat(watch()).isZero();
        assertThat(cli.json().get("status").asText()).isEqualTo("successful");
        assertThat(cli.json().get("durationSeconds").asInt()).isEqualTo(120);
        assertThat(cli.errText())
                .contains(
                        "too few runs of it",
                        "Ctrl+C stops the watching, not the run",
                        "Running since 2026-11-23T15:00:01Z.",
                        "The run has ended: successful after 2 min 0 s.");
        assertThat(cli.errText().lines().filter(line -> line.startsWith("Running"))).hasSize(1);
        assertThat(render.writes).containsExactly("trigger crn-am");
    }

    @Test
    void exitsWithOneAndTheReasonWhereItDidNot() {
        script.add(() -> ends("unsuccessful", new EndReason(2, null, null, false, false, null)));
        assertThat(watch()).isEqualTo(1);
        assertThat(cli.errText()).contains("The run has ended: unsuccessful after 2 min 0 s, ");
        render.events.clear();
        script.add(() -> ends("canceled", null));
        assertThat(watch()).isEqualTo(1);
        assertThat(cli.json().get("status").asText()).isEqualTo("canceled");
    }

    @Test
    void aLookThatFailsIsSaidAndTakenAgain() {
        script.addAll(
                List.of(
                        () -> lookFault = FakeRender.cut(),
                        () -> lookFault = FakeRender.cut(),
                        () -> ends("successful", null)));
        assertThat(watch()).isZero();
        assertThat(cli.errText().lines().filter(line -> line.contains("is looked at again")))
                .hasSize(1);
    }

    @Test
    void aJobThatIsGoneIsNotLookedAtForEver() {
        script.addAll(
                List.of(
                        () ->
                                lookFault =
                                        new GatewayException.NotFound(
                                                "Render has no such job.",
                                                new Failure(
                                                        RemoteService.RENDER,
                                                        "GET /events",
                                                        404,
                                                        null,
                                                        null,
                                                        false)),
                        () -> {}));
        assertThat(watch()).isEqualTo(4);
        assertThat(cli.errText()).contains("cannot be watched any more");
        assertThat(script).hasSize(1);
    }

    @Test
    void beingStoppedEndsTheWatchingAndNeverTheRun() {
        script.add(() -> Thread.currentThread().interrupt());
        assertThat(watch()).isEqualTo(4);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(cli.errText()).contains("the run goes on", "cron-console runs list crn-am");
        assertThat(cli.json().get("id").asText()).isEqualTo("run-new");
        assertThat(render.writes).containsExactly("trigger crn-am");
    }

    @Test
    void nothingIsWatchedWhereNothingIsKnownToHaveStarted() {
        render.fault = FakeRender.cut();
        render.faultOn = "trigger";
        assertThat(watch()).isEqualTo(4);
        assertThat(cli.errText()).contains("No new run of Naperville Ford AM is seen yet");
        assertThat(cli.outText()).isEmpty();
    }
}
