package org.cronconsole.dealership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.dealership.OnboardingResult.State;
import org.cronconsole.fault.FormProblems;
import org.cronconsole.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** An onboarding is told in the language of the process, and decides nothing by what it tells. */
class OnboardingInSpanishTest {
    private final SagaWorld world = new SagaWorld();

    @BeforeEach
    void speakSpanish() {
        Language.speak(Locale.of("es"));
    }

    @AfterEach
    void speakEnglish() {
        Language.speak(Locale.ENGLISH);
    }

    @Test
    void planAndResultAreSpanish() {
        Onboarding onboarding = world.onboarding();
        OnboardingPlan plan = onboarding.plan(world.request());
        assertThat(plan.steps())
                .extracting(OnboardingPlan.PlannedStep::what)
                .contains(
                        "Crear el usuario del panel “ford.user” (usuario) con la tienda testford",
                        "Crear la tarea programada “Test Ford AM” con la programación 58 11 * *"
                                + " 1-6 (UTC)");
        OnboardingResult result =
                onboarding.carryOut(
                        plan, new OnboardingOptions(false, false, true), OnboardingProgress.NONE);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(result.message())
                .isEqualTo(
                        "Test Ford está dado de alta: sus dos tareas están desplegadas y se"
                                + " iniciarán a las 5:58 y a las 13:58 America/Chicago. Aún no se"
                                + " ha visto ningún mensaje en +13125550100. Lo demás está hecho."
                                + " La línea puede comprobarse más tarde, entre los números de"
                                + " teléfono.");
    }

    /** The kept number is in the note because it stays, whatever the words for that are. */
    @Test
    void whatStaysAfterARollbackIsTold() {
        world.render.deployStatus = "build_failed";
        OnboardingResult stopped = world.run(OnboardingOptions.NONE, OnboardingProgress.NONE);
        assertThat(stopped.state()).isEqualTo(State.PARTLY);
        assertThat(stopped.message())
                .startsWith("El primer despliegue de ")
                .contains(" terminó como build_failed. ");
        OnboardingResult back =
                world.onboarding()
                        .rollBack(
                                world.journal().id(), SagaWorld.secrets(), OnboardingProgress.NONE);
        assertThat(back.state()).isEqualTo(State.ROLLED_BACK);
        assertThat(back.message())
                .isEqualTo(
                        "El alta de Test Ford se deshizo. Nota: el número de teléfono +13125550100"
                                + " se conserva como reserva: su mes está pagado.");
        assertThat(back.exists()).hasSize(1);
        assertThat(world.numbers.rented)
                .extracting(rented -> rented.friendlyName().split(" ")[0])
                .as("colleagues read it")
                .containsExactly("spare,");
    }

    @Test
    void refusalsAreSpanish() {
        assertThatThrownBy(() -> world.request("amTime", "6 o'clock", "userRole", "root"))
                .isInstanceOf(FormProblems.class)
                .hasMessage(
                        "amTime: Escriba la hora local como HH:MM en formato de 24 horas, como"
                                + " 05:58.\n"
                                + "dashboardUser.role: Elija “user” o “admin”.");
    }

    @Test
    void sumsAreWrittenAsInTheLanguage() {
        Currency usd = Currency.getInstance("USD");
        var price =
                new MonthlyCost.Price(new BigDecimal("1234.50"), usd, MonthlyCost.Source.TWILIO);
        MonthlyCost cost =
                new MonthlyCost(
                        List.of(
                                new MonthlyCost.Part(
                                        OnboardingStep.RENT_NUMBER, "2 números", price, ""),
                                CostReckoning.jobs(
                                        OnboardingStep.CREATE_AM, "Test Ford AM", "huge", 1, null),
                                CostReckoning.jobs(
                                        OnboardingStep.CREATE_PM, "Test Ford PM", "huge", 1, null)),
                        null,
                        false);
        assertThat(cost.words())
                .isEqualTo(
                        "1234,50 USD al mes según la lista de precios de Twilio; desconocido: Test"
                                + " Ford AM y Test Ford PM (el perfil no tiene tabla de precios).");
    }
}
