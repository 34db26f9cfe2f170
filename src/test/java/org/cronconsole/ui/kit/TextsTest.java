package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.words.Sources;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The window's words against the sources that ask for them. Keys that are put together are known by
 * their parts: {@code "fleet.status." + name} by its first, {@code prefix + ".title"} by both.
 */
class TextsTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED =
            Pattern.compile(
                    "texts(?:\\(\\))?\\s*\\.(?:get|format)\\(\\s*\"([^\"]+)\"\\s*[,)]",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_FXML = Pattern.compile("\"%([^\"]+)\"");

    /** What is read out or seen; a prompt may be an example of what is typed. */
    private static final Pattern SAID_BY_FXML =
            Pattern.compile(
                    "(?:\\s(?:text|accessibleText|accessibleHelp|title)=\""
                            + "|<(?:text|accessibleText|accessibleHelp|promptText|title)>\\s*"
                            + "|<String fx:value=\")([^%\"<][^\"<]*)[\"<]");

    private static final Pattern SAID_BY_JAVA =
            Pattern.compile(
                    "(?:setText|setAccessibleText|setAccessibleHelp|setPromptText|setTitle"
                            + "|new Label|new Button|new Tooltip|new MenuItem|new CheckBox"
                            + "|new Hyperlink|new Text)\\(\\s*\"([^\"]*\\p{L}{2}[^\"]*)\"");

    /** The two halves of a dealership bear these names at Render too. */
    private static final Set<String> NAMES = Set.of("AM", "PM");

    private final Set<String> keys = Texts.load().bundle().keySet();

    @Test
    void everyWordThatIsAskedForIsThere() throws IOException {
        Set<String> asked =
                new TreeSet<>(Sources.found(OF_FXML, Sources.under(Sources.RESOURCES, ".fxml")));
        asked.addAll(Sources.found(ASKED, Sources.under(Sources.JAVA, ".java")));
        assertThat(asked).hasSizeGreaterThan(1000);
        asked.removeAll(keys);
        assertThat(asked).isEmpty();
    }

    @Test
    void noWordIsThereForNothing() throws IOException {
        Set<String> literals =
                new TreeSet<>(Sources.found(LITERAL, Sources.under(Sources.JAVA, ".java")));
        Set<String> inFxml =
                Set.copyOf(Sources.found(OF_FXML, Sources.under(Sources.RESOURCES, ".fxml")));
        List<String> unused =
                keys.stream()
                        .filter(key ->
                                !literals.contains(key)
                                        && !inFxml.contains(key)
                                        && !Sources.isPutTogether(key, literals))
                        .sorted()
                        .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void noWordsStandInFxml() throws IOException {
        Set<String> said =
                new TreeSet<>(
                        Sources.found(SAID_BY_FXML, Sources.under(Sources.RESOURCES, ".fxml")));
        said.removeIf(words -> words.isBlank() || NAMES.contains(words));
        assertThat(said).isEmpty();
    }

    @Test
    void noWordsStandInTheWindowsJava() throws IOException {
        assertThat(Sources.found(SAID_BY_JAVA, Sources.under(Sources.JAVA.resolve("ui"), ".java")))
                .isEmpty();
    }
}
