package org.cronconsole.ui.shell;

import javafx.scene.control.TableView;

import org.cronconsole.doctor.Clinic;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.ui.adoption.AdoptionView;
import org.cronconsole.ui.adoption.AdoptionViewModel;
import org.cronconsole.ui.calendar.CalendarView;
import org.cronconsole.ui.clockchanges.ClockChanges;
import org.cronconsole.ui.customjob.CustomJobView;
import org.cronconsole.ui.customjob.EditJobViewModel;
import org.cronconsole.ui.customjob.Exits;
import org.cronconsole.ui.customjob.NewJobViewModel;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.jobdetail.JobDetailView;
import org.cronconsole.ui.jobdetail.JobDetailViewModel;
import org.cronconsole.ui.joblist.JobListView;
import org.cronconsole.ui.joblist.JobListViewModel;
import org.cronconsole.ui.kit.Looks;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.onboarding.JournalsView;
import org.cronconsole.ui.onboarding.JournalsViewModel;
import org.cronconsole.ui.onboarding.OnboardingView;
import org.cronconsole.ui.rotation.RotationView;
import org.cronconsole.ui.signin.SignedIn;
import org.cronconsole.workbench.SandboxFaults;
import org.cronconsole.workbench.Workbench;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The screens of one session, each made when it is first seen. */
final class SessionScreens {
    private final SignedIn signedIn;
    private final ScreenKit kit;
    private final Path dataFolder;
    private final UiState state;
    private final Consumer<Place> goTo;
    private final JobActions actions;
    private final JobListViewModel jobs;
    private final FreshJobs fresh;
    private final JobDetailViewModel detail;
    private final RunScreens runs;
    private final WriteAccess writes;
    private final UpkeepScreens upkeep;
    private final FleetScreen fleet;
    private final JobEdits edits;
    private final ClockChanges clock;
    private final DealershipScreens dealerships;
    private final NotifyScreen notify;
    private final WatchScreens watch;
    private final Map<Place, Screen> made = new EnumMap<>(Place.class);

    SessionScreens(
            Workbenches workbenches,
            SignedIn signedIn,
            ScreenKit kit,
            WriteAccess writes,
            Supplier<SandboxFaults> faults,
            Supplier<Clinic> clinic,
            UiState state,
            Path dataFolder,
            Looks looks,
            Consumer<Place> goTo) {
        this.signedIn = signedIn;
        this.dataFolder = dataFolder;
        this.kit = kit;
        this.state = state;
        this.goTo = goTo;
        this.writes = writes;
        Workbench workbench = signedIn.workbench();
        this.actions = new JobActions(workbench.jobs(), kit, this::viewRuns);
        this.jobs = new JobListViewModel(workbench.jobs(), kit, actions, writes);
        this.fresh = new FreshJobs(workbench.jobs(), jobs);
        this.detail = new JobDetailViewModel(workbench.jobs(), kit, actions, writes, jobs.known());
        this.edits =
                new JobEdits(
                        job -> new EditJobViewModel(workbench, kit, writes, exits(), job),
                        () -> goTo.accept(Place.EDIT_JOB));
        this.clock = new ClockChanges(workbench, jobs.known(), kit, writes, state, dataFolder);
        this.dealerships = new DealershipScreens(workbench, jobs.known(), kit, writes, goTo);
        RunPanes panes =
                new RunPanes(workbench, kit, actions, writes, edits::open, dealerships::checkLine);
        this.runs = new RunScreens(panes, jobs.known(), state, goTo);
        this.notify = new NotifyScreen(workbench, kit, writes, goTo);
        this.fleet =
                new FleetScreen(
                        workbench,
                        jobs.known(),
                        kit,
                        writes,
                        state,
                        runs::open,
                        runs::openDealership,
                        goTo);
        this.upkeep =
                new UpkeepScreens(
                        workbenches,
                        signedIn,
                        kit,
                        faults,
                        clinic,
                        state,
                        dataFolder,
                        looks,
                        fleet::choices,
                        goTo);
        this.watch = new WatchScreens(workbench, jobs.known(), kit, actions, writes, panes.make());
        fleet.watchRerunsBy(watch);
        JobListScreen.rememberFilter(jobs, state, workbench.profile());
    }

    Screen at(Place place) {
        fresh.look();
        if (place == Place.EDIT_JOB) {
            return edits.screen();
        }
        return made.computeIfAbsent(place, this::make);
    }

