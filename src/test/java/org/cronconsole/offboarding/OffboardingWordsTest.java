package org.cronconsole.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.dealership.Samples;
import org.cronconsole.dealership.TestUsers;
import org.cronconsole.registry.Claim;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.registry.RegistryConflict;
import org.cronconsole.render.FakeRender;
import org.cronconsole.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Locale;

/** What an offboarding and the shared registry say in Spanish. */
class OffboardingWordsTest {
    private final FakeRender render = new FakeRender();
    private final EnvGroupRegistry registry =
            new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> FakeRender.NOW);
    private final Offboarding offboarding =
            TestOffboardings.of(
                    render,
                    registry,
                    new TestUsers(),
                    null,
                    new MemoryOffboardings(),
                    () -> FakeRender.NOW);

    @BeforeEach
    void speakSpanish() {
        Language.speak(Locale.of("es"));
    }

    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Locale.ENGLISH);
    }

    @Test
    void plansAndEndsInSpanish() {
        render.add("crn-1", "Naperville Ford AM", "58 11 * * 1-6");
        render.add("crn-2", "Naperville Ford PM", "58 19 * * 1-6");
        registry.put(Samples.ford("crn-1", "crn-2"));

        OffboardingPlan plan = offboarding.plan("Naperville Ford", OffboardingChoices.GENTLE);

        assertThat(plan.steps())
                .extracting(OffboardingPlan.PlannedStep::what)
                .startsWith(
                        "Avisar a los demás administradores de que Naperville Ford se está dando"
                                + " de baja",
                        "Suspender “Naperville Ford AM”, para que no se inicie más")
                .contains(
                        "Mirar que no haya ninguna ejecución en curso (ahora no la hay)",
                        "Eliminar la tarea AM “Naperville Ford AM” (crn-1)");
        assertThat(offboarding.carryOut(plan, "Naperville Ford", step -> {}).message())
                .isEqualTo("Naperville Ford está dado de baja.");
    }

    @Test
    void saysWhatIsNotThere() {
        assertThat(offboarding.plan("Kia", OffboardingChoices.GENTLE).problems())
                .containsExactly("Aquí no hay nada de “Kia”: ni tarea ni entrada.");
    }

    @Test
    void saysWhoElseIsAtIt() {
        Instant since = Instant.parse("2026-11-26T14:00:00Z");
        assertThat(new Claim("Kia", Claim.Act.OFFBOARDING, "kim", "j", since).words())
                .isEqualTo("kim está dando de baja Kia desde 2026-11-26T14:00:00Z");
        assertThat(new RegistryConflict("Kia", null))
                .hasMessageStartingWith("Otra persona cambió en el registro la entrada “Kia”");
    }
}
