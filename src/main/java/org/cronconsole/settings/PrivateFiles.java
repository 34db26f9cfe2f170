package org.cronconsole.settings;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Files that belong to one person: the folder is {@code 0700}, a file {@code 0600}, and a file is
 * replaced as a whole or not at all. Where the file system knows no such permissions (Windows), the
 * folder's own access list decides, which for application data is the person's alone.
 */
public final class PrivateFiles {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private PrivateFiles() {}

    /**
     * Makes a folder and those above it; one that is there already is closed to others.
     *
     * @throws IOException where it cannot be made
     */
    public static void createFolder(Path folder) throws IOException {
        if (!posix()) {
            Files.createDirectories(folder);
            return;
        }
        if (Files.isDirectory(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } else {
            Files.createDirectories(folder, permissions("rwx------"));
        }
    }

    /**
     * Makes the folder that a file lies in, if there is none.
     *
     * @throws IOException where it cannot be made
     */
    public static void createFolderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            createFolder(folder);
        }
    }

    /**
     * Makes an empty file; one that is there already is closed to others and keeps what it holds.
     * Its folder must be there.
     *
     * @throws IOException where it cannot be made
     */
    public static void createFile(Path file) throws IOException {
        try {
            createNew(file);
        } catch (FileAlreadyExistsException there) {
            if (posix()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    private static void createNew(Path file) throws IOException {
        if (posix()) {
            Files.createFile(file, permissions("rw-------"));
        } else {
            Files.createFile(file);
        }
    }

    /** What a file is to hold, written bit by bit. */
    public interface Content {
        /** Writes it; the stream need not be closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file so that after a crash or a full disk the old content or the new one is there,
     * never a part. Its folder must be there.
     *
     * @throws IOException where it cannot be written; the old file is untouched then
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, true, out -> out.write(content));
    }

    /**
     * The same of a content that need not be in memory as a whole.
     *
     * @param replace false where a file that is there already must stay as it is
     * @throws FileAlreadyExistsException where it is there and must stay
     * @throws IOException where it cannot be written; the old file is untouched then
     */
    public static void write(Path file, boolean replace, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path fresh =
                posix()
                        ? Files.createTempFile(
                                target.getParent(), ".", ".new", permissions("rw-------"))
                        : Files.createTempFile(target.getParent(), ".", ".new");
        try {
            try (FileOutputStream bytes = new FileOutputStream(fresh.toFile());
                    OutputStream out = new BufferedOutputStream(bytes, 1 << 16)) {
                content.writeTo(out);
                out.flush();
                bytes.getFD().sync();
            }
            if (replace) {
                putInPlace(fresh, target);
            } else {
                moveUnlessThere(fresh, target);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void putInPlace(Path fresh, Path target) throws IOException {
        Files.move(
                fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** In one step, for another process may write a file of this name at the same moment. */
    private static void moveUnlessThere(Path fresh, Path target) throws IOException {
        try {
            Files.createLink(target, fresh);
        } catch (FileAlreadyExistsException there) {
            throw there;
        } catch (IOException | UnsupportedOperationException noLinks) {
            // The name is taken first then; an empty file is all that a crash could leave.
            createNew(target);
            try {
                putInPlace(fresh, target);
            } catch (IOException unmoved) {
                if (Files.size(target) == 0) {
                    Files.deleteIfExists(target);
                }
                throw unmoved;
            }
        }
    }

    /**
     * Moves a damaged file out of the way, under a name that says when, so that a person can still
     * look into it.
     *
     * @return where it lies now
     * @throws IOException where it cannot be moved
     */
    public static Path setAside(Path file, Instant when) throws IOException {
        String name = file.getFileName() + ".damaged-" + STAMP.format(when);
        Path aside = file.resolveSibling(name);
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling(name + "-" + i);
        }
        return Files.move(file, aside);
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}