    private Screen make(Place place) {
        Workbench bench = signedIn.workbench();
        return switch (place) {
            case FLEET -> fleet.view(this::rememberColumns);
            case ALERTS -> fleet.alerts();
            case JOBS ->
                    JobListScreen.of(
                            jobs,
                            kit,
                            state,
                            bench.profile(),
                            new JobListView.Ways(
                                    runs::open,
                                    () -> goTo.accept(Place.ONBOARD),
                                    () -> goTo.accept(Place.NEW_JOB),
                                    edits::open,
                                    () -> goTo.accept(Place.ADOPTION),
                                    this::viewDetails,
                                    dealerships::openOf,
                                    notify::open));
            case JOB ->
                    new JobDetailView(
                            detail,
                            kit,
                            new JobDetailView.Ways(
                                    () -> goTo.accept(Place.JOBS),
                                    runs::open,
                                    edits::open,
                                    () -> goTo.accept(Place.RADAR)));
            case RUNS -> runs.view(this::rememberColumns);
            case NOTIFY -> notify.view();
            case WATCH -> watch.view(runs::open, this::viewDetails);
            case RADAR -> clock.view(() -> goTo.accept(Place.ADOPTION));
            case CALENDAR ->
                    CalendarView.of(jobs.known(), kit, state, bench.profile(), this::viewJob);
            case NEW_JOB -> new CustomJobView(new NewJobViewModel(bench, kit, writes, exits()));
            case EDIT_JOB -> throw new IllegalStateException("made by the editing itself");
            case ADOPTION ->
                    new AdoptionView(
                            new AdoptionViewModel(bench, jobs.known(), kit, writes),
                            kit,
                            () -> goTo.accept(Place.RADAR));
            case ONBOARD ->
                    new OnboardingView(
                            bench,
                            kit,
                            jobs.known()::jobs,
                            new OnboardingView.Ways(
                                    this::viewFreshJobs,
                                    this::viewFresh,
                                    () -> goTo.accept(Place.PROFILES),
                                    () -> goTo.accept(Place.JOURNALS),
                                    () -> goTo.accept(Place.MANY)));
            case JOURNALS ->
                    new JournalsView(
                            new JournalsViewModel(bench.onboarding(), kit, writes),
                            kit,
                            () -> goTo.accept(Place.ONBOARD));
            case OFFBOARD -> dealerships.offboarding();
            case ROTATE -> RotationView.of(bench, kit, writes);
            case MANY -> dealerships.many(dataFolder, this::rememberColumns);
            case NUMBERS -> dealerships.numbers(this::rememberColumns);
            case DEALERSHIPS ->
                    dealerships.view(
                            runs::open,
                            runs::openDealership,
                            this::viewDetails,
                            edits::open,
                            actions,
                            this::rememberColumns);
            case ORPHANS ->
                    dealerships.orphans(entry -> {
                        ((OnboardingView) at(Place.ONBOARD)).begin(entry);
                        goTo.accept(Place.ONBOARD);
                    });
            case SETTINGS, PROFILES, DOCTOR, FAULTS -> upkeep.make(place);
        };
    }

    private Exits exits() {
        return new Exits(
                () -> goTo.accept(Place.JOBS), this::viewJob, jobs::refresh, jobs.known()::jobs);
    }

    private void viewJob(CronJob job) {
        jobs.select(job.id());
        goTo.accept(Place.JOBS);
    }

    private void rememberColumns(String table, TableView<?> view) {
        ColumnMemory.of(table, view, state, signedIn.workbench().profile());
    }

    private void viewRuns(CronJob job, @Nullable RunId run) {
        runs.open(job, run);
    }

    private void viewDetails(CronJob job) {
        detail.show(job);
        goTo.accept(Place.JOB);
    }

    /** Another admin may have made it since the jobs were read. */
    private void viewFresh(JobId job) {
        jobs.select(job);
        viewFreshJobs();
    }

    private void viewFreshJobs() {
        fresh.read();
        goTo.accept(Place.JOBS);
    }

    WatchScreens watch() {
        return watch;
    }

    /** The fleet, and what was told of its jobs. */
    FleetScreen fleet() {
        return fleet;
    }

    /** Every dealership and job that is known, with what can be done to it. */
    void offer(Palette palette) {
        dealerships.names().forEach(name -> palette.dealership(name, () -> dealerships.open(name)));
        Palette.JobWays ways =
                new Palette.JobWays(
                        this::viewJob, runs::open, this::viewDetails, edits::open, actions);
        upkeep.offer(palette);
        boolean writing = !writes.refused().get();
        jobs.known().jobs().stream()
                .sorted(Comparator.comparing(CronJob::name))
                .forEach(job -> palette.job(job, ways, writing));
    }

    /**
     * Goes on with leaving the session: at once where nothing is under way or typed, else only
     * after the person has said so.
     */
    void leave(Runnable goOn) {
        new Leaving(
                        kit,
                        () -> Stream.concat(made.values().stream(), edits.made().stream()).toList())
                .leave(goOn);
    }

    /**
     * Reads the jobs, so that every screen knows them.
     *
     * @param first what is seen first, and goes before
     */
    void start(Place first) {
        fleet.begin(first == Place.FLEET, jobs::refresh);
        clock.start();
        fleet.start();
        watch.watched().onEnded(over -> fleet.feed().ended(over.job().name(), over.run()));
    }

    /** The session has ended. */
    void close() {
        clock.close();
        watch.close();
        fleet.close();
        made.values().forEach(Screen::ended);
    }
}
