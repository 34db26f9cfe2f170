import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the tools that the build needs: those of the JDK that runs this, and the system's. */
final class Tool {
    private Tool() {}

    /**
     * Runs one of this JDK's tools.
     *
     * @return what it wrote
     */
    static String jdk(String name, List<String> arguments) {
        return jdk(name, arguments, Map.of());
    }

    /** Runs one of this JDK's tools, with these environment variables besides. */
    static String jdk(String name, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        command.addAll(arguments);
        return run(command, environment);
    }

    /** Whether the system has a command of this name. */
    static boolean isThere(String name) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Runs a command to its end.
     *
     * @return what it wrote, to either stream
     * @throws Refused where it failed, with what it wrote
     */
    static String run(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new Refused(
                        String.join(" ", command) + "\nended with " + code + ":\n" + output);
            }
            return output;
        } catch (IOException unknown) {
            throw new Refused(command.getFirst() + " cannot be run: " + unknown.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("Stopped while running " + command.getFirst());
        }
    }
}
