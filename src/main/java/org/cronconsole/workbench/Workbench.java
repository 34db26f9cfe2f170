package org.cronconsole.workbench;

import org.cronconsole.account.Session;
import org.cronconsole.account.WriteLock;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.job.JobChanges;
import org.cronconsole.job.JobService;
import org.cronconsole.render.Workspace;
import org.cronconsole.retime.Retiming;
import org.cronconsole.run.RunService;
import org.cronconsole.settings.ProfileColour;

/**
 * Everything that a signed-in super admin works with in one workspace.
 *
 * @param profile the name of the profile
 * @param sandbox true where nothing of this is real: it must be said on every window
 * @param production true where the profile is marked so
 * @param colour stands for the profile on every window and dialog
 * @param limits what Render's rate limits hold up and leave
 */
public record Workbench(
        String profile,
        boolean sandbox,
        boolean production,
        ProfileColour colour,
        Session session,
        Workspace workspace,
        WriteLock writes,
        JobService jobs,
        JobChanges jobChanges,
        RunService runs,
        Onboarding onboarding,
        RenderLimits limits,
        Retiming retiming) {}
