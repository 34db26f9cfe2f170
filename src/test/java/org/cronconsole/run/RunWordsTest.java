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
