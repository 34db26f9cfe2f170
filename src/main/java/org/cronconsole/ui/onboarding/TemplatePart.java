package org.cronconsole.ui.onboarding;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.cronconsole.dealership.Template;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The choice of a template above the form, and what keeps and looks after them. */
final class TemplatePart {
    private final TemplateChoice model;
    private final Texts texts;
    private final Parent root;
    private boolean filling;
    @FXML private ComboBox<@Nullable Template> templateChoice;
    @FXML private Label templateTold;
    @FXML private ToggleButton templateManageToggle;
    @FXML private VBox templateManageBox;
    @FXML private TextField templateNameField;
    @FXML private Button saveTemplateButton;
    @FXML private Button renameTemplateButton;
    @FXML private Button standardTemplateButton;
    @FXML private Button deleteTemplateButton;
    @FXML private Banner templateNotice;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    TemplatePart(TemplateChoice model, Texts texts) {
        this.model = model;
        this.texts = texts;
        root = Fxml.load(this, texts);
    }

    @FXML
    void initialize() {
        templateChoice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Template template) {
                        return template == null
                                ? texts.get("onboarding.template.none")
                                : template.standard()
                                        ? texts.format(
                                                "onboarding.template.isstandard", template.name())
                                        : template.name();
                    }

                    @Override
                    public @Nullable Template fromString(String text) {
                        return null;
                    }
                });
        model.all().subscribe(this::fill);
        fill();
        model.chosenProperty().subscribe(this::show);
        templateChoice
                .valueProperty()
                .subscribe(template -> {
                    // While its items are replaced it has no value for a moment.
                    if (!filling) {
                        model.chosenProperty().set(template);
                    }
                });
        templateTold.textProperty().bind(model.toldProperty());
        Shown.whenever(templateTold, model.toldProperty().isNotEmpty());
        Shown.whenever(templateManageBox, templateManageToggle.selectedProperty());
        templateNameField.textProperty().bindBidirectional(model.nameProperty());
        templateNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        bindButtons();
    }

    private void fill() {
        List<@Nullable Template> items = new ArrayList<>();
        items.add(null);
        items.addAll(model.all());
        filling = true;
        templateChoice.getItems().setAll(items);
        filling = false;
        show(model.chosenProperty().get());
    }

    private void show(@Nullable Template template) {
        if (templateChoice.getValue() != template) {
            templateChoice.setValue(template);
        }
    }

    private void bindButtons() {
        var nameless =
                Bindings.createBooleanBinding(
                        () -> model.nameProperty().get().isBlank(), model.nameProperty());
        var none = model.chosenProperty().isNull();
        var busy = model.busyProperty();
        saveTemplateButton.disableProperty().bind(busy.or(nameless));
        saveTemplateButton.setOnAction(pressed -> model.save());
        renameTemplateButton
                .disableProperty()
                .bind(
                        busy.or(nameless)
                                .or(none)
                                .or(
                                        Bindings.createBooleanBinding(
                                                this::sameName,
                                                model.nameProperty(),
                                                model.chosenProperty())));
        renameTemplateButton.setOnAction(pressed -> model.rename());
        standardTemplateButton.disableProperty().bind(busy.or(none));
        standardTemplateButton
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    Template template = model.chosenProperty().get();
                                    return texts.get(
                                            template != null && template.standard()
                                                    ? "onboarding.template.makenotstandard"
                                                    : "onboarding.template.makestandard");
                                },
                                model.chosenProperty()));
        standardTemplateButton.setOnAction(pressed -> model.toggleStandard());
        deleteTemplateButton.disableProperty().bind(busy.or(none));
        deleteTemplateButton.setOnAction(pressed -> model.delete());
    }

    private boolean sameName() {
        Template template = model.chosenProperty().get();
        return template != null && template.name().equals(model.nameProperty().get().strip());
    }

    Parent root() {
        return root;
    }
}
