package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.account.WriteGuard;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.JobService;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.GuardedRenderApi;
import org.cronconsole.render.RenderService;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.joblist.JobListViewModel;
import org.cronconsole.ui.kit.KnownJobs.Phase;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Consumer;

/** The jobs are read again where this session wrote some, and only there. */
class FreshJobsTest {
    private final TestKit test = new TestKit();
    private boolean broken;
    private int lists;

    private final FakeRender render =
            new FakeRender() {
                @Override
                public void cronJobs(WorkspaceId workspace, Consumer<List<RenderService>> each) {
                    lists++;
                    if (broken) {
                        throw cut();
                    }
                    super.cronJobs(workspace, each);
                }

                @Override
                public void delete(JobId job) {
                    if (broken) {
                        throw cut();
                    }
                    super.delete(job);
                }
            };

    private final GuardedRenderApi guarded = new GuardedRenderApi(render, WriteGuard.OPEN);
    private final JobService service = test.jobs(guarded);
    private final JobListViewModel jobs = jobs();
    private final FreshJobs fresh = new FreshJobs(service, jobs);

    private JobListViewModel jobs() {
        ScreenKit kit = test.kit();
        return new JobListViewModel(
                service,
                kit,
                new JobActions(service, kit, (job, run) -> {}),
                new WriteAccess(test.lock(false, false), kit));
    }

    @BeforeEach
    void begin() {
        render.add("crn-1", "Joliet Kia AM", "0 12 * * *");
        render.add("crn-2", "Joliet Kia PM", "0 20 * * *");
        jobs.refresh();
        assertThat(lists).isEqualTo(1);
    }

    @Test
    void nothingIsAskedWhereNothingWasWritten() {
        fresh.look();
        fresh.look();
        assertThat(lists).isEqualTo(1);
    }

    @Test
    void whoWroteFindsItOnTheNextScreenAndItIsAskedOnce() {
        guarded.delete(new JobId("crn-1"));
        fresh.look();
        assertThat(jobs.known().jobs()).hasSize(1);
        fresh.look();
        assertThat(lists).isEqualTo(2);
    }

    @Test
    void aWriteThatBrokeMayHaveWrittenAllTheSame() {
        broken = true;
        assertThatThrownBy(() -> guarded.delete(new JobId("crn-1")))
                .isInstanceOf(GatewayException.class);
        assertThat(guarded.written()).isEqualTo(1);
        assertThat(guarded.inBackground().written()).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeReadIsReadOnTheWayToTheScreenAfter() {
        guarded.delete(new JobId("crn-1"));
        broken = true;
        fresh.look();
        assertThat(jobs.phaseProperty().get()).isEqualTo(Phase.FAILED);
        broken = false;
        fresh.look();
        assertThat(jobs.known().jobs()).hasSize(1);
        fresh.look();
        assertThat(lists).isEqualTo(3);
    }
}
