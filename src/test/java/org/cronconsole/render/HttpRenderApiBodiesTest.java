package org.cronconsole.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cronconsole.render.RenderFixtures.JOB;
import static org.cronconsole.render.RenderFixtures.job;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import org.cronconsole.fault.GatewayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** Answers whose body is not what it should be: each error names the cause and Render's id. */
@Timeout(60)
class HttpRenderApiBodiesTest {
    private static final int MEBIBYTE = 1024 * 1024;

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private HttpRenderApi api;
    private HttpHandler answer = exchange -> {};

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        requests.incrementAndGet();
                        exchange.getResponseHeaders().add("Render-Request-Id", "req-77");
                        answer.handle(exchange);
                    }
                });
        server.start();
        api =
                RenderFixtures.client(
                        "http://localhost:" + server.getAddress().getPort() + "/v1",
                        RenderClientOptions.defaults());
    }

    @AfterEach
    void stop() {
        api.close();
        server.stop(0);
    }

    private GatewayException fault() {
        GatewayException fault =
                catchThrowableOfType(GatewayException.class, () -> api.service(JOB));
        assertThat(fault).isInstanceOf(GatewayException.Unexpected.class);
        assertThat(fault.failure().requestId()).isEqualTo("req-77");
        assertThat(requests).as("would come out the same").hasValue(1);
        return fault;
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Test
    void gzipThatNobodyAskedForIsNamed() {
        answer =
                exchange -> {
                    assertThat(exchange.getRequestHeaders()).doesNotContainKey("Accept-encoding");
                    ByteArrayOutputStream packed = new ByteArrayOutputStream();
                    try (OutputStream gzip = new GZIPOutputStream(packed)) {
                        gzip.write(job(1).getBytes(StandardCharsets.UTF_8));
                    }
                    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                    send(exchange, "application/json", packed.toByteArray());
                };

        assertThat(fault()).hasMessageContaining("it is compressed, which was not asked for");
    }

    @Test
    void aWebPageInPlaceOfJsonIsNamed() {
        answer =
                exchange ->
                        send(
                                exchange,
                                "text/html; charset=utf-8",
                                "<html>Sign in to the hotel</html>"
                                        .getBytes(StandardCharsets.UTF_8));

        assertThat(fault()).hasMessageContaining("it is a web page, not JSON");
    }

    @Test
    void aBodyPast64MebibytesIsLeftAlone() {
        AtomicInteger sent = new AtomicInteger();
        answer =
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] part = " ".repeat(MEBIBYTE).getBytes(StandardCharsets.US_ASCII);
                    for (int i = 0; i < 200; i++) {
                        exchange.getResponseBody().write(part);
                        sent.incrementAndGet();
                    }
                };

        assertThat(fault()).hasMessageContaining("longer than the 67108864 bytes");
        assertThat(sent).as("mebibytes").hasValueLessThan(200);
    }
}
