package org.cronconsole.rotation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.settings.FileTurn;
import org.cronconsole.settings.PrivateFiles;
import org.cronconsole.words.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A rotation on the disk: written anew, as a whole, before and after every write to Render, so that
 * a crash between two jobs loses nothing. All methods wait.
 */
public final class RotationFile {
    private static final Words WORDS = Words.of(RotationFile.class);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /** At this place. */
    public RotationFile(Path file) {
        this.file = file;
    }

    /** Where it lies. */
    public Path path() {
        return file;
    }

    /** The file cannot be read or written; the message says what that means, for a person. */
    public static final class Unkept extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unkept(String message, Exception cause) {
            super(message, cause);
        }
    }

    /**
     * Writes how the rotation stands.
     *
     * @throws Unkept where it cannot be written; the old file is untouched then
     */
    public void save(KeptRotation kept) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                PrivateFiles.createFolder(folder);
            }
            PrivateFiles.write(
                    file,
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(RotationJson.write(kept)));
        } catch (IOException failed) {
            throw new Unkept(
                    WORDS.format("kept.unwritten", file, failed.getClass().getSimpleName()),
                    failed);
        }
    }

    /**
     * Reads it.
     *
     * @throws Unkept where there is none, or it cannot be read
     */
    public KeptRotation load() {
        try {
            return RotationJson.read(JSON.readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException broken) {
            throw new Unkept(WORDS.format("kept.json", file), broken);
        } catch (IOException unreadable) {
            throw new Unkept(WORDS.format("kept.unread", file), unreadable);
        } catch (RotationJson.Unreadable damaged) {
            throw new Unkept(WORDS.format("kept.damaged", file, damaged.getMessage()), damaged);
        }
    }

    /**
     * Forgets it; what it changed stays changed.
     *
     * @throws Unkept where the file cannot be deleted
     */
    public void discard() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(lockFile());
        } catch (IOException stuck) {
            throw new Unkept(WORDS.format("kept.stuck", file), stuck);
        }
    }

    private Path lockFile() {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    /**
     * Takes the right to carry it out, which one window or command of a computer has at a time,
     * without waiting for it. It ends with the process, however that ends.
     *
     * @return empty where another window or command has it
     * @throws Unkept where the folder cannot be used
     */
    public Optional<FileTurn> turn() {
        try {
            return FileTurn.take(lockFile());
        } catch (IOException failed) {
            throw new Unkept(WORDS.format("kept.lock", lockFile()), failed);
        }
    }
}
