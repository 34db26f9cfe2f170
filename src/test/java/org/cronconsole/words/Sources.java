package org.cronconsole.words;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The product's sources as text, for tests that search them. */
public final class Sources {
    /** Where the classes lie. */
    public static final Path JAVA = Path.of("src", "main", "java", "org", "cronconsole");

    /** Where what is not a class lies. */
    public static final Path RESOURCES = Path.of("src", "main", "resources", "org", "cronconsole");

    private Sources() {}

    /** What the first group of a pattern matches in these files, as often as it does. */
    public static List<String> found(Pattern pattern, Collection<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            pattern.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(found::add);
        }
        return found;
    }

    /** The files under a folder whose names end so. */
    public static List<Path> under(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    /** The files that lie in a folder itself and whose names end so. */
    public static List<Path> in(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    /** The words of a bundle's file. */
    public static Map<String, String> words(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        Map<String, String> words = new TreeMap<>();
        read.forEach((key, text) -> words.put(String.valueOf(key), String.valueOf(text)));
        return words;
    }

    /** True for a key that is put together from literals: by its first part, or by both. */
    public static boolean isPutTogether(String key, Collection<String> literals) {
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            boolean byFirst = literals.contains(key.substring(0, dot + 1));
            boolean byBoth =
                    literals.contains(key.substring(0, dot))
                            && literals.contains(key.substring(dot));
            if (byFirst || byBoth) {
                return true;
            }
        }
        return false;
    }
}
