package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

@Timeout(60)
class SandboxCommandTest {
    @TempDir private Path folder;
    private final CliFixture cli = new CliFixture();
    private String ownersText = "";

    @BeforeEach
    void home() {
        cli.home = folder;
    }

    @Test
    void servesUntilStoppedAndGoesOnWhereItWas() throws Exception {
        JsonNode first = serveOnce("sandbox", "--dealerships", "3", "--days", "2", "--seed", "7");
        assertThat(CliFixture.names(first))
                .containsExactly(
                        "renderApiBaseUrl",
                        "renderApiKey",
                        "ownerId",
                        "dashboardBaseUrl",
                        "twilioApiBaseUrl",
                        "twilioAccountSid",
                        "twilioAuthToken",
                        "users");
        assertThat(folder.resolve("sandbox")).isDirectory();
        try (var files = Files.list(folder.resolve("sandbox"))) {
            assertThat(files).isNotEmpty();
        }
        JsonNode second = serveOnce("sandbox");
        assertThat(second.get("renderApiKey")).isEqualTo(first.get("renderApiKey"));
        assertThat(second.get("ownerId")).isEqualTo(first.get("ownerId"));
    }

    /** Starts, asks Render's lookalike something, stops; answers the first line. */
    private JsonNode serveOnce(String... args) throws Exception {
        AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});
        LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
        cli.stops =
                action -> {
                    stop.set(action);
                    return code -> {};
                };
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> {
                    try (PrintStream out =
                            new PrintStream(new Lines(lines), true, StandardCharsets.UTF_8)) {
                        ended.complete(
                                new CommandLineMain(new WithOut(cli, out), cli.stops).run(args));
                    } catch (RuntimeException failed) {
                        ended.completeExceptionally(failed);
                    }
                });
        JsonNode access = new ObjectMapper().readTree(lines.take());
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create(access.get("renderApiBaseUrl").asText() + "/owners"))
                            .header(
                                    "Authorization",
                                    "Bearer " + access.get("renderApiKey").asText())
                            .build();
            HttpResponse<String> owners = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(owners.statusCode()).isEqualTo(200);
            ownersText = owners.body();
        }
        stop.get().run();
        assertThat(ended.get()).isZero();
        assertThat(cli.errText()).contains("kept its state");
        return access;
    }

    @Test
    void aTakenPortIsOneAndNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(Math.min(taken.getLocalPort(), 65_000));
            assertThat(cli.run("sandbox", "--port", port)).isEqualTo(1);
            assertThat(cli.outText()).isEmpty();
            assertThat(cli.errText()).contains("The sandbox cannot start").contains(port);
        }
    }

    @Test
    void nonsenseIsTwo() {
        assertThat(cli.run("sandbox", "--dealerships", "-3")).isEqualTo(2);
        assertThat(cli.run("sandbox", "--days", "-1")).isEqualTo(2);
        assertThat(cli.outText()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFaultsFileThatCannotBeUsedIsTwoAndSaysWhy() throws IOException {
        Path file = folder.resolve("faults.json");
        assertThat(cli.run("sandbox", "--faults", file.toString())).isEqualTo(2);
        assertThat(cli.errText()).contains("no file").contains(file.toString());
        Files.writeString(file, "[{\"status\":500,\"stauts\":1}]");
        assertThat(cli.run("sandbox", "--faults", file.toString())).isEqualTo(2);
        assertThat(cli.errText()).contains("unknown fields: stauts");
        assertThat(cli.outText()).isEmpty();
        assertThat(folder.resolve("sandbox")).doesNotExist();
    }

    @Test
    void theFaultsOfTheFileBefallRequests() throws Exception {
        Path file = folder.resolve("faults.json");
        Files.writeString(file, "[{\"path\":\"/owners\",\"status\":200,\"body\":\"[]\"}]");
        JsonNode access = serveOnce("sandbox", "--faults", file.toString());
        assertThat(access.path("renderApiKey").asText()).isNotEmpty();
        assertThat(ownersText).isEqualTo("[]");
    }

    /** Hands over whole lines. */
    private static final class Lines extends OutputStream {
        private final LinkedBlockingQueue<String> lines;
        private final java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();

        Lines(LinkedBlockingQueue<String> lines) {
            this.lines = lines;
        }

        @Override
        public synchronized void write(int b) {
            if (b == '\n') {
                lines.add(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(b);
            }
        }
    }
}
