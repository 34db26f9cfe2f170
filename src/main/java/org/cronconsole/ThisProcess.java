package org.cronconsole;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the operating system knows of this process. */
final class ThisProcess {
    private static final Path PROC = Path.of("/proc");

    /** In which Linux counts time for programs, whatever its own ticks are. */
    private static final double TICKS_A_SECOND = 100;

    /** Where the start stands in {@code /proc/self/stat}, counted from behind the name. */
    private static final int START_TICKS = 19;

    private static final Pattern RESIDENT_KIB = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private ThisProcess() {}

    /**
     * How long ago it was begun, the launcher's own time included; to a hundredth of a second.
     *
     * @throws IOException where the system does not say
     */
    static Duration age() throws IOException {
        if (Files.isReadable(PROC.resolve("self/stat"))) {
            // Java's own answer is off by up to a second here: it adds whole seconds.
            String stat = Files.readString(PROC.resolve("self/stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            String uptime = Files.readString(PROC.resolve("uptime"), StandardCharsets.US_ASCII);
            double now = Double.parseDouble(uptime.substring(0, uptime.indexOf(' ')));
            double begun = Long.parseLong(fields[START_TICKS]) / TICKS_A_SECOND;
            return Duration.ofMillis(Math.round((now - begun) * 1000));
        }
        Instant begun =
                ProcessHandle.current()
                        .info()
                        .startInstant()
                        .orElseThrow(() -> new IOException("the start of the process is unknown"));
        return Duration.between(begun, Instant.now());
    }

    /** The processor's time that it has had, all its threads together; null where none says. */
    static @Nullable Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(null);
    }

    /** The memory that it has of the machine's, in bytes; empty where the system does not say. */
    static OptionalLong residentBytes() {
        try {
            if (Files.isReadable(PROC.resolve("self/status"))) {
                return kib(RESIDENT_KIB, Files.readString(PROC.resolve("self/status")));
            }
            String pid = Long.toString(ProcessHandle.current().pid());
            if (System.getProperty("os.name").startsWith("Windows")) {
                // The last column, with the thousands set off as people there write them.
                return kib(
                        Pattern.compile("\"([\\d.,'\\s\\u00A0\\u202F]+) K\"\\s*$"),
                        output(List.of("tasklist", "/nh", "/fo", "csv", "/fi", "pid eq " + pid)));
            }
            return kib(Pattern.compile("(\\d+)"), output(List.of("ps", "-o", "rss=", "-p", pid)));
        } catch (IOException untold) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong kib(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? OptionalLong.of(Long.parseLong(matcher.group(1).replaceAll("\\D", "")) * 1024)
                : OptionalLong.empty();
    }

    private static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
