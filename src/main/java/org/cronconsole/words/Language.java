package org.cronconsole.words;

import java.util.List;
import java.util.Locale;

/**
 * The language that this process speaks. One for the process, as the log is, and settled before the
 * first word is said. English until the window says otherwise: commands stay with it, for scripts
 * read them.
 */
public final class Language {
    /** The languages that all words are there in, each by its own name in its own language. */
    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.of("es"));

    private static volatile Locale spoken = Locale.ENGLISH;

    private Language() {}

    /** The language and how numbers and dates are written in it. */
    public static Locale locale() {
        return spoken;
    }

    /**
     * Speaks so from now on. In a language that there are no words of, words are English and
     * numbers and dates as that language has them.
     */
    public static void speak(Locale locale) {
        spoken = locale;
    }

    /**
     * Makes a chosen language the one of this process, of what Java says by itself as well. The
     * region stays that of this machine, for it tells how the clock is read.
     *
     * @param tag a language tag; empty for the language of this machine
     */
    public static void choose(String tag) {
        if (!tag.isEmpty()) {
            Locale wanted = Locale.forLanguageTag(tag);
            Locale here = Locale.getDefault();
            if (!wanted.getLanguage().equals(here.getLanguage())) {
                Locale.setDefault(
                        wanted.getCountry().isEmpty()
                                ? Locale.of(wanted.getLanguage(), here.getCountry())
                                : wanted);
            }
        }
        speak(Locale.getDefault());
    }
}
