package org.cronconsole.workbench;

import org.cronconsole.account.Session;
import org.cronconsole.account.SessionKeeper;
import org.cronconsole.account.WriteLock;
import org.cronconsole.alert.Alerts;
import org.cronconsole.dealership.Dealerships;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.Templates;
import org.cronconsole.dealership.act.DealershipActs;
import org.cronconsole.dealership.orphan.Orphans;
import org.cronconsole.fleet.FleetCare;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.job.JobChanges;
import org.cronconsole.job.JobService;
import org.cronconsole.offboarding.Offboarding;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.render.Workspace;
import org.cronconsole.retime.Adoption;
import org.cronconsole.retime.Retiming;
import org.cronconsole.rotation.RotationDesk;
import org.cronconsole.run.RunService;
import org.cronconsole.settings.ProfileColour;

/**
 * Everything that a signed-in super admin works with in one workspace.
 *
 * @param profile the name of the profile
 * @param sandbox true where nothing of this is real: it must be said on every window
 * @param production true where the profile is marked so
 * @param colour stands for the profile on every window and dialog
 * @param keeper who is signed in, and how the session goes on
 * @param fleet whether every dealership's jobs ran
 * @param alerts tells a person what happened to the jobs
 * @param care who is on which dealership that went wrong
 * @param limits what Render's rate limits hold up and leave
 * @param connection whether the services answer
 * @param numbers the phone numbers, also where Twilio is not set up, which it then says
 * @param dealerships each dealership as one thing
 * @param dealershipActs what can be done to a dealership as one thing
 * @param orphans what is left over or half there
 * @param templates what onboardings can begin with
 * @param closing closes the connections of the services
 */
public record Workbench(
        String profile,
        boolean sandbox,
        boolean production,
        ProfileColour colour,
        SessionKeeper keeper,
        Workspace workspace,
        WriteLock writes,
        JobService jobs,
        JobChanges jobChanges,
        RunService runs,
        FleetService fleet,
        Alerts alerts,
        FleetCare care,
        Onboarding onboarding,
        RenderLimits limits,
        Connection connection,
        Retiming retiming,
        Adoption adoption,
        NumberDesk numbers,
        Dealerships dealerships,
        DealershipActs dealershipActs,
        Orphans orphans,
        Templates templates,
        Offboarding offboarding,
        RotationDesk rotations,
        Runnable closing)
        implements AutoCloseable {
    /** The session as it is now; it is another one after each renewal. */
    public Session session() {
        return keeper.session();
    }

    /** Signs out: forgets token and password, and closes the connections. Once is enough. */
    @Override
    public void close() {
        keeper.signOut();
        closing.run();
    }
}
