package org.cronconsole.retime;

import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RenderApi;
import org.cronconsole.run.RunService;

import java.time.Duration;
import java.time.InstantSource;

/** Re-timing over a Render that tests make up. */
public final class TestRetiming {
    private TestRetiming() {}

    /** For the jobs of the usual workspace. */
    public static Retiming of(RenderApi render, InstantSource clock) {
        Registry registry = new EnvGroupRegistry(render, FakeRender.WORKSPACE, clock);
        Patience patience = new Patience(Duration.ofMillis(20), Duration.ofMillis(2));
        return new Retiming(
                new JobService(
                        render,
                        FakeRender.WORKSPACE,
                        registry,
                        new RunService(render, clock),
                        clock,
                        patience),
                new LineExchange(
                        render,
                        FakeRender.WORKSPACE,
                        registry,
                        clock,
                        patience,
                        org.cronconsole.settings.DeployAfter.DEPLOY_ONLY),
                clock);
    }

    /** Adoption of the jobs of the usual workspace. */
    public static Adoption adoption(RenderApi render, InstantSource clock) {
        Registry registry = new EnvGroupRegistry(render, FakeRender.WORKSPACE, clock);
        return new Adoption(
                new JobService(
                        render,
                        FakeRender.WORKSPACE,
                        registry,
                        new RunService(render, clock),
                        clock,
                        new Patience(Duration.ofMillis(20), Duration.ofMillis(2))),
                registry,
                clock);
    }
}
