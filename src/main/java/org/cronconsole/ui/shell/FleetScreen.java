package org.cronconsole.ui.shell;

import javafx.scene.control.TableView;

import org.cronconsole.account.SessionState;
import org.cronconsole.ui.alerts.AlertChoicesPart;
import org.cronconsole.ui.alerts.AlertChoicesViewModel;
import org.cronconsole.ui.alerts.AlertFeed;
import org.cronconsole.ui.alerts.AlertsView;
import org.cronconsole.ui.alerts.AlertsViewModel;
import org.cronconsole.ui.fleet.FleetMemory;
import org.cronconsole.ui.fleet.FleetView;
import org.cronconsole.ui.fleet.FleetViewModel;
import org.cronconsole.ui.fleet.RunsOpener;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The fleet of one session, read whatever screen is shown, and what is told of it. */
final class FleetScreen {
    private final Workbench workbench;
    private final ScreenKit kit;
    private final Consumer<String> history;
    private final Consumer<Place> goTo;
    private final FleetViewModel model;
    private final AlertFeed feed;

    /**
     * Of one session.
     *
     * @param runs opens the runs of a job
     * @param history opens those of a dealership
     */
    FleetScreen(
            Workbench workbench,
            KnownJobs known,
            ScreenKit kit,
            WriteAccess writes,
            UiState state,
            RunsOpener.Runs runs,
            Consumer<String> history,
            Consumer<Place> goTo) {
        this.workbench = workbench;
        this.kit = kit;
        this.history = history;
        this.goTo = goTo;
        this.model =
                new FleetViewModel(
                        workbench.fleet(),
                        workbench.care(),
                        workbench.jobs(),
                        known,
                        kit,
                        writes,
                        runs);
        this.feed = new AlertFeed(workbench.alerts(), kit);
        FleetMemory.of(model, state, workbench.profile());
    }

    /**
     * The fleet's own screen.
     *
     * @param remember remembers the columns of a table
     */
    FleetView view(BiConsumer<String, TableView<?>> remember) {
        FleetView view = new FleetView(model, kit, history, () -> goTo.accept(Place.ONBOARD));
        remember.accept("fleet", view.table());
        return view;
    }

    /** Shows lines that are of nobody, off the screen. */
    void rehearse(int rows) {
        model.rehearse(rows);
    }

    /** Lets runs that are started on it be watched there. */
    void watchRerunsBy(WatchScreens watch) {
        model.watchRerunsBy(watch::watch, watch::openFromFleet);
    }

    /** The list of what happened. */
    AlertsView alerts() {
        AlertsViewModel told = new AlertsViewModel(feed, kit, model.runs()::ofStart);
        model.failureProperty().subscribe(told::unread);
        return new AlertsView(told, kit, () -> goTo.accept(Place.SETTINGS), model::refresh);
    }

    /** The part of the settings about it. */
    AlertChoicesPart choices() {
        return new AlertChoicesPart(
                new AlertChoicesViewModel(feed, kit), kit, () -> goTo.accept(Place.ALERTS));
    }

    /** What was told. */
    AlertFeed feed() {
        return feed;
    }

    /**
     * The session begins.
     *
     * @param first true where its screen is the first that is seen: it is read at once
     * @param then is done once what is known is shown, or at once where it is not the first
     */
    void begin(boolean first, Runnable then) {
        if (first) {
            model.begin(then);
        } else {
            then.run();
        }
    }

    /** Reads by itself from now on, as long as somebody is signed in. */
    void start() {
        feed.start();
        model.watch(
                () -> workbench.keeper().state() == SessionState.LIVE,
                fleet -> feed.heard(fleet, workbench.fleet()::kept, workbench.fleet().now()));
    }

    /** The session has ended. */
    void close() {
        feed.close();
        model.close();
    }
}
