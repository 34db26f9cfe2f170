package org.cronconsole.matrix;

import org.cronconsole.OnboardingClient;
import org.cronconsole.OnboardingClient.Ended;
import org.cronconsole.OnboardingClient.Verb;
import org.cronconsole.OnboardingClient.Wish;
import org.cronconsole.TestProcesses;
import org.cronconsole.sandbox.SandboxAccess;
import org.cronconsole.store.JournalFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A dealership that a client onboards, where the client keeps its files, and the gate before it.
 */
final class Site implements AutoCloseable {
    /** American ones; each trial rents in its own, so that none takes the spare of another. */
    private static final List<String> AREAS =
            List.of(
                    ("205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231"
                         + " 234 239 240 248 251 252 253 254 256 260 262 267 269 270 276 281 301"
                         + " 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320"
                         + " 321 323 325 330 334 336 337 339 347 351 352 360")
                            .split(" "));

    private final TestProcesses processes;
    private final Wish wish;
    private final Path home;
    private final Gate gate;
    private final Map<String, String> environment;

    /** A dealership of this number, and a home of its own for its client. */
    Site(TestProcesses processes, SandboxAccess access, Path folder, int number) {
        this(processes, access, wish(number), folder.resolve("home-" + number));
    }

    private Site(TestProcesses processes, SandboxAccess access, Wish wish, Path home) {
        this.processes = processes;
        this.wish = wish;
        this.home = home;
        gate = new Gate(access);
        environment = new HashMap<>(gate.environment());
        environment.put("CRON_CONSOLE_HOME", home.toString());
        try {
            Files.createDirectories(home);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Wish wish(int number) {
        String name = "Trial Ford " + number;
        return new Wish(name, Watcher.user(name), AREAS.get(number % AREAS.size()));
    }

    /** Another client of the same dealership, with a home of its own or the same. */
    Site another(SandboxAccess access, boolean sameHome) {
        Path other = sameHome ? home : home.resolveSibling(home.getFileName() + "-other");
        return new Site(processes, access, wish, other);
    }

    Wish wish() {
        return wish;
    }

    Path home() {
        return home;
    }

    Gate gate() {
        return gate;
    }

    Map<String, String> environment() {
        return environment;
    }

    /** In this process. */
    Ended here(Verb verb, String journal) {
        return new OnboardingClient(environment, home).run(verb, wish, journal);
    }

    /** As a process, whose words {@link #said} tells once it has ended. */
    Process start(boolean first, Verb verb, String journal) {
        String[] args = {verb.name(), wish.dealership(), wish.user(), wish.areaCode(), journal};
        ProcessBuilder builder =
                first
                        ? processes.first(environment, OnboardingClient.class, args)
                        : processes.process(environment, OnboardingClient.class, args);
        try {
            return builder.redirectErrorStream(true).redirectOutput(out(verb).toFile()).start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path out(Verb verb) {
        return home.resolve("out-" + verb + "-" + System.identityHashCode(this));
    }

    /** What the process of this verb has said. */
    String said(Verb verb) {
        return text(out(verb));
    }

    /** Whether a step was told in these words. */
    boolean told(String words) {
        return text(home.resolve(OnboardingClient.STEPS)).contains(words);
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JournalFiles journals() {
        return new JournalFiles(home.resolve("journals"));
    }

    /** Waits for the end of a client. */
    static void waitFor(Process process) {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("a client does not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        gate.close();
    }
}
