package org.cronconsole.ui.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;

import org.cronconsole.ui.kit.FxTasks;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** A thousand dealerships in the real table, reckoned in the background. */
class AdoptionScaleTest {
    /** Far above what was seen, far below what a person would call stuck. */
    private static final Duration AT_ONCE = Duration.ofMillis(500);

    private final TestWindow window = TestWindow.open();
    private final TestKit test = new TestKit();

    @AfterEach
    void close() {
        window.close();
    }

    private Duration onScreen(Runnable action) {
        return window.onFx(() -> {
            long begun = System.nanoTime();
            action.run();
            return Duration.ofNanos(System.nanoTime() - begun);
        });
    }

    @Test
    void aThousandAreTickedFilteredAndChangedWithoutHoldingUpTheScreen() {
        for (int i = 0; i < 1000; i++) {
            test.render.add("crn-a" + i, "Dealer " + i + " AM", "58 5 * * 1-6");
            test.render.add("crn-p" + i, "Dealer " + i + " PM", "58 13 * * 1-6");
        }
        Workbench workbench = test.workbench("acme", false, false);
        ScreenKit still = test.kit();
        ScreenKit kit =
                new ScreenKit(
                        new FxTasks(),
                        still.texts(),
                        still.problems(),
                        still.dialogs(),
                        still.times());
        KnownJobs known = new KnownJobs(() -> {});
        known.publish(
                new KnownJobs.State(KnownJobs.Phase.LOADED, test.jobs().list(), test.now, null));
        AdoptionViewModel model =
                window.onFx(() ->
                        new AdoptionViewModel(
                                workbench, known, kit, new WriteAccess(workbench.writes(), still)));
        AdoptionView view =
                window.show(stage -> new AdoptionView(model, kit, null), AdoptionView::root);
        window.onFx(() -> {
            view.entered();
            return true;
        });
        TableView<?> table = window.find("adoptTable");
        window.await("the dealerships", () -> table.getItems().size() == 1000);
        assertThat(onScreen(() -> model.tickShown(true))).isLessThan(AT_ONCE);
        assertThat(onScreen(() -> model.setZone("America/Denver"))).isLessThan(AT_ONCE);
        window.await("the zone", () -> model.rows().get(999).zone().equals("America/Denver"));
        assertThat(onScreen(() -> model.filterProperty().set("dealer 99"))).isLessThan(AT_ONCE);
        assertThat(window.<Label>find("adoptStatus").getText()).startsWith("19 of 1,000");
        assertThat(onScreen(model::review)).isLessThan(AT_ONCE);
        TableView<?> review = window.find("reviewTable");
        window.await("the review", () -> review.getItems().size() == 1000);
    }
}
