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

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The client follows a log that is written faster than Render's lists could be read. */
@Timeout(60)
class ChattyLogTest {
    private static final int RATE = 500;
    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final SettableClock clock = new SettableClock(START);
    private final HeardLog heard = new HeardLog();
    private Sandbox sandbox;
    private HttpRenderApi api;
    private WorkspaceId workspace;
    private JobId job;

    @BeforeEach
    void start() {
        sandbox =
                TestSandboxes.start(
                        SandboxOptions.defaults().withDealerships(1).withDays(1).withSeed(3L),
                        clock);
        workspace = new WorkspaceId(sandbox.access().ownerId());
        api =
                new HttpRenderApi(
                        new RenderAccess(
                                URI.create(sandbox.access().renderApiBaseUrl()),
                                Secret.of(sandbox.access().renderApiKey()),
                                workspace),
                        new RenderClientOptions(
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(5),
                                1_000_000,
                                "cron-console-test",
                                InstantSource.system(),
                                time -> Thread.yield(),
                                Duration.ofSeconds(65),
                                Duration.ofSeconds(60)));
        job =
                api.createCronJob(
                                new NewCronJob(
                                        workspace,
                                        "Chatter",
                                        "https://github.com/acme-auto/vauto-sync",
                                        "main",
                                        false,
                                        "0 0 1 1 *",
                                        "docker",
                                        null,
                                        null,
                                        null,
                                        "chatter " + RATE + " 60",
                                        List.of()))
                        .service()
                        .id();
    }

    @AfterEach
    void stop() {
        api.close();
        sandbox.close();
    }

    private void untilLive(int times) {
        until(() -> heard.states().stream().filter("connected"::equals).count() >= times);
    }

    @Test
    void threeBreaksLoseAndDoubleNothing() {
        api.triggerRun(job);
        try (LogSubscription stream = api.subscribeLogs(workspace, job, START, heard)) {
            untilLive(1);
            for (int i = 1; i <= 3; i++) {
                sandbox.faults()
                        .add(
                                FaultRule.builder()
                                        .method(FaultRule.FRAME)
                                        .path("/v1/logs/subscribe")
                                        .every(200)
                                        .count(1)
                                        .cut(FaultRule.Cut.MIDWAY)
                                        .build());
                clock.advance(Duration.ofSeconds(1));
                untilLive(1 + i);
                sandbox.faults().clear();
                int written = i * RATE;
                until(() -> heard.ids().size() >= written);
            }
            assertThat(heard.ids()).doesNotHaveDuplicates();
            assertThat(heard.states()).doesNotContain("left out");
        }
    }

    @Test
    void ofWhatIsTooMuchTheEndIsFetchedAndThatIsSaid() {
        api.triggerRun(job);
        clock.advance(Duration.ofSeconds(10));
        try (LogSubscription stream = api.subscribeLogs(workspace, job, START, heard)) {
            untilLive(1);
            until(() -> heard.states().contains("left out"));
            assertThat(heard.ids()).hasSize(2_500);
            assertThat(heard.states()).containsExactlyInAnyOrder("left out", "connected");
        }
    }
}
