package org.cronconsole.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.render.RunEvent.EndReason;
import org.cronconsole.run.log.LogRedaction;
import org.cronconsole.run.log.SavedLog;
import org.cronconsole.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What is said of runs, in Spanish. */
class RunWordsTest {
    private static final Instant DUE = Instant.parse("2026-11-26T11:58:00Z");

    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Locale.ENGLISH);
    }

    private static Run failed(EndReason reason) {
        return new Run(
                new RunId("run-1"),
                new JobId("crn-1"),
                RunStatus.UNSUCCESSFUL,
                DUE,
                DUE.plusSeconds(4_000),
                RunTrigger.SCHEDULED,
                reason,
                null);
    }

    @Test
    void saysInSpanishWhyAStartIsNotRight() {
        Language.speak(Locale.of("es"));
        Run run = failed(new EndReason(2, null, null, false, false, null));
        Run byHand = failed(new EndReason(2, null, null, false, false, null));

        Slot slot = new Slot(DUE, SlotStatus.FAILED, run, run.reasonInWords().get(), byHand, true);

        assertThat(slot.inWords())
                .contains("código de salida 2; ejecutada a mano después: fallida");
        assertThat(Advice.of(slot))
                .hasValueSatisfying(
                        advice -> assertThat(advice).startsWith("Puede que no haya llegado"));
        assertThat(Failure.said("failed: código de salida 2"))
                .isEqualTo("fallida: código de salida 2");
        assertThat(SlotJudge.notRead()).isEqualTo("aún no leída");
    }

    @Test
    void aCauseIsTheSameWhicheverLanguageItWasSaidIn() {
        List<String> english =
                List.of(
                        "exit code 2",
                        "out of memory (limit 512 MB); exit code 137; killed, says Render",
                        "failed, Render says not why; started 5 min late",
                        "canceled by Kim",
                        "running for 2 h 5 min, far longer than usual",
                        "no start within 15 min",
                        "started 1 h late: the run before it was in the way");
        List<String> spanish =
                List.of(
                        "código de salida 2",
                        "sin memoria (límite 512 MB); código de salida 137; killed, says Render",
                        "fallida; Render no dice por qué; se inició con 5 min de retraso",
                        "cancelada por Kim",
                        "en curso desde hace 2 h 5 min, mucho más de lo habitual",
                        "sin inicio en 15 min",
                        "se inició con 1 h de retraso: la ejecución anterior estorbaba");

        Language.speak(Locale.of("es", "MX"));
        assertThat(english.stream().map(SaidReasons::inOurs)).containsExactlyElementsOf(spanish);
        assertThat(spanish.stream().map(SaidReasons::inOurs)).containsExactlyElementsOf(spanish);
        for (int i = 0; i < english.size(); i++) {
            assertThat(Failure.reasonOf(SlotStatus.FAILED, spanish.get(i)))
                    .isEqualTo("failed: " + english.get(i));
        }
        assertThat(Failure.said("failed: exit code 2")).isEqualTo("fallida: código de salida 2");
        Language.speak(Locale.ENGLISH);
        assertThat(spanish.stream().map(SaidReasons::inOurs)).containsExactlyElementsOf(english);
        assertThat(SaidReasons.inOurs("what Render says, and no more; "))
                .isEqualTo("what Render says, and no more; ");
    }

    @Test
    void writesATicketInSpanish() {
        Language.speak(Locale.of("es"));
        RunTicket ticket =
                new RunTicket(null, "A AM", "starter", ZoneId.of("America/Chicago"), "58 11", "");

        assertThat(
                        ticket.text(
                                failed(new EndReason(2, null, null, false, false, null)),
                                new RunTicket.LastGood(null, true),
                                List.of()))
                .contains(
                        "Concesionario: ninguno\n"
                                + "Tarea: A AM (crn-1)\n"
                                + "Ejecución: run-1, programada\n")
                .contains("Duración: 4000 s\n")
                .contains("Última ejecución correcta: ninguna en 90 días\n")
                .endsWith("No hay líneas de su registro.\n");
        assertThat(
                        SavedLog.about(
                                failed(new EndReason(2, null, null, false, false, null)),
                                "A AM",
                                false))
                .isEqualTo(
                        "Registro de la ejecución run-1 de A AM (crn-1), horas en UTC, sin su"
                                + " comienzo");
        assertThat(LogRedaction.warning()).startsWith("Se quitaron los secretos");
    }
}
