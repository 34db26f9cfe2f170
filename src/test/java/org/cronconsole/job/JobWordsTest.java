package org.cronconsole.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.render.FakeRender;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What is said of jobs in Spanish. */
class JobWordsTest {
    private static final Instant NOW = FakeRender.NOW;

    private final Locale before = Language.locale();

    @BeforeEach
    void speakSpanish() {
        Language.speak(Locale.of("es"));
    }

    @AfterEach
    void speakAsBefore() {
        Language.speak(before);
    }

    @Test
    void aFormIsToldWhatIsWrong() {
        JobCheck check =
                new JobCheck(
                        new JobDefaults(null, "main", "docker", null, null, null, null), () -> NOW);
        assertThat(check.problems(JobForm.EMPTY.with(JobField.RUNTIME, "cobol")))
                .containsEntry("name", "Escriba el nombre de la tarea.")
                .containsEntry(
                        "schedule",
                        "Indique una programación (cron en UTC), o localTime con timeZone y days.")
                .containsEntry(
                        "runtime",
                        "Elija uno de estos: docker, elixir, go, node, python, ruby, rust.");
    }

    @Test
    void whatIsLeftOfTheLimitIsCounted() {
        assertThat(budget(0))
                .startsWith("Antes de las ")
                .contains("Render no permite crear ninguna tarea más (20 por hora y persona)");
        assertThat(budget(1)).contains("Render no permite crear más de 1 tarea (20 ");
        assertThat(budget(2)).contains("Render no permite crear más de 2 tareas (20 ");
        assertThat(new CreateBudget(3, 12, 20, NOW).words(NOW))
                .isEqualTo(
                        "Aquí se crean 3 de las 12 tareas que Render todavía permite crear en esta"
                                + " hora.");
    }

    private static String budget(int left) {
        return new CreateBudget(3, left, 20, NOW.plus(Duration.ofMinutes(30))).words(NOW);
    }
}
