package org.cronconsole.ui.kit;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until the FX thread has done what a test has just set going: what stands in its queue, what
 * that starts there in turn, and two frames, which lay out what is shown.
 */
final class FxQuiet {
    /** How often what waits on the FX thread may start something else there. */
    private static final int ROUNDS = 5;

    /** Two frames take 33 ms. Where no window is open there may be none to wait for. */
    private static final long FRAMES_MILLIS = 60;

    private FxQuiet() {}

    /** On the FX thread itself there is nothing to wait for. */
    static void await() {
        if (Platform.isFxApplicationThread()) {
            return;
        }
        rounds();
        CountDownLatch frames = new CountDownLatch(2);
        AnimationTimer timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        frames.countDown();
                    }
                };
        Platform.runLater(timer::start);
        try {
            if (!frames.await(FRAMES_MILLIS, TimeUnit.MILLISECONDS)) {
                WaitForAsyncUtils.waitForFxEvents();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } finally {
            Platform.runLater(timer::stop);
        }
        rounds();
    }

    private static void rounds() {
        for (int round = 0; round < ROUNDS; round++) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {});
        }
    }
}
