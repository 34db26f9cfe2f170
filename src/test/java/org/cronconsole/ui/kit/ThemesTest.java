package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A window, a popup and a second window that is hidden, as what is chosen and the system change.
 */
class ThemesTest {
    private static final int FRAMES = 12;

    private final TestWindow window = TestWindow.open();
    private final ObjectProperty<Boolean> dark = new SimpleObjectProperty<>(false);
    private final ObjectProperty<Boolean> contrast = new SimpleObjectProperty<>(false);
    private final ObjectProperty<Boolean> still = new SimpleObjectProperty<>(false);
    private final Looks looks = Looks.of(Theme.SYSTEM);
    private final Label label = new Label("words");
    private final Button button = new Button("press", new FontIcon(Feather.CLOCK));
    private final ComboBox<String> combo = new ComboBox<>();
    private final ProgressIndicator spinner = new ProgressIndicator();
    private final TableView<String> table = new TableView<>();
    private final TableColumn<String, String> column = new TableColumn<>("c");
    private final TableColumn<String, String> narrow = new TableColumn<>("n");
    private final Region later = new Region();

    @AfterEach
    void close() {
        window.onFx(() -> new Themes(Looks.of(Theme.LIGHT)));
        window.close();
    }

    @Test
    void everyWindowIsAsItWasChosen() {
        window.onFx(() -> {
            Scale.rows(table, 40);
            Scale.width(column, 100, 50);
            Scale.width(narrow, 60, 50);
            table.getColumns().add(column);
            table.getColumns().add(narrow);
            later.setPrefWidth(20);
            VBox form = new VBox(later);
            Shown.onceWanted(later, new SimpleObjectProperty<>(false));
            ScaledTree.follow(form);
            later.getProperties().put("form", form);
            combo.getItems().addAll("one", "two");
            return new Themes(looks, new SystemLook(dark, contrast, still));
        });
        window.show(stage -> label, made -> new VBox(label, button, combo, spinner, table));
        Label elsewhere = new Label("there");
        Stage hidden =
                window.onFx(() -> {
                    Stage made = new Stage();
                    Scene scene = new Scene(new VBox(elsewhere));
                    Themes.style(scene);
                    made.setScene(scene);
                    made.show();
                    made.hide();
                    return made;
                });
        assertThat(size(label)).isEqualTo(13);
        FontIcon icon = (FontIcon) button.getGraphic();
        assertThat(icon.getIconSize()).isEqualTo(16);

        window.onFx(() -> {
            looks.textSize().set(TextSize.LARGEST);
            return null;
        });
        assertThat(size(label)).isEqualTo(19.5);
        assertThat(icon.getIconSize()).isEqualTo(24);
        assertThat(table.getFixedCellSize()).isEqualTo(60);
        assertThat(column.getMinWidth()).isEqualTo(75);
        assertThat(column.getWidth()).isEqualTo(150);
        assertThat(narrow.getWidth()).as("not widened by its least width first").isEqualTo(90);
        assertThat(later.getPrefWidth()).as("what is not in the window yet").isEqualTo(30);
        window.onFx(() -> {
            combo.show();
            return null;
        });
        assertThat(window.onFx(this::sizeInPopup)).isEqualTo(19.5);
        Tooltip tip =
                window.onFx(() -> {
                    Tooltip made = new Tooltip("words");
                    made.show(label, 200, 200);
                    return made;
                });
        assertThat(window.onFx(() -> tip.getFont().getSize())).isEqualTo(21);
        window.onFx(() -> {
            tip.hide();
            return null;
        });
        window.onFx(() -> {
            combo.hide();
            hidden.show();
            return null;
        });
        assertThat(size(elsewhere)).isEqualTo(19.5);
        window.onFx(() -> {
            looks.textSize().set(TextSize.NORMAL);
            hidden.hide();
            return null;
        });
        assertThat(size(label)).isEqualTo(13);
        assertThat(column.getWidth()).isEqualTo(100);

        coloursFollowTheSystem();
        contrastFollowsTheSystem();
        motionFollowsTheSystem();
    }

    private void coloursFollowTheSystem() {
        Color light = fill();
        set(dark, true);
        assertThat(fill().getBrightness()).isGreaterThan(light.getBrightness());
        choose(looks.theme(), Theme.LIGHT);
        assertThat(fill()).as("whatever the system says").isEqualTo(light);
        choose(looks.theme(), Theme.SYSTEM);
        assertThat(fill()).isNotEqualTo(light);
        set(dark, false);
        assertThat(fill()).isEqualTo(light);
    }

    private void contrastFollowsTheSystem() {
        Color usual = fill();
        set(contrast, true);
        assertThat(fill()).isEqualTo(Color.BLACK).isNotEqualTo(usual);
        set(dark, true);
        assertThat(fill()).isEqualTo(Color.WHITE);
        choose(looks.contrast(), AsSystem.OFF);
        assertThat(fill()).isNotEqualTo(Color.WHITE);
        set(dark, false);
        assertThat(fill()).isEqualTo(usual);
        set(contrast, false);
        choose(looks.contrast(), AsSystem.ON);
        assertThat(fill()).isEqualTo(Color.BLACK);
    }

    private void motionFollowsTheSystem() {
        assertThat(spins()).isTrue();
        set(still, true);
        assertThat(spins()).isFalse();
        choose(looks.stillness(), AsSystem.OFF);
        assertThat(spins()).isTrue();
        set(still, false);
        choose(looks.stillness(), AsSystem.ON);
        assertThat(spins()).isFalse();
        choose(looks.stillness(), AsSystem.OFF);
        assertThat(spins()).isTrue();
    }

    /** Whether the sign of what is going on turns: it looks another way a little later. */
    private boolean spins() {
        WritableImage first = window.onFx(() -> spinner.snapshot(null, null));
        for (int frame = 0; frame < FRAMES; frame++) {
            WritableImage later = window.onFx(() -> spinner.snapshot(null, null));
            if (differ(first, later)) {
                return true;
            }
        }
        return false;
    }

    private static boolean differ(WritableImage one, WritableImage other) {
        for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
            for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void set(ObjectProperty<Boolean> property, boolean value) {
        choose(property, value);
    }

    private <T> void choose(ObjectProperty<T> property, T value) {
        window.onFx(() -> {
            property.set(value);
            return null;
        });
    }

    private Color fill() {
        return window.onFx(() -> (Color) ((Text) label.lookup(".text")).getFill());
    }

    private double size(Label of) {
        return window.onFx(() -> of.getFont().getSize());
    }

    private double sizeInPopup() {
        ListView<?> list =
                (ListView<?>) ((ComboBoxListViewSkin<?>) combo.getSkin()).getPopupContent();
        return ((ListCell<?>) list.lookup(".list-cell")).getFont().getSize();
    }
}
