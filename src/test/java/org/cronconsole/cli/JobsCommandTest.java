package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.account.SignInRefused;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RunEvent;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.SettingsProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

class JobsCommandTest {
    private static final JobId AM = new JobId("crn-am");
    private static final List<String> FIELDS =
            List.of(
                    "id",
                    "name",
                    "dealership",
                    "period",
                    "schedule",
                    "localTime",
                    "timeZone",
                    "days",
                    "nextRunAt",
                    "suspended",
                    "plan",
                    "region",
                    "repo",
                    "branch",
                    "autoDeploy",
                    "lastSuccessfulRunAt",
                    "updatedAt",
                    "dashboardUrl");
    private static final List<String> RUN_FIELDS =
            List.of(
                    "id",
                    "status",
                    "startedAt",
                    "endedAt",
                    "durationSeconds",
                    "trigger",
                    "reason",
                    "user");

    private final CliFixture cli = new CliFixture();
    private final FakeRender render = cli.render;

    @BeforeEach
    void jobs() {
        render.add("crn-am", "Naperville Ford AM", "58 11 * * 1-6");
        render.add("crn-pm", "Naperville Ford PM", "58 19 * * 1-6", FakeRender.WORKSPACE, true);
        render.add("crn-x", "Nightly report", "0 3 * * *");
    }

