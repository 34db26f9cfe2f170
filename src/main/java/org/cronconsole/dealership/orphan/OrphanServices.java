package org.cronconsole.dealership.orphan;

import org.cronconsole.account.UserDirectory;
import org.cronconsole.account.WriteGuard;
import org.cronconsole.dealership.JournalStore;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.JobChanges;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.registry.EnvGroupTidying;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.Tidying;
import org.cronconsole.render.RenderApi;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * What tidying up talks to.
 *
 * @param going the offboardings of this computer and workspace that have not ended
 * @param guard stands before the gateways too; asked here before anything is read for a repair
 * @param who user name of who is signed in
 * @param patience how long to look for the effect of a write
 */
record OrphanServices(
        RenderApi render,
        WorkspaceId workspace,
        JobService jobs,
        JobChanges changes,
        Registry registry,
        Tidying tidying,
        NumberDesk numbers,
        UserDirectory users,
        JournalStore journals,
        Supplier<List<Going>> going,
        WriteGuard guard,
        Supplier<String> who,
        InstantSource clock,
        Patience patience) {
    static OrphanServices of(
            Onboarding.Services same,
            JobService jobs,
            JobChanges changes,
            NumberDesk numbers,
            Supplier<List<Going>> going,
            WriteGuard guard,
            Patience patience) {
        return new OrphanServices(
                same.render(),
                same.workspace(),
                jobs,
                changes,
                same.registry(),
                new EnvGroupTidying(same.render(), same.workspace(), same.clock()),
                numbers,
                same.users(),
                same.journals(),
                going,
                guard,
                same.who(),
                same.clock(),
                patience);
    }
}
