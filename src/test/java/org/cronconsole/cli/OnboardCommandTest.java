package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.render.FakeRender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

class OnboardCommandTest {
    @TempDir private Path folder;
    private final CliFixture cli = new CliFixture();
    private String file = "";

    @BeforeEach
    void writeFile() throws IOException {
        Path path = folder.resolve("ford.json");
        Files.writeString(path, OnboardingFileTest.GOOD);
        file = path.toString();
    }

    @AfterEach
    void noSecretIsShown() {
        assertThat(cli.outText() + cli.errText()).doesNotContain("planted");
    }

    @Test
    void aDryRunShowsThePlanAndWritesNothing() {
        int code = cli.run("onboard", "--file", file, "--dry-run", "--read-only", "--output=json");
        assertThat(code).as(cli.errText()).isZero();
        JsonNode plan = cli.json();
        assertThat(plan.get("dealership").asText()).isEqualTo("Test Ford");
        JsonNode am = plan.get("schedules").get(0);
        assertThat(am.get("job").asText()).isEqualTo("Test Ford AM");
        assertThat(am.get("localTime").asText()).isEqualTo("05:58");
        assertThat(am.get("schedule").asText()).isEqualTo("58 11 * * 1-6");
        assertThat(am.get("next").get(0).asText()).isEqualTo("2026-11-24T11:58:00Z");
        JsonNode env = plan.get("env");
        assertThat(env)
                .extracting(e -> e.get("name").asText())
                .contains("VAUTO_PASSWORD", "POSTGRES_PASSWORD", "CRON_CONSOLE_JOURNAL");
        assertThat(env).extracting(e -> e.get("value").asText()).containsOnly("••••••");
        assertThat(env)
                .extracting(e -> e.get("origin").asText())
                .containsOnly("form", "given", "mark");
        assertThat(plan.get("sharedWithoutValue")).hasSize(20);
        assertThat(plan.get("steps").get(0).get("step").asText()).isEqualTo("check");
        assertThat(plan.get("steps")).allMatch(step -> !step.get("cost").asText().isEmpty());
        assertThat(plan.get("conflicts")).isEmpty();
        assertThat(plan.get("remarks").get(0).asText()).contains("No phone number");
        assertThat(am.get("nextLocal").get(0).asText()).isEqualTo("2026-11-24T05:58-06:00");
        assertThat(plan.get("sharedEnvGroup").isNull()).isTrue();
        JsonNode cost = plan.get("monthlyCost");
        assertThat(cost.get("totals")).isEmpty();
        assertThat(cost.get("words").asText()).contains("unknown", "no price table");
        assertThat(cost.get("parts")).hasSize(2).allMatch(part -> part.get("amount").isNull());
        assertThat(plan.get("calls"))
                .extracting(call -> call.get("kind").asText())
                .containsExactly("creates", "writes", "reads", "dashboard");
        assertThat(plan.get("calls").get(0).get("most").asInt()).isEqualTo(2);
        assertThat(plan.get("remarkDetails")).hasSize(plan.get("remarks").size());
        assertThat(cli.render.writes).isEmpty();
        assertThat(cli.run("onboard", "--file", file, "--dry-run")).isZero();
        assertThat(cli.outText())
                .contains("05:58 America/Chicago MON-SAT", "2026-11-24T05:58-06:00", "••••••")
                .contains("ford.user (user; Henry Ford, ford@example.com)", "starter", "oregon")
                .contains("Cost: unknown", "2 creates of jobs", "https://github.com/acme/sync");
    }

    @Test
    void conflictsAreOneAndNothingIsDone() {
        cli.render.add("crn-9", "Test Ford PM", "0 0 * * *");
        cli.users.all.add(new DashboardUser(9, "ford.user", "USER", List.of("x"), true, null));
        int code = cli.run("onboard", "--file", file, "--dry-run", "--output=json");
        assertThat(code).isEqualTo(1);
        assertThat(cli.json().get("conflicts"))
                .extracting(c -> c.get("field").asText())
                .containsExactly("dealershipName", "dashboardUser.username");
        JsonNode remedies = cli.json().get("conflicts").get(0).get("remedies");
        assertThat(remedies)
                .extracting(remedy -> remedy.get("kind").asText())
                .containsExactly("look-at", "take");
        assertThat(remedies.get(1).get("value").asText()).isEqualTo("Test Ford 2");
        assertThat(cli.errText())
                .contains(
                        "cron-console jobs show crn-9",
                        "{\"username\": \"ford.user2\"} in the file");
        assertThat(cli.run("onboard", "--file", file)).isEqualTo(1);
        assertThat(cli.outText()).isEmpty();
        assertThat(cli.errText()).contains("Nothing was done").contains("dealershipName:");
        assertThat(cli.render.writes).isEmpty();
    }

