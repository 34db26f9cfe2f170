package org.cronconsole.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import org.cronconsole.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

class WeekdaysTest {
    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Locale.ENGLISH);
    }

    @Test
    void readsRangesListsAndEveryDay() {
        assertThat(Weekdays.parse("MON-SAT")).hasSize(6).doesNotContain(SUNDAY);
        assertThat(Weekdays.parse(" mon , wed,Friday "))
                .containsExactlyInAnyOrder(MONDAY, WEDNESDAY, FRIDAY);
        assertThat(Weekdays.parse("SAT-MON")).containsExactlyInAnyOrder(SATURDAY, SUNDAY, MONDAY);
        assertThat(Weekdays.parse("daily")).hasSize(7);
    }

    @Test
    void understandsSpanishWhicheverLanguageIsSpoken() {
        assertThat(Weekdays.parse("LUN-SÁB")).isEqualTo(Weekdays.parse("MON-SAT"));
        assertThat(Weekdays.parse("lunes, miercoles, Vie"))
                .containsExactlyInAnyOrder(MONDAY, WEDNESDAY, FRIDAY);
        assertThat(Weekdays.parse("todos los días")).hasSize(7);
        assertThat(Weekdays.named("mié")).contains(WEDNESDAY);
        assertThat(Weekdays.named("mi")).isEmpty();
    }

    @Test
    void saysInSpanishWhatItKeepsInEnglish() {
        Language.speak(Locale.of("es"));
        assertThat(Weekdays.said(EnumSet.range(MONDAY, SATURDAY))).isEqualTo("LUN-SÁB");
        assertThat(Weekdays.said(EnumSet.of(MONDAY, WEDNESDAY))).isEqualTo("LUN,MIÉ");
        assertThat(Weekdays.format(EnumSet.range(MONDAY, SATURDAY))).isEqualTo("MON-SAT");
        assertThatThrownBy(() -> Weekdays.parse("LUNE-X"))
                .hasMessage("“X” no es un día. Escriba los días como LUN-SÁB o LUN,MIÉ,VIE.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "MO", "MON-", "-MON", "MONDAI", "1-5", "MON;TUE", "MON,,TUE"})
    void refusesWhatIsNoDay(String text) {
        assertThatThrownBy(() -> Weekdays.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesWhatItReadsForEveryWeek() {
        for (int bits = 1; bits < 128; bits++) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if ((bits >> (day.getValue() - 1) & 1) == 1) {
                    days.add(day);
                }
            }
            assertThat(Weekdays.parse(Weekdays.format(days))).isEqualTo(days);
            assertThat(Weekdays.said(days)).isEqualTo(Weekdays.format(days));
            Language.speak(Locale.of("es"));
            assertThat(Weekdays.parse(Weekdays.said(days))).isEqualTo(days);
            Language.speak(Locale.ENGLISH);
        }
        assertThat(Weekdays.format(EnumSet.range(MONDAY, SATURDAY))).isEqualTo("MON-SAT");
    }
}
