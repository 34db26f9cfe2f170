package org.cronconsole.ui.dealership;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.cronconsole.dealership.EnvComparison;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The names of the env vars of both jobs, and where they differ. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class EnvPart {
    private final EnvLook model;
    private final DealershipWords words;
    private final Texts texts;
    private final Parent root;

    @FXML private Label dealershipEnvText;
    @FXML private Button compareEnvButton;
    @FXML private VBox envDifferences;
    @FXML private Label dealershipEnvNames;

    EnvPart(EnvLook model, DealershipWords words, ScreenKit kit) {
        this.model = model;
        this.words = words;
        this.texts = kit.texts();
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        compareEnvButton.setOnAction(pressed -> model.read());
        compareEnvButton.disableProperty().bind(model.readingProperty());
        model.namesProperty().subscribe(this::show);
        model.problemProperty().subscribe((was, now) -> show(model.namesProperty().get()));
    }

    private void show(@Nullable EnvComparison names) {
        say(dealershipEnvText, names == null ? unread() : "");
        showIf(compareEnvButton, names == null && !model.readOnly());
        envDifferences.getChildren().clear();
        if (names != null) {
            words.env(names).forEach(this::addDifference);
        }
        showIf(envDifferences, !envDifferences.getChildren().isEmpty());
        say(dealershipEnvNames, names == null ? "" : list(names));
    }

    private String unread() {
        String problem = model.problemProperty().get();
        if (!problem.isEmpty()) {
            return texts.format("dealerships.env.failed", problem);
        }
        return texts.get(model.readOnly() ? "dealerships.env.readonly" : "dealerships.env.text");
    }

    private void addDifference(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add("field-label");
        envDifferences.getChildren().add(label);
    }

    private String list(EnvComparison names) {
        List<String> am = names.am() == null ? List.of() : names.am();
        List<String> pm = names.pm() == null ? List.of() : names.pm();
        if (am.equals(pm) || pm.isEmpty()) {
            return String.join("\n", am);
        }
        return am.isEmpty()
                ? String.join("\n", pm)
                : texts.format(
                        "dealerships.env.both", String.join("\n", am), String.join("\n", pm));
    }

    private static void say(Label label, String text) {
        label.setText(text);
        showIf(label, !text.isEmpty());
    }

    private static void showIf(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    Parent root() {
        return root;
    }
}
