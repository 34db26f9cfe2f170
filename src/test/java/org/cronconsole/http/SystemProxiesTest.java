package org.cronconsole.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.settings.HttpTimeouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which way requests go. */
class SystemProxiesTest {
    private static final URI RENDER = URI.create("https://api.render.com/v1");

    @TempDir Path folder;

    @Test
    void theEnvironmentNamesTheProxyAndWhatGoesPastIt() {
        SystemProxies proxies =
                new SystemProxies(
                        Map.of(
                                "HTTPS_PROXY",
                                "http://proxy.acme.test:3128",
                                "NO_PROXY",
                                "intern.test, .acme.test,api.twilio.com:443"));
        assertThat(proxies.towards(RENDER)).contains("proxy.acme.test:3128");
        for (String past :
                List.of(
                        "https://intern.test/",
                        "https://dash.intern.test/",
                        "https://dash.acme.test/",
                        "https://api.twilio.com/")) {
            assertThat(proxies.towards(URI.create(past))).as(past).isEmpty();
        }
        assertThat(proxies.towards(URI.create("https://notintern.test/"))).isPresent();
        assertThat(proxies.problem()).isEmpty();
    }

    @Test
    void thisComputerIsNeverReachedThroughAProxy() {
        SystemProxies proxies = new SystemProxies(Map.of("https_proxy", "proxy.acme.test"));
        assertThat(proxies.towards(RENDER)).contains("proxy.acme.test:80");
        for (String here :
                List.of("http://127.0.0.1:9000/", "https://localhost/", "http://[::1]:1/")) {
            assertThat(proxies.select(URI.create(here))).as(here).containsExactly(Proxy.NO_PROXY);
        }
    }

    @Test
    void whatCannotBeUsedIsSaidWithoutThePassword() {
        assertThat(new SystemProxies(Map.of("HTTPS_PROXY", "socks5://p:1")).problem())
                .contains("only http://");
        SystemProxies named = new SystemProxies(Map.of("HTTPS_PROXY", "http://me:planted@p:1"));
        assertThat(named.problem()).contains("user name").doesNotContain("planted");
        assertThat(named.towards(RENDER)).contains("p:1");
    }

    @Test
    void anEncryptedRequestTunnelsThroughTheProxy() throws Exception {
        try (OwnAuthority company = OwnAuthority.start(folder, "dns:dashboard.acme.test");
                Tunnel tunnel = new Tunnel(company.port())) {
            Outbound door =
                    new Outbound(
                            Trust.with(company.caFile()),
                            new SystemProxies(
                                    Map.of("HTTPS_PROXY", "http://127.0.0.1:" + tunnel.port())),
                            new CallLog());
            try (SingleSend send = new SingleSend(door, "Dashboard", HttpTimeouts.DEFAULT)) {
                int status =
                        send.send(
                                        SingleSend.request(
                                                        URI.create(
                                                                "https://dashboard.acme.test/api/me"))
                                                .header("Authorization", "Bearer planted")
                                                .build())
                                .statusCode();
                assertThat(status).isEqualTo(200);
            }
            assertThat(tunnel.asked)
                    .singleElement()
                    .satisfies(head -> {
                        assertThat(head).startsWith("CONNECT dashboard.acme.test:443 ");
                        assertThat(head).doesNotContain("planted");
                    });
        }
    }

    /** A proxy that lets everything through to one port of this computer. */
    private static final class Tunnel implements AutoCloseable {
        final List<String> asked = new CopyOnWriteArrayList<>();
        private final ServerSocket server;
        private final int target;

        Tunnel(int target) throws IOException {
            this.target = target;
            this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return server.getLocalPort();
        }

        private void serve() {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    Thread.ofVirtual().start(() -> tunnel(client));
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private void tunnel(Socket client) {
            try (client;
                    Socket there = new Socket(InetAddress.getLoopbackAddress(), target)) {
                asked.add(head(client.getInputStream()));
                client.getOutputStream()
                        .write(
                                "HTTP/1.1 200 Connection established\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                Thread back = Thread.ofVirtual().start(() -> copy(there, client));
                copy(client, there);
                back.join();
            } catch (IOException | InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }

        private static String head(InputStream in) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    break;
                }
                head.append((char) next);
            }
            return head.toString();
        }

        private static void copy(Socket from, Socket to) {
            try {
                OutputStream out = to.getOutputStream();
                from.getInputStream().transferTo(out);
                to.shutdownOutput();
            } catch (IOException ended) {
                // The other side has had enough.
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
