package org.cronconsole.ui.runhistory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

/** Days as people type them, in English and in Spanish, whichever language is spoken. */
class DayWordsTest {
    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-26",
        "Hoy, 2026-11-26",
        "yesterday, 2026-11-25",
        "ayer, 2026-11-25",
        "last tuesday, 2026-11-24",
        "tue, 2026-11-24",
        "el martes pasado, 2026-11-24",
        "mar, 2026-11-24",
        "miércoles, 2026-11-25",
        "MIERCOLES, 2026-11-25",
        "sábado, 2026-11-21",
        "jue, 2026-11-26",
        "11/24, 2026-11-24",
    })
    void readsThem(String typed, LocalDate day) {
        assertThat(DayWords.read(typed, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ma", "mañana", "last", "el", "24/11"})
    void refusesWhatIsNoDayThatWas(String typed) {
        assertThat(DayWords.read(typed, TODAY)).isEmpty();
    }
}
