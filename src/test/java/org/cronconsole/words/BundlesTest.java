package org.cronconsole.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every bundle of words: complete in each language, asked for, and fit for its values. */
class BundlesTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED =
            Pattern.compile("WORDS\\s*\\.(?:get|format)\\(\\s*\"([^\"]*[^\".])\"\\s*[,)]");
    private static final Pattern ENGLISH = Pattern.compile("\\b[a-z]{3,}\\b");
    private static final Pattern KEY = Pattern.compile("^[a-z][\\w.-]*=");
    private static final Pattern VALUE = Pattern.compile("\\{[^{}]*}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** What stands for itself in a format: {@code '{'}, {@code 'de'}. */
    private static final Pattern QUOTED = Pattern.compile("(?<![\\p{L}\\p{N}}])'[^']*'");

    /** The English files; the others lie beside them. */
    private static List<Path> bundles() throws IOException {
        return Sources.under(Sources.RESOURCES, ".properties").stream()
                .filter(file -> file.getFileName().toString().matches("(words|texts)\\.properties"))
                .toList();
    }

    private static List<Path> bundlesOfTheDomain() throws IOException {
        return bundles().stream().filter(file -> file.endsWith("words.properties")).toList();
    }

    private static Path spanish(Path english) {
        return english.resolveSibling(
                english.getFileName().toString().replace(".properties", "_es.properties"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyWordIsThereInSpanish(Path bundle) throws IOException {
        assertThat(Sources.words(spanish(bundle)).keySet())
                .isEqualTo(Sources.words(bundle).keySet());
    }

    /** Of two, the later would count, and nobody would know. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyStandsTwice(Path bundle) throws IOException {
        for (Path file : List.of(bundle, spanish(bundle))) {
            assertThat(
                            Files.readAllLines(file).stream()
                                    .filter(KEY.asPredicate())
                                    .map(line -> line.substring(0, line.indexOf('='))))
                    .as(file.toString())
                    .doesNotHaveDuplicates();
        }
    }

    /** Names and examples are the same; sentences are not. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noWordsAreLeftAsTheyWere(Path bundle) throws IOException {
        assertThat(keysWhere(bundle, BundlesTest::left)).isEmpty();
    }

    private static boolean left(String key, String text, String translated) {
        boolean same =
                translated.equals(text)
                        && !key.endsWith(".prompt")
                        && ENGLISH.matcher(VALUE.matcher(text).replaceAll("")).results().count()
                                > 1;
        return same || translated.isBlank() != text.isBlank();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aPatternTakesTheSameValuesInSpanish(Path bundle) throws IOException {
        assertThat(
                        keysWhere(
                                bundle,
                                (key, text, translated) ->
                                        !arguments(text).equals(arguments(translated))))
                .isEmpty();
    }

    /** Looks at words and what they are in Spanish; empty where they are missing there. */
    private interface Look {
        boolean at(String key, String text, String translated);
    }

    private static List<String> keysWhere(Path bundle, Look look) throws IOException {
        Map<String, String> spanish = Sources.words(spanish(bundle));
        List<String> found = new ArrayList<>();
        Sources.words(bundle)
                .forEach((key, text) -> {
                    if (look.at(key, text, spanish.getOrDefault(key, ""))) {
                        found.add(key);
                    }
                });
        return found;
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(match -> arguments.add(match.group(1)));
        return arguments;
    }

    /** A lone quote would swallow what follows it, the braces as well. */
    @ParameterizedTest
    @MethodSource("bundles")
    void everyPatternTakesItsValues(Path bundle) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : List.of(bundle, spanish(bundle))) {
            Sources.words(file)
                    .forEach((key, text) -> {
                        if (text.contains("{0") && isBroken(text)) {
                            broken.add(file.getFileName() + " " + key);
                        }
                    });
        }
        assertThat(broken).isEmpty();
    }

    /**
     * The window's words have the marks of print, MessageFormat's own quotes apart. What the domain
     * says is printed by the commands as well, where a terminal or a script may know the plain ones
     * only.
     */
    @Test
    void theWindowsWordsHaveTheMarksOfPrint() throws IOException {
        Path window = Sources.RESOURCES.resolve("ui/texts.properties");
        List<String> plain = new ArrayList<>();
        for (Path file : List.of(window, spanish(window))) {
            Sources.words(file)
                    .forEach((key, text) -> {
                        if (QUOTED.matcher(text).replaceAll("").contains("'")
                                || text.contains("\"")) {
                            plain.add(file.getFileName() + " " + key);
                        }
                    });
        }
        assertThat(plain).isEmpty();
    }

    private static boolean isBroken(String text) {
        Format[] formats = new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex();
        boolean loneQuote = text.replace("''", "").replace("'{'", "").contains("'");
        boolean badChoice =
                Arrays.stream(formats)
                        .filter(ChoiceFormat.class::isInstance)
                        .map(ChoiceFormat.class::cast)
                        .anyMatch(choice -> choice.getLimits().length < 2);
        return formats.length == 0 || loneQuote || badChoice;
    }

    @ParameterizedTest
    @MethodSource("bundlesOfTheDomain")
    void everyWordThatIsAskedForIsThere(Path bundle) throws IOException {
        Set<String> asked = new TreeSet<>(Sources.found(ASKED, sources(bundle)));
        // The rest of such a key is a constant's name.
        asked.removeIf(key -> key.endsWith("."));
        asked.removeAll(Sources.words(bundle).keySet());
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundlesOfTheDomain")
    void noWordIsThereForNothing(Path bundle) throws IOException {
        Set<String> literals = new HashSet<>(Sources.found(LITERAL, sources(bundle)));
        assertThat(Sources.words(bundle).keySet())
                .allMatch(key -> literals.contains(key) || Sources.isPutTogether(key, literals));
    }

    /** The classes of the package that the words lie beside, and nobody else, ask for them. */
    private static List<Path> sources(Path bundle) throws IOException {
        Path folder =
                Objects.requireNonNull(
                        Sources.JAVA.resolve(Sources.RESOURCES.relativize(bundle)).getParent());
        assertThat(Files.isDirectory(folder)).isTrue();
        return Sources.in(folder, ".java");
    }
}
