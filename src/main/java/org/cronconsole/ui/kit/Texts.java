package org.cronconsole.ui.kit;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ResourceBundle;

/** The window's words, by key, in the language of this process. */
public final class Texts {
    /** Under which the chosen language's tag is remembered; none there, or empty: the system's. */
    public static final String LANGUAGE = "language";

    private final Words words = Words.in("org.cronconsole.ui.texts");

    private Texts() {}

    /** The words of all screens. */
    public static Texts load() {
        return new Texts();
    }

    /** The text of a key, as it stands. */
    public String get(String key) {
        return words.get(key);
    }

    /** The text of a key with {@code {0}, {1}, …} filled in. */
    public String format(String key, @Nullable Object... values) {
        return words.format(key, values);
    }

    /** For FXML, which names keys as {@code %key}. */
    public ResourceBundle bundle() {
        return words.bundle();
    }
}
