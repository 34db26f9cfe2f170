package org.cronconsole.update;

import org.jspecify.annotations.Nullable;

import java.lang.module.ModuleDescriptor.Version;
import java.net.URI;
import java.util.Optional;

/** Looks whether a newer version is there. Installs nothing. */
public final class Updates {
    /** Why nobody looks. */
    public enum Off {
        /** No address of releases was ever given. */
        NO_ADDRESS,
        /** An administrator has switched it off. */
        ADMINISTRATOR
    }

    /** Fetches a document. */
    @FunctionalInterface
    public interface Fetch {
        /**
         * What lies at an address; waits.
         *
         * @throws UpdateProblem where nothing was to be had
         */
        String get(URI address);
    }

    private final String own;
    private final @Nullable ReleaseSource source;
    private final @Nullable Off off;
    private final Fetch fetch;

    private Updates(String own, @Nullable ReleaseSource source, @Nullable Off off, Fetch fetch) {
        this.own = own;
        this.source = source;
        this.off = off;
        this.fetch = fetch;
    }

    /**
     * Looks at a source.
     *
     * @param own the version that runs
     * @param source null where none was given
     */
    public static Updates of(String own, @Nullable ReleaseSource source, Fetch fetch) {
        return new Updates(own, source, source == null ? Off.NO_ADDRESS : null, fetch);
    }

    /** Does not look, because an administrator does not want it. */
    public static Updates forbidden(String own) {
        return new Updates(own, null, Off.ADMINISTRATOR, address -> "");
    }

    /** Why nobody looks; empty where one can. */
    public Optional<Off> off() {
        return Optional.ofNullable(off);
    }

    /** The version that runs. */
    public String own() {
        return own;
    }

    /**
     * The newest release where it is newer than what runs. Waits.
     *
     * @throws UpdateProblem where that cannot be found out
     */
    public Optional<Release> newer() {
        ReleaseSource from = source;
        if (from == null) {
            return Optional.empty();
        }
        String document = fetch.get(from.feed());
        if (from.key() != null) {
            ReleaseFeed.verify(document, fetch.get(from.signature()), from.key());
        }
        Release newest = ReleaseFeed.read(document);
        return isNewer(newest.version(), own) ? Optional.of(newest) : Optional.empty();
    }

    /** A version that is being worked on comes before the one that it will be. */
    static boolean isNewer(String released, String own) {
        String plain = own.replaceFirst("-SNAPSHOT$", "");
        if (!ReleaseFeed.isVersion(plain)) {
            return false;
        }
        int order = Version.parse(released).compareTo(Version.parse(plain));
        return order > 0 || order == 0 && !plain.equals(own);
    }
}
