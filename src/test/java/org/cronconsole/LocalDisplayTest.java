package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

@DisabledOnOs(OS.WINDOWS)
final class LocalDisplayTest {
    private static final byte[] KEY = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    @TempDir Path folder;

    @Test
    void believesTheServerAlone() throws Exception {
        assertThat(hello(1, KEY)).isEqualTo("true");
        assertThat(hello(0, KEY)).as("refused").isEqualTo("false");
        assertThat(hello(2, KEY)).as("asks for more").isEqualTo("false");
        assertThat(hello(1, null)).as("lets everybody in").isEqualTo("true");
        assertThat(LocalDisplay.answers(folder.resolve("nobody"), KEY)).isFalse();
    }

    /** What comes of it where the server gives this answer; checks what it is sent. */
    private String hello(int answer, byte @Nullable [] key) throws Exception {
        Path socket = folder.resolve("X" + answer + (key == null ? "open" : ""));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            CompletableFuture<Boolean> told =
                    CompletableFuture.supplyAsync(() -> LocalDisplay.answers(socket, key));
            try (SocketChannel client = server.accept()) {
                ByteBuffer heard = ByteBuffer.allocate(key == null ? 12 : 12 + 20 + 16);
                while (heard.hasRemaining() && client.read(heard) >= 0) {
                    // until all of it is there
                }
                assertThat(heard.hasRemaining()).isFalse();
                assertThat(heard.get(0)).isEqualTo((byte) 'l');
                if (key != null) {
                    assertThat(new String(heard.array(), 12, 18, StandardCharsets.US_ASCII))
                            .isEqualTo("MIT-MAGIC-COOKIE-1");
                    assertThat(heard.slice(32, 16)).isEqualTo(ByteBuffer.wrap(KEY));
                }
                client.write(ByteBuffer.wrap(new byte[] {(byte) answer, 0, 0, 0}));
            }
            return told.get().toString();
        }
    }

    @Test
    void findsTheKeyOfTheDisplay() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            entry(out, "0", "MIT-MAGIC-COOKIE-1", new byte[] {9});
            entry(out, "7", "XDM-AUTHORIZATION-1", new byte[] {8});
            entry(out, "7", "MIT-MAGIC-COOKIE-1", KEY);
        }
        Path file = Files.write(folder.resolve("keys"), bytes.toByteArray());

        assertThat(LocalDisplay.cookie(file, "7")).isEqualTo(KEY);
        assertThat(LocalDisplay.cookie(file, "8")).isNull();
        assertThat(LocalDisplay.cookie(folder.resolve("none"), "7")).isNull();
        Files.write(file, new byte[] {1, 0, 0});
        assertThat(LocalDisplay.cookie(file, "7")).as("cut off").isNull();
    }

    private static void entry(DataOutputStream out, String number, String name, byte[] data)
            throws IOException {
        out.writeShort(256);
        for (byte[] part :
                new byte[][] {
                    "host".getBytes(StandardCharsets.US_ASCII),
                    number.getBytes(StandardCharsets.US_ASCII),
                    name.getBytes(StandardCharsets.US_ASCII),
                    data
                }) {
            out.writeShort(part.length);
            out.write(part);
        }
    }

    @Test
    void aDisplayElsewhereIsForOthersToAsk() {
        Map<String, String> none = Map.of("XAUTHORITY", folder.resolve("none").toString());
        assertThat(LocalDisplay.answers("elsewhere:0", none, "/")).isFalse();
        assertThat(LocalDisplay.answers("nonsense", none, "/")).isFalse();
        assertThat(LocalDisplay.answers(":64999", none, "/")).isFalse();
    }

    @Test
    void whereNothingAnswersThatIsSaid() {
        Properties linux = new Properties();
        linux.setProperty("os.name", "Linux");
        assertThat(Display.missing(Map.of(), linux))
                .hasValueSatisfying(why -> assertThat(why).contains("DISPLAY is not set"));
        assertThat(Display.missing(Map.of("DISPLAY", ":64999"), linux)).isPresent();
        linux.setProperty("glass.platform", "Headless");
        assertThat(Display.missing(Map.of(), linux)).isEmpty();
    }
}
