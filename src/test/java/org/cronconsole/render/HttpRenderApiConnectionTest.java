package org.cronconsole.render;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cronconsole.render.RenderFixtures.JOB;
import static org.cronconsole.render.RenderFixtures.job;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cronconsole.fault.GatewayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class HttpRenderApiConnectionTest {
    @RegisterExtension
    static final WireMockExtension render =
            WireMockExtension.newInstance()
                    .options(WireMockConfiguration.options().dynamicPort())
                    .build();

    @RegisterExtension
    static final WireMockExtension elsewhere =
            WireMockExtension.newInstance()
                    .options(WireMockConfiguration.options().dynamicPort())
                    .build();

    private final FakeTime time = new FakeTime();
    private HttpRenderApi api;

    @BeforeEach
    void connect() {
        api = RenderFixtures.client(render.baseUrl(), time);
    }

    @AfterEach
    void disconnect() {
        api.close();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aReadIsTriedAgainAfterABrokenConnection(Fault fault) {
        render.stubFor(
                any(anyUrl())
                        .inScenario("broken once")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(aResponse().withFault(fault))
                        .willSetStateTo("well"));
        render.stubFor(
                any(anyUrl())
                        .inScenario("broken once")
                        .whenScenarioStateIs("well")
                        .willReturn(okJson(job(1))));

        assertThat(api.service(JOB).name()).isEqualTo("Job 1");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aReadIsGivenUpInTheEnd(Fault fault) {
        answer(aResponse().withFault(fault));

        GatewayException trouble = fault(() -> api.service(JOB));

        assertThat(trouble).isInstanceOf(GatewayException.Unreachable.class);
        assertThat(trouble.effectUnknown()).isFalse();
        assertThat(time.waits()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Write.class)
    void aWriteIsSentOnceWhereverTheConnectionBreaks(Write write) {
        for (Fault fault : Fault.values()) {
            render.resetAll();
            // A kept connection is where an HTTP client is tempted to send again.
            answer(okJson(job(1)));
            api.service(JOB);
            render.resetAll();
            answer(aResponse().withStatus(201).withFault(fault));

            GatewayException trouble = fault(() -> write.of(api));

            assertThat(trouble).as("%s", fault).isInstanceOf(GatewayException.Unreachable.class);
            assertThat(trouble.effectUnknown()).as("%s", fault).isTrue();
            assertThat(trouble.getMessage()).doesNotContain("geheim");
            render.verify(1, anyRequestedFor(anyUrl()));
        }
    }

    @ParameterizedTest
    @EnumSource(Write.class)
    void aWriteOnAConnectionThatIsClosedUnansweredIsSentOnce(Write write) throws Exception {
        try (RawServer server = new RawServer(Socket::close);
                HttpRenderApi raw = RenderFixtures.client(server.url(), time)) {
            GatewayException trouble = fault(() -> write.of(raw));

            assertThat(trouble).isInstanceOf(GatewayException.Unreachable.class);
            assertThat(trouble.effectUnknown()).isTrue();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Write.class)
    void aWriteWithHalfAnAnswerMayHaveHappened(Write write) throws Exception {
        String half =
                "HTTP/1.1 201 Created\r\nRender-Request-Id: r-7\r\nContent-Length: 500\r\n\r\n{";
        try (RawServer server = new RawServer(socket -> sayAfterReading(socket, half));
                HttpRenderApi raw = RenderFixtures.client(server.url(), time)) {
            GatewayException trouble = fault(() -> write.of(raw));

            assertThat(trouble)
                    .isInstanceOf(GatewayException.Unreachable.class)
                    .hasMessageContaining("in the middle of the answer");
            assertThat(trouble.effectUnknown()).isTrue();
            assertThat(trouble.failure().status()).isEqualTo(201);
            assertThat(trouble.failure().requestId()).isEqualTo("r-7");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aRefusalIsClearEvenFromHalfAnAnswer() throws Exception {
        String half = "HTTP/1.1 403 Forbidden\r\nContent-Length: 500\r\n\r\n{";
        try (RawServer server = new RawServer(socket -> sayAfterReading(socket, half));
                HttpRenderApi raw = RenderFixtures.client(server.url(), time)) {
            assertThat(fault(() -> raw.suspend(JOB)))
                    .isInstanceOf(GatewayException.Forbidden.class)
                    .returns(false, GatewayException::effectUnknown);
        }
    }

    @Test
    void whereNobodyListensNothingHasHappened() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (HttpRenderApi nowhere = RenderFixtures.client("http://127.0.0.1:" + port, time)) {
            GatewayException trouble = fault(() -> nowhere.triggerRun(JOB));

            assertThat(trouble)
                    .isInstanceOf(GatewayException.Unreachable.class)
                    .hasMessage("No connection to Render (127.0.0.1:" + port + ") came about.");
            assertThat(trouble.effectUnknown()).isFalse();
        }
    }

    @Test
    void aHostThatDoesNotExistIsNamed() {
        try (HttpRenderApi nowhere = RenderFixtures.client("https://render.invalid/v1", time)) {
            GatewayException trouble = fault(() -> nowhere.triggerRun(JOB));

            assertThat(trouble)
                    .isInstanceOf(GatewayException.Unreachable.class)
                    .hasMessage("The address of Render (render.invalid) could not be found.");
            assertThat(trouble.effectUnknown()).isFalse();
        }
    }

    @Test
    void aSlowAnswerToAReadIsTriedAgainAndGivenUp() {
        answer(okJson(job(1)).withFixedDelay(5_000));
        try (HttpRenderApi hasty = hasty(1_000_000)) {
            GatewayException trouble = fault(() -> hasty.service(JOB));

            assertThat(trouble)
                    .isInstanceOf(GatewayException.Unreachable.class)
                    .hasMessageContaining("did not answer GET /services/" + JOB + " within 1 s");
            assertThat(time.waits()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Write.class)
    void aSlowAnswerToAWriteLeavesItsEffectOpen(Write write) {
        answer(okJson("{}").withFixedDelay(5_000));
        try (HttpRenderApi hasty = hasty(1_000_000)) {
            GatewayException trouble = fault(() -> write.of(hasty));

            assertThat(trouble).isInstanceOf(GatewayException.Unreachable.class);
            assertThat(trouble.effectUnknown()).isTrue();
            render.verify(1, anyRequestedFor(anyUrl()));
        }
    }

    @Test
    void aBodyThatDripsTooSlowlyTimesOutToo() {
        answer(okJson(job(1)).withChunkedDribbleDelay(10, 20_000));
        try (HttpRenderApi hasty = hasty(1_000_000)) {
            assertThat(fault(() -> hasty.service(JOB)))
                    .isInstanceOf(GatewayException.Unreachable.class);
        }
    }

    @Test
    void aBodyOverTheLimitIsNotRead() {
        answer(okJson(job(1)));
        try (HttpRenderApi small = hasty(100)) {
            GatewayException read = fault(() -> small.service(JOB));
            assertThat(read)
                    .isInstanceOf(GatewayException.Unexpected.class)
                    .hasMessageContaining("longer than the 100 bytes");
            assertThat(read.failure().status()).isEqualTo(200);
            render.verify(1, anyRequestedFor(anyUrl()));

            assertThat(fault(() -> Write.CREATE.of(small)).effectUnknown()).isTrue();
            render.verify(2, anyRequestedFor(anyUrl()));
        }
    }

    @Test
    void aRedirectIsNamedAndNotFollowed() {
        elsewhere.stubFor(any(anyUrl()).willReturn(okJson(job(1))));
        String target = elsewhere.baseUrl().replace("localhost", "127.0.0.1") + "/x?token=geheim";
        answer(aResponse().withStatus(307).withHeader("Location", target));

        GatewayException fault = fault(() -> api.service(JOB));

        assertThat(fault)
                .isInstanceOf(GatewayException.Unexpected.class)
                .hasMessageContaining("redirect (307) to 127.0.0.1")
                .hasMessageNotContaining("geheim");
        elsewhere.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void interruptingTheCallerCancelsTheCall() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (RawServer server =
                        new RawServer(socket -> {
                            readHead(socket);
                            received.countDown();
                            // Ends only when the client lets the connection go.
                            while (socket.getInputStream().read() >= 0) {}
                            closed.countDown();
                        });
                HttpRenderApi raw = RenderFixtures.client(server.url(), time)) {
            CompletableFuture<Throwable> outcome = new CompletableFuture<>();
            Thread caller =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    raw.triggerRun(JOB);
                                } catch (CancellationException e) {
                                    outcome.complete(e);
                                }
                            });
            assertThat(received.await(20, TimeUnit.SECONDS)).isTrue();

            caller.interrupt();

            assertThat(outcome.get(20, TimeUnit.SECONDS))
                    .hasMessageContaining("may have taken effect");
            assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aThreadInterruptedBeforehandSendsNothing() throws Exception {
        answer(okJson("{}"));
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> {
                    Thread.currentThread().interrupt();
                    try {
                        api.triggerRun(JOB);
                    } catch (CancellationException e) {
                        outcome.complete(e);
                    }
                });

        assertThat(outcome.get(20, TimeUnit.SECONDS)).hasMessageContaining("before it was sent");
        render.verify(0, anyRequestedFor(anyUrl()));
    }

    private HttpRenderApi hasty(long maxBody) {
        return RenderFixtures.client(
                render.baseUrl(), RenderFixtures.options(time, Duration.ofMillis(700), maxBody));
    }

    private static void answer(ResponseDefinitionBuilder response) {
        render.stubFor(any(anyUrl()).willReturn(response));
    }

    private static GatewayException fault(ThrowingCallable call) {
        GatewayException fault = catchThrowableOfType(GatewayException.class, call);
        assertThat(fault).isNotNull();
        return fault;
    }

    private static void readHead(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return;
            }
            head.append((char) next);
        }
    }

    private static void sayAfterReading(Socket socket, String answer) throws IOException {
        readHead(socket);
        say(socket, answer);
    }

    private static void say(Socket socket, String answer) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        socket.shutdownOutput();
    }

    /** A server that does what no HTTP server would, and counts its connections. */
    private static final class RawServer implements AutoCloseable {
        private interface Behaviour {
            void meet(Socket socket) throws IOException;
        }

        private final ServerSocket socket =
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger connections = new AtomicInteger();

        RawServer(Behaviour behaviour) throws IOException {
            Thread.ofVirtual().start(() -> serve(behaviour));
        }

        private void serve(Behaviour behaviour) {
            while (!socket.isClosed()) {
                try {
                    Socket connection = socket.accept();
                    connections.incrementAndGet();
                    Thread.ofVirtual().start(() -> meet(behaviour, connection));
                } catch (IOException e) {
                    return; // closed at the end of the test
                }
            }
        }

        private static void meet(Behaviour behaviour, Socket connection) {
            try {
                behaviour.meet(connection);
            } catch (IOException e) {
                // The client went away first, which is what some tests are about.
            }
        }

        String url() {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }

        int connections() {
            return connections.get();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
