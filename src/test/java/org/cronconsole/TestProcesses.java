package org.cronconsole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts this project's classes as processes of their own. They start twice as fast as plainly, for
 * the classes lie in a jar and what the first process has loaded in an archive that the others
 * share.
 */
public final class TestProcesses implements AutoCloseable {
    private final Path folder;
    private final List<String> java;
    private boolean archived;

    /** With the product's classes and those of the tests. */
    public TestProcesses() {
        this(place -> true);
    }

    private TestProcesses(Predicate<Path> taken) {
        try {
            folder = Files.createTempDirectory("cron-console-processes-");
            List<String> path = new ArrayList<>();
            int jars = 0;
            String separator = System.getProperty("path.separator");
            for (String entry : System.getProperty("java.class.path").split(separator)) {
                Path place = Path.of(entry).toAbsolutePath();
                if (!taken.test(place)) {
                    continue;
                }
                if (Files.isDirectory(place)) {
                    Path jar = folder.resolve("classes-" + jars++ + ".jar");
                    pack(place, jar);
                    path.add(jar.toString());
                } else {
                    path.add(place.toString());
                }
            }
            java =
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx256m",
                            "-cp",
                            String.join(separator, path));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** With the product's classes alone, as people start it: the tests' log goes elsewhere. */
    static TestProcesses ofTheProduct() {
        return new TestProcesses(place -> !place.endsWith("test-classes"));
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            out.setLevel(0);
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                out.putNextEntry(new JarEntry(name));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    /**
     * A process that leaves behind what it has loaded, for those that are started after its end.
     */
    public ProcessBuilder first(Map<String, String> environment, Class<?> main, String... args) {
        ProcessBuilder builder =
                process("-XX:ArchiveClassesAtExit=" + archive(), environment, main, args);
        archived = true;
        return builder;
    }

    /** A process. */
    public ProcessBuilder process(Map<String, String> environment, Class<?> main, String... args) {
        String shared = archived ? "-XX:SharedArchiveFile=" + archive() : "-Xshare:auto";
        return process(shared, environment, main, args);
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private ProcessBuilder process(
            String option, Map<String, String> environment, Class<?> main, String... args) {
        List<String> command = new ArrayList<>(java);
        // What it says of itself would be taken for the process's own words.
        command.addAll(1, List.of(option, "-Xlog:disable", "-Xlog:all=off"));
        command.add(main.getName());
        command.addAll(Arrays.asList(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            // It lies in the system's folder for temporary files.
        }
    }
}
