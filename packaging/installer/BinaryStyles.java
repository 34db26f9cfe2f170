import javafx.css.Stylesheet;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Puts beside each stylesheet that is named what JavaFX makes of it and looks for first, so that
 * the text has not to be read at each start. Run with JavaFX by {@link Styles}.
 */
final class BinaryStyles {
    private BinaryStyles() {}

    public static void main(String[] files) throws IOException {
        for (String file : files) {
            Path binary = Path.of(file.replaceAll("\\.css$", ".bss"));
            Stylesheet.convertToBinary(Path.of(file).toFile(), binary.toFile());
        }
    }
}
