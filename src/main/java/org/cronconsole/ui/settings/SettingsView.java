package org.cronconsole.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;

import org.cronconsole.ui.alerts.AlertChoicesPart;
import org.cronconsole.ui.kit.AsSystem;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.TextSize;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.updates.UpdatesPart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class SettingsView implements Screen {
    private final SettingsViewModel model;
    private final Texts texts;
    private final String textSizeKeys;
    private final LanguagePart language;
    private final AlertChoicesPart alerts;
    private final UpdatesPart updates;
    private final Runnable profiles;
    private final Parent root;

    /** Kept as long as this screen, and no longer. */
    private final List<ChangeListener<?>> shows = new ArrayList<>();

    @FXML private Button profilesButton;
    @FXML private StackPane languagePlace;
    @FXML private StackPane alertsPlace;
    @FXML private StackPane updatesPlace;
    @FXML private GridPane facts;
    @FXML private RadioButton themeSystem;
    @FXML private RadioButton themeLight;
    @FXML private RadioButton themeDark;
    @FXML private RadioButton textSize100;
    @FXML private RadioButton textSize110;
    @FXML private RadioButton textSize125;
    @FXML private RadioButton textSize150;
    @FXML private RadioButton contrastSystem;
    @FXML private RadioButton contrastOn;
    @FXML private RadioButton contrastOff;
    @FXML private RadioButton stillSystem;
    @FXML private RadioButton stillOn;
    @FXML private RadioButton stillOff;
    @FXML private Label textSizeHelp;

    /**
     * Shows this model.
     *
     * @param textSizeKeys which keys change the size of words, in words
     * @param language the part about the window's language
     * @param alerts the part about notifications
     * @param updates the part about newer versions
     * @param profiles opens the profiles of this computer
     */
    public SettingsView(
            SettingsViewModel model,
            Texts texts,
            String textSizeKeys,
            LanguagePart language,
            AlertChoicesPart alerts,
            UpdatesPart updates,
            Runnable profiles) {
        this.model = model;
        this.texts = texts;
        this.textSizeKeys = textSizeKeys;
        this.language = language;
        this.alerts = alerts;
        this.updates = updates;
        this.profiles = profiles;
        this.root = Fxml.load(this, texts);
    }

    @FXML
    void initialize() {
        languagePlace.getChildren().setAll(language.root());
        alertsPlace.getChildren().setAll(alerts.root());
        updatesPlace.getChildren().setAll(updates.root());
        profilesButton.setOnAction(pressed -> profiles.run());
        choose(
                texts.get("settings.theme"),
                model.looks().theme(),
                Map.of(
                        Theme.SYSTEM, themeSystem,
                        Theme.LIGHT, themeLight,
                        Theme.DARK, themeDark));
        choose(
                texts.get("settings.text"),
                model.looks().textSize(),
                Map.of(
                        TextSize.NORMAL, textSize100,
                        TextSize.LARGER, textSize110,
                        TextSize.LARGE, textSize125,
                        TextSize.LARGEST, textSize150));
        choose(
                texts.get("settings.contrast"),
                model.looks().contrast(),
                Map.of(
                        AsSystem.SYSTEM, contrastSystem,
                        AsSystem.ON, contrastOn,
                        AsSystem.OFF, contrastOff));
        choose(
                texts.get("settings.still"),
                model.looks().stillness(),
                Map.of(
                        AsSystem.SYSTEM, stillSystem,
                        AsSystem.ON, stillOn,
                        AsSystem.OFF, stillOff));
        textSizeHelp.setText(textSizeKeys);
    }

    /** An assistive tool is told with each button what it is about: there are several “On”. */
    private <E> void choose(String about, ObjectProperty<E> chosen, Map<E, RadioButton> buttons) {
        ChangeListener<E> show =
                (choice, before, now) ->
                        buttons.forEach((each, button) -> button.setSelected(each == now));
        show.changed(chosen, chosen.get(), chosen.get());
        // What was chosen outlives this screen, and is not to keep it.
        chosen.addListener(new WeakChangeListener<>(show));
        shows.add(show);
        buttons.forEach((each, button) -> {
            button.setOnAction(pressed -> chosen.set(each));
            button.setAccessibleText(texts.format("settings.of", about, button.getText()));
        });
    }

    private void showFacts() {
        facts.getChildren().clear();
        int row = 0;
        for (SettingsViewModel.Fact fact : model.facts()) {
            Label name = new Label(fact.name());
            name.getStyleClass().add("muted");
            // A field that cannot be edited can be selected and copied from; a label cannot.
            TextField value = new TextField(fact.value());
            value.setEditable(false);
            value.getStyleClass().add("fact");
            value.setAccessibleText(fact.name());
            value.setTooltip(new Tooltip(fact.value()));
            name.setLabelFor(value);
            facts.addRow(row++, name, value);
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        showFacts();
        alerts.entered();
        updates.entered();
        themeSystem.getToggleGroup().getToggles().stream()
                .filter(toggle -> toggle.isSelected())
                .map(RadioButton.class::cast)
                .findFirst()
                .ifPresent(RadioButton::requestFocus);
    }

    @Override
    public Optional<String> draft() {
        return alerts.draft();
    }

    @Override
    public void refresh() {
        showFacts();
        alerts.entered();
        updates.entered();
    }
}
