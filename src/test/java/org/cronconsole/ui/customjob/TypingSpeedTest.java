package org.cronconsole.ui.customjob;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobField;
import org.cronconsole.render.FakeRender;
import org.cronconsole.ui.kit.FxTasks;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What a key in the form's time field costs the screen's thread beside ten thousand jobs. */
class TypingSpeedTest {
    private static final int JOBS = 10_000;
    private static final int KEYS = 50;

    /** A frame at sixty a second. */
    private static final Duration FRAME = Duration.ofMillis(16);

    private final TestWindow window = TestWindow.open();
    private final TestKit test = new TestKit();
    private final Timed tasks = new Timed();

    @AfterEach
    void close() {
        window.close();
    }

    /** As in the window, with the time that results take on the screen's thread. */
    private static final class Timed implements Tasks {
        private final Tasks real = new FxTasks();
        private final AtomicLong nanos = new AtomicLong();

        @Override
        public <T> Handle run(
                Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
            return real.run(
                    work,
                    result -> {
                        long began = System.nanoTime();
                        done.accept(result);
                        nanos.addAndGet(System.nanoTime() - began);
                    },
                    failed);
        }

        @Override
        public void onScreen(Runnable action) {
            real.onScreen(action);
        }

        @Override
        public Handle every(Duration period, Runnable action) {
            return real.every(period, action);
        }
    }

    /** Every third one starts at the minute that is typed last. */
    private List<CronJob> jobs() {
        FakeRender render = new FakeRender();
        List<CronJob> jobs = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            String line = i % 3 == 0 ? "58 11 * * 1-6" : i % 60 + " " + i % 24 + " * * *";
            jobs.add(CronJob.of(render.add("crn-" + i, "Dealership " + i, line), null));
        }
        return List.copyOf(jobs);
    }

    @Test
    void aKeyInTheTimeFieldCostsTheScreensThreadLessThanAFrame() {
        List<CronJob> known = jobs();
        ScreenKit direct = test.kit();
        ScreenKit kit =
                new ScreenKit(
                        tasks, direct.texts(), direct.problems(), direct.dialogs(), direct.times());
        Workbench workbench = test.workbench("acme", false, false);
        NewJobViewModel model =
                window.onFx(() ->
                        new NewJobViewModel(
                                workbench,
                                kit,
                                new WriteAccess(workbench.writes(), kit),
                                new Exits(() -> {}, job -> {}, () -> {}, () -> known)));
        window.show(stage -> new CustomJobView(model), CustomJobView::root);
        TextField field = window.find("localTimeField");
        List<Long> costs = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            String typed = "05:58".substring(key % 5, key % 5 + 1);
            boolean begin = key % 5 == 0;
            tasks.nanos.set(0);
            long handlers =
                    window.onFx(() -> {
                        if (begin) {
                            field.selectAll();
                        }
                        field.requestFocus();
                        if (!begin) {
                            field.end();
                        }
                        long began = System.nanoTime();
                        Event.fireEvent(field, typed(typed));
                        return System.nanoTime() - began;
                    });
            String soFar = "05:58".substring(0, key % 5 + 1);
            window.await(
                    "what is typed is looked at",
                    () ->
                            model.form().get(JobField.LOCAL_TIME).equals(soFar)
                                    && model.looking().startsProperty().get().told()
                                            == (soFar.length() == 5));
            costs.add(handlers + tasks.nanos.get());
        }
        assertThat(model.looking().startsProperty().get().slots().warning())
                .startsWith("3334 other jobs");
        costs.sort(null);
        Duration median = Duration.ofNanos(costs.get(KEYS / 2));
        System.out.printf(
                "A key costs the screen's thread %.2f ms (median of %d, worst %.2f ms)%n",
                median.toNanos() / 1e6, KEYS, costs.getLast() / 1e6);
        assertThat(median).isLessThan(FRAME);
    }

    private static KeyEvent typed(String letter) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false);
    }
}
