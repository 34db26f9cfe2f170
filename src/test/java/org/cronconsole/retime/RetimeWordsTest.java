package org.cronconsole.retime;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.rotation.RotationWish;
import org.cronconsole.rotation.Way;
import org.cronconsole.settings.DeployAfter;
import org.cronconsole.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Locale;

/** What is said in Spanish where jobs are adopted, re-timed and given new values. */
class RetimeWordsTest {
    @BeforeEach
    void speakSpanish() {
        Language.speak(Locale.of("es"));
    }

    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Locale.ENGLISH);
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThat(
                        AdoptionCsv.parse(
                                        """
                                        dealership,timeZone,days
                                        Kia,America/Chicago,LUN-SAB
                                        Ford,Mars,XX
                                        Kia,America/Chicago,
                                        """,
                                        "FILE")
                                .problems())
                .extracting(AdoptionCsv.Problem::words)
                .containsExactly(
                        "fila 2, timeZone: indique una zona horaria como America/Chicago.",
                        "fila 2, days: “XX” no es un día. Escriba los días como LUN-SÁB o"
                                + " LUN,MIÉ,VIE.",
                        "fila 3, dealership: Kia ya está en la fila 1.");
    }

    @Test
    void saysWhatARotationLacks() {
        assertThat(new RotationWish("1X", Way.COPIES, null, null, DeployAfter.NOTHING).problem())
                .isEqualTo(
                        "El nombre de una variable de entorno tiene letras, dígitos y _ y no"
                                + " empieza con un dígito.");
        assertThat(new RotationWish("KEY", Way.GROUP, null, null, DeployAfter.NOTHING).problem())
                .isEqualTo("Elija el grupo de variables.");
    }
}
