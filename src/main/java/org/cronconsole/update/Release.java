package org.cronconsole.update;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of this application that was released.
 *
 * @param version dotted numbers, like 1.4.0
 * @param released the day; null where the feed does not say it
 * @param page where it is described, https
 * @param notes what is new in a few words; may be empty
 * @param packages what can be installed
 */
public record Release(
        String version,
        @Nullable LocalDate released,
        URI page,
        String notes,
        List<InstallerFile> packages) {
    /** Copies the list. */
    public Release {
        packages = List.copyOf(packages);
    }

    /**
     * A file to install.
     *
     * @param system {@code linux}, {@code macos} or {@code windows}
     * @param type like {@code deb} or {@code msi}
     * @param url where it is, https
     * @param sha256 its checksum, 64 hexadecimal digits
     */
    public record InstallerFile(String system, String type, URI url, String sha256) {}
}
