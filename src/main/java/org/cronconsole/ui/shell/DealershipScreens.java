package org.cronconsole.ui.shell;

import javafx.scene.control.TableView;

import org.cronconsole.job.CronJob;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.ui.dealership.DealershipsView;
import org.cronconsole.ui.dealership.DealershipsViewModel;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.many.ManyView;
import org.cronconsole.ui.numbers.NumbersView;
import org.cronconsole.ui.numbers.NumbersViewModel;
import org.cronconsole.ui.offboarding.OffboardingView;
import org.cronconsole.ui.offboarding.OffboardingViewModel;
import org.cronconsole.ui.orphans.OrphansView;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The screens of dealerships and of their numbers, and the ways between; nothing is read before it
 * is wanted.
 */
final class DealershipScreens {
    private final Workbench workbench;
    private final KnownJobs known;
    private final ScreenKit kit;
    private final WriteAccess writes;
    private final Consumer<Place> goTo;
    private final NumbersViewModel numbers;
    private final OffboardingViewModel offboarding;
    private @Nullable DealershipsViewModel model;

    DealershipScreens(
            Workbench workbench,
            KnownJobs known,
            ScreenKit kit,
            WriteAccess writes,
            Consumer<Place> goTo) {
        this.workbench = workbench;
        this.known = known;
        this.kit = kit;
        this.writes = writes;
        this.goTo = goTo;
        this.numbers = new NumbersViewModel(workbench.numbers(), kit, writes);
        this.offboarding = new OffboardingViewModel(workbench.offboarding(), kit, writes);
    }

    private DealershipsViewModel model() {
        DealershipsViewModel there = model;
        if (there == null) {
            there = new DealershipsViewModel(workbench, known, kit, writes);
            model = there;
        }
        return there;
    }

    /**
     * The dealerships.
     *
     * @param runs opens the runs of a job
     * @param history opens those of a dealership
     * @param details opens all that is known of a job
     * @param edit opens the form of a job that is changed
     * @param actions what can be done to a job by itself
     * @param remember remembers the columns of a table by a name
     */
    Screen view(
            Consumer<CronJob> runs,
            Consumer<String> history,
            Consumer<CronJob> details,
            Consumer<CronJob> edit,
            JobActions actions,
            BiConsumer<String, TableView<?>> remember) {
        DealershipsView view =
                new DealershipsView(
                        model(),
                        kit,
                        new DealershipsView.Ways(
                                runs,
                                history,
                                details,
                                edit,
                                this::openNumber,
                                () -> goTo.accept(Place.ONBOARD),
                                () -> goTo.accept(Place.ADOPTION),
                                this::offboard,
                                actions));
        remember.accept("dealerships", view.table());
        return view;
    }

    /**
     * The phone numbers.
     *
     * @param remember remembers the columns of a table by a name
     */
    Screen numbers(BiConsumer<String, TableView<?>> remember) {
        NumbersView view =
                new NumbersView(
                        numbers,
                        kit,
                        new NumbersView.Ways(
                                () -> goTo.accept(Place.ONBOARD),
                                () -> goTo.accept(Place.PROFILES),
                                this::open));
        remember.accept("numbers", view.table());
        return view;
    }

    private void offboard(String dealership) {
        offboarding.show(dealership);
        goTo.accept(Place.OFFBOARD);
    }

    /** What takes a dealership out of service. */
    Screen offboarding() {
        return new OffboardingView(offboarding, kit, known::jobs);
    }

    /**
     * Many dealerships of a file.
     *
     * @param dataFolder where a queue that waits is kept
     * @param remember remembers the columns of a table by a name
     */
    Screen many(Path dataFolder, BiConsumer<String, TableView<?>> remember) {
        ManyView view = ManyView.of(workbench, kit, writes, dataFolder);
        remember.accept("many", view.table());
        return view;
    }

    /**
     * What is left over or half there.
     *
     * @param onboard goes on with the onboarding of what is known of a dealership
     */
    Screen orphans(Consumer<DealershipEntry> onboard) {
        return OrphansView.of(
                workbench.orphans(), kit, writes, () -> goTo.accept(Place.ADOPTION), onboard);
    }

    private void openNumber(PhoneNumber number) {
        numbers.lookAt(number);
        goTo.accept(Place.NUMBERS);
    }

    /** Goes to the number of a job's dealership, where its line is checked; else to the list. */
    void checkLine(CronJob job) {
        job.dealership().ifPresent(numbers::lookAtNumberOf);
        goTo.accept(Place.NUMBERS);
    }

    /** Goes to the dealership of this name. */
    void open(String name) {
        model().show(name);
        goTo.accept(Place.DEALERSHIPS);
    }

    /** Goes to the dealership of a job; to the list where it has none. */
    void openOf(CronJob job) {
        model().showOf(job);
        goTo.accept(Place.DEALERSHIPS);
    }

    /** The dealerships that the window knows by the names of their jobs. */
    List<String> names() {
        return known.jobs().stream()
                .map(CronJob::dealership)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
