package org.cronconsole.ui.shell;

import org.cronconsole.ui.fleet.FleetMemory;
import org.cronconsole.ui.fleet.FleetView;
import org.cronconsole.ui.fleet.FleetViewModel;
import org.cronconsole.ui.fleet.RunsOpener;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;

import java.util.function.Consumer;

/** Makes the fleet's screen. */
final class FleetScreen {
    private FleetScreen() {}

    /**
     * Of one session.
     *
     * @param history opens the run history of a dealership
     * @param onboard where to go while there is no dealership
     */
    static FleetView of(
            Workbench workbench,
            KnownJobs known,
            ScreenKit kit,
            WriteAccess writes,
            UiState state,
            RunsOpener.Runs runs,
            Consumer<String> history,
            Runnable onboard) {
        FleetViewModel model =
                new FleetViewModel(
                        workbench.fleet(),
                        workbench.care(),
                        workbench.jobs(),
                        known,
                        kit,
                        writes,
                        runs);
        FleetMemory.of(model, state, workbench.profile());
        return new FleetView(model, kit, history, onboard);
    }
}
