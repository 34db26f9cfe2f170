package org.cronconsole.desktop;

import org.cronconsole.alert.Announcement;
import org.cronconsole.alert.Desktop;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The desktop of this computer, told by {@code notify-send}, {@code osascript} or PowerShell. */
public final class SystemDesktop implements Desktop {
    private static final Words WORDS = Words.of(SystemDesktop.class);
    private static final Logger LOG = LoggerFactory.getLogger(SystemDesktop.class);

    /** PowerShell takes some seconds to start on a slow computer. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private static final int TITLE = 100;
    private static final int TEXT = 250;
    private static final int ANSWER = 300;

    /** The settings of this program may hold secrets, which no other program is given. */
    private static final List<String> OURS =
            List.of("RENDER_", "DASHBOARD_", "TWILIO_", "JWT_", "CRON_CONSOLE_");

    private final Kind kind;
    private final Map<String, String> environment;
    private final Duration limit;
    private volatile @Nullable String lastTrouble;

    /** Which system it is. */
    enum Kind {
        LINUX,
        MAC,
        WINDOWS,
        OTHER
    }

    /** That of this computer, as the environment describes it. */
    public SystemDesktop(Map<String, String> environment) {
        this(kind(System.getProperty("os.name", "")), environment, LIMIT);
    }

    SystemDesktop(Kind kind, Map<String, String> environment, Duration limit) {
        this.kind = kind;
        this.environment = Map.copyOf(environment);
        this.limit = limit;
    }

    static Kind kind(String name) {
        String system = name.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return Kind.WINDOWS;
        }
        return system.startsWith("mac")
                ? Kind.MAC
                : system.startsWith("linux") ? Kind.LINUX : Kind.OTHER;
    }

    @Override
    public Optional<String> missing() {
        return switch (kind) {
            case LINUX ->
                    program().isEmpty()
                            ? Optional.of(WORDS.get("missing.linux"))
                            : bus() ? Optional.empty() : Optional.of(WORDS.get("missing.session"));
            case MAC, WINDOWS ->
                    program().isEmpty()
                            ? Optional.of(WORDS.format("missing.program", name()))
                            : Optional.empty();
            case OTHER -> Optional.of(WORDS.get("missing.system"));
        };
    }

    private boolean bus() {
        String address = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return !address.isBlank() || !runtime.isBlank() && Files.exists(Path.of(runtime, "bus"));
    }

    private String name() {
        return switch (kind) {
            case LINUX -> "notify-send";
            case MAC -> "osascript";
            case WINDOWS -> "powershell.exe";
            case OTHER -> "";
        };
    }

    /** The program in its own place, else along the path. */
    private Optional<Path> program() {
        Stream<String> own =
                switch (kind) {
                    case MAC -> Stream.of("/usr/bin");
                    case WINDOWS ->
                            Stream.of(
                                    environment.getOrDefault("SystemRoot", "C:\\Windows")
                                            + "\\System32\\WindowsPowerShell\\v1.0");
                    case LINUX, OTHER -> Stream.of();
                };
        String path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
        return Stream.concat(own, Arrays.stream(path.split(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> in(folder).stream())
                .findFirst();
    }

    private Optional<Path> in(String folder) {
        try {
            Path program = Path.of(folder, name());
            return program.isAbsolute() && Files.isExecutable(program)
                    ? Optional.of(program)
                    : Optional.empty();
        } catch (InvalidPathException notAFolder) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> lastTrouble() {
        return Optional.ofNullable(lastTrouble);
    }

    @Override
    public Optional<String> show(Announcement announcement) {
        Path program = program().orElse(null);
        if (program == null) {
            return missing();
        }
        Optional<String> trouble = run(command(program.toString(), announcement));
        lastTrouble = trouble.orElse(null);
        trouble.ifPresent(why -> LOG.info("The desktop could not be told: {}", why));
        return trouble;
    }

    private ShowCommand command(String program, Announcement announcement) {
        String title = ShownText.of(announcement.title(), TITLE);
        String text = ShownText.of(announcement.text(), TEXT);
        return switch (kind) {
            case MAC -> ShowCommand.mac(program, title, text);
            case WINDOWS -> ShowCommand.windows(program, title, text);
            case LINUX, OTHER -> ShowCommand.linux(program, title, text);
        };
    }

    private Optional<String> run(ShowCommand command) {
        ProcessBuilder builder = new ProcessBuilder(command.line()).redirectErrorStream(true);
        builder.environment().clear();
        environment.forEach((name, value) -> {
            if (OURS.stream().noneMatch(name::startsWith)) {
                builder.environment().put(name, value);
            }
        });
        builder.environment().putAll(command.variables());
        Process process;
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException failed) {
            return Optional.of(
                    WORDS.format("trouble.start", name(), String.valueOf(failed.getMessage())));
        }
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of(WORDS.format("trouble.endless", name(), limit.toSeconds()));
            }
            return process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of(
                            WORDS.format(
                                    "trouble.exit", name(), process.exitValue() + said(process)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(WORDS.format("trouble.left", name()));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String said(Process process) {
        try (InputStream out = process.getInputStream()) {
            int there = Math.min(out.available(), 4 * ANSWER);
            String words =
                    ShownText.of(
                            new String(out.readNBytes(there), Charset.defaultCharset()), ANSWER);
            return words.isEmpty() ? "" : ": " + words;
        } catch (IOException gone) {
            return "";
        }
    }
}
