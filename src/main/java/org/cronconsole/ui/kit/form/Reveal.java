package org.cronconsole.ui.kit.form;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

import org.cronconsole.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that shows what is in a secret field, until pressed again or the page changes. */
public final class Reveal {
    private Reveal() {}

    /**
     * Makes a button of it.
     *
     * @param page hides again whenever it changes
     */
    public static void by(Button button, SecretField field, Texts texts, ObservableValue<?> page) {
        FontIcon icon = new FontIcon(Feather.EYE);
        button.setGraphic(icon);
        button.setMinWidth(Button.USE_PREF_SIZE);
        Runnable say =
                () -> {
                    boolean readable = field.revealedProperty().get();
                    icon.setIconCode(readable ? Feather.EYE_OFF : Feather.EYE);
                    button.setText(texts.get(readable ? "form.hide" : "form.reveal"));
                    String name = field.getAccessibleText();
                    button.setAccessibleText(
                            name == null || name.isBlank()
                                    ? texts.get(
                                            readable
                                                    ? "form.hide.password"
                                                    : "form.reveal.password")
                                    : texts.format("form.reveal.of", button.getText(), name));
                };
        // There may be several on a page.
        field.accessibleTextProperty().addListener((o, was, now) -> say.run());
        field.revealedProperty().addListener((o, was, now) -> say.run());
        button.setOnAction(
                pressed -> field.revealedProperty().set(!field.revealedProperty().get()));
        page.addListener((o, was, now) -> field.revealedProperty().set(false));
        say.run();
    }
}
