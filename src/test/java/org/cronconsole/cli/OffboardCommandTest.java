package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.phone.FakePhoneNumbers;
import org.cronconsole.registry.Claim;
import org.cronconsole.registry.EnvGroupClaims;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.registry.TestEntries;
import org.cronconsole.render.FakeRender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class OffboardCommandTest {
    private static final String FORD = "Naperville Ford";
    private static final String NUMBER = "+13125556001";

    private final CliFixture cli = new CliFixture();
    private final FakePhoneNumbers twilio = new FakePhoneNumbers();

    @BeforeEach
    void aDealership() {
        cli.numbers = twilio;
        twilio.add(NUMBER, "", "", Instant.parse("2026-01-05T15:00:00Z"));
        cli.render.add("crn-am", FORD + " AM", "58 11 * * 1-6");
        cli.render.add("crn-pm", FORD + " PM", "58 19 * * 1-6");
        cli.render.add("crn-kia", "Joliet Kia AM", "59 11 * * 1-6");
        cli.users.all.add(user(7, "ford.user", "napervilleford"));
        cli.users.all.add(user(8, "kia.user", "jolietkia"));
        registry()
                .put(
                        TestEntries.dealership(
                                FORD, "napervilleford", "crn-am", "crn-pm", NUMBER, "ford.user"));
    }

    private static DashboardUser user(long id, String name, String store) {
        return new DashboardUser(id, name, "USER", List.of(store), true, null);
    }

    private EnvGroupRegistry registry() {
        return new EnvGroupRegistry(cli.render, FakeRender.WORKSPACE, cli.clock());
    }

    private boolean active(long id) {
        return cli.users.all.stream().anyMatch(user -> user.id() == id && user.active());
    }

    @Test
    void aDryRunShowsEveryStepAndWritesNothing() {
        cli.render.writes.clear();
        assertThat(
                        cli.run(
                                "--read-only",
                                "dealerships",
                                "offboard",
                                FORD,
                                "--dry-run",
                                "--output",
                                "json"))
                .isZero();
        assertThat(cli.json().get("possible").asBoolean()).isTrue();
        assertThat(cli.json().get("steps").findValuesAsText("step"))
                .containsExactly(
                        "claim",
                        "suspend-am",
                        "suspend-pm",
                        "end-runs",
                        "delete-am",
                        "delete-pm",
                        "user",
                        "number",
                        "registry");
        assertThat(cli.json().get("kept").get(0).asText()).contains(NUMBER).contains("spare");
        assertThat(cli.render.writes).isEmpty();
        assertThat(cli.offboardings.list()).isEmpty();
    }

    @Test
    void withTheNameTypedTheDealershipGoesAndNothingElse() {
        assertThat(cli.run("dealerships", "offboard", FORD)).isEqualTo(2);
        assertThat(cli.run("dealerships", "offboard", FORD, "--confirm", "Naperville ford"))
                .isEqualTo(2);
        assertThat(cli.errText()).contains("Nothing was done");
        assertThat(cli.run("--read-only", "dealerships", "offboard", FORD, "--confirm", FORD))
                .isEqualTo(2);
        assertThat(cli.render.services).hasSize(3);

        assertThat(cli.run("dealerships", "offboard", FORD, "--confirm", FORD, "--output", "json"))
                .isZero();
        assertThat(cli.json().get("state").asText()).isEqualTo("done");
        assertThat(cli.render.services).containsOnlyKeys(new JobId("crn-kia"));
        assertThat(active(7)).isFalse();
        assertThat(active(8)).isTrue();
        assertThat(twilio.rented().getFirst().friendlyName()).isEqualTo("spare, was " + FORD);
        assertThat(registry().read().dealerships()).isEmpty();
        assertThat(cli.run("dealerships", "offboard", "--journals", "--output", "json")).isZero();
        assertThat(cli.json().get(0).get("state").asText()).isEqualTo("done");
        // A number that a dealership had is released with a warning.
        assertThat(cli.run("numbers", "release", NUMBER, "--confirm", NUMBER)).isZero();
        assertThat(cli.errText()).contains(FORD);
        assertThat(cli.run("dealerships", "offboard", FORD, "--confirm", FORD)).isEqualTo(1);
        assertThat(cli.errText()).contains("nothing of");
    }

    @Test
    void afterARefusalItIsStoppedOrResumed() {
        cli.render.faultOn = "delete crn-";
        cli.render.fault = refusal();
        assertThat(cli.run("dealerships", "offboard", FORD, "--confirm", FORD)).isEqualTo(4);
        String journal = cli.offboardings.list().getFirst().id();
        assertThat(cli.errText()).contains("--resume " + journal).contains("--stop " + journal);
        assertThat(cli.run("dealerships", "offboard", "--stop", journal)).isZero();
        assertThat(cli.render.service(new JobId("crn-am")).suspended()).isFalse();
        assertThat(cli.run("dealerships", "offboard", "--resume", journal)).isEqualTo(1);

        cli.render.faultOn = "delete crn-";
        cli.render.fault = refusal();
        assertThat(cli.run("dealerships", "offboard", FORD, "--confirm", FORD, "--user", "delete"))
                .isEqualTo(4);
        journal = cli.offboardings.list().getFirst().id();
        assertThat(cli.run("dealerships", "offboard", "--resume", journal)).isZero();
        assertThat(cli.render.services).containsOnlyKeys(new JobId("crn-kia"));
        assertThat(cli.users.all).extracting(DashboardUser::id).containsExactly(8L);
    }

    private static GatewayException refusal() {
        return new GatewayException.Forbidden(
                "Render does not allow this.",
                new Failure(RemoteService.RENDER, "DELETE /services", 403, null, null, false));
    }

    @Test
    void whatIsAnothersIsLeftAlone() {
        registry()
                .put(
                        TestEntries.dealership(
                                "Joliet Kia", "jolietkia", "crn-kia", null, NUMBER, "ford.user"));
        assertThat(cli.run("dealerships", "offboard", FORD, "--confirm", FORD)).isZero();
        assertThat(active(7)).isTrue();
        assertThat(twilio.rented().getFirst().friendlyName()).isEmpty();
        assertThat(cli.errText()).contains("also Joliet Kia's");

        cli.render.add("crn-x", "Somebody's job", "59 11 * * 1-6");
        registry().put(TestEntries.dealership("Aurora Honda", "aurora", "crn-x", null, null, null));
        assertThat(cli.run("dealerships", "offboard", "Aurora Honda", "--confirm", "Aurora Honda"))
                .isEqualTo(1);
        assertThat(cli.errText()).contains("Somebody's job").contains("Nothing was done");
        assertThat(cli.render.services).containsKey(new JobId("crn-x"));
    }

    @Test
    void aHalfThereDealershipGoesToo() {
        cli.render.add("crn-half", "Half Motors PM", "59 19 * * 1-6");
        assertThat(cli.run("dealerships", "offboard", "Half Motors", "--confirm", "Half Motors"))
                .isZero();
        assertThat(cli.render.services).doesNotContainKey(new JobId("crn-half")).hasSize(3);
        // Its jobs were deleted by hand before.
        cli.render.services.remove(new JobId("crn-am"));
        cli.render.services.remove(new JobId("crn-pm"));
        assertThat(cli.run("dealerships", "offboard", FORD, "--confirm", FORD)).isZero();
        assertThat(active(7)).isFalse();
        assertThat(registry().read().dealerships()).isEmpty();
    }

    private EnvGroupClaims claims() {
        return new EnvGroupClaims(cli.render, FakeRender.WORKSPACE, cli.clock());
    }

    @Test
    void noTwoAreAtOneDealership() {
        Claim kims =
                new Claim(
                        FORD,
                        Claim.Act.OFFBOARDING,
                        "kim",
                        "journal-of-kim",
                        FakeRender.NOW.minusSeconds(60));
        claims().put(kims);
        assertThat(cli.run("dealerships", "offboard", FORD, "--confirm", FORD)).isEqualTo(1);
        assertThat(cli.errText()).contains("kim has been offboarding " + FORD + " since");
        assertThat(cli.offboardings.list()).isEmpty();

        // One of a crash long ago is in nobody's way, and goes with the new one.
        claims().release("journal-of-kim");
        claims().put(
                        new Claim(
                                FORD,
                                Claim.Act.OFFBOARDING,
                                "kim",
                                "journal-of-kim",
                                FakeRender.NOW.minusSeconds(7200)));
        cli.render.faultOn = "delete crn-";
        cli.render.fault = refusal();
        assertThat(cli.run("dealerships", "offboard", FORD, "--confirm", FORD)).isEqualTo(4);
        String journal = cli.offboardings.list().getFirst().id();
        assertThat(claims().all())
                .as("it lasts while the offboarding does")
                .containsExactly(
                        new Claim(FORD, Claim.Act.OFFBOARDING, "root", journal, FakeRender.NOW));

        // A colleague took over what this one left for too long: it does not go on beside them.
        claims().release(journal);
        claims().put(kims);
        assertThat(cli.run("dealerships", "offboard", "--resume", journal)).isEqualTo(4);
        assertThat(cli.errText()).contains("kim has been offboarding");
        assertThat(cli.render.services).containsKey(new JobId("crn-am"));
        claims().release("journal-of-kim");
        assertThat(cli.run("dealerships", "offboard", "--resume", journal)).isZero();
        assertThat(claims().all()).isEmpty();
    }

    @Test
    void aColleagueWhoBeginsBetweenLookAndStartIsNotCrossed() {
        cli.render.beforeWrite =
                what -> {
                    if (what.startsWith("put CHANGING")) {
                        cli.render.beforeWrite = none -> {};
                        claims().put(new Claim(FORD, "kim", "journal-of-kim", FakeRender.NOW));
                    }
                };
        assertThat(cli.run("dealerships", "offboard", FORD, "--confirm", FORD)).isEqualTo(1);
        assertThat(cli.errText()).contains("kim has been onboarding " + FORD);
        assertThat(cli.render.service(new JobId("crn-am")).suspended()).isFalse();
        assertThat(cli.offboardings.list().getFirst().state())
                .isEqualTo(org.cronconsole.dealership.Journal.State.ROLLED_BACK);
    }
}
