package org.cronconsole.ui.shell;

import org.cronconsole.job.CronJob;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.notify.NotifyManyView;
import org.cronconsole.ui.notify.NotifyManyViewModel;
import org.cronconsole.workbench.Workbench;

import java.util.List;
import java.util.function.Consumer;

/** What Render notifies of for several jobs: makes its screen and leads to it. */
final class NotifyScreen {
    private final NotifyManyViewModel model;
    private final ScreenKit kit;
    private final Consumer<Place> goTo;

    NotifyScreen(Workbench workbench, ScreenKit kit, WriteAccess writes, Consumer<Place> goTo) {
        this.model = new NotifyManyViewModel(workbench.jobs().notifications(), kit, writes);
        this.kit = kit;
        this.goTo = goTo;
    }

    /** Goes to it with these jobs; while others are being changed, to those. */
    void open(List<CronJob> jobs) {
        model.show(jobs);
        goTo.accept(Place.NOTIFY);
    }

    /** The screen. */
    Screen view() {
        return new NotifyManyView(model, kit, () -> goTo.accept(Place.JOBS));
    }
}
