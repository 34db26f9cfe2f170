package org.cronconsole.ui.profiles;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.cronconsole.profile.StoredProfile;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A profile in the list: its colour, its name, what guards it, and where it leads. */
final class ProfileCell extends ListCell<ProfileRow> {
    private final Texts texts;
    private final Region dot = new Region();
    private final Label name = new Label();
    private final Label where = new Label();
    private final HBox badges = new HBox();
    private final HBox line;

    ProfileCell(Texts texts) {
        this.texts = texts;
        name.getStyleClass().add("profile-name");
        where.getStyleClass().addAll("muted", "small");
        badges.getStyleClass().add("profile-badges");
        VBox words = new VBox(name, where);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(dot, words, badges);
        line.getStyleClass().add("profile-line");
    }

    @Override
    protected void updateItem(@Nullable ProfileRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        StoredProfile profile = row.profile();
        dot.getStyleClass().setAll("colour-dot", Dots.style(profile.colour()));
        name.setText(profile.name());
        where.setText(where(profile));
        List<String> said = new ArrayList<>();
        badges.getChildren().clear();
        badge(row.isDefault(), "profiles.badge.default", Feather.STAR, said);
        badge(profile.production(), "profiles.badge.production", Feather.ALERT_TRIANGLE, said);
        badge(profile.readOnly(), "profiles.badge.readonly", Feather.EYE, said);
        said.addFirst(
                texts.get("profiles.colour." + profile.colour().name().toLowerCase(Locale.ROOT)));
        setAccessibleText(profile.name() + ", " + String.join(", ", said));
        setGraphic(line);
    }

    private void badge(boolean shown, String key, Feather icon, List<String> said) {
        if (shown) {
            Label badge = new Label(texts.get(key), new FontIcon(icon));
            badge.getStyleClass().add("profile-badge");
            badges.getChildren().add(badge);
            said.add(texts.get(key));
        }
    }

    private String where(StoredProfile profile) {
        StoredProfile.Dashboard dashboard = profile.dashboard();
        StoredProfile.Render render = profile.render();
        List<String> places = new ArrayList<>();
        if (dashboard != null && !dashboard.baseUrl().isBlank()) {
            places.add(dashboard.baseUrl());
        }
        if (render != null) {
            places.add(
                    render.workspace().isBlank()
                            ? render.baseUrl()
                            : texts.format("profiles.where.render", render.workspace()));
        }
        if (profile.twilio() != null) {
            places.add("Twilio");
        }
        return String.join("  ·  ", places);
    }
}
