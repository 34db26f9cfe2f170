package org.cronconsole.words;

import org.jspecify.annotations.Nullable;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one bundle, by key, in the {@linkplain Language#locale() language of this process}
 * at the moment they are asked for; in English where that has none. For any thread.
 */
public final class Words {
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final java.util.regex.Pattern TWO_STOPS =
            java.util.regex.Pattern.compile("(?<=\\p{L})\\.\\.(?=$|[\\s)»”\"])");

    private final String base;
    private final Map<Pattern, MessageFormat> formats = new ConcurrentHashMap<>();

    /** What was read last: tables ask in crowds, and the language hardly ever changes. */
    private volatile @Nullable Loaded loaded;

    private record Pattern(String key, Locale locale) {}

    private record Loaded(Locale locale, ResourceBundle bundle) {}

    private Words(String base) {
        this.base = base;
    }

    /** The words that lie beside this class: {@code words.properties} in its package. */
    public static Words of(Class<?> place) {
        return in(place.getPackageName() + ".words");
    }

    /** The words of the bundle of this name. */
    public static Words in(String base) {
        return new Words(base);
    }

    /**
     * The text of a key, as it stands.
     *
     * @throws java.util.MissingResourceException where there is none
     */
    public String get(String key) {
        return bundle().getString(key);
    }

    /** The text of a key as it stands in one of the {@linkplain Language#SPOKEN languages}. */
    public String get(String key, Locale locale) {
        return bundle(locale).getString(key);
    }

    /**
     * What a constant is called: the text of the key that ends in its name in lower case.
     *
     * @param prefix how the key begins, with the dot
     */
    public String get(String prefix, Enum<?> constant) {
        return get(prefix + constant.name().toLowerCase(Locale.ROOT));
    }

    /** The text of a key with {@code {0}, {1}, …} filled in by {@link MessageFormat}. */
    public String format(String key, @Nullable Object... values) {
        return format(Language.locale(), key, values);
    }

    /** The same in one of the {@linkplain Language#SPOKEN languages}. */
    public String format(Locale locale, String key, @Nullable Object... values) {
        MessageFormat format =
                formats.computeIfAbsent(
                        new Pattern(key, locale),
                        each -> new MessageFormat(get(each.key(), each.locale()), each.locale()));
        // It is not safe for several threads, but read only once: tables format in crowds.
        synchronized (format) {
            return oneStop(format.format(values));
        }
    }

    /** A sentence whose last word is an abbreviation, like “p.m.”, ends in one stop, not in two. */
    private static String oneStop(String words) {
        return words.contains("..") ? TWO_STOPS.matcher(words).replaceAll(".") : words;
    }

    /** All of them, for FXML, which names keys as {@code %key}. */
    public ResourceBundle bundle() {
        return bundle(Language.locale());
    }

    private ResourceBundle bundle(Locale locale) {
        Loaded last = loaded;
        if (last == null || !last.locale().equals(locale)) {
            last = new Loaded(locale, ResourceBundle.getBundle(base, locale, NO_OTHER_LANGUAGE));
            loaded = last;
        }
        return last.bundle();
    }
}
