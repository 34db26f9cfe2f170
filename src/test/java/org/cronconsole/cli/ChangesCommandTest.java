package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.dealership.Samples;
import org.cronconsole.dealership.act.ActEntry;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.phone.FakePhoneNumbers;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** A change that stopped half way is not forgotten. */
class ChangesCommandTest {
    private static final String FORD = "Naperville Ford";
    private static final JobId AM = new JobId("crn-1");
    private static final JobId PM = new JobId("crn-2");

    private final CliFixture cli = new CliFixture();
    private final FakePhoneNumbers twilio = new FakePhoneNumbers();

    @BeforeEach
    void ford() {
        cli.numbers = twilio;
        cli.render.add(AM.value(), FORD + " AM", "58 11 * * 1-6");
        cli.render.add(PM.value(), FORD + " PM", "58 19 * * 1-6");
        new EnvGroupRegistry(cli.render, FakeRender.WORKSPACE, cli.clock())
                .put(Samples.ford(AM.value(), PM.value()));
        twilio.add(Samples.FORD_NUMBER, FORD, "", Instant.parse("2026-01-05T15:00:00Z"));
        cli.render.writes.clear();
    }

    @AfterEach
    void noSecretIsKept() {
        assertThat(cli.acts.list().toString()).doesNotContain("planted");
        assertThat(cli.outText() + cli.errText()).doesNotContain("planted");
    }

    private void refuse(String what) {
        cli.render.faultOn = what;
        cli.render.fault =
                new GatewayException.Forbidden(
                        "Render does not allow this.",
                        new Failure(RemoteService.RENDER, "PUT /x", 403, null, null, false));
    }

    private JsonNode only() {
        assertThat(cli.run("dealerships", "changes", "--output=json")).isZero();
        assertThat(cli.json()).hasSize(1);
        return cli.json().get(0);
    }

