package org.cronconsole.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.NotificationOverride;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class JobNotificationsTest {
    private static final JobId AM = new JobId("crn-am");
    private static final JobId PM = new JobId("crn-pm");
    private static final JobId X = new JobId("crn-x");

    /** What is set does not stick where {@link #deaf}. */
    private static final class Render extends FakeRender {
        boolean deaf;

        @Override
        public NotificationOverride setNotificationOverride(JobId job, String word) {
            NotificationOverride before = notificationOverride(job);
            NotificationOverride answered = super.setNotificationOverride(job, word);
            if (deaf) {
                overrides.put(job, before);
            }
            return answered;
        }
    }

    private final Render render = new Render();
    private final JobNotifications notifications =
            new JobNotifications(
                    render,
                    FakeRender.WORKSPACE,
                    new Patience(Duration.ofMillis(20), Duration.ofMillis(2)));

    @BeforeEach
    void jobs() {
        render.add("crn-am", "Naperville Ford AM", "58 11 * * 1-6");
        render.add("crn-pm", "Naperville Ford PM", "58 19 * * 1-6");
        render.add("crn-x", "Nightly report", "0 3 * * *");
        render.add("crn-far", "Elsewhere", "0 3 * * *", new WorkspaceId("tea-2"), false);
    }

    private List<CronJob> all() {
        return List.of(AM, PM, X).stream()
                .map(id -> CronJob.of(Objects.requireNonNull(render.services.get(id)), null))
                .toList();
    }

    @Test
    void whatHoldsIsTheJobsOwnSettingOrTheWorkspaces() {
        assertThat(notifications.state(AM).effective()).isEqualTo("failure");
        render.overrides.put(AM, new NotificationOverride("none", "default"));
        assertThat(notifications.state(AM).effective()).isEqualTo("none");
        render.notificationFault = FakeRender.cut();
        assertThat(notifications.state(AM).effective()).isEqualTo("none");
        assertThat(notifications.state(PM).effective()).isNull();
        assertThat(notifications.state(PM).workspaceUnread()).isNotNull();
    }

    @Test
    void aChangeThatDoesNotShowIsNotDone() {
        render.deaf = true;
        assertThatThrownBy(() -> notifications.set(AM, NotifySetting.ALL))
                .isInstanceOfSatisfying(
                        JobProblem.class,
                        problem ->
                                assertThat(problem.kind())
                                        .isEqualTo(JobProblem.Kind.OUTCOME_UNKNOWN))
                .hasMessageContaining("its setting does not show it");
    }

    @Test
    void anAnswerThatWasCutCountsAsDoneOnceItIsSeen() {
        render.fault = FakeRender.cut();
        render.faultOn = "notify";
        render.faultAfterEffect = true;
        assertThat(notifications.set(AM, NotifySetting.ALL).word()).isEqualTo("all");
        assertThat(render.writes).containsExactly("notify crn-am all");

        render.fault = FakeRender.cut();
        render.faultAfterEffect = false;
        assertThatThrownBy(() -> notifications.set(AM, NotifySetting.NONE))
                .isInstanceOf(JobProblem.class)
                .hasMessageStartingWith("The order was sent");
        assertThat(render.writes).hasSize(2);
    }

    @Test
    void aJobOfAnotherWorkspaceIsNotTouched() {
        assertThatThrownBy(() -> notifications.set(new JobId("crn-far"), NotifySetting.ALL))
                .isInstanceOf(JobProblem.class);
        assertThat(render.writes).isEmpty();
    }

    @Test
    void severalAreSetAndThoseThatHaveItAreLeftAlone() {
        render.overrides.put(PM, new NotificationOverride("all", "default"));
        NotifyPlan plan = notifications.plan(all(), NotifySetting.ALL);
        assertThat(plan.workspace()).isEqualTo("failure");
        assertThat(plan.steps())
                .extracting(NotifyPlan.Step::before)
                .containsExactly("default", "all", "default");
        assertThat(plan.changes()).extracting(NotifyPlan.Step::job).containsExactly(AM, X);

        List<JobNotifications.Outcome> told = new ArrayList<>();
        notifications.apply(plan, told::add, () -> true);

        assertThat(told).allMatch(each -> each.failure() == null).hasSize(2);
        assertThat(render.writes).containsExactly("notify crn-am all", "notify crn-x all");
    }

    @Test
    void whatSomebodyElseHasSetSinceThePlanIsLeftAlone() {
        NotifyPlan plan = notifications.plan(all(), NotifySetting.ALL);
        render.overrides.put(AM, new NotificationOverride("none", "default"));
        render.overrides.put(PM, new NotificationOverride("all", "default"));

        List<JobNotifications.Outcome> outcomes = notifications.apply(plan, each -> {}, () -> true);

        assertThat(outcomes.get(0).failure()).hasMessageContaining("Somebody has set \"none\"");
        assertThat(outcomes.get(1).failure()).isNull();
        assertThat(render.writes).containsExactly("notify crn-x all");
    }

    @Test
    void itEndsWhereItIsStoppedAndWhereNothingMoreCanWork() {
        NotifyPlan plan = notifications.plan(all(), NotifySetting.NONE);
        assertThat(notifications.apply(plan, each -> {}, () -> false)).isEmpty();
        List<JobNotifications.Outcome> told = new ArrayList<>();
        notifications.apply(plan, told::add, told::isEmpty);
        assertThat(told).hasSize(1);

        render.fault = FakeRender.cut();
        render.faultOn = "notify crn-pm";
        // What was done may be planned again.
        List<JobNotifications.Outcome> outcomes = notifications.apply(plan, each -> {}, () -> true);
        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(1).failure()).isInstanceOf(JobProblem.class);
        assertThat(outcomes.get(2).failure()).isNull();
        assertThat(RunAgain.concernsAll(FakeRender.cut())).isTrue();
        assertThat(GatewayException.class).isAssignableFrom(FakeRender.cut().getClass());
    }
}
