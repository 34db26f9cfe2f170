package org.cronconsole.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.JobId;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.run.RunService;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class RunAgainTest {
    private final FakeRender render = new FakeRender();
    private final RunAgain again =
            new RunAgain(
                    new JobService(
                            render,
                            FakeRender.WORKSPACE,
                            new EnvGroupRegistry(
                                    render, FakeRender.WORKSPACE, () -> FakeRender.NOW),
                            new RunService(render, () -> FakeRender.NOW),
                            () -> FakeRender.NOW,
                            new Patience(Duration.ofMillis(20), Duration.ofMillis(2))));
    private final List<JobId> jobs =
            List.of(
                    render.add("crn-1", "A", "0 1 * * *").id(),
                    render.add("crn-2", "B", "0 2 * * *").id());

    @Test
    void oneWhoStopsBeforeItBeginsIsHeard() {
        assertThat(again.all(jobs, each -> {}, () -> false)).isEmpty();
        assertThat(render.writes).isEmpty();
    }

    @Test
    void theOneThatIsBeingStartedEndsInOrder() {
        List<RunAgain.Outcome> told = new ArrayList<>();
        assertThat(again.all(jobs, told::add, told::isEmpty)).hasSize(1);
        assertThat(render.writes).containsExactly("trigger crn-1");
    }
}
