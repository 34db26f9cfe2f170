package org.cronconsole;

import org.cronconsole.keychain.SecretStores;
import org.cronconsole.keychain.SessionStore;
import org.cronconsole.profile.Profiles;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.workbench.Workbenches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The real object graph for tests of the window, with a sandbox of their own. */
public final class TestWirings {
    private static final Path FOLDERS = folders();

    private TestWirings() {}

    /** The real workbenches, with a small sandbox whose runs are short. */
    public static Wired wired() {
        return wired(20);
    }

    /** As {@link #wired()}, with runs that are so many times shorter than in real life. */
    public static Wired wired(double speed) {
        return wired(SandboxOptions.defaults().withDealerships(6).withDays(10).withSpeed(speed));
    }

    /** The real workbenches, with a sandbox of this kind. */
    public static Wired wired(SandboxOptions sandbox) {
        return new Wired(
                new Wiring(Map.of(), installation(), profiles(), sandbox, InstantSource.system()));
    }

    /** The real workbenches, whose environment names a sandbox that runs elsewhere. */
    public static Wired wired(Map<String, String> environment) {
        return new Wired(
                new Wiring(
                        environment,
                        installation(),
                        profiles(),
                        SandboxOptions.defaults(),
                        InstantSource.system()));
    }

    static Installation installation() {
        return Installation.in(emptyFolder());
    }

    /** Profiles of an empty folder, whose secrets never reach this computer's keychain. */
    public static Profiles profiles() {
        // The folder is made when something is kept.
        return profiles(emptyFolder());
    }

    private static Path emptyFolder() {
        return FOLDERS.resolve(UUID.randomUUID().toString());
    }

    /** Removed when this process ends. */
    private static Path folders() {
        try {
            Path folder = Files.createTempDirectory("cron-console-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            // It lies in the system's folder for temporary files.
        }
    }

    /** Profiles of this folder, whose secrets never reach this computer's keychain. */
    public static Profiles profiles(Path home) {
        return new Profiles(
                home, new SecretStores(home, SessionStore::new, null), InstantSource.system());
    }

    /** The same at a time that the test sets. */
    public static Wired wired(Map<String, String> environment, InstantSource clock) {
        return new Wired(
                new Wiring(
                        environment, installation(), profiles(), SandboxOptions.defaults(), clock));
    }

    /** Workbenches and how to end them. */
    public record Wired(Workbenches workbenches, Runnable closing) implements AutoCloseable {
        private Wired(Wiring wiring) {
            this(wiring, wiring::close);
        }

        @Override
        public void close() {
            closing.run();
        }
    }
}
