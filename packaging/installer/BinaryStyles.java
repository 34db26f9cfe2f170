import javafx.css.PseudoClass;
import javafx.css.Stylesheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Puts beside each stylesheet that is named what JavaFX makes of it and looks for first, so that
 * the text has not to be read at each start; not where that would be other bytes in another build.
 * Run with JavaFX by {@link Styles}.
 */
final class BinaryStyles {
    private static final Pattern STATE = Pattern.compile(":([a-z][a-z-]*)");

    /** Several states of one selector, which JavaFX writes in another order in each process. */
    private static final Pattern STATES = Pattern.compile(":[a-z-]+:[a-z-]+");

    private BinaryStyles() {}

    public static void main(String[] files) throws IOException {
        // JavaFX numbers these states as it comes by them, and writes them in that order: given to
        // it by name, so that two builds give the same bytes.
        SortedSet<String> states = new TreeSet<>();
        for (String file : files) {
            STATE.matcher(Files.readString(Path.of(file)))
                    .results()
                    .forEach(found -> states.add(found.group(1)));
        }
        states.forEach(PseudoClass::getPseudoClass);
        for (String file : files) {
            if (STATES.matcher(Files.readString(Path.of(file))).find()) {
                continue;
            }
            Path binary = Path.of(file.replaceAll("\\.css$", ".bss"));
            Stylesheet.convertToBinary(Path.of(file).toFile(), binary.toFile());
        }
    }
}
