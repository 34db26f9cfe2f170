package org.cronconsole.http;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A company's own certificate authority, and a server that it signed for. */
public final class OwnAuthority implements AutoCloseable {
    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final HttpsServer server;

    private OwnAuthority(Path folder, HttpsServer server) {
        this.folder = folder;
        this.server = server;
    }

    /**
     * Makes both with Java's own keytool; the server answers every GET with an empty JSON object.
     *
     * @param name in the server's certificate, e.g. {@code ip:127.0.0.1}
     */
    public static OwnAuthority start(Path folder, String name)
            throws IOException, GeneralSecurityException, InterruptedException {
        KeyStore keys = makeKeys(folder, name);
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(
                "/",
                exchange -> {
                    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        return new OwnAuthority(folder, server);
    }

    /** The password of {@link #serverKeys}. */
    public static String password() {
        return PASSWORD;
    }

    /**
     * Makes an authority, whose certificate lies in {@link #certificate} then, and the keys of a
     * server that it signed for.
     *
     * @return a PKCS12 file
     */
    public static Path serverKeys(Path folder, String name)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("server.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            makeKeys(folder, name).store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** The certificate of the authority that was made in this folder, in PEM. */
    public static Path certificate(Path folder) {
        return folder.resolve("company-ca.pem");
    }

    private static KeyStore makeKeys(Path folder, String name)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        keytool(store, "ca", "CN=Acme Company CA", "bc:c");
        keytool(store, "server", "CN=server.acme.test", "san=" + name, "-signer", "ca");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        Files.writeString(
                certificate(folder),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(keys.getCertificate("ca").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        return keys(keys);
    }

    /** The server's key alone, so that it cannot choose the authority's. */
    private static KeyStore keys(KeyStore all) throws IOException, GeneralSecurityException {
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        one.setKeyEntry(
                "server",
                all.getKey("server", PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                all.getCertificateChain("server"));
        return one;
    }

    private static void keytool(
            Path store, String alias, String name, String extension, String... more)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD,
                                "-keyalg",
                                "EC",
                                "-alias",
                                alias,
                                "-dname",
                                name,
                                "-ext",
                                extension));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
    }

    /** The authority's certificate, in PEM. */
    public Path caFile() {
        return folder.resolve("company-ca.pem");
    }

    /** The server's port on this computer. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
