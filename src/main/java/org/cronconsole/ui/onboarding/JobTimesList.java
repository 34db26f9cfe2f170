package org.cronconsole.ui.onboarding;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.Texts;

/** Shows when jobs start: the local time, UTC, and the next starts. */
final class JobTimesList {
    private JobTimesList() {}

    /** Keeps a box showing these. */
    static void show(ObservableList<JobTimes> jobs, VBox box, Texts texts) {
        Runnable fill =
                () -> box.getChildren().setAll(jobs.stream().map(j -> entry(j, texts)).toList());
        jobs.addListener((ListChangeListener<JobTimes>) change -> fill.run());
        fill.run();
    }

    private static VBox entry(JobTimes job, Texts texts) {
        VBox entry =
                new VBox(
                        label(job.title(), "job-times-title"),
                        label(
                                job.words()
                                        + "  "
                                        + texts.format("onboarding.times.cron", job.cron()),
                                "job-times-words"),
                        label(texts.format("onboarding.times.next", job.next()), "field-help"));
        entry.getStyleClass().add("job-times");
        return entry;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
