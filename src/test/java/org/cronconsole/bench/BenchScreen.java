package org.cronconsole.bench;

import javafx.scene.Parent;
import javafx.scene.control.TableView;

import org.cronconsole.fleet.FleetService;
import org.cronconsole.job.JobLister;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.run.RunService;
import org.cronconsole.store.LocalStore;
import org.cronconsole.ui.fleet.FleetView;
import org.cronconsole.ui.fleet.FleetViewModel;
import org.cronconsole.ui.kit.FxTasks;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The fleet's screen over a store. Made on the FX thread. */
final class BenchScreen implements BenchTable {
    private static final int TICKS_OF_A_MINUTE = 60;

    private final LocalStore store;
    private final Working tasks = new Working();
    private final FleetViewModel model;
    private final FleetView view;

    BenchScreen(LocalStore store, FakeRender render, InstantSource clock) {
        this.store = store;
        TestKit test = new TestKit(clock.instant());
        Workbench bench = test.workbench("bench", false, false);
        ScreenKit made = test.kit();
        ScreenKit kit =
                new ScreenKit(
                        tasks,
                        made.texts(),
                        made.problems(),
                        made.dialogs(),
                        org.cronconsole.ui.kit.Times.ofThisMachine(clock, made.texts()));
        FleetService fleet =
                new FleetService(
                        new JobLister(
                                render,
                                BenchFleet.WORKSPACE,
                                new EnvGroupRegistry(render, BenchFleet.WORKSPACE, clock)),
                        new RunService(render, clock),
                        store.fleetArchive());
        this.model =
                new FleetViewModel(
                        fleet,
                        bench.care(),
                        bench.jobs(),
                        new KnownJobs(() -> {}),
                        kit,
                        new WriteAccess(bench.writes(), kit),
                        (job, run) -> {});
        this.view = new FleetView(model, kit, dealership -> {}, () -> {});
    }

    @Override
    public Parent enter() {
        view.entered();
        return view.root();
    }

    @Override
    public TableView<?> table() {
        return view.table();
    }

    @Override
    public void filter(String typed) {
        model.filterProperty().set(typed);
    }

    /** Waits until nothing is being read any more. */
    void settle() {
        tasks.settle();
        ScreenMeter.quiet();
    }

    /** What the screen does by itself in a minute, and what comes of it. */
    void passMinute() {
        for (int i = 0; i < TICKS_OF_A_MINUTE; i++) {
            ScreenMeter.onFx(() -> {
                tasks.tick.run();
                return null;
            });
        }
        settle();
    }

    void close() {
        ScreenMeter.onFx(() -> {
            view.left();
            view.ended();
            return null;
        });
        settle();
        store.close();
    }

    /** Counts what is under way, and ticks when it is told to. */
    private static final class Working implements Tasks {
        private final Tasks tasks = new FxTasks();
        private final AtomicInteger underWay = new AtomicInteger();
        private Runnable tick = () -> {};

        @Override
        public <T> Handle run(
                Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
            underWay.incrementAndGet();
            Handle handle =
                    tasks.run(
                            work,
                            result -> {
                                done.accept(result);
                                underWay.decrementAndGet();
                            },
                            problem -> {
                                failed.accept(problem);
                                underWay.decrementAndGet();
                            });
            return () -> {
                handle.cancel();
                underWay.decrementAndGet();
            };
        }

        @Override
        public void onScreen(Runnable action) {
            tasks.onScreen(action);
        }

        @Override
        public Handle every(Duration period, Runnable action) {
            tick = action;
            return () -> {};
        }

        void settle() {
            // Each asks the FX thread, so that it does not spin.
            while (underWay.get() > 0) {
                ScreenMeter.quiet();
            }
        }
    }
}
