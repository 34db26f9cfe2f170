package org.cronconsole.ui.profiles;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.kit.form.SecretField;
import org.cronconsole.ui.profiles.SecretEntry.Phase;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/**
 * A secret of the form: typed where none is kept, else replaced or forgotten. A kept one is never
 * shown, and what is typed cannot be read or copied.
 */
public final class SecretKeeper extends HBox {
    private final Texts texts = Texts.load();
    private final Label words = new Label();
    private final FontIcon icon = new FontIcon(Feather.LOCK);
    private final SecretField field = new SecretField();
    private final Button replace = new Button(texts.get("profiles.secret.replace"));
    private final Button forget = new Button(texts.get("profiles.secret.forget"));
    private final Button keep = new Button(texts.get("profiles.secret.keep"));

    /** A keeper of nothing yet. */
    public SecretKeeper() {
        getStyleClass().add("secret-keeper");
        words.setGraphic(icon);
        words.getStyleClass().add("secret-state");
        HBox.setHgrow(field, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        for (Button button : new Button[] {replace, forget, keep}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(words, field, replace, forget, keep);
    }

    /** Names the field for scripts and tests. */
    public void setFieldId(String id) {
        field.setId(id);
        words.setId(id + "State");
        replace.setId(id + "Replace");
        forget.setId(id + "Forget");
        keep.setId(id + "Keep");
    }

    /** The name of the field. */
    public String getFieldId() {
        return field.getId();
    }

    /**
     * Shows this secret in this row.
     *
     * @param place says of a kept one where it is kept
     */
    void show(SecretEntry entry, FormRow row, ObservableValue<String> place) {
        var phase = entry.phaseProperty();
        field.textProperty().bindBidirectional(entry.typedProperty());
        row.describe(field, javafx.beans.binding.Bindings.createStringBinding(() -> ""));
        Shown.whenever(words, phase.map(now -> now == Phase.KEPT || now == Phase.FORGETTING));
        Shown.whenever(field, phase.map(now -> now != Phase.KEPT && now != Phase.FORGETTING));
        Shown.whenever(replace, phase.map(now -> now == Phase.KEPT));
        Shown.whenever(forget, phase.map(now -> now == Phase.KEPT));
        Shown.whenever(keep, phase.map(now -> now == Phase.REPLACING || now == Phase.FORGETTING));
        String label = row.getLabel();
        name(replace, label);
        name(forget, label);
        name(keep, label);
        phase.subscribe(now -> say(now, place.getValue()));
        place.subscribe(now -> say(phase.getValue(), now));
        replace.setOnAction(pressed -> {
            entry.replace();
            field.requestFocus();
        });
        forget.setOnAction(pressed -> {
            entry.forget();
            keep.requestFocus();
        });
        keep.setOnAction(pressed -> {
            entry.keep();
            replace.requestFocus();
        });
    }

    private void say(Phase phase, String place) {
        String said = texts.get("profiles.secret." + phase.name().toLowerCase(Locale.ROOT));
        boolean typing = phase != Phase.KEPT && phase != Phase.FORGETTING;
        words.setText(phase == Phase.KEPT ? place : said);
        icon.setIconCode(phase == Phase.FORGETTING ? Feather.TRASH_2 : Feather.LOCK);
        field.setPromptText(typing ? said : "");
    }

    private static void name(Button button, String label) {
        button.setAccessibleText(button.getText() + ": " + label);
    }
}
