package org.cronconsole.ui.kit;

import atlantafx.base.theme.Styles;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/**
 * An inline message with optional button and details; takes no room while it has nothing to say.
 */
public final class Banner extends VBox {
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final Texts texts = Texts.load();
    private @Nullable Node more;
    private boolean passing;

    /** Starts with nothing to say. */
    public Banner() {
        getStyleClass().add("banner");
        setAccessibleRole(AccessibleRole.TEXT);
        notice.addListener((now, before, after) -> show(after));
        show(null);
    }

    /** What it says; null: nothing, and the banner is gone. */
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** Puts one more button beside that of what it says; for what it says from then on. */
    public void setMore(Node button) {
        more = button;
    }

    /** Whether successes go by themselves once they could be read; to be set once. */
    public void setPassing(boolean goes) {
        if (goes && !passing) {
            Passing.of(this, notice, Passing::timeOf);
        }
        passing = goes;
    }

    /** Whether successes go by themselves. */
    public boolean isPassing() {
        return passing;
    }

    private void show(@Nullable Notice said) {
        getChildren().clear();
        setVisible(said != null);
        setManaged(said != null);
        if (said == null) {
            return;
        }
        getStyleClass().removeIf(style -> style.startsWith("banner-"));
        getStyleClass().add("banner-" + said.kind().name().toLowerCase(Locale.ROOT));
        setAccessibleText((said.title() + ". " + said.text()).strip());
        // Whoever listens is where they were, and not here.
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        VBox words = new VBox();
        words.getStyleClass().add("banner-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!said.title().isEmpty()) {
            words.getChildren().add(label(said.title(), "banner-title"));
        }
        if (!said.text().isEmpty()) {
            words.getChildren().add(label(said.text(), "banner-text"));
        }
        HBox row = new HBox(icon(said.kind()), words);
        row.getStyleClass().add("banner-row");
        row.setAlignment(Pos.TOP_LEFT);
        getChildren().add(row);
        if (!said.details().isEmpty()) {
            addDetails(words, said.details());
        }
        Runnable action = said.action();
        if (action != null && said.actionLabel() != null) {
            Button button = new Button(said.actionLabel());
            button.getStyleClass().addAll(Styles.SMALL, "banner-action");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(pressed -> action.run());
            button.setAccessibleHelp(getAccessibleText());
            row.getChildren().add(button);
        }
        if (more != null) {
            row.getChildren().add(more);
        }
        row.getChildren().add(closeButton());
    }

    private void addDetails(VBox words, String details) {
        Hyperlink toggle = new Hyperlink(texts.get("kit.details.show"));
        toggle.getStyleClass().add("banner-details-toggle");
        TextArea area = new TextArea(details);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(5);
        area.setAccessibleText(texts.get("kit.details"));
        area.getStyleClass().add("banner-details");
        area.setVisible(false);
        area.setManaged(false);
        toggle.setOnAction(pressed -> {
            boolean open = !area.isVisible();
            area.setVisible(open);
            area.setManaged(open);
            toggle.setText(texts.get(open ? "kit.details.hide" : "kit.details.show"));
        });
        words.getChildren().addAll(toggle, area);
    }

    private Button closeButton() {
        Button close = new Button();
        close.setGraphic(new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL, "banner-close");
        close.setAccessibleText(texts.get("kit.close"));
        // Whoever comes by with Tab hears what is said here.
        close.setAccessibleHelp(getAccessibleText());
        close.setOnAction(pressed -> notice.set(null));
        return close;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static FontIcon icon(Notice.Kind kind) {
        FontIcon icon =
                new FontIcon(
                        switch (kind) {
                            case INFO -> Feather.INFO;
                            case SUCCESS -> Feather.CHECK_CIRCLE;
                            case WARNING -> Feather.ALERT_TRIANGLE;
                            case ERROR -> Feather.ALERT_OCTAGON;
                        });
        icon.getStyleClass().add("banner-icon");
        return icon;
    }
}
