package org.cronconsole.ui.profiles;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.InSight;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button that tests a connection, and what came of it. */
public final class TestLine extends VBox {
    private final Texts texts = Texts.load();
    private final Button button = new Button(texts.get("profiles.test"));
    private final ProgressIndicator spinner = new ProgressIndicator();
    private final Label asking = new Label(texts.get("profiles.test.asking"));
    private final FontIcon icon = new FontIcon(Feather.CHECK_CIRCLE);
    private final Label found = new Label();
    private final Label next = new Label();

    /** A line that tests nothing yet. */
    public TestLine() {
        getStyleClass().add("test-line");
        spinner.setPrefSize(16, 16);
        spinner.setMinSize(16, 16);
        spinner.setAccessibleText(texts.get("profiles.test.asking"));
        button.setGraphic(new FontIcon(Feather.ACTIVITY));
        HBox row = new HBox(button, spinner, asking);
        row.getStyleClass().add("toolbar-row");
        found.setGraphic(icon);
        found.getStyleClass().add("test-found");
        next.getStyleClass().add("test-next");
        for (Label label : new Label[] {found, next}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox answer = new VBox(found, next);
        answer.getStyleClass().add("test-answer");
        Shown.whenever(answer, found.textProperty().isNotEmpty());
        getChildren().addAll(row, answer);
    }

    /** Names the button for scripts and tests. */
    public void setButtonId(String id) {
        button.setId(id);
        found.setId(id + "Found");
        next.setId(id + "Next");
    }

    /** The name of the button. */
    public String getButtonId() {
        return button.getId();
    }

    /**
     * Shows this test.
     *
     * @param service its name, for assistive tools
     */
    void show(ConnectionTest test, String service) {
        button.setAccessibleText(texts.get("profiles.test") + ": " + service);
        // Not disabled while it asks: that would take the focus from it.
        button.setOnAction(pressed -> test.run());
        Shown.whenever(spinner, test.busyProperty());
        Shown.whenever(asking, test.busyProperty());
        Shown.whenever(next, next.textProperty().isNotEmpty());
        test.answerProperty()
                .subscribe(answer -> {
                    found.setText(answer == null ? "" : answer.found());
                    next.setText(answer == null ? "" : answer.next());
                    boolean ok = answer != null && answer.ok();
                    icon.setIconCode(ok ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE);
                    found.getStyleClass().removeAll("test-ok", "test-bad");
                    found.getStyleClass().add(ok ? "test-ok" : "test-bad");
                    if (answer != null) {
                        String verdict = texts.get(ok ? "profiles.test.good" : "profiles.test.bad");
                        found.setAccessibleText(verdict + ". " + answer.found());
                        found.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
                        InSight.bring(this);
                    }
                });
    }
}
