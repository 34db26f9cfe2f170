package org.cronconsole.ui.shell;

import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.runlog.RunPaneViewModel;
import org.cronconsole.workbench.Workbench;

/** What is shown of one run, made anew for each screen that shows it. */
final class RunPanes {
    private RunPanes() {}

    /** For one screen. */
    static RunPaneViewModel of(Workbench workbench, ScreenKit kit) {
        return new RunPaneViewModel(workbench.runs(), kit);
    }
}
