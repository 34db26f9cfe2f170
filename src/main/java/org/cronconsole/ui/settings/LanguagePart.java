package org.cronconsole.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;

/** The part of the settings about the window's language. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class LanguagePart {
    private final LanguageViewModel model;
    private final Texts texts;
    private final Parent root;

    @FXML private FlowPane choices;
    @FXML private Label languageNote;

    /** Shows this model. */
    public LanguagePart(LanguageViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.root = Fxml.load(this, texts);
    }

    @FXML
    void initialize() {
        ToggleGroup group = new ToggleGroup();
        for (LanguageViewModel.Choice choice : model.choices()) {
            RadioButton button = new RadioButton(choice.name());
            button.setId(choice.tag().isEmpty() ? "languageSystem" : "language-" + choice.tag());
            button.setAccessibleText(
                    texts.format("settings.of", texts.get("settings.language"), choice.name()));
            button.setToggleGroup(group);
            button.setSelected(choice.tag().equals(model.chosen()));
            button.setOnAction(pressed -> model.choose(choice));
            choices.getChildren().add(button);
        }
        languageNote.textProperty().bind(model.noteProperty());
        Shown.whenever(languageNote, model.noteProperty().isNotEmpty());
    }

    /** Its nodes. */
    public Parent root() {
        return root;
    }
}
