package org.cronconsole.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The window's words, by key. */
public final class Texts {
    private static final String BUNDLE = "org.cronconsole.ui.texts";

    private final ResourceBundle bundle;
    private final Map<Pattern, MessageFormat> formats = new ConcurrentHashMap<>();

    private record Pattern(String key, Locale locale) {}

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The words in the language of this locale, or in English where there are none. */
    public static Texts in(Locale locale) {
        return new Texts(
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The words in the language of this machine. */
    public static Texts load() {
        return in(Locale.getDefault());
    }

    /** The text of a key, as it stands. */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** The text of a key with {@code {0}, {1}, …} filled in by {@link MessageFormat}. */
    public String format(String key, Object... values) {
        MessageFormat format =
                formats.computeIfAbsent(
                        new Pattern(key, Locale.getDefault()),
                        each -> new MessageFormat(bundle.getString(each.key()), each.locale()));
        // It is not safe for several threads, but read only once: tables format in crowds.
        synchronized (format) {
            return format.format(values);
        }
    }

    /** For FXML, which names keys as {@code %key}. */
    public ResourceBundle bundle() {
        return bundle;
    }
}
