package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The style sheets as texts: what they may say themselves and what they must look up. */
class StylesTest {
    private static final Path SHEETS = Path.of("src/main/resources/org/cronconsole/ui");
    private static final Path JAVA = Path.of("src/main/java/org/cronconsole");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("\\.root \\{[^}]*}");
    private static final Pattern COLOUR =
            Pattern.compile(
                    "#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(|["
                            + " ,](?:white|black|red|green|blue|gr[ae]y)\\b");
    private static final Pattern PIXELS = Pattern.compile("[0-9]px");
    private static final Pattern FONT_SIZE = Pattern.compile("-fx-font-size: (?![0-9.]+em)[^;]*");
    private static final Pattern NAMED =
            Pattern.compile("[:,] (-(?:space|icon|mark|on|veil|shade|dot|strip|status)[a-z-]*)\\b");

    private final List<String> faults = new ArrayList<>();

    @Test
    void coloursAndSizesStandWhereTheyAreNamed() throws IOException {
        Set<String> named = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        for (Path sheet : files(SHEETS, ".css")) {
            String all = COMMENT.matcher(Files.readString(sheet)).replaceAll("");
            // What a sheet names stands in its root, and only the application's own sheets have
            // one.
            String rules = ROOT.matcher(all).replaceAll("");
            find(sheet, COLOUR, sheet.startsWith(SHEETS.resolve("contrast")) ? "" : rules);
            // What stands there is multiplied by the size of text that was chosen.
            if (!sheet.endsWith("sizes.css")) {
                find(sheet, PIXELS, rules);
                find(sheet, FONT_SIZE, rules);
            }
            Matcher root = ROOT.matcher(all);
            while (root.find()) {
                assertThat(sheet.getParent()).isEqualTo(SHEETS);
                Matcher name = Pattern.compile("(-[a-z-]+):").matcher(root.group());
                while (name.find()) {
                    named.add(name.group(1));
                }
            }
            Matcher use = NAMED.matcher(rules);
            while (use.find()) {
                used.add(use.group(1));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(used).hasSizeGreaterThan(15);
        used.removeAll(named);
        assertThat(used).as("looked up and named nowhere").isEmpty();
    }

    /** Whoever needs one gives it a place where it is left out when nothing may move. */
    @Test
    void nothingOfOursIsAnimated() throws IOException {
        for (Path source : files(JAVA, ".java")) {
            // One waits for the second frame, the other for a while; neither moves anything.
            if (!source.endsWith("CronConsoleApp.java") && !source.endsWith("Passing.java")) {
                find(source, Pattern.compile("javafx\\.animation"), Files.readString(source));
            }
        }
        for (Path sheet : files(SHEETS, ".css")) {
            find(sheet, Pattern.compile("\\btransition(?:-[a-z]+)?:"), Files.readString(sheet));
        }
        assertThat(faults).isEmpty();
    }

    private void find(Path file, Pattern wrong, String text) {
        Matcher found = wrong.matcher(text);
        while (found.find()) {
            int end = Math.min(text.length(), found.end() + 30);
            faults.add(file + ": " + text.substring(found.start(), end).replace('\n', ' '));
        }
    }

    private static List<Path> files(Path under, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(under)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
