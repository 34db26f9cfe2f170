package org.cronconsole.dealership.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.Samples;
import org.cronconsole.dealership.TestDealerships;
import org.cronconsole.dealership.TestUsers;
import org.cronconsole.dealership.act.DealershipActs.DeployChoice;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.Period;
import org.cronconsole.phone.FakePhoneNumbers;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** What acts on a dealership say in Spanish, and what they are told apart by in any language. */
class ActWordsTest {
    private static final Instant AT = Instant.parse("2026-11-26T14:00:00Z");

    private final FakeRender render = new FakeRender();
    private final EnvGroupRegistry registry =
            new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> FakeRender.NOW);
    private final TestDealerships business =
            new TestDealerships(
                    render,
                    registry,
                    new NumberDesk(new FakePhoneNumbers(), registry, () -> FakeRender.NOW),
                    new TestUsers(),
                    () -> FakeRender.NOW);

    @BeforeEach
    void speakSpanish() {
        render.add("crn-1", "Naperville Ford AM", "58 11 * * 1-6");
        render.add("crn-2", "Naperville Ford PM", "58 19 * * 1-6");
        registry.put(Samples.ford("crn-1", "crn-2"));
        Language.speak(Locale.of("es"));
    }

    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Locale.ENGLISH);
    }

    private ActPlan rename(String name) {
        Dealership ford = business.dealerships().find("Naperville Ford");
        return business.acts().rename(ford, name);
    }

    @Test
    void plansInSpanish() {
        ActPlan plan = rename("Joliet");

        assertThat(plan.steps())
                .extracting(PlannedStep::target)
                .startsWith("Naperville Ford AM", "Naperville Ford PM", "registro compartido");
        assertThat(plan.steps())
                .extracting(PlannedStep::what)
                .startsWith(
                        "llamarla “Joliet AM”",
                        "llamarla “Joliet PM”",
                        "conservar su entrada con el nombre “Joliet”");
        assertThat(plan.remarks())
                .contains(
                        "Un nombre nuevo no despliega nada. Las ejecuciones y los registros siguen"
                                + " con las tareas.");
        Dealership ford = business.dealerships().find("Naperville Ford");
        assertThatThrownBy(() ->
                        business.acts()
                                .setPassword(
                                        ford,
                                        EnumSet.allOf(Period.class),
                                        Secret.of(""),
                                        DeployChoice.NEXT))
                .hasMessage("Escriba la nueva contraseña de vAuto.");
    }

    @Test
    void whatWasPlannedInOneLanguageIsDoneInAnother() {
        List<PlannedStep> spanish = rename("Joliet").steps();
        Language.speak(Locale.ENGLISH);
        List<PlannedStep> english = rename("Joliet").steps();

        assertThat(english).extracting(PlannedStep::what).contains("name it \"Joliet AM\"");
        assertThat(english)
                .extracting(PlannedStep::code)
                .isEqualTo(spanish.stream().map(PlannedStep::code).toList())
                .doesNotHaveDuplicates();

        ActJournal begun = journal(spanish);
        for (PlannedStep step : english) {
            begun = begun.with(ActEntry.of(AT, step, ActEntry.Kind.DONE, ""));
        }
        assertThat(begun.allDone(Set.of())).isTrue();
    }

    @Test
    void linesOfEarlierVersionsAreToldApartByTheirWords() {
        ActJournal begun =
                new ActJournal(
                        "j",
                        new WorkspaceId("tea-1"),
                        AT,
                        Journal.State.OPEN,
                        "Kia",
                        new ActOrder.Resume(),
                        null,
                        List.of(
                                new ActJournal.Step("Kia AM", "resume it", ""),
                                new ActJournal.Step("Kia PM", "resume it", "")),
                        List.of());
        PlannedStep step = new PlannedStep("crn-1", "resume", "Kia AM", "resume it", "POST");
        assertThat(begun.with(ActEntry.of(AT, step, ActEntry.Kind.DONE, "")).done()).isEqualTo(1);
    }

    @Test
    void anActOfAnEarlierVersionEndsInAnotherLanguage() {
        List<PlannedStep> spanish = password();
        Language.speak(Locale.ENGLISH);
        List<PlannedStep> english = password();
        ActJournal begun =
                journal(english, step -> new ActJournal.Step(step.target(), step.what(), ""));
        for (PlannedStep step : english) {
            if (step.target().endsWith("AM")) {
                begun =
                        begun.with(
                                new ActEntry(
                                        AT,
                                        step.target(),
                                        step.what(),
                                        "",
                                        ActEntry.Kind.DONE,
                                        ""));
            }
        }
        assertThat(begun.allDone(Set.of())).isFalse();
        // The other half is all that is carried out now.
        assertThat(begun.allDone(Set.of("Naperville Ford PM"))).isTrue();

        List<PlannedStep> afternoon =
                spanish.stream().filter(step -> step.target().endsWith("PM")).toList();
        assertThat(afternoon).hasSizeGreaterThan(1);
        for (PlannedStep step : afternoon) {
            assertThat(begun.allDone(Set.of())).isFalse();
            begun = begun.with(ActEntry.of(AT, step, ActEntry.Kind.DONE, ""));
            // Once more is not twice as much.
            begun = begun.with(ActEntry.of(AT, step, ActEntry.Kind.DONE, ""));
        }
        assertThat(begun.allDone(Set.of())).isTrue();
    }

    private List<PlannedStep> password() {
        return business.acts()
                .setPassword(
                        business.dealerships().find("Naperville Ford"),
                        EnumSet.allOf(Period.class),
                        Secret.of("planted-1"),
                        DeployChoice.NOW)
                .steps();
    }

    private static ActJournal journal(List<PlannedStep> steps) {
        return journal(steps, step -> new ActJournal.Step(step.target(), step.what(), step.code()));
    }

    private static ActJournal journal(
            List<PlannedStep> steps, Function<PlannedStep, ActJournal.Step> how) {
        return new ActJournal(
                "j",
                new WorkspaceId("tea-1"),
                AT,
                Journal.State.OPEN,
                "Naperville Ford",
                new ActOrder.Rename("Naperville Ford", "Joliet"),
                null,
                steps.stream().map(how).toList(),
                List.of());
    }
}