    @Test
    void listsJobsUnderStableNames() {
        new EnvGroupRegistry(render, FakeRender.WORKSPACE, cli.clock())
                .put(
                        new DealershipEntry(
                                "Naperville Ford",
                                "napervilleford",
                                ZoneId.of("America/Chicago"),
                                LocalTime.of(5, 58),
                                null,
                                Weekdays.parse("MON-SAT"),
                                AM,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
        assertThat(cli.run("jobs", "list", "--output", "json")).isZero();
        JsonNode jobs = cli.json();
        assertThat(jobs).hasSize(3);
        assertThat(CliFixture.names(jobs.get(0))).isEqualTo(FIELDS);
        JsonNode am = jobs.get(0);
        assertThat(am.get("dealership").asText()).isEqualTo("Naperville Ford");
        assertThat(am.get("period").asText()).isEqualTo("AM");
        assertThat(am.get("localTime").asText()).isEqualTo("05:58");
        assertThat(am.get("timeZone").asText()).isEqualTo("America/Chicago");
        assertThat(am.get("days").asText()).isEqualTo("MON-SAT");
        assertThat(am.get("nextRunAt").asText()).isEqualTo("2026-11-24T11:58:00Z");
        assertThat(am.get("lastSuccessfulRunAt").isNull()).isTrue();
        assertThat(am.get("updatedAt").asText()).isEqualTo("2026-11-13T15:00:00Z");
        JsonNode pm = jobs.get(1);
        assertThat(pm.get("suspended").booleanValue()).isTrue();
        assertThat(pm.get("nextRunAt").isNull()).isTrue();
        assertThat(pm.get("localTime").isNull()).isTrue();
        assertThat(jobs.get(2).get("dealership").isNull()).isTrue();
        assertThat(cli.errText()).isEmpty();
    }

    @Test
    void filtersByNameAndState() {
        cli.run("jobs", "list", "--name", "naperville", "--suspended", "false", "--output=json");
        assertThat(cli.json()).hasSize(1);
        cli.run("--output=json", "jobs", "list", "--suspended", "true");
        assertThat(cli.json()).hasSize(1);
        assertThat(cli.run("jobs", "list", "--name", "nobody", "--output", "json")).isZero();
        assertThat(cli.json()).isEmpty();
        assertThat(cli.errText()).contains("No job matches");
    }

    @Test
    void linesUpColumnsAndTakesControlCharactersOut() {
        render.add("crn-evil", "Evil \u001b[2J\nName", "0 3 * * *");
        cli.run("jobs", "list");
        List<String> lines = cli.outText().lines().toList();
        assertThat(lines).hasSize(5);
        int column = lines.getFirst().indexOf("LOCAL TIME");
        assertThat(lines.subList(1, 5)).allMatch(line -> line.charAt(column) == '-');
        assertThat(cli.outText()).doesNotContain("\u001b");
    }

    @Test
    void showsOneJobAndSaysThatTheReadMayBeRecorded() {
        render.envVars.put(
                AM,
                List.of(
                        new EnvVar("VAUTO_PASSWORD", Secret.of("planted-1")),
                        new EnvVar("A_NAME", Secret.of("planted-2"))));
        render.addEvents(
                AM, new RunEvent.Started(new RunId("run-1"), FakeRender.NOW.minusSeconds(60)));
        assertThat(cli.run("jobs", "show", "crn-am", "--output", "json")).isZero();
        JsonNode job = cli.json();
        assertThat(CliFixture.names(job).subList(18, 23))
                .containsExactly(
                        "envVarKeys",
                        "latestDeploy",
                        "activeRun",
                        "notifications",
                        "workspaceNotifications");
        assertThat(job.get("envVarKeys"))
                .extracting(JsonNode::asText)
                .containsExactly("A_NAME", "VAUTO_PASSWORD");
        assertThat(CliFixture.names(job.get("latestDeploy")))
                .containsExactly("id", "status", "trigger", "createdAt", "finishedAt");
        assertThat(CliFixture.names(job.get("activeRun"))).isEqualTo(RUN_FIELDS);
        assertThat(cli.errText()).contains("Render may record");
        assertThat(cli.outText() + cli.errText()).doesNotContain("planted");
    }

    @Test
    void aReadOnlySessionLeavesEnvVarsUnread() {
        render.envVars.put(AM, List.of(new EnvVar("NAME", Secret.of("v"))));
        assertThat(cli.run("--read-only", "jobs", "show", "crn-am", "--output", "json")).isZero();
        assertThat(cli.json().get("envVarKeys").isNull()).isTrue();
        assertThat(cli.errText()).contains("not read");
    }

    @Test
    void anUnknownIdFails() {
        for (String[] command :
                List.of(
                        new String[] {"jobs", "show", "crn-none"},
                        new String[] {"jobs", "trigger", "crn-none"},
                        new String[] {"jobs", "delete", "crn-none", "--confirm", "x"},
                        new String[] {"runs", "list", "crn-none"})) {
            assertThat(cli.run(command)).isEqualTo(1);
            assertThat(cli.outText()).isEmpty();
            assertThat(cli.errText()).contains("There is no cron job crn-none");
        }
    }

    @Test
    void triggersAndPrintsTheRun() {
        assertThat(cli.run("jobs", "trigger", "crn-am", "--output", "json")).isZero();
        assertThat(CliFixture.names(cli.json())).isEqualTo(RUN_FIELDS);
        assertThat(cli.json().get("id").asText()).isEqualTo("run-new");
        assertThat(cli.json().get("status").asText()).isEqualTo("running");
        assertThat(cli.json().get("durationSeconds").isNull()).isTrue();
    }

    @Test
    void triggersOverAnActiveRunOnlyWhenTold() {
        render.addEvents(
                AM, new RunEvent.Started(new RunId("run-1"), FakeRender.NOW.minusSeconds(60)));
        assertThat(cli.run("jobs", "trigger", "crn-am")).isEqualTo(1);
        assertThat(cli.errText()).contains("--cancel-active");
        assertThat(render.writes).isEmpty();
        assertThat(cli.run("jobs", "trigger", "crn-am", "--cancel-active")).isZero();
        assertThat(render.writes).containsExactly("trigger crn-am");
        assertThat(cli.run("jobs", "trigger", "crn-pm")).isEqualTo(1);
        assertThat(cli.errText()).contains("suspended");
    }

    @Test
    void aTriggerWhoseEffectIsUnknownIsFour() {
        render.onTrigger = job -> {};
        render.fault = FakeRender.cut();
        assertThat(cli.run("jobs", "trigger", "crn-am")).isEqualTo(4);
        assertThat(cli.outText()).isEmpty();
        assertThat(cli.errText()).contains("Look at its runs before you trigger it again");
        assertThat(render.writes).hasSize(1);
    }

    @Test
    void cancelsTheActiveRunAlone() {
        RunId run = new RunId("run-1");
        assertThat(cli.run("jobs", "cancel", "crn-am", "--run", "run-1")).isEqualTo(1);
        render.addEvents(AM, new RunEvent.Started(run, FakeRender.NOW.minusSeconds(60)));
        assertThat(cli.run("jobs", "cancel", "crn-am", "--run", "run-0")).isEqualTo(4);
        assertThat(render.writes).isEmpty();
        render.onCancel =
                job ->
                        render.addEvents(
                                job,
                                new RunEvent.Ended(
                                        run, FakeRender.NOW, "canceled", null, "root@example.com"));
        assertThat(cli.run("jobs", "cancel", "crn-am", "--run", "run-1", "--output=json")).isZero();
        assertThat(cli.json().get("status").asText()).isEqualTo("canceled");
        assertThat(cli.json().get("durationSeconds").asInt()).isEqualTo(60);
        assertThat(cli.json().get("user").asText()).isEqualTo("root@example.com");
    }

    @Test
    void printsTheRunThatEndedInsteadOfTheWantedOne() {
        render.addEvents(
                AM, new RunEvent.Started(new RunId("run-1"), FakeRender.NOW.minusSeconds(60)));
        render.onCancel =
                job ->
                        render.addEvents(
                                job,
                                new RunEvent.Started(
                                        new RunId("run-2"), FakeRender.NOW.minusSeconds(1)),
                                new RunEvent.Ended(
                                        new RunId("run-2"),
                                        FakeRender.NOW.plusSeconds(1),
                                        "canceled",
                                        null,
                                        null));
        int code = cli.run("jobs", "cancel", "crn-am", "--run", "run-1", "--output=json");
        assertThat(code).isEqualTo(4);
        assertThat(cli.json().get("id").asText()).isEqualTo("run-2");
        assertThat(cli.errText()).contains("run-2").contains("run-1");
    }

    @Test
    void suspendsResumesAndDeletes() {
        assertThat(cli.run("jobs", "suspend", "crn-am", "--output", "json")).isZero();
        assertThat(cli.json().get("suspended").booleanValue()).isTrue();
        assertThat(cli.run("jobs", "resume", "crn-am", "--output", "json")).isZero();
        assertThat(cli.json().get("suspended").booleanValue()).isFalse();
        assertThat(cli.run("jobs", "delete", "crn-am", "--confirm", "Naperville Ford"))
                .isEqualTo(2);
        assertThat(render.services).containsKey(AM);
        int code =
                cli.run(
                        "jobs",
                        "delete",
                        "crn-am",
                        "--confirm",
                        "Naperville Ford AM",
                        "--output=json");
        assertThat(code).isZero();
        assertThat(cli.json().get("deleted").booleanValue()).isTrue();
        assertThat(render.services).doesNotContainKey(AM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trigger crn-am",
                "cancel crn-am --run run-1",
                "suspend crn-pm",
                "resume crn-am",
                "delete crn-am --confirm wrong"
            })
    void writesAreRefusedWhereReadOnlyOrLocked(String command) {
        String[] readOnly = ("jobs " + command + " --read-only").split(" ", -1);
        assertThat(cli.run(readOnly)).isEqualTo(2);
        assertThat(cli.errText()).contains("read-only").contains("Nothing was sent");
        cli.production = true;
        assertThat(cli.run(("jobs " + command).split(" ", -1))).isEqualTo(2);
        assertThat(cli.errText()).contains("--unlock-writes");
        assertThat(render.writes).isEmpty();
    }

    @Test
    void anUnlockLetsAProductionProfileWrite() {
        cli.production = true;
        assertThat(cli.run("--unlock-writes", "jobs", "suspend", "crn-am")).isZero();
        assertThat(cli.run("jobs", "resume", "crn-am", "--unlock-writes")).isZero();
        assertThat(cli.run("jobs", "list")).isZero();
        assertThat(render.writes).containsExactly("suspend crn-am", "resume crn-am");
        assertThat(cli.run("--unlock-writes", "--read-only", "jobs", "suspend", "crn-am"))
                .isEqualTo(2);
    }

    @Test
    void listsRunsNewestFirst() {
        RunId first = new RunId("run-1");
        render.addEvents(
                AM,
                new RunEvent.Started(first, FakeRender.NOW.minusSeconds(7200)),
                new RunEvent.Ended(
                        first,
                        FakeRender.NOW.minusSeconds(7100),
                        "unsuccessful",
                        new RunEvent.EndReason(2, null, null, false, false, null),
                        null),
                new RunEvent.Started(new RunId("run-2"), FakeRender.NOW.minusSeconds(60)));
        assertThat(cli.run("runs", "list", "crn-am", "--output", "json")).isZero();
        assertThat(cli.json())
                .extracting(r -> r.get("id").asText())
                .containsExactly("run-2", "run-1");
        JsonNode failed = cli.json().get(1);
        assertThat(CliFixture.names(failed)).isEqualTo(RUN_FIELDS);
        assertThat(failed.get("durationSeconds").asInt()).isEqualTo(100);
        assertThat(failed.get("reason").asText()).isEqualTo("exit code 2");
        assertThat(failed.get("startedAt").asText()).isEqualTo("2026-11-23T13:00:00Z");
        cli.run("runs", "list", "crn-am", "--since", "30m", "--output", "json");
        assertThat(cli.json()).hasSize(1);
        cli.run("runs", "list", "crn-am");
        assertThat(cli.outText().lines()).hasSize(3);
        assertThat(cli.run("runs", "list", "crn-x")).isZero();
        assertThat(cli.outText()).isEmpty();
        assertThat(cli.errText()).contains("No runs in the last 7d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "d", "-7d", "7y", "0d", "1.5h", "999999w", ""})
    void refusesSpansThatAreNone(String since) {
        assertThat(cli.run("runs", "list", "crn-am", "--since=" + since)).isEqualTo(2);
        assertThat(cli.errText()).contains("--since");
        assertThat(cli.opened).as("nobody signs in for that").isEmpty();
    }

    @Test
    void saysWhoIsActing() {
        assertThat(cli.run("whoami", "--profile", "acme", "--output", "json")).isZero();
        JsonNode who = cli.json();
        assertThat(CliFixture.names(who))
                .containsExactly("user", "role", "tokenExpiresAt", "workspace", "profile");
        assertThat(who.get("user").asText()).isEqualTo("root");
        assertThat(who.get("role").asText()).isEqualTo("super_admin");
        assertThat(who.get("tokenExpiresAt").asText()).isEqualTo("2026-11-23T16:00:00Z");
        assertThat(CliFixture.names(who.get("workspace"))).containsExactly("id", "name");
        assertThat(who.get("profile").asText()).isEqualTo("acme");
        assertThat(cli.outText()).doesNotContain("planted");
        assertThat(cli.run("whoami")).isZero();
        assertThat(cli.outText()).contains("root").contains("Acme (tea-1)");
    }

    @Test
    void exitCodesTellWhyNobodyWasLetIn() {
        Failure ofRender =
                new Failure(RemoteService.RENDER, "GET /users", 401, "req-77", null, false);
        Failure ofDashboard =
                new Failure(RemoteService.DASHBOARD, "GET /api/me", 401, null, null, false);
        Map<RuntimeException, Integer> codes =
                Map.of(
                        new SignInRefused(SignInRefused.Reason.NOT_SUPER_ADMIN, "Not you."), 3,
                        new SettingsProblem("Set X."), 2,
                        new GatewayException.Unauthorized("No.", ofDashboard), 3,
                        new GatewayException.Forbidden("No.", ofDashboard), 3,
                        new GatewayException.Unauthorized("No.", ofRender), 1,
                        new GatewayException.Forbidden("No.", ofRender), 1,
                        new GatewayException.Unreachable("No answer.", ofRender, null), 1,
                        new IllegalStateException("planted-secret"), 1);
        codes.forEach((refusal, code) -> {
            cli.refuseToOpen = refusal;
            assertThat(cli.run("jobs", "list")).as(refusal.toString()).isEqualTo(code);
            assertThat(cli.outText()).isEmpty();
            assertThat(cli.errText()).isNotEmpty().doesNotContain("\tat ", "planted");
        });
        cli.refuseToOpen = new GatewayException.Unauthorized("No.", ofRender);
        cli.run("jobs", "list");
        assertThat(cli.errText()).contains("RENDER_API_KEY").contains("req-77");
        cli.refuseToOpen = new IllegalStateException("x");
        cli.run("jobs", "list");
        assertThat(cli.errText()).contains("cron-console.log");
    }
}
