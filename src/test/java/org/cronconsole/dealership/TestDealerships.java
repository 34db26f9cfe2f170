package org.cronconsole.dealership;

import org.cronconsole.account.UserDirectory;
import org.cronconsole.dealership.act.DealershipActs;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RenderApi;
import org.cronconsole.run.RunService;

import java.time.Duration;
import java.time.InstantSource;

/** Dealerships over services in memory, for somebody who does not wait long. */
public record TestDealerships(
        RenderApi render,
        Registry registry,
        NumberDesk numbers,
        UserDirectory users,
        InstantSource clock,
        org.cronconsole.dealership.act.ActJournals journals) {
    private static final Patience SHORT = new Patience(Duration.ofMillis(40), Duration.ofMillis(2));

    /** With journals of their own. */
    public TestDealerships(
            RenderApi render,
            Registry registry,
            NumberDesk numbers,
            UserDirectory users,
            InstantSource clock) {
        this(
                render,
                registry,
                numbers,
                users,
                clock,
                new org.cronconsole.dealership.act.MemoryActs());
    }

    /** Each dealership as one thing, worked with by root. */
    public Dealerships dealerships() {
        return new Dealerships(jobs(), registry, numbers, users, render, clock, () -> "root");
    }

    /** What can be done to one. */
    public DealershipActs acts() {
        return new DealershipActs(
                new DealershipActs.Services(
                        jobs(),
                        render,
                        registry,
                        numbers,
                        users,
                        SHORT,
                        FakeRender.WORKSPACE,
                        clock,
                        journals,
                        () -> "root"));
    }

    private JobService jobs() {
        return new JobService(
                render,
                FakeRender.WORKSPACE,
                registry,
                new RunService(render, clock),
                clock,
                SHORT);
    }
}
