package org.cronconsole.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

/** Values that are filled into words. */
class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "es, 5:05 p.m., 'Última búsqueda: 5:05 p.m.'",
        "es, ayer, 'Última búsqueda: ayer.'",
        "en, 5:05 PM, 'Last looked 5:05 PM.'",
        "en, soon…, 'Last looked soon….'",
        "en, ../there, 'Last looked ../there.'",
        "en, by and by.., 'Last looked by and by...'",
    })
    void aSentenceEndsInOneStop(String language, String value, String said) {
        Words words = Words.in("org.cronconsole.ui.texts");
        assertThat(words.format(Locale.forLanguageTag(language), "updates.looked", value))
                .isEqualTo(said);
    }
}