    @Test
    void carriesOutAndTellsEveryStep() {
        assertThat(cli.run("onboard", "--file", file, "--output=json")).as(cli.errText()).isZero();
        JsonNode result = cli.json();
        assertThat(CliFixture.names(result))
                .containsExactly(
                        "journal",
                        "dealership",
                        "state",
                        "amJob",
                        "pmJob",
                        "phoneNumber",
                        "dashboardUser",
                        "steps",
                        "exists",
                        "message",
                        "remedies");
        assertThat(result.get("state").asText()).isEqualTo("done");
        assertThat(result.get("amJob").asText()).isEqualTo("crn-1");
        assertThat(result.get("phoneNumber").isNull()).isTrue();
        assertThat(result.get("dashboardUser").asText()).isEqualTo("ford.user");
        assertThat(result.get("steps")).hasSize(11);
        assertThat(result.get("steps").get(3).get("state").asText()).isEqualTo("skipped");
        assertThat(result.get("exists")).hasSize(4);
        assertThat(cli.errText()).contains("create-am: running").contains("create-am: done");
    }

    @Test
    void aReadOnlyOrLockedSessionIsRefusedBeforeAnythingIsPlanned() {
        assertThat(cli.run("onboard", "--file", file, "--read-only")).isEqualTo(2);
        cli.production = true;
        assertThat(cli.run("onboard", "--file", file)).isEqualTo(2);
        assertThat(cli.errText()).contains("--unlock-writes");
        assertThat(cli.users.all).isEmpty();
        assertThat(cli.run("onboard", "--file", file, "--unlock-writes")).isZero();
    }

    @Test
    void aPartIsFourAndSaysWhatExists() {
        cli.render.fault =
                new GatewayException.Invalid(
                        "Render refused it.",
                        new Failure(RemoteService.RENDER, "POST /services", 402, null, null, false),
                        java.util.Map.of());
        cli.render.faultOn = "create Test Ford PM";
        assertThat(cli.run("onboard", "--file", file, "--output=json")).isEqualTo(4);
        assertThat(cli.json().get("state").asText()).isEqualTo("partly-done");
        assertThat(cli.json().get("exists")).hasSize(3);
        assertThat(cli.errText())
                .contains("What was made and is there now")
                .contains("Test Ford AM")
                .contains(cli.json().get("journal").asText());
    }

    @Test
    void aFirstStepThatIsRefusedLeavesNothingAndIsOne() {
        cli.users.onCreate =
                () -> {
                    throw new GatewayException.Conflict(
                            "The name is taken.",
                            new Failure(
                                    RemoteService.DASHBOARD, "POST /x", 409, null, null, false));
                };
        assertThat(cli.run("onboard", "--file", file, "--output=json")).isEqualTo(1);
        assertThat(cli.json().get("state").asText()).isEqualTo("nothing-done");
        assertThat(cli.errText()).contains("Nothing was made");
    }

