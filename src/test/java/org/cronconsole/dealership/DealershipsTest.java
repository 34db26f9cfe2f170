package org.cronconsole.dealership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.dealership.Dealership.Gap;
import org.cronconsole.dealership.Dealership.Gap.Kind;
import org.cronconsole.dealership.Difference.Field;
import org.cronconsole.id.JobId;
import org.cronconsole.job.Period;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistryConflict;
import org.cronconsole.registry.Remarks;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.ServicePatch;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.TestKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class DealershipsTest {
    private final TestKit business = new TestKit();
    private final Dealerships dealerships = business.dealerships().dealerships();

    @BeforeEach
    void twoDealerships() {
        business.render.add("crn-1", "Naperville Ford AM", "58 11 * * 1-6");
        business.render.add("crn-2", "Naperville Ford PM", "58 19 * * 1-6");
        business.render.add("crn-3", "Joliet Kia PM", "0 20 * * *");
        business.render.add("crn-4", "Report", "0 3 * * *");
        business.registry().put(Samples.ford("crn-1", "crn-2"));
    }

    @Test
    void joinsJobsAndEntriesAndSaysWhatIsMissing() {
        List<Dealership> all = dealerships.list().dealerships();
        assertThat(all)
                .extracting(Dealership::name)
                .containsExactly("Joliet Kia", "Naperville Ford");
        assertThat(all.get(0).gaps())
                .containsExactly(new Gap(Kind.NO_JOB, Period.AM), new Gap(Kind.NO_ENTRY, null));
        assertThat(all.get(0).jobName(Period.AM)).isEqualTo("Joliet Kia AM");
        Dealership ford = all.get(1);
        assertThat(ford.gaps()).isEmpty();
        assertThat(ford.jobs()).hasSize(2);
        assertThat(ford.number().orElseThrow().e164()).isEqualTo(Samples.FORD_NUMBER);
        assertThat(ford.zone().orElseThrow().getId()).isEqualTo("America/Chicago");
        assertThat(ford.rest()).isEqualTo(Dealership.Rest.NONE);
        assertThat(ford.drifts(FakeRender.NOW)).isFalse();
    }

    @Test
    void aJobThatWasRenamedByHandStaysWithItsDealership() {
        business.render.update(
                new JobId("crn-2"), ServicePatch.NOTHING.withName("Naperville Ford afternoon"));
        Dealership ford = dealerships.find("naperville ford");
        assertThat(ford.pm()).isNotNull();
        assertThat(ford.gaps()).containsExactly(new Gap(Kind.OTHER_NAME, Period.PM));
    }

    @Test
    void anEntryOfOtherJobsIsSaid() {
        business.render.services.remove(new JobId("crn-1"));
        business.render.add("crn-9", "Naperville Ford AM", "58 11 * * 1-6");
        Dealership ford = dealerships.find("Naperville Ford");
        assertThat(ford.gaps()).containsExactly(new Gap(Kind.NOT_IN_ENTRY, Period.AM));
        business.render.services.clear();
        assertThat(dealerships.find("Naperville Ford").gaps())
                .containsExactly(new Gap(Kind.NO_JOB, Period.AM), new Gap(Kind.NO_JOB, Period.PM));
        assertThatThrownBy(() -> dealerships.find("Nobody"))
                .isInstanceOf(DealershipProblem.class)
                .hasMessageContaining("Nobody AM");
    }

    @Test
    void tellsInWhatTheJobsDifferWithoutAFurtherCall() {
        business.render.update(
                new JobId("crn-2"),
                new ServicePatch(null, null, "next", null, null, "standard", null, null, "run.sh"));
        business.render.suspend(new JobId("crn-1"));
        Dealership ford = dealerships.find("Naperville Ford");
        assertThat(ford.differences())
                .containsExactly(
                        new Difference(Field.PLAN, "starter", "standard"),
                        new Difference(Field.BRANCH, "main", "next"),
                        new Difference(Field.COMMAND, "", "run.sh"),
                        new Difference(Field.SUSPENDED, "true", "false"));
        assertThat(ford.rest()).isEqualTo(Dealership.Rest.AM);
        assertThat(Field.AUTO_DEPLOY.word()).isEqualTo("autoDeploy");
    }

    @Test
    void comparesEnvVarsByNameAndTellsNoValue() {
        business.render.envVars.put(
                new JobId("crn-1"),
                List.of(
                        new EnvVar("A", Secret.of("planted-1")),
                        new EnvVar("B", Secret.of("planted-2")),
                        new EnvVar("M", Secret.of("x")),
                        new EnvVar(DealershipEnv.JOURNAL, Secret.of("j-1"))));
        business.render.envVars.put(
                new JobId("crn-2"),
                List.of(
                        new EnvVar("B", Secret.of("planted-3")),
                        new EnvVar("M", Secret.of("x")),
                        new EnvVar(DealershipEnv.JOURNAL, Secret.of("j-2"))));
        EnvComparison env = dealerships.compareEnv(dealerships.find("Naperville Ford"));
        assertThat(env.am()).containsExactly("A", "B", "M");
        assertThat(env.onlyAm()).containsExactly("A");
        assertThat(env.onlyPm()).isEmpty();
        assertThat(env.differ()).containsExactly("B");
        assertThat(env.toString()).doesNotContain("planted");
        EnvComparison half = dealerships.compareEnv(dealerships.find("Joliet Kia"));
        assertThat(half.am()).isNull();
        assertThat(half.same()).isTrue();
    }

    @Test
    void aNoteIsKeptUnlessSomebodyElseWasFaster() {
        Dealership ford = dealerships.find("Naperville Ford");
        dealerships.note(ford, "  Ask Ann first.\nShe is in from 9. ");
        Remarks.Note note = dealerships.find("Naperville Ford").remarks().note();
        assertThat(note)
                .isEqualTo(
                        new Remarks.Note(
                                "Ask Ann first.\nShe is in from 9.",
                                new Remarks.Stamp("root", FakeRender.NOW)));
        assertThatThrownBy(() -> dealerships.note(ford, "mine"))
                .isInstanceOfSatisfying(
                        RegistryConflict.class,
                        conflict ->
                                assertThat(conflict.present())
                                        .extracting(DealershipEntry::remarks)
                                        .extracting(Remarks::note)
                                        .isEqualTo(note));
        dealerships.note(dealerships.find("Naperville Ford"), " ");
        assertThat(dealerships.find("Naperville Ford").remarks().note()).isNull();
        assertThatThrownBy(() -> dealerships.note(dealerships.find("Joliet Kia"), "x"))
                .isInstanceOf(DealershipProblem.class)
                .hasMessageContaining("local times first");
        Dealership now = dealerships.find("Naperville Ford");
        assertThatThrownBy(() -> dealerships.note(now, "x".repeat(4001)))
                .hasMessageContaining("4000");
    }

    @Test
    void aNoteThatLooksLikeASecretIsWarnedOf() {
        assertThat(NoteCheck.suspicions("Ask Ann.\nThe password is hunter2!")).hasSize(1);
        assertThat(NoteCheck.suspicions("Ask Ann.\nThe password is hunter2!").getFirst())
                .contains("password", "line 2");
        assertThat(NoteCheck.suspicions("rnd_abcdEFGH1234ijklMNOP")).isNotEmpty();
        assertThat(NoteCheck.suspicions("Your code: 482913")).isNotEmpty();
        assertThat(NoteCheck.suspicions("482 913")).isNotEmpty();
        assertThat(NoteCheck.suspicions("postgres://u:p4ss@host/db")).isNotEmpty();
        assertThat(
                        NoteCheck.suspicions(
                                "Call 312 555 0142 or +1 (312) 555-0142 from 9 to 5. Stock no."
                                        + " 12345. Opened 2026-11-23; ask for a new password."))
                .isEmpty();
    }
}
