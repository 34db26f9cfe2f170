package org.cronconsole.dealership.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.dealership.OnboardingCheck;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Locale;

/** What is wrong with a file is told in the language of the process. */
class QueueInSpanishTest {
    private static final OnboardingCheck CHECK =
            new OnboardingCheck(
                    new JobDefaults(
                            "https://github.com/acme/sync",
                            "main",
                            "docker",
                            null,
                            null,
                            null,
                            null));

    @BeforeEach
    void speakSpanish() {
        Language.speak(Locale.of("es"));
    }

    @AfterEach
    void speakEnglish() {
        Language.speak(Locale.ENGLISH);
    }

    @Test
    void aRefusedFileIsToldInSpanish() {
        assertThatThrownBy(() -> read(CsvRows.HEADER.replace(",days,", ",dayz,")))
                .isInstanceOf(CsvRefused.class)
                .hasMessage(
                        "No existe la columna “dayz”. ¿Se refiere a days?\n"
                                + "Falta una columna: days.");
        assertThatThrownBy(() -> read(CsvRows.HEADER.replace("amTime,pmTime,days,", "")))
                .hasMessage("Faltan columnas: amTime, pmTime, days.");
    }

    @Test
    void aWrongRowIsToldInSpanish() {
        DealershipCsv.Content content =
                read(
                        String.join(
                                "\n",
                                CsvRows.HEADER,
                                CsvRows.line(1),
                                CsvRows.line(2, "userName", CsvRows.user(1), "areaCode", "31")));
        assertThat(content.rows().get(1).problems())
                .extracting(RowProblem::words)
                .containsExactly(
                        "areaCode: Escriba un código de área de EE. UU. de tres dígitos, como"
                                + " 312.",
                        "userName: El nombre de usuario ya está en la fila 2. Dé a cada fila el"
                                + " suyo.");
    }

    private static DealershipCsv.Content read(String text) {
        return DealershipCsv.parse(text, CHECK);
    }
}
