package org.cronconsole.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.stage.Window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Puts the chosen look on every window, dialog and popup, and follows the system where that is
 * chosen. There is one look for all of them, as JavaFX has one theme. On the FX thread.
 */
public final class Themes {
    private static final String FOLDER = "/org/cronconsole/ui/";
    private static final String APP = address("app.css");

    /** What grows with the words and is given in pixels: see the file. */
    private static final String SIZES = "sizes.css";

    private static final Pattern PIXELS = Pattern.compile("([0-9.]+)px");

    /** The sheets of every scene, in their order. */
    private static List<String> sheets = List.of(APP, address(SIZES));

    private final Looks looks;
    private final SystemLook system;

    /** Starts with this look, and changes it when what was chosen is changed. */
    public Themes(Looks looks) {
        this(looks, SystemLook.ofThisComputer());
    }

    /** As above, on a computer that is set up like this. */
    Themes(Looks looks, SystemLook system) {
        this.looks = looks;
        this.system = system;
        apply();
        looks.theme().addListener(change -> apply());
        looks.textSize().addListener(change -> apply());
        looks.contrast().addListener(change -> apply());
        looks.stillness().addListener(change -> apply());
        system.dark().addListener(change -> apply());
        system.highContrast().addListener(change -> apply());
        system.still().addListener(change -> apply());
    }

    /** What was chosen. */
    public Looks looks() {
        return looks;
    }

    /** Gives a scene the application's look, now and when it changes. Popups take their owner's. */
    public static void style(Scene scene) {
        dress(scene);
        // One that is not to be seen when the look changes gets it when it is shown again.
        scene.windowProperty().flatMap(Window::showingProperty).subscribe(showing -> dress(scene));
    }

    private static void dress(Scene scene) {
        // What stays is left where it is: it would be read and parsed anew.
        ObservableList<String> worn = scene.getStylesheets();
        int both = Math.min(worn.size(), sheets.size());
        for (int at = 0; at < both; at++) {
            if (!worn.get(at).equals(sheets.get(at))) {
                worn.set(at, sheets.get(at));
            }
        }
        if (worn.size() > both) {
            worn.remove(both, worn.size());
        } else if (sheets.size() > both) {
            worn.addAll(sheets.subList(both, sheets.size()));
        }
    }

    private void apply() {
        boolean dark =
                switch (looks.theme().get()) {
                    case DARK -> true;
                    case LIGHT -> false;
                    case SYSTEM -> system.dark().getValue();
                };
        double factor = looks.textSize().get().factor();
        List<String> now = new ArrayList<>();
        now.add(APP);
        now.add(sizes(factor));
        if (looks.contrast().get().given(system.highContrast().getValue())) {
            now.add(address("contrast.css"));
            now.add(address(dark ? "contrast-dark.css" : "contrast-light.css"));
        }
        if (looks.stillness().get().given(system.still().getValue())) {
            now.add(address("still.css"));
        }
        String theme = (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
        if (!theme.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(theme);
        }
        sheets = List.copyOf(now);
        for (Window window : List.copyOf(Window.getWindows())) {
            Scene scene = window.getScene();
            if (scene != null && scene.getStylesheets().contains(APP)) {
                dress(scene);
            }
        }
        Scale.set(factor);
    }

    /** The sheet of the sizes, with all of them multiplied. */
    private static String sizes(double factor) {
        String drawn = address(SIZES);
        if (factor == 1) {
            return drawn;
        }
        String multiplied =
                PIXELS.matcher(text(SIZES))
                        .replaceAll(found -> Double.parseDouble(found.group(1)) * factor + "px");
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(multiplied.getBytes(StandardCharsets.UTF_8));
    }

    private static String address(String sheet) {
        return Objects.requireNonNull(Themes.class.getResource(FOLDER + sheet), sheet)
                .toExternalForm();
    }

    private static String text(String sheet) {
        try (InputStream in =
                Objects.requireNonNull(Themes.class.getResourceAsStream(FOLDER + sheet), sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("A part of the application is broken: " + sheet, broken);
        }
    }
}
