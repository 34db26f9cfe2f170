package org.cronconsole.handover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class HandoverTest {
    private final LinkedBlockingQueue<List<Path>> heard = new LinkedBlockingQueue<>();

    @TempDir private Path folder;

    @Test
    void theFirstHasTheWindowAndHearsOfTheSecond() throws InterruptedException {
        try (Handover first = Handover.claim(folder).orElseThrow()) {
            first.onHeard(heard::add);
            assertThat(Handover.claim(folder)).isEmpty();

            Path file = folder.resolve("naperville ford.json");
            assertThat(Handover.give(folder, List.of(file))).isTrue();
            assertThat(heard.poll(5, TimeUnit.SECONDS)).containsExactly(file.toAbsolutePath());
            assertThat(Handover.give(folder, List.of())).isTrue();
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEmpty();
        }
        assertThat(Handover.give(folder, List.of(), Duration.ZERO)).isFalse();
        try (Handover again = Handover.claim(folder).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void whatCameBeforeTheWindowWasThereIsNotLost() {
        try (Handover first = Handover.claim(folder).orElseThrow()) {
            assertThat(Handover.give(folder, List.of(folder))).isTrue();
            assertThat(heard).isEmpty();
            first.onHeard(heard::add);
            assertThat(heard).containsExactly(List.of(folder.toAbsolutePath()));
        }
    }

    @Test
    void whoDoesNotKnowTheWordIsNotHeard() throws IOException {
        try (Handover first = Handover.claim(folder).orElseThrow()) {
            first.onHeard(heard::add);
            assertThat(Handover.give(folder, List.of())).as("it listens").isTrue();
            heard.clear();
            Path file = folder.resolve("window.address");
            Properties address = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                address.load(in);
            }
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
            int port = Integer.parseInt(address.getProperty("port"));
            try (Socket stranger = new Socket(InetAddress.getLoopbackAddress(), port)) {
                DataOutputStream out = new DataOutputStream(stranger.getOutputStream());
                out.writeUTF("guessed");
                out.writeInt(0);
                out.flush();
                assertThat(stranger.getInputStream().read()).isEqualTo(-1);
            }
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void anAddressThatNobodyAnswersAtIsNoWindow() throws IOException {
        Files.writeString(folder.resolve("window.address"), "port=1\nword=x\n");
        assertThat(Handover.give(folder, List.of(), Duration.ZERO)).isFalse();
        Files.writeString(folder.resolve("window.address"), "port=none\n");
        assertThat(Handover.give(folder, List.of(), Duration.ZERO)).isFalse();
    }

    @Test
    void whereNothingCanBeKeptThereIsAWindowAllTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (Handover alone = Handover.claim(file).orElseThrow()) {
            alone.onHeard(heard::add);
            assertThat(Handover.give(file, List.of(), Duration.ZERO)).isFalse();
        }
    }
}
