import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes of stylesheets what JavaFX would make of them at each start: it looks for that beside the
 * text, and takes it where it is there.
 */
final class Styles {
    private static final Path CONVERTER = Path.of("packaging", "installer", "BinaryStyles.java");

    private final Path javaFx;
    private final Path work;

    /**
     * Makes them here.
     *
     * @param javaFx its modules
     * @param work a folder that may be emptied
     */
    Styles(Path javaFx, Path work) {
        this.javaFx = javaFx;
        this.work = work;
    }

    /** The entries of a jar that belong beside its stylesheets. */
    Map<String, byte[]> binary(Map<String, byte[]> jar) throws IOException {
        Folder.fresh(work);
        List<String> names =
                jar.keySet().stream().filter(n -> n.endsWith(".css")).sorted().toList();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "-p",
                                javaFx.toString(),
                                "--add-modules",
                                "javafx.graphics",
                                CONVERTER.toString()));
        for (String name : names) {
            Path text = work.resolve(name);
            Files.createDirectories(text.getParent());
            Files.write(text, jar.get(name));
            command.add(text.toString());
        }
        Tool.jdk("java", command);
        Map<String, byte[]> made = new HashMap<>();
        for (String name : names) {
            String binary = name.substring(0, name.length() - ".css".length()) + ".bss";
            if (Files.exists(work.resolve(binary))) {
                made.put(binary, Files.readAllBytes(work.resolve(binary)));
            }
        }
        return made;
    }
}
