package org.cronconsole.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people read stands in bundles, not in classes: a sentence between quotes outside of them is
 * found here. Commands speak English and have their words in themselves, as does the sandbox, whose
 * words are those of the services it stands for.
 */
class NoWordsInTheDomainTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Two words in a row, or one and the sentence around a value. */
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "\\p{L}{2,}[,;:.]? [(“]?\\p{L}{2,}|^[ ,;:(]*\\p{L}{2,}[ ,;:]+$|^ \\p{L}{2,}");

    /** What is said to programmers and to the log, and what is no language of people. */
    private static final Pattern FOR_PROGRAMMERS =
            Pattern.compile(
                    "(?:LOG|log|getLogger\\(.*\\))\\s*\\.(?:at\\w+|trace|debug|info|warn|error)\\([^;]*$|new"
                        + " (?:IllegalArgumentException|IllegalStateException"
                        + "|AssertionError|UnsupportedOperationException"
                        + "|NullPointerException|CancellationException)\\([^;]*$|requireNonNull\\([^;]*$|@\\w+\\([^)]*$");

    private static final Pattern QUERY =
            Pattern.compile(
                    "^\\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|FROM|WHERE|AND|OR|ORDER|WITH"
                            + "|BEGIN|VALUES|ON|LIMIT|DROP|ALTER|VACUUM|LEFT|GROUP|SET)\\b.*",
                    Pattern.DOTALL);

    /** A pattern that text is looked through with. */
    private static final Pattern REGEX = Pattern.compile("\\(\\?|\\{0,|\\\\[sdwb]|\\[\\^");

    /** How a day or a time is written, and how a node looks. */
    private static final Pattern FORMAT =
            Pattern.compile("^[ EMdyuhHmsSaz:.,'UTCxX-]+$|-fx-|^ ?log-\\w+$");

    private static final List<String> OF_THEIR_OWN = List.of("cli", "sandbox", "words", "tour");

    /** What the launcher says in a terminal, as commands do. */
    private static final Set<String> IN_THE_TERMINAL =
            Set.of(
                    "CommandServices.java",
                    "CommandSettings.java",
                    "CronConsole.java",
                    "Display.java",
                    "ThisProcess.java");

    /** Packages whose words still stand in their classes. */
    private static final Set<String> YET = new TreeSet<>(List.of("desktop", "logging"));

    @Test
    void noSentenceStandsInTheDomain() throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path file : Sources.under(Sources.JAVA, ".java")) {
            Path folder = Sources.JAVA.relativize(file).getParent();
            String place = folder == null ? "" : folder.toString().replace('\\', '/');
            if (folder == null && IN_THE_TERMINAL.contains(file.getFileName().toString())) {
                continue;
            }
            if (!YET.contains(place) && !OF_THEIR_OWN.contains(place.replaceAll("/.*", ""))) {
                sentences(Files.readString(file))
                        .forEach(
                                words -> said.add(place + "/" + file.getFileName() + ": " + words));
            }
        }
        assertThat(said).isEmpty();
    }

    private static List<String> sentences(String source) {
        String code = JOINED.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("");
        Matcher literals = LITERAL.matcher(code);
        return literals.results()
                .filter(literal -> SENTENCE.matcher(literal.group(1)).find())
                .filter(literal -> !Foreign.stands(code, literal))
                .filter(literal -> !QUERY.matcher(literal.group(1)).matches())
                .filter(literal -> !REGEX.matcher(literal.group(1)).find())
                .filter(literal -> !FORMAT.matcher(literal.group(1)).find())
                .filter(literal -> !isForProgrammers(code, literal))
                .map(literal -> literal.group(1))
                .toList();
    }

    private static boolean isForProgrammers(String code, MatchResult literal) {
        int from = Math.max(0, literal.start() - 300);
        return FOR_PROGRAMMERS.matcher(code.substring(from, literal.start())).find();
    }
}
