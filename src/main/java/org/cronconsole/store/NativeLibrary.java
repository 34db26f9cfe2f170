package org.cronconsole.store;

import org.cronconsole.settings.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.util.LibraryLoaderUtil;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * SQLite's native part, unpacked once into the data folder. Left to itself the driver unpacks it
 * into the system's folder for temporary files at each start: a process that is killed leaves it
 * there, and some systems do not let code be loaded from there.
 */
final class NativeLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
    private static final String FOLDER = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private NativeLibrary() {}

    /**
     * Tells the driver where it lies, unless that is settled (by an installer, or because the
     * driver has it already). Where it cannot be unpacked the driver helps itself.
     *
     * @param folder of one's own
     */
    static synchronized void unpack(Path folder) {
        if (System.getProperty(FOLDER) != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            if (in == null) {
                return;
            }
            byte[] library = in.readAllBytes();
            PrivateFiles.createFolder(folder);
            Path file = folder.resolve(name);
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
                PrivateFiles.write(file, library);
            }
            System.setProperty(FOLDER, folder.toString());
            System.setProperty(NAME, name);
        } catch (IOException unwritable) {
            LOG.info("SQLite's native part is not kept in {}: {}", folder, unwritable.toString());
        }
    }
}
