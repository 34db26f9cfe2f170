package org.cronconsole;

import org.cronconsole.alert.Alerts;
import org.cronconsole.alert.Desktop;
import org.cronconsole.fleet.FleetArchive;
import org.cronconsole.fleet.FleetCare;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.JobLister;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.RenderApi;
import org.cronconsole.run.RunService;
import org.cronconsole.store.LocalStore;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * What looks at the runs of a workspace and remembers them.
 *
 * @param store where this computer keeps what was seen
 */
record Watching(RunService runs, FleetService fleet, LocalStore store, InstantSource clock) {
    static Watching of(
            RenderApi render,
            WorkspaceId workspace,
            Registry registry,
            LocalStore store,
            InstantSource clock) {
        FleetArchive archive = store.fleetArchive();
        RunService runs = new RunService(render, clock, archive::usual);
        return new Watching(
                runs,
                new FleetService(new JobLister(render, workspace, registry), runs, archive),
                store,
                clock);
    }

    /** Who is on which dealership that went wrong. */
    FleetCare care(EnvGroupRegistry registry, Supplier<String> who) {
        return new FleetCare(registry.cares(), fleet, who);
    }

    /** Tells what happened, by the choices of a profile. */
    Alerts alerts(String profile, Desktop desktop) {
        return new Alerts(store.alertArchive(profile), desktop, clock, ZoneId.systemDefault());
    }
}
