package org.cronconsole;

import org.cronconsole.account.UserDirectory;
import org.cronconsole.account.WriteGuard;
import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.act.ActJournals;
import org.cronconsole.dealership.act.DealershipActs;
import org.cronconsole.dealership.orphan.Going;
import org.cronconsole.dealership.orphan.Orphans;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.JobChanges;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.offboarding.Offboarding;
import org.cronconsole.offboarding.OffboardingJournal;
import org.cronconsole.offboarding.OffboardingJournals;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.registry.EnvGroupClaims;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RetryPause;
import org.cronconsole.rotation.Rotation;
import org.cronconsole.rotation.RotationDesk;
import org.cronconsole.rotation.RotationFolder;
import org.cronconsole.run.RunService;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Builds what writes to many places of a workspace, step by step. */
record Acts(
        RenderApi render,
        WorkspaceId workspace,
        Registry registry,
        JobService jobs,
        RunService runs,
        InstantSource clock) {
    /** A first build takes minutes; nobody waits longer than this for it. */
    static final Patience DEPLOYS =
            Patience.growing(Duration.ofMinutes(20), Duration.ofMillis(250), Duration.ofSeconds(2));

    /** A run may take half a day; who does not want to wait cancels it. */
    private static final Patience RUNS =
            new Patience(RunService.LONGEST_RUN, Duration.ofSeconds(15));

    /** Events come a little after what they tell of. */
    private static final Patience EVENTS =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(2));

    /** Values that many jobs share; the window's rotations lie in the data folder. */
    RotationDesk rotations(Path dataFolder) {
        return new RotationDesk(
                new Rotation(
                        new Rotation.Services(
                                render, workspace, clock, Patience.ofPerson(), RetryPause.SLEEP)),
                new RotationFolder(dataFolder, workspace, clock));
    }

    /** Changes of a dealership as one thing. */
    DealershipActs ofDealerships(
            UserDirectory users, NumberDesk numbers, ActJournals journals, Supplier<String> who) {
        return new DealershipActs(
                new DealershipActs.Services(
                        jobs,
                        render,
                        registry,
                        numbers,
                        users,
                        Patience.ofPerson(),
                        workspace,
                        clock,
                        journals,
                        who));
    }

    /** What is left over; what is being offboarded here is not. */
    Orphans orphans(
            Onboarding.Services same,
            JobChanges changes,
            NumberDesk numbers,
            WriteGuard guard,
            OffboardingJournals journals) {
        return Orphans.of(
                same,
                jobs,
                changes,
                numbers,
                () ->
                        OffboardingJournal.unended(journals.list(), workspace).stream()
                                .map(Acts::going)
                                .toList(),
                guard,
                Patience.ofPerson());
    }

    private static Going going(OffboardingJournal journal) {
        return new Going(
                journal.id(), journal.dealership(), journal.state() == Journal.State.RUNNING);
    }

    /** Takes dealerships away; {@code who} is the user name of who is signed in. */
    Offboarding offboarding(
            UserDirectory users,
            NumberDesk numbers,
            OffboardingJournals journals,
            Supplier<String> who) {
        return new Offboarding(
                new Offboarding.Services(
                        render,
                        workspace,
                        jobs,
                        runs,
                        users,
                        numbers,
                        registry,
                        new EnvGroupClaims(render, workspace, clock),
                        clock,
                        RUNS,
                        EVENTS,
                        journals,
                        who));
    }
}
