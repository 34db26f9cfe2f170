package org.cronconsole;

import org.cronconsole.account.GuardedUserDirectory;
import org.cronconsole.account.SessionGuard;
import org.cronconsole.account.SessionKeeper;
import org.cronconsole.account.SessionUserDirectory;
import org.cronconsole.account.SignIn;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.account.WriteGuard;
import org.cronconsole.account.WriteLock;
import org.cronconsole.alert.Desktop;
import org.cronconsole.dashboard.HttpDashboard;
import org.cronconsole.dealership.Dealerships;
import org.cronconsole.dealership.Lanes;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.Templates;
import org.cronconsole.http.CallLog;
import org.cronconsole.http.SingleSend;
import org.cronconsole.job.JobChanges;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.EnvGroupClaims;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.GuardedRenderApi;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.Workspace;
import org.cronconsole.retime.Adoption;
import org.cronconsole.retime.LineExchange;
import org.cronconsole.retime.Retiming;
import org.cronconsole.run.RunService;
import org.cronconsole.settings.ProfileColour;
import org.cronconsole.settings.Settings;
import org.cronconsole.store.LocalStore;
import org.cronconsole.workbench.Connection;
import org.cronconsole.workbench.Profile;
import org.cronconsole.workbench.RenderLimits;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a workbench is made of: who works at it, in which workspace, and the ways to the services.
 *
 * @param door where the dashboard answers whoever is not signed in
 * @param dashboard where it answers with the session's token
 * @param numbers the phone numbers, guarded; null where Twilio is not set up
 * @param connections what is closed with the workbench
 */
record Furnishing(
        Profile profile,
        ProfileColour colour,
        HttpDashboard door,
        HttpDashboard dashboard,
        SessionKeeper keeper,
        WriteLock writes,
        WriteGuard guard,
        RenderApi render,
        Workspace workspace,
        LocalStore store,
        @Nullable PhoneNumbers numbers,
        CallLog calls,
        Connections connections) {
    /** What all workbenches of this process have in common. */
    record Shared(
            Path home,
            Journals journals,
            Desktop desktop,
            RenderLimits.Waits waits,
            InstantSource clock) {}

    /**
     * The workbench of whoever comes. Render is not called before the person is let in.
     *
     * @throws RuntimeException as {@link Visit#enter} and {@link Visit#find} throw it; nothing
     *     stays open then
     */
    static Workbench workbench(Visit visit, Gateways gateways, Shared shared) {
        Connections connections = new Connections();
        try {
            return of(visit, gateways.ofSession(), shared.clock(), connections).workbench(shared);
        } catch (RuntimeException refused) {
            connections.close();
            throw refused;
        }
    }

    private static Furnishing of(
            Visit visit, Gateways gateways, InstantSource clock, Connections connections) {
        Settings settings = visit.profile().settings();
        URI address = settings.requireDashboard().baseUrl();
        // What is missing is said before anybody is let in.
        settings.requireRender();
        // Nothing is asked of Render before the dashboard has let the person in.
        SingleSend send = connections.add(gateways.toDashboard(settings));
        HttpDashboard door = new HttpDashboard(address, Optional::empty, send);
        SignIn signIn = new SignIn(door, gateways.verifier(settings, connections));
        SessionKeeper keeper = new SessionKeeper(signIn, visit.enter().apply(signIn), clock);
        WriteLock writes = new WriteLock(clock, visit.readOnly(), settings.production());
        WriteGuard guard = new SessionGuard(writes, keeper);
        RenderApi render = new GuardedRenderApi(connections.add(gateways.render(settings)), guard);
        Workspace workspace = visit.find().apply(render);
        return new Furnishing(
                visit.profile(),
                visit.colour(),
                door,
                new HttpDashboard(address, keeper::token, send),
                keeper,
                writes,
                guard,
                render,
                workspace,
                connections.add(visit.keep().apply(workspace.id())),
                gateways.guardedNumbers(settings, guard, connections),
                gateways.calls(),
                connections);
    }

    private Workbench workbench(Shared shared) {
        Settings settings = profile.settings();
        Supplier<String> who = () -> keeper.session().user().username();
        EnvGroupRegistry registry =
                new EnvGroupRegistry(render, workspace.id(), shared.clock(), store.registryCopy())
                        .writtenBy(who);
        Watching watching = Watching.of(render, workspace.id(), registry, store, shared.clock());
        RunService runs = watching.runs();
        JobService jobs =
                new JobService(
                        render,
                        workspace.id(),
                        registry,
                        runs,
                        shared.clock(),
                        Patience.ofPerson());
        NumberDesk desk = new NumberDesk(numbers, registry, shared.clock());
        UserDirectory users =
                new GuardedUserDirectory(new SessionUserDirectory(dashboard, keeper), guard);
        JobChanges changes =
                new JobChanges(
                        render, workspace.id(), registry, shared.clock(), Patience.ofPerson());
        Onboarding.Services onboarding =
                new Onboarding.Services(
                        render,
                        workspace.id(),
                        users,
                        door,
                        numbers,
                        registry,
                        new EnvGroupClaims(render, workspace.id(), shared.clock()),
                        settings.jobDefaults(),
                        settings.onboarding(),
                        shared.clock(),
                        Acts.DEPLOYS,
                        shared.journals().onboardings(),
                        who,
                        Lanes.AT_ONCE);
        Acts acts = new Acts(render, workspace.id(), registry, jobs, runs, shared.clock());
        return new Workbench(
                profile.name(),
                profile.sandbox(),
                settings.production(),
                colour,
                keeper,
                workspace,
                writes,
                jobs,
                changes,
                runs,
                watching.fleet(),
                watching.alerts(profile.name(), shared.desktop()),
                watching.care(registry, who),
                new Onboarding(onboarding),
                new RenderLimits(shared.waits(), render),
                new Connection(calls::silent),
                new Retiming(
                        jobs,
                        new LineExchange(
                                render,
                                workspace.id(),
                                registry,
                                shared.clock(),
                                Patience.ofPerson(),
                                settings.deployAfter()),
                        shared.clock()),
                new Adoption(jobs, registry, shared.clock()),
                desk,
                new Dealerships(jobs, registry, desk, users, render, shared.clock(), who),
                acts.ofDealerships(users, desk, shared.journals().acts(), who),
                acts.orphans(onboarding, changes, desk, guard, shared.journals().offboardings()),
                Templates.of(onboarding, Patience.ofPerson()),
                acts.offboarding(users, desk, shared.journals().offboardings(), who),
                acts.rotations(shared.home()),
                connections::close);
    }
}
