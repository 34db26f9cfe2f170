package org.cronconsole.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;

class PrivateFilesTest {
    @TempDir Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void foldersAndFilesAreThePersonsAlone() throws IOException {
        Path inner = folder.resolve("a/b");
        PrivateFiles.createFolder(inner);
        Path file = inner.resolve("x.json");
        PrivateFiles.write(file, bytes("one"));
        assertThat(permissions(inner)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("a"))).isEqualTo("rwx------");
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatWasOpenToOthersIsClosed() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        PrivateFiles.createFolder(open);
        assertThat(permissions(open)).isEqualTo("rwx------");
    }

    @Test
    void aFileIsReplacedAsAWholeAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("x.json");
        PrivateFiles.write(file, bytes("a much longer first content"));
        PrivateFiles.write(file, bytes("short"));
        assertThat(file).hasContent("short");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whereItCannotBeWrittenTheOldContentStays() throws IOException {
        Path file = folder.resolve("x");
        Files.createDirectory(file);
        Files.writeString(file.resolve("inside"), "kept");
        assertThatThrownBy(() -> PrivateFiles.write(file, bytes("new")))
                .isInstanceOf(IOException.class);
        assertThat(file.resolve("inside")).hasContent("kept");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatIsSetAsideNeverReplacesAnEarlierOne() throws IOException {
        Path file = folder.resolve("x.json");
        Instant now = Instant.parse("2026-11-24T02:00:00Z");
        Files.writeString(file, "first");
        Path first = PrivateFiles.setAside(file, now);
        Files.writeString(file, "second");
        Path second = PrivateFiles.setAside(file, now);
        assertThat(first).hasFileName("x.json.damaged-20261124-020000").hasContent("first");
        assertThat(second).hasFileName("x.json.damaged-20261124-020000-2").hasContent("second");
        assertThat(file).doesNotExist();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
