package org.cronconsole.ui.help;

import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Themes;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.kit.WindowPlace;
import org.jspecify.annotations.Nullable;

/**
 * The guide in a window of its own, beside the application's: it is made when it is first wanted,
 * stays open while one works, and there is one of it. Used on the FX thread.
 */
public final class HelpWindow {
    private static final double WIDTH = 940;
    private static final double HEIGHT = 700;
    private static final double MIN_WIDTH = 620;
    private static final double MIN_HEIGHT = 400;

    private final Stage beside;
    private final ScreenKit kit;
    private final WindowPlace place;
    private @Nullable Stage stage;
    private @Nullable HelpViewModel model;

    /** Opens beside this window, and closes with it. */
    public HelpWindow(Stage beside, ScreenKit kit, UiState state) {
        this.beside = beside;
        this.kit = kit;
        this.place = new WindowPlace(state, "help", WIDTH, HEIGHT);
        beside.showingProperty()
                .subscribe(showing -> {
                    if (!showing) {
                        close();
                    }
                });
    }

    /** Shows a place in the guide, in the window that is open or in a new one. */
    public void open(Topic topic) {
        Stage window = stage;
        HelpViewModel pages = model;
        if (window == null || pages == null) {
            pages = new HelpViewModel(kit);
            window = make(pages);
            stage = window;
            model = pages;
        }
        // The system may have given the icons only after this window was made.
        window.getIcons().setAll(beside.getIcons());
        window.setIconified(false);
        window.show();
        window.toFront();
        window.requestFocus();
        pages.open(topic);
    }

    private Stage make(HelpViewModel pages) {
        Stage window = new Stage();
        HelpView view = new HelpView(pages, kit.texts(), window::hide);
        Scene scene = new Scene(view.root(), WIDTH, HEIGHT);
        Themes.style(scene);
        window.setTitle(kit.texts().get("help.window"));
        window.setMinWidth(MIN_WIDTH);
        window.setMinHeight(MIN_HEIGHT);
        window.setScene(scene);
        place.restore(window);
        window.setOnShown(shown -> view.entered());
        window.setOnHiding(hiding -> place.remember(window));
        return window;
    }

    /** Whether a window is the guide's own. */
    public boolean is(Window window) {
        return window == stage;
    }

    private void close() {
        if (stage != null) {
            stage.hide();
        }
    }
}
