package org.cronconsole.ui.onboarding;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.Texts;

/** Shows when jobs start: the local time, UTC, the next starts, and the clock changes ahead. */
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
                        label(texts.get(job.key()), "job-times-title"),
                        label(job.words(), "job-times-words"),
                        label(texts.format("schedule.cron", job.cron()), "field-help"),
                        label(texts.get("schedule.next"), "field-label"));
        job.next().forEach(start -> entry.getChildren().add(label(start, "field-help")));
        if (!job.changes().isEmpty()) {
            entry.getChildren().add(label(texts.get("schedule.changes"), "field-label"));
            job.changes().forEach(each -> entry.getChildren().add(label(each, "field-help")));
        }
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
