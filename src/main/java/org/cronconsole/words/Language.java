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

    private static final Locale MACHINE = Locale.getDefault();

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

    /** True for the tag of a language that all words are there in. */
    public static boolean isSpoken(String tag) {
        return SPOKEN.stream().anyMatch(each -> each.toLanguageTag().equals(tag));
    }

    /**
     * Makes a chosen language the one of this process, of what Java says by itself as well.
     *
     * @param tag as {@link #of} takes it
     */
    public static void choose(String tag) {
        Locale locale = of(tag);
        Locale.setDefault(locale);
        speak(locale);
    }

    /**
     * Lets Java say by itself, in this process, what it says in American English, whatever this
     * machine speaks: digits, dates and the order of words are the same for every script.
     */
    public static void forScripts() {
        Locale.setDefault(Locale.US);
    }

    /**
     * The language of a tag. The region stays that of this machine where the tag names none, for it
     * tells how the clock is read.
     *
     * @param tag a language tag; empty for the language of this machine
     */
    public static Locale of(String tag) {
        if (tag.isEmpty() || tag.equals(MACHINE.getLanguage())) {
            return MACHINE;
        }
        Locale wanted = Locale.forLanguageTag(tag);
        return wanted.getCountry().isEmpty()
                ? Locale.of(wanted.getLanguage(), MACHINE.getCountry())
                : wanted;
    }
}
