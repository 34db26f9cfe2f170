package org.cronconsole.ui.doctor;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.cronconsole.doctor.Finding;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/** One line of the doctor's list: how it stands, what was found, and what to do about it. */
final class FindingRow extends HBox {
    FindingRow(DoctorLine line, Texts texts, Consumer<String> lookAgain) {
        getStyleClass().add("finding");
        StatusPill pill =
                switch (line.state()) {
                    case LOOKING ->
                            new StatusPill(StatusPill.Look.WAITING, texts.get("doctor.state.wait"));
                    case GOOD -> new StatusPill(StatusPill.Look.OK, texts.get("doctor.state.good"));
                    case BAD -> new StatusPill(StatusPill.Look.FAIL, texts.get("doctor.state.bad"));
                };
        HBox state = new HBox(pill);
        state.getStyleClass().add("finding-state");
        Label check = wrapped(line.check(), "finding-check");
        VBox words = new VBox();
        words.getStyleClass().add("finding-words");
        setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(state, check, words);
        Finding finding = line.finding();
        if (finding == null) {
            return;
        }
        words.getChildren().add(wrapped(finding.found(), "finding-found"));
        if (!finding.next().isEmpty()) {
            words.getChildren().add(wrapped(finding.next(), "finding-next"));
        }
        if (!finding.ok()) {
            Button again = new Button(texts.get("doctor.again"));
            again.setGraphic(new FontIcon(Feather.REFRESH_CW));
            again.getStyleClass().add("small");
            again.setMinWidth(USE_PREF_SIZE);
            again.setAccessibleText(texts.format("doctor.again.name", finding.check()));
            again.setOnAction(pressed -> lookAgain.accept(finding.check()));
            getChildren().add(again);
        }
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
