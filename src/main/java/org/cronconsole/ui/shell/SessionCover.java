package org.cronconsole.ui.shell;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.effect.GaussianBlur;
import javafx.scene.image.ImageView;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.cronconsole.ui.kit.ProfileMark;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Covers the window while a new sign-in is asked for. What is beneath lives on and keeps what was
 * typed, but gets neither keys nor clicks; dialogs in front of the window go out of sight and come
 * back.
 */
final class SessionCover {
    private static final double BLUR = 12;

    private final Stage stage;
    private final Node covered;
    private final StackPane root = new StackPane();

    /** What was seen at the time, blurred once: to blur what moves is work without end. */
    private final ImageView picture = new ImageView();

    private final List<Stage> hidden = new ArrayList<>();
    private final EventHandler<InputEvent> touch = event -> touched();
    private @Nullable ReSignInViewModel model;
    private @Nullable Supplier<ReSignInView> makes;
    private @Nullable ReSignInView view;
    private @Nullable Node focused;

    /** Lies over this node of the window. */
    SessionCover(Stage stage, Node covered) {
        this.stage = stage;
        this.covered = covered;
        root.setVisible(false);
        root.setId("sessionCover");
        root.getStyleClass().add("session-cover");
        picture.setEffect(new GaussianBlur(BLUR));
        picture.setCache(true);
        picture.setManaged(false);
        // Mouse, keys and wheel in every window of the application; dialogs are its children.
        Window.getWindows()
                .addListener(
                        (javafx.collections.ListChangeListener<Window>)
                                change -> Window.getWindows().forEach(this::listenTo));
        Window.getWindows().forEach(this::listenTo);
        listenTo(stage);
    }

    private void listenTo(Window window) {
        // Adding the same handler twice has no effect.
        window.addEventFilter(KeyEvent.ANY, touch);
        window.addEventFilter(MouseEvent.ANY, touch);
        window.addEventFilter(ScrollEvent.ANY, touch);
    }

    private void touched() {
        if (model != null) {
            model.touched();
        }
    }

    /** The cover, to be stacked over what it covers. */
    Node root() {
        return root;
    }

    /**
     * Watches the session of this workbench from now on.
     *
     * @param idleAfter how long nobody may touch the window before it is covered; zero: for ever
     * @param signOut leaves the session
     */
    void watch(
            Workbench workbench,
            ScreenKit kit,
            ProfileMark mark,
            Duration idleAfter,
            Runnable signOut) {
        stop();
        ReSignInViewModel watching = new ReSignInViewModel(workbench, kit, idleAfter);
        // Most sessions never need it.
        makes = () -> new ReSignInView(watching, mark, kit.texts(), signOut);
        model = watching;
        watching.reasonProperty()
                .subscribe(reason -> {
                    if (reason == null) {
                        uncover();
                    } else {
                        cover(reason);
                    }
                });
    }

    /** Watches nothing any more, and uncovers the window. */
    void stop() {
        ReSignInViewModel before = model;
        if (before != null) {
            // Questions of a session that is over are not asked again.
            hidden.clear();
            model = null;
            before.close();
            uncover();
            root.getChildren().clear();
            makes = null;
            view = null;
        }
    }

    private void cover(ReSignInViewModel.Reason reason) {
        if (root.isVisible()) {
            if (reason == ReSignInViewModel.Reason.IDLE) {
                picture.setImage(null);
            }
            return;
        }
        if (reason != ReSignInViewModel.Reason.IDLE) {
            picture.setImage(covered.snapshot(null, null));
        }
        focused = stage.getScene() == null ? null : stage.getScene().getFocusOwner();
        hideOthers();
        covered.setDisable(true);
        // It lives on, but need not be drawn.
        covered.setVisible(false);
        root.setVisible(true);
        asking().takeFocus();
    }

    private ReSignInView asking() {
        ReSignInView made = view;
        if (made == null) {
            made = Objects.requireNonNull(makes, "nobody is signed in").get();
            view = made;
            root.getChildren().setAll(picture, made.root());
            root.applyCss();
        }
        return made;
    }

    private void hideOthers() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popup) {
                popup.hide();
            } else if (window instanceof Stage dialog && dialog.getOwner() != null) {
                hidden.add(dialog);
                dialog.hide();
            }
        }
    }

    private void uncover() {
        if (!root.isVisible()) {
            return;
        }
        root.setVisible(false);
        picture.setImage(null);
        covered.setVisible(true);
        covered.setDisable(false);
        if (focused != null) {
            focused.requestFocus();
            focused = null;
        }
        hidden.forEach(Stage::show);
        hidden.clear();
    }
}
