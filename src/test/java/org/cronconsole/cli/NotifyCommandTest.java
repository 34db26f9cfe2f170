package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.JobId;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.NotificationOverride;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotifyCommandTest {
    private static final JobId AM = new JobId("crn-am");

    private final CliFixture cli = new CliFixture();
    private final FakeRender render = cli.render;

    @BeforeEach
    void job() {
        render.add("crn-am", "Naperville Ford AM", "58 11 * * 1-6");
    }

    @Test
    void showsWhatIsSetAndWhatTheWorkspaceSends() {
        assertThat(cli.run("jobs", "notify", "crn-am", "--output", "json")).isZero();

        assertThat(CliFixture.names(cli.json()))
                .containsExactly("id", "name", "notifications", "workspaceNotifications");
        assertThat(cli.json().get("notifications").asText()).isEqualTo("default");
        assertThat(cli.json().get("workspaceNotifications").asText()).isEqualTo("failure");
        assertThat(cli.errText()).contains("a hung one never is");
        assertThat(cli.run("jobs", "notify", "crn-am")).isZero();
        assertThat(cli.outText()).contains("default (the workspace's: failure)");
        assertThat(render.writes).isEmpty();
    }

    @Test
    void setsItAndShowsItAsReadBack() {
        for (String word : new String[] {"all", "failure", "none", "default"}) {
            render.writes.clear();
            assertThat(cli.run("jobs", "notify", "crn-am", "--set", word, "--output", "json"))
                    .isZero();
            assertThat(cli.json().get("notifications").asText()).isEqualTo(word);
            assertThat(render.writes).containsExactly("notify crn-am " + word);
        }
        // What is there already is not sent again.
        render.writes.clear();
        assertThat(cli.run("jobs", "notify", "crn-am", "--set", "default")).isZero();
        assertThat(render.writes).isEmpty();
    }

    @Test
    void aWordThatIsNoneIsRefusedBeforeAnythingIsAsked() {
        assertThat(cli.run("jobs", "notify", "crn-am", "--set", "everything")).isEqualTo(2);
        assertThat(cli.errText())
                .contains("--set: \"everything\" is none of default, failure, all, none.");
        assertThat(cli.opened).isEmpty();
    }

    @Test
    void lockedAndReadOnlySessionsChangeNothing() {
        assertThat(cli.run("--read-only", "jobs", "notify", "crn-am", "--set", "all")).isEqualTo(2);
        cli.production = true;
        assertThat(cli.run("jobs", "notify", "crn-am", "--set", "all")).isEqualTo(2);
        assertThat(render.writes).isEmpty();
        assertThat(cli.run("--read-only", "jobs", "notify", "crn-am")).isZero();
    }

    @Test
    void anUnknownJobFailsAndAnUnclearOutcomeIsSaidToBeOne() {
        assertThat(cli.run("jobs", "notify", "crn-none", "--set", "all")).isEqualTo(1);
        assertThat(cli.errText()).contains("There is no cron job crn-none");

        render.fault = FakeRender.cut();
        render.faultOn = "notify";
        assertThat(cli.run("jobs", "notify", "crn-am", "--set", "all")).isEqualTo(4);
        assertThat(cli.errText()).contains("does not show it");
    }

    @Test
    void theJobIsShownWithItAndAlsoWhereItCannotBeRead() {
        render.overrides.put(AM, new NotificationOverride("none", "default"));
        assertThat(cli.run("jobs", "show", "crn-am", "--output", "json")).isZero();
        assertThat(cli.json().get("notifications").asText()).isEqualTo("none");
        assertThat(cli.json().get("workspaceNotifications").asText()).isEqualTo("failure");

        render.notificationFault = FakeRender.cut();
        assertThat(cli.run("jobs", "show", "crn-am", "--output", "json")).isZero();
        assertThat(cli.json().get("notifications").asText()).isEqualTo("none");
        assertThat(cli.json().get("workspaceNotifications").isNull()).isTrue();
        assertThat(cli.errText()).contains("could not be read");
    }
}
