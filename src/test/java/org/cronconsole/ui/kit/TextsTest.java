package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The window's words against the sources that ask for them. Keys that are put together are known by
 * their parts: {@code "fleet.status." + name} by its first, {@code prefix + ".title"} by both.
 */
class TextsTest {
    private static final Path JAVA = Path.of("src", "main", "java", "org", "cronconsole");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "cronconsole");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED =
            Pattern.compile(
                    "texts(?:\\(\\))?\\s*\\.(?:get|format)\\(\\s*\"([^\"]+)\"\\s*[,)]",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_FXML = Pattern.compile("\"%([^\"]+)\"");

    /** What is read out or seen; a prompt may be an example of what is typed. */
    private static final Pattern SAID_BY_FXML =
            Pattern.compile("\\s(?:text|accessibleText|accessibleHelp|title)=\"([^%\"][^\"]*)\"");

    private static final Pattern SAID_BY_JAVA =
            Pattern.compile(
                    "(?:setText|setAccessibleText|setAccessibleHelp|setPromptText|setTitle"
                            + "|new Label|new Button|new Tooltip|new MenuItem|new CheckBox"
                            + "|new Hyperlink|new Text)\\(\\s*\"([^\"]*\\p{L}{2}[^\"]*)\"");

    /** The two halves of a dealership bear these names at Render too. */
    private static final Set<String> NAMES = Set.of("AM", "PM");

    private final Set<String> keys = Texts.in(Locale.ROOT).bundle().keySet();

    @Test
    void everyWordThatIsAskedForIsThere() throws IOException {
        Set<String> asked = new TreeSet<>(found(OF_FXML, files(RESOURCES, ".fxml")));
        asked.addAll(found(ASKED, files(JAVA, ".java")));
        assertThat(asked).hasSizeGreaterThan(1000);
        asked.removeAll(keys);
        assertThat(asked).isEmpty();
    }

    @Test
    void noWordIsThereForNothing() throws IOException {
        Set<String> literals = new TreeSet<>(found(LITERAL, files(JAVA, ".java")));
        Set<String> inFxml = Set.copyOf(found(OF_FXML, files(RESOURCES, ".fxml")));
        List<String> unused =
                keys.stream()
                        .filter(key ->
                                !literals.contains(key)
                                        && !inFxml.contains(key)
                                        && !isPutTogether(key, literals))
                        .sorted()
                        .toList();
        assertThat(unused).isEmpty();
    }

    private static boolean isPutTogether(String key, Set<String> literals) {
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

    @Test
    void noWordsStandInFxml() throws IOException {
        Set<String> said = new TreeSet<>(found(SAID_BY_FXML, files(RESOURCES, ".fxml")));
        said.removeIf(words -> words.isBlank() || NAMES.contains(words));
        assertThat(said).isEmpty();
    }

    @Test
    void noWordsStandInTheWindowsJava() throws IOException {
        assertThat(found(SAID_BY_JAVA, files(JAVA.resolve("ui"), ".java"))).isEmpty();
    }

    /** A lone quote would swallow what follows it, the braces as well. */
    @Test
    void everyPatternTakesItsValues() {
        Texts texts = Texts.in(Locale.ROOT);
        List<String> broken = new ArrayList<>();
        for (String key : keys) {
            String pattern = texts.get(key);
            if (!pattern.contains("{0")) {
                continue;
            }
            int wanted = new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
            boolean loneQuote = pattern.replace("''", "").replace("'{'", "").contains("'");
            if (wanted == 0 || loneQuote) {
                broken.add(key);
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<String> found(Pattern pattern, Collection<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            pattern.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(found::add);
        }
        return found;
    }

    private static Collection<Path> files(Path under, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(under)) {
            return all.filter(file -> file.toString().endsWith(suffix))
                    .collect(Collectors.toList());
        }
    }
}
