package org.cronconsole.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;

import org.cronconsole.ui.kit.Themes;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Measures what the FX thread is busy with, in a window of 1000×700 on the Headless platform. By
 * processor time, for what else runs on the machine is none of the screen's.
 */
final class ScreenMeter {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;
    private static final long PATIENCE_SECONDS = 60;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Stage stage;

    private ScreenMeter(Stage stage) {
        this.stage = stage;
    }

    /** Of this thread. */
    private static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private static long cpuOfAllThreads() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    /** How long something took: by the clock, and of processor time, of all threads. */
    record Took(double millis, double cpuMillis) {}

    /** Starts JavaFX, without a screen. */
    static ScreenMeter start() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        Platform.setImplicitExit(false);
        await(up);
        return onFx(() -> {
            new Themes(org.cronconsole.ui.kit.Looks.of(org.cronconsole.ui.kit.Theme.LIGHT));
            Stage stage = new Stage();
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            return new ScreenMeter(stage);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it did not come");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static <T> T onFx(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | LinkageError failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /**
     * From before something is made until it is laid out.
     *
     * @param ready looked at after each layout
     * @return by the clock, and processor time of all threads
     */
    Took untilShown(Callable<javafx.scene.Parent> make, BooleanSupplier ready) {
        CountDownLatch shown = new CountDownLatch(1);
        long begun = System.nanoTime();
        long cpuBegun = cpuOfAllThreads();
        long[] ended = new long[2];
        onFx(() -> {
            Scene scene = new Scene(make.call(), WIDTH, HEIGHT);
            Themes.style(scene);
            scene.addPostLayoutPulseListener(() -> {
                if (shown.getCount() > 0 && ready.getAsBoolean()) {
                    ended[0] = System.nanoTime();
                    ended[1] = cpuOfAllThreads();
                    shown.countDown();
                }
            });
            stage.setScene(scene);
            stage.show();
            return null;
        });
        await(shown);
        return new Took((ended[0] - begun) / 1e6, (ended[1] - cpuBegun) / 1e6);
    }

    /** How long the FX thread is busy with an action and the layout that follows: milliseconds. */
    double busyWith(Runnable action) {
        quiet();
        CountDownLatch laidOut = new CountDownLatch(1);
        double[] millis = new double[1];
        onFx(() -> {
            long begun = cpu();
            action.run();
            Scene scene = stage.getScene();
            Runnable[] after = new Runnable[1];
            after[0] =
                    () -> {
                        millis[0] = (cpu() - begun) / 1e6;
                        scene.removePostLayoutPulseListener(after[0]);
                        laidOut.countDown();
                    };
            scene.addPostLayoutPulseListener(after[0]);
            Platform.requestNextPulse();
            return null;
        });
        await(laidOut);
        return millis[0];
    }

    /** The longest that the FX thread is busy at a stretch during something: milliseconds. */
    double longestStretch(Runnable something) {
        quiet();
        double[] longest = new double[1];
        AtomicBoolean over = new AtomicBoolean();
        Thread probe =
                Thread.ofPlatform()
                        .start(() -> {
                            long last = onFx(ScreenMeter::cpu);
                            while (!over.get()) {
                                long now = onFx(ScreenMeter::cpu);
                                longest[0] = Math.max(longest[0], (now - last) / 1e6);
                                last = now;
                            }
                        });
        something.run();
        over.set(true);
        try {
            probe.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return longest[0];
    }

    /** Waits for two frames in a row with nothing else to do. */
    static void quiet() {
        frames(3, progress -> {});
    }

    /**
     * Does something in each of so many frames.
     *
     * @return from one frame to the next by the clock, in milliseconds, the quickest first
     */
    static double[] frames(int count, DoubleConsumer each) {
        double[] spans = new double[count];
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() ->
                new AnimationTimer() {
                    private int at = -1;
                    private long last;

                    @Override
                    public void handle(long now) {
                        long begun = System.nanoTime();
                        if (at >= 0) {
                            spans[at] = (begun - last) / 1e6;
                        }
                        last = begun;
                        if (++at == count) {
                            stop();
                            done.countDown();
                        } else {
                            each.accept((double) at / count);
                        }
                    }
                }.start());
        await(done);
        Arrays.sort(spans);
        return spans;
    }

    /** True where rows are there that show something. */
    static boolean hasRows(TableView<?> table) {
        for (Node node : table.lookupAll(".table-row-cell")) {
            if (node instanceof TableRow<?> row && row.isVisible() && !row.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Scrolls to a place between the first row (0) and the last (1). */
    static void scrollTo(TableView<?> table, double place) {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.setPosition(place);
        }
    }

    /** Scrolls by so many pixels. */
    static void scrollBy(TableView<?> table, double pixels) {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollPixels(pixels);
        }
    }

    /** The 95th of a hundred. */
    static double p95(double[] sorted) {
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
