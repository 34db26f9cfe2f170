package org.cronconsole.dealership.orphan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.id.JobId;
import org.cronconsole.render.FakeRender;
import org.cronconsole.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Locale;

/** What is left over is told in the language of the process. */
class OrphansInSpanishTest {
    private final OrphanLab lab = new OrphanLab();

    @BeforeEach
    void speakSpanish() {
        Language.speak(Locale.of("es"));
    }

    @AfterEach
    void speakEnglish() {
        Language.speak(Locale.ENGLISH);
    }

    @Test
    void findingsAndRemarksAreSpanish() {
        lab.dealership("Joliet Kia", "+16305556002");
        lab.render.services.remove(new JobId("crn-jolietkia-pm"));
        lab.numbers.add("+13125556011", "spare, was Naperville Ford", "", FakeRender.NOW);
        OrphanReport one = lab.orphans().find();
        assertThat(one.found().getFirst().what())
                .isEqualTo("No hay ninguna tarea “Joliet Kia PM”.");
        assertThat(one.remarks())
                .contains(
                        "1 número se conserva como reserva, se paga y se ofrece primero cuando se"
                                + " busca un número.");
        lab.numbers.add("+13125556012", "spare, was Naperville Ford", "", FakeRender.NOW);
        assertThat(lab.orphans().find().remarks())
                .contains(
                        "2 números se conservan como reserva, se pagan y se ofrecen primero cuando"
                                + " se busca un número.");
    }

    @Test
    void aRefusedRepairIsSpanish() {
        lab.users.add("nobodys", "USER", true);
        lab.dealership("Joliet Kia", "+16305556002");
        Orphan orphan =
                lab.orphans().find().found().stream()
                        .filter(o -> o.kind() == OrphanKind.USER_WITHOUT_STORE)
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(() -> lab.orphans().setStore(orphan, "Nowhere"))
                .isInstanceOf(OrphanProblem.class)
                .hasMessage(
                        "No se hizo nada: el registro no conoce ningún concesionario llamado"
                                + " “Nowhere”.");
    }
}
