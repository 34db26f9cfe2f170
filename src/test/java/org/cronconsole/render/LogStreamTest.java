package org.cronconsole.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cronconsole.render.HeardLog.until;
import static org.cronconsole.render.RenderFixtures.JOB;
import static org.cronconsole.render.RenderFixtures.KEY;
import static org.cronconsole.render.RenderFixtures.WORKSPACE;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

@Timeout(60)
class LogStreamTest {
    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final LogServer server = new LogServer();
    private final HeardLog heard = new HeardLog();
    private HttpRenderApi api;

    @BeforeEach
    void connect() {
        api = client(server.url(), Duration.ofSeconds(20));
    }

    @AfterEach
    void disconnect() {
        api.close();
        server.close();
    }

    private static HttpRenderApi client(String url, Duration silence) {
        return RenderFixtures.client(
                url,
                new RenderClientOptions(
                        Duration.ofSeconds(5),
                        silence,
                        100_000,
                        "cron-console-test",
                        InstantSource.system(),
                        time -> Thread.yield(),
                        Duration.ofSeconds(65),
                        Duration.ofSeconds(60)));
    }

    private LogSubscription follow() {
        return api.subscribeLogs(WORKSPACE, JOB, START.minusSeconds(60), heard);
    }

    private void untilHeard(int lines) {
        until(() -> heard.ids().size() >= lines);
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "line-" + i).toList();
    }

    @Test
    void givesWhatIsThereAndThenWhatComes() {
        server.write(100, START.minusSeconds(3600));
        server.write(0, START.minusSeconds(30));
        server.write(1, START.minusSeconds(20));

        try (LogSubscription subscription = follow()) {
            until(() -> heard.states().contains("connected"));
            assertThat(heard.ids()).containsExactly("line-0", "line-1");
            server.write(2, START);
            server.push("{\"heartbeat\":true}");
            server.push("no JSON");
            server.write(3, START);
            untilHeard(4);

            assertThat(heard.ids()).containsExactlyElementsOf(numbers(0, 4));
            assertThat(heard.states()).containsExactly("connected");
            assertThat(server.lastQuery())
                    .contains("ownerId=" + WORKSPACE, "resource=" + JOB, "type=app");
            assertThat(server.lastKey()).isEqualTo("Bearer " + KEY);
        }
    }

    @Test
    void losesAndDoublesNothingWhereTheConnectionBreaks() {
        try (LogSubscription subscription = follow()) {
            until(() -> heard.states().contains("connected"));
            int next = 0;
            for (int round = 1; round <= 5; round++) {
                for (int i = 0; i < 20; i++) {
                    server.write(next++, START.plusMillis(next));
                }
                server.breakAll();
                // Nobody listens, or somebody just begins to.
                for (int i = 0; i < 20; i++) {
                    server.write(next++, START.plusMillis(next));
                }
                int so = round;
                untilHeard(next);
                until(() -> heard.states().stream().filter("connected"::equals).count() >= so + 1);
            }

            assertThat(heard.ids()).containsExactlyInAnyOrderElementsOf(numbers(0, next));
            assertThat(heard.states()).contains("reconnecting").doesNotContain("failed");
        }
    }

    @Test
    void aRefusalIsToldOnceAndEndsIt() {
        server.refuse();

        follow();

        until(() -> !heard.states().isEmpty());
        assertThat(heard.states()).singleElement().asString().startsWith("failed ");
        assertThat(server.subscriptions()).isOne();
    }

    @Test
    void afterItsEndNothingComes() {
        LogSubscription subscription = follow();
        until(() -> heard.states().contains("connected"));

        subscription.close();
        server.write(1, START);
        server.breakAll();

        // Another one that has heard it proves that the server has sent it.
        HeardLog second = new HeardLog();
        try (LogSubscription other =
                api.subscribeLogs(WORKSPACE, JOB, START.minusSeconds(60), second)) {
            until(() -> second.ids().contains("line-1"));
        }
        assertThat(heard.ids()).isEmpty();
        assertThat(heard.states()).containsExactly("connected");
    }

    @Test
    void theClientsEndIsItsEnd() {
        follow();
        until(() -> heard.states().contains("connected"));

        api.close();

        assertThat(heard.states()).containsExactly("connected");
        assertThat(server.subscriptions()).isOne();
    }

    @Test
    void aServerThatFallsSilentIsLeft() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                HttpRenderApi patient =
                        client(
                                "http://localhost:" + silent.getLocalPort() + "/v1",
                                Duration.ofMillis(300))) {
            Thread.ofVirtual().start(() -> acceptAndSayNothing(silent));

            patient.subscribeLogs(WORKSPACE, JOB, START, heard);

            until(() -> heard.states().contains("reconnecting"));
            assertThat(heard.states().getFirst()).isEqualTo("connected");
        }
    }

    /** Answers the upgrade and the list, then never a ping. */
    private static void acceptAndSayNothing(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void answer(Socket socket) {
        try {
            StringBuilder head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                head.append((char) socket.getInputStream().read());
            }
            String key = "";
            for (String line : head.toString().lines().toList()) {
                if (line.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key:")) {
                    key = line.substring(line.indexOf(':') + 1).strip();
                }
            }
            String answer =
                    key.isEmpty()
                            ? "HTTP/1.1 200 OK\r\nContent-Length: 27\r\nConnection: close\r\n\r\n"
                                    + "{\"hasMore\":false,\"logs\":[]}"
                            : "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                    + "Connection: Upgrade\r\nSec-WebSocket-Accept: "
                                    + accept(key)
                                    + "\r\n\r\n";
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** RFC 6455, 4.2.2. */
    private static String accept(String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-1")
                            .digest(
                                    (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                                            .getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