    @Test
    void stoppingItSaysWhatExists() {
        AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});
        AtomicInteger ended = new AtomicInteger(-1);
        cli.stops =
                action -> {
                    stop.set(action);
                    return ended::set;
                };
        // The deploys never end, so the command waits for them until it is told to stop.
        cli.render.deployStatus = "build_in_progress";
        cli.users.onCreate = () -> stop.get().run();
        assertThat(cli.run("onboard", "--file", file, "--output=json")).isEqualTo(4);
        assertThat(ended).hasValue(4);
        assertThat(cli.json().get("state").asText()).isEqualTo("partly-done");
        assertThat(cli.json().get("exists")).hasSize(4);
        assertThat(cli.json().get("message").asText()).isEqualTo("Stopped on request.");
        assertThat(Thread.interrupted()).isFalse();
    }

    private String stoppedHalfway() {
        cli.render.fault =
                new GatewayException.Invalid(
                        "Render refused it.",
                        new Failure(RemoteService.RENDER, "POST /services", 402, null, null, false),
                        java.util.Map.of());
        cli.render.faultOn = "create Test Ford PM";
        assertThat(cli.run("onboard", "--file", file, "--output=json")).isEqualTo(4);
        String journal = cli.json().get("journal").asText();
        assertThat(cli.errText()).contains("onboard --resume " + journal);
        return journal;
    }

    private String stateOf(String journal) {
        cli.opened.clear();
        assertThat(cli.run("onboard", "--journals", "--output=json")).isZero();
        assertThat(cli.opened).as("nobody signs in to see them").isEmpty();
        JsonNode only = cli.json().get(0);
        assertThat(CliFixture.names(only))
                .containsExactly("journal", "dealership", "state", "startedAt");
        assertThat(only.get("journal").asText()).isEqualTo(journal);
        assertThat(only.get("startedAt").asText()).isEqualTo("2026-11-23T15:00:00Z");
        return only.get("state").asText();
    }

    @Test
    void oneThatStoppedIsResumedOnceItsSecretsAreGivenAgain() {
        String journal = stoppedHalfway();
        assertThat(stateOf(journal)).isEqualTo("open");
        assertThat(cli.run("onboard", "--file", file)).as("it is not begun twice").isEqualTo(1);
        assertThat(cli.errText()).contains("has not ended", journal);
        int writes = cli.render.writes.size();
        assertThat(cli.run("onboard", "--resume", journal)).isEqualTo(2);
        assertThat(cli.errText())
                .contains("vautoPassword", "env.POSTGRES_PASSWORD")
                .doesNotContain("dashboardUser.password");
        assertThat(cli.render.writes).hasSize(writes);

        assertThat(cli.run("onboard", "--resume", journal, "--file", file, "--output=json"))
                .as(cli.errText())
                .isZero();
        assertThat(cli.json().get("state").asText()).isEqualTo("done");
        assertThat(cli.json().get("amJob").asText()).isEqualTo("crn-1");
        assertThat(cli.render.services).hasSize(2);
        assertThat(cli.users.all).hasSize(1);
        assertThat(stateOf(journal)).isEqualTo("done");
        assertThat(cli.run("onboard", "--resume", journal, "--file", file)).isEqualTo(1);
        assertThat(cli.errText()).contains("has ended");
    }

    @Test
    void oneThatStoppedIsRolledBackToNothing() {
        String journal = stoppedHalfway();
        assertThat(cli.run("onboard", "--roll-back", journal, "--read-only")).isEqualTo(2);
        assertThat(cli.render.services).hasSize(1);
        assertThat(cli.run("onboard", "--roll-back", journal, "--output=json"))
                .as(cli.errText())
                .isZero();
        assertThat(cli.json().get("state").asText()).isEqualTo("rolled-back");
        assertThat(cli.json().get("exists")).isEmpty();
        assertThat(cli.render.services).isEmpty();
        assertThat(cli.users.all).isEmpty();
        assertThat(stateOf(journal)).isEqualTo("rolled-back");
    }

    @Test
    void whatIsNotOursByItsMarkIsLeftAloneAndTold() {
        String journal = stoppedHalfway();
        org.cronconsole.id.JobId am = new org.cronconsole.id.JobId("crn-1");
        cli.render.envVars.put(am, java.util.List.of());
        assertThat(cli.run("onboard", "--roll-back", journal)).as(cli.errText()).isZero();
        assertThat(cli.errText()).contains("\"Test Ford AM\" is not of this onboarding");
        assertThat(cli.render.services).containsOnlyKeys(am);
    }

    @Test
    void aRollBackThatFailsInPartCanBeDoneAgainAndIsNotResumed() {
        String journal = stoppedHalfway();
        cli.render.fault = FakeRender.cut();
        cli.render.faultOn = "delete crn-1";
        assertThat(cli.run("onboard", "--roll-back", journal, "--output=json")).isEqualTo(4);
        assertThat(cli.json().get("state").asText()).isEqualTo("partly-done");
        assertThat(cli.json().get("exists").toString()).contains("Test Ford AM");
        assertThat(cli.users.all).as("the rest is taken back").isEmpty();
        assertThat(cli.run("onboard", "--resume", journal, "--file", file)).isEqualTo(1);
        assertThat(cli.errText()).contains("being rolled back");
        assertThat(cli.run("onboard", "--roll-back", journal)).as(cli.errText()).isZero();
        assertThat(cli.render.services).isEmpty();
    }

    @Test
    void anotherFileThanThatOfTheBeginningIsRefused() throws IOException {
        String journal = stoppedHalfway();
        Path other = folder.resolve("other.json");
        Files.writeString(other, OnboardingFileTest.GOOD.replace("05:58", "06:58"));
        assertThat(cli.run("onboard", "--resume", journal, "--file", other.toString()))
                .isEqualTo(2);
        assertThat(cli.errText()).contains("amTime", "05:58");
    }

    @Test
    void onlyTheStepThatStoppedIsDoneWhereThatIsAskedFor() {
        String journal = stoppedHalfway();
        assertThat(
                        cli.run(
                                "onboard",
                                "--resume",
                                journal,
                                "--only-this-step",
                                "--file",
                                file,
                                "--output=json"))
                .as(cli.errText())
                .isEqualTo(4);
        assertThat(cli.render.services).hasSize(2);
        assertThat(cli.errText()).contains("create-pm: done", "Resume to do what is left");
        assertThat(stateOf(journal)).isEqualTo("open");
        assertThat(cli.run("onboard", "--resume", journal)).as("no secret any more").isZero();
    }

    @Test
    void withoutANumberALineCheckIsLeftAndSaysSo() {
        assertThat(cli.run("onboard", "--file", file, "--line-check")).as(cli.errText()).isZero();
        assertThat(cli.errText()).contains("line-check: skipped – There is no number to check.");
    }

    @Test
    void oneThingAtATimeAndOnlyWhatThereIs() {
        assertThat(cli.run("onboard")).isEqualTo(2);
        assertThat(cli.errText()).contains("--file");
        assertThat(cli.run("onboard", "--journals", "--resume", "x")).isEqualTo(2);
        assertThat(cli.run("onboard", "--resume", "x", "--dry-run")).isEqualTo(2);
        assertThat(cli.run("onboard", "--resume", "x", "--line-check")).isEqualTo(2);
        assertThat(cli.run("onboard", "--only-this-step", "--file", file)).isEqualTo(2);
        assertThat(cli.run("onboard", "--resume", "x")).isEqualTo(1);
        assertThat(cli.run("onboard", "--roll-back", "x")).isEqualTo(1);
        assertThat(cli.opened).isEmpty();
    }

    @Test
    void aFirstRunIsStartedWhereItIsAskedFor() {
        assertThat(cli.run("onboard", "--file", file, "--first-run")).as(cli.errText()).isZero();
        assertThat(cli.render.writes).contains("trigger crn-1").doesNotContain("trigger crn-2");
    }

    @Test
    void whatAColleagueOnboardsIsNotBegunAsWell() {
        org.cronconsole.registry.Claims claims =
                new org.cronconsole.registry.EnvGroupClaims(
                        cli.render, FakeRender.WORKSPACE, cli.clock());
        claims.put(
                new org.cronconsole.registry.Claim(
                        "Test Ford", "kim", "j-9", FakeRender.NOW.minusSeconds(600)));
        assertThat(cli.run("onboard", "--file", file)).isEqualTo(1);
        assertThat(cli.errText()).contains("kim has been onboarding Test Ford");
        assertThat(cli.users.all).isEmpty();
        assertThat(claims.all()).as("theirs stays").hasSize(1);
        claims.put(
                new org.cronconsole.registry.Claim(
                        "Test Ford", "kim", "j-9", FakeRender.NOW.minusSeconds(7200)));
        assertThat(cli.run("onboard", "--file", file)).as(cli.errText()).isZero();
        assertThat(cli.errText()).contains("no longer counts");
        assertThat(claims.all()).isEmpty();
    }

    @Test
    void anUnclearWriteIsFour() {
        cli.render.fault = FakeRender.cut();
        cli.render.faultOn = "create Test Ford AM";
        assertThat(cli.run("onboard", "--file", file, "--output=json")).isEqualTo(4);
        assertThat(cli.errText()).contains("Not known: whether create-am took effect");
    }
}
