package org.cronconsole.ui.profiles;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.InSight;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.Map;

/** The form of a profile: its sections at the left, one of them in sight. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class ProfileEditorView {
    private final ProfileEditorViewModel model;
    private final FieldBinder<ProfileField> binder;
    private final Map<Section, ToggleButton> tabs = new EnumMap<>(Section.class);
    private final Parent root;

    @FXML private Label editorTitle;
    @FXML private Banner editorMessage;
    @FXML private ScrollPane sectionScroll;
    @FXML private VBox sectionBar;
    @FXML private ScrollPane sectionPane;
    @FXML private Label sectionTitle;
    @FXML private StackPane parts;
    @FXML private Button cancelProfileButton;
    @FXML private Label editorHint;
    @FXML private ProgressIndicator savingSpinner;
    @FXML private Button saveProfileButton;

    ProfileEditorView(ProfileEditorViewModel model) {
        this.model = model;
        this.binder =
                new FieldBinder<>(
                        model.form()::text, model.problems()::shown, model.problems()::leave);
        Texts texts = model.kit().texts();
        root = Fxml.load(this, texts);
        editorTitle.textProperty().bind(model.titleProperty());
        editorMessage.noticeProperty().bindBidirectional(model.noticeProperty());
        addSections(texts);
        cancelProfileButton.setOnAction(pressed -> model.leave());
        saveProfileButton.setOnAction(pressed -> model.save());
        saveProfileButton.disableProperty().bind(model.busyProperty());
        cancelProfileButton.disableProperty().bind(model.busyProperty());
        sectionPane.disableProperty().bind(model.busyProperty());
        Shown.whenever(savingSpinner, model.busyProperty());
        model.places()
                .stateProperty()
                .subscribe(state -> editorHint.setText(state == null ? "" : state.words()));
        InSight.keep(sectionScroll);
        InSight.keep(sectionPane);
        model.onFocusWanted(binder::focus);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
    }

    private void addSections(Texts texts) {
        ToggleGroup group = new ToggleGroup();
        for (Section section : Section.values()) {
            ToggleButton tab = new ToggleButton(texts.get(section.key()));
            tab.setId("section" + section.name());
            tab.setMaxWidth(Double.MAX_VALUE);
            tab.getStyleClass().add("nav-item");
            tab.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            tab.setToggleGroup(group);
            tab.setOnAction(pressed -> {
                tab.setSelected(true);
                model.sectionProperty().set(section);
            });
            tabs.put(section, tab);
            Parent part = part(section);
            parts.getChildren().add(part);
            Shown.whenever(part, model.sectionProperty().isEqualTo(section));
        }
        sectionBar.getChildren().setAll(tabs.values());
        model.sectionProperty()
                .subscribe(now -> {
                    tabs.forEach((section, tab) -> tab.setSelected(section == now));
                    sectionTitle.setText(texts.get(now.key()));
                    sectionPane.setVvalue(0);
                });
        model.faultyProperty()
                .subscribe(faulty ->
                        tabs.forEach((section, tab) -> mark(tab, faulty.contains(section), texts)));
    }

    private Parent part(Section section) {
        return switch (section) {
            case GENERAL -> new GeneralPart(model, binder).root();
            case RENDER -> new RenderPart(model, binder).root();
            case DASHBOARD -> new DashboardPart(model, binder).root();
            case TWILIO -> new TwilioPart(model, binder).root();
            case VERIFICATION -> new VerificationPart(model, binder).root();
            case JOBS -> new JobsPart(model, binder).root();
            case ONBOARDING -> new EnvDefaultsPart(model, binder).root();
            case PRICES -> new PricesPart(model, binder).root();
            case ADVANCED -> new AdvancedPart(model, binder).root();
        };
    }

    private static void mark(ToggleButton tab, boolean faulty, Texts texts) {
        FontIcon icon = faulty ? new FontIcon(Feather.ALERT_CIRCLE) : null;
        if (icon != null) {
            icon.getStyleClass().add("section-faulty");
        }
        tab.setGraphic(icon);
        tab.setAccessibleHelp(faulty ? texts.get("profiles.section.faulty") : "");
    }

    /** Saves from wherever the focus is. */
    private void shortcut(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            model.save();
            event.consume();
        }
    }

    /** Enter saves, Escape goes back, where no control has used the key itself. */
    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.getTarget() instanceof ButtonBase focused) {
                    focused.fire();
                } else if (!(event.getTarget() instanceof TextArea)) {
                    model.save();
                }
                event.consume();
            }
            case ESCAPE -> {
                model.leave();
                event.consume();
            }
            default -> {}
        }
    }

    /** Moves the focus to the first field. */
    void focusFirst() {
        sectionPane.applyCss();
        sectionPane.layout();
        binder.focus(ProfileField.NAME);
    }

    Parent root() {
        return root;
    }
}
