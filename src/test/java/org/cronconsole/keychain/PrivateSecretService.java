package org.cronconsole.keychain;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * GNOME's Secret Service on a D-Bus session of its own, with a home of its own, so that a test
 * never touches the keychain of whoever runs it.
 */
public final class PrivateSecretService {
    private static final List<String> PROGRAMS =
            List.of("dbus-run-session", "gnome-keyring-daemon", "sh");
    private static final String UNLOCK =
            "printf %s test-passphrase | gnome-keyring-daemon --unlock --components=secrets"
                    + " >/dev/null; exec \"$@\"";

    private final Path home;
    private @Nullable Process process;

    /** With this home, which should be new. */
    public PrivateSecretService(Path home) {
        this.home = home;
    }

    /** The programs that are needed and not here. */
    public List<String> missing() {
        String path = System.getenv().getOrDefault("PATH", "");
        return PROGRAMS.stream()
                .filter(program ->
                        Stream.of(path.split(File.pathSeparator))
                                .noneMatch(folder ->
                                        Files.isExecutable(Path.of(folder).resolve(program))))
                .toList();
    }

    /** Runs a main class beside the daemon; answers what it printed. */
    public String run(Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("dbus-run-session", "--", "sh", "-c", UNLOCK, "sh"));
        command.addAll(java(main, args));
        return output(command);
    }

    /** Runs a main class with no session at all; answers what it printed. */
    public String runWithoutDaemon(Class<?> main, String... args) throws IOException {
        return output(java(main, args));
    }

    private static List<String> java(Class<?> main, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Dstdout.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    private String output(List<String> command) throws IOException {
        Path runtime = Files.createDirectories(home.resolve("run"));
        runtime.toFile().setReadable(false, false);
        runtime.toFile().setReadable(true, true);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("HOME", home.toString());
        environment.put("XDG_RUNTIME_DIR", runtime.toString());
        environment.put("XDG_DATA_HOME", home.resolve("data").toString());
        environment.remove("DISPLAY");
        environment.remove("DBUS_SESSION_BUS_ADDRESS");
        Process started = builder.start();
        process = started;
        started.getOutputStream().close();
        return new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Waits for the end of what was run. */
    public boolean ended(long time, TimeUnit unit) throws InterruptedException {
        return process == null || process.waitFor(time, unit);
    }
}
