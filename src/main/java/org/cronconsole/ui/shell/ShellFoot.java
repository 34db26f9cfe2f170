package org.cronconsole.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Signs;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Tips;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands below the navigation: the connection, and what Render's limits leave and hold up. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class ShellFoot {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ServiceState state;
    private final LimitWait wait;
    private final Parent root;

    @FXML private Label connectionLabel;
    @FXML private FontIcon connectionIcon;
    @FXML private Region readsBox;
    @FXML private Label readsLabel;
    @FXML private FontIcon readsIcon;
    @FXML private Label limitWaitLabel;

    ShellFoot(ServiceState state, LimitWait wait, Texts texts) {
        this.state = state;
        this.wait = wait;
        this.root = Fxml.load(this, texts);
    }

    @FXML
    void initialize() {
        tell(connectionLabel, state.wordsProperty(), state.spokenProperty());
        state.silentProperty()
                .subscribe(silent -> {
                    connectionLabel.pseudoClassStateChanged(WRONG, silent);
                    connectionIcon.setIconCode(silent ? Feather.WIFI_OFF : Feather.WIFI);
                    if (silent) {
                        connectionLabel.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
                    }
                });
        tell(readsLabel, state.readsProperty(), state.readsSpokenProperty());
        state.littleProperty()
                .subscribe(little -> {
                    readsLabel.pseudoClassStateChanged(WRONG, little);
                    readsIcon.setIconCode(little ? Feather.ALERT_TRIANGLE : Feather.BAR_CHART_2);
                });
        bindWait();
        // Who waits is told how long, which says more than that nothing is left.
        Shown.whenever(
                readsBox,
                state.readsProperty().isNotEmpty().and(limitWaitLabel.visibleProperty().not()));
    }

    /**
     * Its name in full, also where less is to be seen; the sentences for whoever asks for more or
     * rests the pointer there.
     */
    private static void tell(
            Label label, ObservableValue<String> name, ObservableValue<String> sentences) {
        label.accessibleTextProperty().bind(name);
        Reasons.show(label, sentences);
    }

    private void bindWait() {
        limitWaitLabel.accessibleTextProperty().bind(wait.spokenProperty());
        Shown.whenever(limitWaitLabel, wait.wordsProperty().isNotEmpty());
        Tips.over(limitWaitLabel, wait.spokenProperty()::get);
        limitWaitLabel
                .visibleProperty()
                .subscribe(shown -> {
                    if (shown) {
                        limitWaitLabel.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
                    }
                });
    }

    /** Leaves words to tooltips where the window is narrow. */
    void fold(BooleanBinding narrow) {
        connectionLabel.textProperty().bind(state.wordsProperty());
        Signs.alone(narrow, connectionLabel);
        shorten(readsLabel, narrow, state.readsProperty(), state.readsInShortProperty());
        shorten(limitWaitLabel, narrow, wait.wordsProperty(), wait.leftProperty());
    }

    /** A number stands below its sign, where its words have no room. */
    private static void shorten(
            Label label,
            BooleanBinding narrow,
            ObservableValue<String> full,
            ObservableValue<String> brief) {
        label.textProperty().bind(narrow.flatMap(tight -> tight ? brief : full));
        label.contentDisplayProperty()
                .bind(
                        Bindings.when(narrow)
                                .then(ContentDisplay.TOP)
                                .otherwise(ContentDisplay.LEFT));
    }

    Parent root() {
        return root;
    }
}
