package org.cronconsole.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cronconsole.render.HeardLog.until;

import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.sandbox.FaultRule;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SettableClock;
import org.cronconsole.sandbox.TestSandboxes;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The client follows the log of a run of the sandbox over a line that breaks. */
@Timeout(60)
class LiveLogSandboxTest {
    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final SettableClock clock = new SettableClock(START);
    private final HeardLog heard = new HeardLog();
    private Sandbox sandbox;
    private BreakableLine line;
    private HttpRenderApi api;
    private WorkspaceId workspace;
    private JobId job;

    @BeforeEach
    void start() throws IOException {
        sandbox =
                TestSandboxes.start(
                        SandboxOptions.defaults().withDealerships(2).withDays(1).withSeed(3L),
                        clock);
        workspace = new WorkspaceId(sandbox.access().ownerId());
        line = new BreakableLine(sandbox.access().renderApiBaseUrl());
        api =
                new HttpRenderApi(
                        new RenderAccess(
                                URI.create(line.url()),
                                Secret.of(sandbox.access().renderApiKey()),
                                workspace),
                        new RenderClientOptions(
                                Duration.ofSeconds(5),
                                // After so long without a line the server is asked for a pong.
                                Duration.ofMillis(700),
                                1_000_000,
                                "cron-console-test",
                                InstantSource.system(),
                                time -> Thread.yield(),
                                Duration.ofSeconds(65),
                                Duration.ofSeconds(60)));
        job = api.cronJobNamed(workspace, "Joliet Kia AM").orElseThrow().id();
    }

    @AfterEach
    void stop() throws IOException {
        api.close();
        line.close();
        sandbox.close();
    }

    private LogStream follow() {
        LogStream stream = (LogStream) api.subscribeLogs(workspace, job, START, heard);
        untilLive(1);
        return stream;
    }

    private void untilLive(int times) {
        until(() -> heard.states().stream().filter("connected"::equals).count() >= times);
    }

    private List<String> listed() {
        return api
                .logs(new LogQuery(workspace, job, START, START.plusSeconds(600), null, 100))
                .lines()
                .stream()
                .map(LogLine::id)
                .toList();
    }

    private void untilAllIsHeard() {
        List<String> all = listed();
        assertThat(all).hasSizeGreaterThan(25);
        until(() -> heard.ids().size() >= all.size());
        assertThat(heard.ids()).as("nothing lost, nothing double, in order").isEqualTo(all);
        assertThat(heard.states()).noneMatch(state -> state.startsWith("failed"));
    }

    @Test
    void everyLineOfARunComesOnceInOrder() {
        try (LogStream stream = follow()) {
            api.triggerRun(job);
            clock.advance(Duration.ofSeconds(30));

            untilAllIsHeard();
            assertThat(heard.states()).containsExactly("connected");
        }
    }

    @Test
    void aLineCutInTheMiddleOfTheRunLosesAndDoublesNothing() {
        try (LogStream stream = follow()) {
            api.triggerRun(job);
            clock.advance(Duration.ofSeconds(2));
            until(() -> !heard.ids().isEmpty());
            line.cutAll();
            // Written while nobody listens.
            clock.advance(Duration.ofSeconds(28));

            untilAllIsHeard();
            assertThat(heard.states()).contains("reconnecting");
        }
    }

    @Test
    void aServerThatDropsAFrameAndTheConnectionLosesNothing() {
        sandbox.faults()
                .add(
                        FaultRule.builder()
                                .method(FaultRule.FRAME)
                                .path("/v1/logs/subscribe")
                                .every(7)
                                .count(2)
                                .cut(FaultRule.Cut.MIDWAY)
                                .build());
        try (LogStream stream = follow()) {
            api.triggerRun(job);
            clock.advance(Duration.ofSeconds(30));

            untilAllIsHeard();
            assertThat(heard.states()).contains("reconnecting");
        }
    }

    @Test
    void aLineThatFallsSilentIsLeftForANewOne() {
        try (LogStream stream = follow()) {
            api.triggerRun(job);
            clock.advance(Duration.ofSeconds(2));
            until(() -> !heard.ids().isEmpty());
            // No goodbye and no reset: only a pong that does not come tells.
            line.silenceAll();
            clock.advance(Duration.ofSeconds(28));

            untilLive(2);
            untilAllIsHeard();
            assertThat(heard.states()).contains("reconnecting");
        }
    }

    @Test
    void aRefusedKeyInTheMiddleEndsItAndIsTold() {
        LogStream stream = follow();
        sandbox.faults().add(FaultRule.builder().path("/v1/logs/subscribe").status(401).build());

        line.cutAll();

        until(() -> heard.states().contains("failed Unauthorized"));
        until(stream::isOver);
    }

    @Test
    void closingEndsItsThreadAndNothingIsToldAfterwards() {
        LogStream stream = follow();

        stream.close();
        api.triggerRun(job);
        clock.advance(Duration.ofSeconds(30));

        until(stream::isOver);
        stream.close();
        assertThat(listed()).isNotEmpty();
        assertThat(heard.ids()).isEmpty();
        assertThat(heard.states()).containsExactly("connected");
    }

    @Test
    void theServersEndIsToldAndClosingEndsTheTries() {
        LogStream stream = follow();

        sandbox.close();

        until(() -> heard.states().contains("reconnecting"));
        stream.close();
        until(stream::isOver);
    }

    @Test
    void whatWasWrittenBeforeIsGivenThoughTheServersClockIsFarAhead() {
        api.triggerRun(job);
        clock.advance(Duration.ofMinutes(10));
        try (HttpRenderApi fresh =
                new HttpRenderApi(
                        new RenderAccess(
                                URI.create(line.url()),
                                Secret.of(sandbox.access().renderApiKey()),
                                workspace),
                        RenderClientOptions.defaults())) {
            Instant since = START.plusSeconds(1);
            try (LogSubscription subscription = fresh.subscribeLogs(workspace, job, since, heard)) {
                untilLive(1);
                List<String> all =
                        api
                                .logs(
                                        new LogQuery(
                                                workspace,
                                                job,
                                                since,
                                                START.plusSeconds(900),
                                                null,
                                                100))
                                .lines()
                                .stream()
                                .map(LogLine::id)
                                .toList();
                assertThat(all).isNotEmpty();
                assertThat(heard.ids()).isEqualTo(all);
            }
        }
    }
}