    private int setPassword(String... more) {
        cli.stdin = "planted-new\n";
        String[] all = new String[4 + more.length];
        System.arraycopy(
                new String[] {"dealerships", "set-password", FORD, "--stdin"}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return cli.run(all);
    }

    @Test
    void aPasswordThatOneJobHasIsGoneOnWithUntilBothHaveIt() {
        refuse("put env VAUTO_PASSWORD");
        assertThat(setPassword()).isEqualTo(4);
        assertThat(cli.errText()).contains("dealerships changes");
        JsonNode open = only();
        assertThat(CliFixture.names(open))
                .containsExactly(
                        "journal",
                        "dealership",
                        "change",
                        "state",
                        "startedAt",
                        "steps",
                        "done",
                        "canRollBack");
        assertThat(open.get("state").asText()).isEqualTo("open");
        assertThat(open.get("done").asInt()).isEqualTo(1);
        assertThat(open.get("canRollBack").asBoolean()).isFalse();
        assertThat(cli.acts.list().getFirst().entries())
                .extracting(ActEntry::kind)
                .containsExactly(
                        ActEntry.Kind.INTENT,
                        ActEntry.Kind.FAILED,
                        ActEntry.Kind.INTENT,
                        ActEntry.Kind.DONE);

        String id = open.get("journal").asText();
        assertThat(cli.run("dealerships", "changes", "--resume", id)).isEqualTo(2);
        assertThat(cli.errText()).contains("--file");
        assertThat(cli.run("dealerships", "changes", "--roll-back", id)).isEqualTo(1);
        assertThat(cli.errText()).contains("cannot be taken back");
        // For the other job alone it is not at its end; for the one that lacks it, it is.
        assertThat(setPassword("--only", "PM")).isZero();
        assertThat(only().get("state").asText()).isEqualTo("open");
        cli.stdin = "planted-new";
        assertThat(cli.run("dealerships", "changes", "--resume", id, "--stdin")).isZero();
        assertThat(only().get("state").asText()).isEqualTo("done");
        assertThat(cli.render.envVars.get(AM))
                .contains(new EnvVar("VAUTO_PASSWORD", Secret.of("planted-new")));
        assertThat(cli.run("dealerships", "changes", "--resume", id, "--stdin")).isEqualTo(1);
        assertThat(cli.errText()).contains("has ended (done)");
    }

    @Test
    void theSameCommandAgainEndsWhatItBegan() {
        refuse("put env VAUTO_PASSWORD");
        assertThat(setPassword()).isEqualTo(4);
        assertThat(setPassword()).isZero();
        assertThat(only().get("state").asText()).isEqualTo("done");
    }

    @Test
    void whatWasRefusedBeforeAnythingWasDoneIsNotLeftOpen() {
        cli.production = true;
        assertThat(setPassword()).isEqualTo(2);
        assertThat(cli.acts.list()).isEmpty();
        cli.production = false;
        refuse("put env VAUTO_PASSWORD");
        assertThat(setPassword("--only", "AM")).isEqualTo(1);
        assertThat(only().get("state").asText()).isEqualTo("rolled-back");
    }

    @Test
    void aRenamingIsTakenBackOrForgotten() {
        refuse("update crn-2");
        assertThat(cli.run("dealerships", "rename", FORD, "Ford East", "--confirm", FORD))
                .isEqualTo(4);
        assertThat(cli.render.service(AM).name()).isEqualTo("Ford East AM");
        String id = only().get("journal").asText();
        assertThat(cli.run("dealerships", "changes", "--roll-back", id, "--dry-run")).isZero();
        assertThat(cli.render.service(AM).name()).isEqualTo("Ford East AM");
        assertThat(cli.run("--read-only", "dealerships", "changes", "--roll-back", id))
                .isEqualTo(2);
        assertThat(cli.run("dealerships", "changes", "--roll-back", id)).as(cli.errText()).isZero();
        assertThat(cli.render.service(AM).name()).isEqualTo(FORD + " AM");
        assertThat(only().get("state").asText()).isEqualTo("rolled-back");
    }

    @Test
    void aRenamingThatStoppedAtItsLastStepIsGoneOnWithUnderTheNewName() {
        twilio.failNextWrite = FakePhoneNumbers.failure(false);
        assertThat(cli.run("dealerships", "rename", FORD, "Ford East", "--confirm", FORD))
                .isEqualTo(4);
        String id = only().get("journal").asText();
        assertThat(cli.run("dealerships", "changes", "--resume", id)).as(cli.errText()).isZero();
        assertThat(twilio.rented().getFirst().friendlyName()).isEqualTo("Ford East");
        assertThat(only().get("state").asText()).isEqualTo("done");
    }

    @Test
    void whatNobodyWantsAnyMoreIsForgotten() {
        refuse("update crn-2");
        assertThat(cli.run("dealerships", "rename", FORD, "Ford East", "--confirm", FORD))
                .isEqualTo(4);
        String id = only().get("journal").asText();
        assertThat(cli.run("dealerships", "changes", "--forget", id, "--output=json")).isZero();
        assertThat(only().get("state").asText()).isEqualTo("forgotten");
        assertThat(cli.run("dealerships", "changes", "--forget", id)).isEqualTo(1);
        assertThat(cli.run("dealerships", "changes", "--forget", id, "--resume", id)).isEqualTo(2);
        assertThat(cli.run("dealerships", "changes", "--resume", "none")).isEqualTo(1);
    }

    private JsonNode paused() {
        assertThat(cli.run("fleet", "--output=json")).isZero();
        return cli.json().get(0).get("paused");
    }

    private boolean suspended(JobId job) {
        return cli.render.service(job).suspended();
    }

    @Test
    void aPauseSaysWhyByWhomAndUntilWhenAndRemembersWhatItSuspended() {
        cli.render.suspend(PM);
        assertThat(cli.run("dealerships", "pause", FORD)).isEqualTo(2);
        assertThat(cli.run("dealerships", "pause", FORD, "--reason", "x", "--until", "soon"))
                .isEqualTo(2);
        assertThat(cli.run("dealerships", "pause", FORD, "--reason", "x", "--until", "2026-11-23"))
                .isEqualTo(2);
        assertThat(cli.errText()).contains("a day after today, which is 2026-11-23");
        assertThat(cli.run("dealerships", "resume", "Joliet Kia")).isEqualTo(1);
        assertThat(
                        cli.run(
                                "dealerships",
                                "pause",
                                FORD,
                                "--reason",
                                "moves house",
                                "--until",
                                "2026-11-24"))
                .as(cli.errText())
                .isZero();
        assertThat(cli.errText()).contains("\"Naperville Ford PM\" is suspended already");
        assertThat(suspended(AM)).isTrue();
        JsonNode why = paused();
        assertThat(CliFixture.names(why)).containsExactly("reason", "by", "since", "until", "over");
        assertThat(why.get("by").asText()).isEqualTo("root");
        assertThat(why.get("over").asBoolean()).isFalse();
        assertThat(cli.run("fleet")).isZero();
        assertThat(cli.outText()).contains("paused by root until 2026-11-24: moves house");

        cli.now = FakeRender.NOW.plus(java.time.Duration.ofDays(1));
        assertThat(paused().get("over").asBoolean()).isTrue();
        assertThat(cli.run("fleet")).isZero();
        assertThat(cli.outText()).contains("pause is over since 2026-11-24, resume it");
        assertThat(cli.run("dealerships", "resume", FORD)).as(cli.errText()).isZero();
        assertThat(suspended(AM)).isFalse();
        assertThat(suspended(PM)).as("it was so before").isTrue();
        assertThat(paused().isNull()).isTrue();
        assertThat(cli.acts.list())
                .extracting(journal -> journal.word())
                .containsExactly("done", "done");
    }

    @Test
    void aPauseThatStoppedHalfWayIsTakenBack() {
        refuse("suspend crn-2");
        assertThat(cli.run("dealerships", "pause", FORD, "--reason", "moves house")).isEqualTo(4);
        assertThat(suspended(AM)).isTrue();
        assertThat(paused().get("reason").asText()).isEqualTo("moves house");
        String id = only().get("journal").asText();
        assertThat(cli.run("dealerships", "changes", "--roll-back", id)).as(cli.errText()).isZero();
        assertThat(suspended(AM)).isFalse();
    }

    private int pause() {
        return cli.run("dealerships", "pause", FORD, "--reason", "moves house");
    }

    @Test
    void whatAPauseFoundSuspendedIsNotResumedWithIt() {
        cli.render.suspend(AM);
        cli.render.suspend(PM);
        assertThat(pause()).as(cli.errText()).isZero();
        assertThat(cli.errText()).contains("PM\" is suspended already, and stays so");
        assertThat(cli.run("dealerships", "resume", FORD)).as(cli.errText()).isZero();
        assertThat(suspended(AM)).isTrue();
        assertThat(suspended(PM)).isTrue();
        assertThat(paused().isNull()).isTrue();
    }

    @Test
    void aPauseThatIsGoneOnWithStillKnowsWhatItSuspended() {
        refuse("suspend crn-2");
        assertThat(pause()).isEqualTo(4);
        String id = only().get("journal").asText();
        assertThat(cli.run("dealerships", "changes", "--resume", id)).as(cli.errText()).isZero();
        assertThat(cli.errText()).doesNotContain("stays so");
        assertThat(cli.run("dealerships", "resume", FORD)).as(cli.errText()).isZero();
        assertThat(suspended(AM)).isFalse();
        assertThat(suspended(PM)).isFalse();
    }

    @Test
    void nothingIsSuspendedThatCouldNotBeNoted() {
        cli.render.suspend(AM);
        refuse("put DEALERSHIP");
        assertThat(pause()).as(cli.errText()).isEqualTo(1);
        assertThat(suspended(PM)).isFalse();
        assertThat(only().get("state").asText()).isEqualTo("rolled-back");
    }

    @Test
    void anotherReasonThatStoppedHalfWayIsTakenBackToThePauseBefore() {
        cli.render.suspend(AM);
        assertThat(pause()).isZero();
        cli.render.resume(PM);
        refuse("suspend crn-2");
        assertThat(cli.run("dealerships", "pause", FORD, "--reason", "sold")).isEqualTo(4);
        cli.render.suspend(PM);
        assertThat(cli.run("dealerships", "changes", "--output=json")).isZero();
        String id = cli.json().get(0).get("journal").asText();
        assertThat(cli.run("dealerships", "changes", "--roll-back", id)).as(cli.errText()).isZero();
        assertThat(suspended(AM)).isTrue();
        assertThat(suspended(PM)).isTrue();
        assertThat(paused().get("reason").asText()).isEqualTo("moves house");
    }

    @Test
    void aResumingThatStoppedHalfWayIsTakenBackAlsoOnceThePauseWasOver() {
        assertThat(
                        cli.run(
                                "dealerships",
                                "pause",
                                FORD,
                                "--reason",
                                "moves house",
                                "--until",
                                "2026-11-24"))
                .isZero();
        cli.now = FakeRender.NOW.plus(java.time.Duration.ofDays(1));
        refuse("resume crn-2");
        assertThat(cli.run("dealerships", "resume", FORD)).isEqualTo(4);
        assertThat(suspended(AM)).isFalse();
        assertThat(cli.run("dealerships", "changes", "--output=json")).isZero();
        String id = cli.json().get(0).get("journal").asText();
        assertThat(cli.run("dealerships", "changes", "--roll-back", id)).as(cli.errText()).isZero();
        assertThat(suspended(AM)).isTrue();
        assertThat(paused().get("reason").asText()).isEqualTo("moves house");
        assertThat(paused().get("until").isNull()).isTrue();
    }

    @Test
    void aLookAtWhatWouldBeForgottenForgetsNothing() {
        refuse("suspend crn-2");
        assertThat(pause()).isEqualTo(4);
        String id = only().get("journal").asText();
        assertThat(cli.run("dealerships", "changes", "--forget", id, "--dry-run")).isEqualTo(2);
        assertThat(cli.errText()).contains("--dry-run");
        assertThat(only().get("state").asText()).isEqualTo("open");
    }
}
