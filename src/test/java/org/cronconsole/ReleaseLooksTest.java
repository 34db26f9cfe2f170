package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.cronconsole.http.Outbound;
import org.cronconsole.settings.HttpTimeouts;
import org.cronconsole.update.UpdateProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** How the feed of releases is fetched, from a server that does what servers do. */
class ReleaseLooksTest {
    private static final HttpTimeouts SHORT =
            new HttpTimeouts(Duration.ofSeconds(1), Duration.ofMillis(600));

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService each = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(each);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        each.shutdownNow();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void leads(String from, String to) {
        server.createContext(
                from,
                asked -> {
                    asked.getResponseHeaders().set("Location", to);
                    asked.sendResponseHeaders(302, -1);
                    asked.close();
                });
    }

    private static void answer(HttpExchange asked, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        asked.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = asked.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String get(URI from) {
        return ReleaseLooks.get(from, Outbound.ofThisComputer(), SHORT);
    }

    @Test
    void aFeedThatLiesElsewhereIsFoundThere() {
        server.createContext("/feed", asked -> answer(asked, 200, "the feed ü"));
        leads("/latest", "/moved");
        leads("/moved", at("/feed").toString());
        assertThat(get(at("/feed"))).isEqualTo("the feed ü");
        assertThat(get(at("/latest"))).isEqualTo("the feed ü");
    }

    @Test
    void nobodyIsLedAstray() {
        leads("/plain", "http://releases.example.com/feed.json");
        leads("/file", "file:///etc/passwd");
        leads("/none", "::no address::");
        leads("/named", "https://somebody:word@releases.example.com/feed.json");
        for (String from : new String[] {"/plain", "/file", "/none", "/named"}) {
            assertThatThrownBy(() -> get(at(from)))
                    .as(from)
                    .isInstanceOf(UpdateProblem.class)
                    .hasMessageContaining("127.0.0.1")
                    .hasMessageContaining("not https");
        }
        leads("/round", "/round");
        assertThatThrownBy(() -> get(at("/round")))
                .isInstanceOf(UpdateProblem.class)
                .hasMessageContaining("on and on");
    }

    @Test
    void whatIsNoAnswerIsToldAndNotWaitedFor() {
        server.createContext("/gone", asked -> answer(asked, 404, "no"));
        server.createContext("/long", asked -> answer(asked, 200, "x".repeat(200_001)));
        server.createContext(
                "/slow",
                asked -> {
                    // The head at once, a byte of the body, and then nothing.
                    asked.sendResponseHeaders(200, 100);
                    asked.getResponseBody().write('{');
                    asked.getResponseBody().flush();
                    try {
                        end.await();
                    } catch (InterruptedException over) {
                        Thread.currentThread().interrupt();
                    }
                    asked.close();
                });
        assertThatThrownBy(() -> get(at("/gone")))
                .isInstanceOf(UpdateProblem.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> get(at("/long")))
                .isInstanceOf(UpdateProblem.class)
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> get(at("/slow")))
                .isInstanceOf(UpdateProblem.class)
                .hasMessageContaining("127.0.0.1");
        server.stop(0);
        assertThatThrownBy(() -> get(at("/gone")))
                .isInstanceOf(UpdateProblem.class)
                .hasMessageContaining("not reached");
    }
}
