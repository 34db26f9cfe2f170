package org.cronconsole.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cronconsole.render.HeardLog.until;
import static org.cronconsole.render.RenderFixtures.JOB;
import static org.cronconsole.render.RenderFixtures.WORKSPACE;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;

/** What was written before takes long to be read. */
@Timeout(60)
class LogGapTest {
    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final LogServer server = new LogServer();
    private final HeardLog heard = new HeardLog();
    private HttpRenderApi api;

    @BeforeEach
    void connect() {
        api =
                RenderFixtures.client(
                        server.url(),
                        new RenderClientOptions(
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(30),
                                100_000,
                                "cron-console-test",
                                InstantSource.system(),
                                time -> Thread.yield(),
                                Duration.ofSeconds(65),
                                Duration.ofSeconds(60)));
    }

    @AfterEach
    void disconnect() {
        api.close();
        server.close();
    }

    @Test
    void meanwhileLinesComeAndTheEndOfTheConnectionIsSeen() {
        CountDownLatch lists = server.holdLists();
        server.write(0, START.minusSeconds(30));
        try (LogSubscription subscription =
                api.subscribeLogs(WORKSPACE, JOB, START.minusSeconds(60), heard)) {
            until(() -> server.listening() == 1);
            for (int i = 1; i <= 200; i++) {
                server.write(i, START.plusMillis(i));
            }
            until(() -> heard.ids().size() >= 100);
            assertThat(heard.ids()).doesNotContain("line-0");
            server.breakAll();
            until(() -> heard.states().contains("reconnecting"));
            server.write(201, START.plusMillis(201));
            until(() -> server.listening() == 1);

            lists.countDown();

            until(() -> heard.ids().size() >= 202);
            assertThat(heard.ids()).contains("line-0", "line-201").doesNotHaveDuplicates();
            until(() -> !heard.backs().isEmpty() && !heard.backs().getLast());
            assertThat(heard.backs()).contains(true);
            assertThat(heard.states()).contains("left out").doesNotContain("failed");
        }
    }
}
