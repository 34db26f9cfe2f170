package org.cronconsole.ui.kit;

import javafx.application.Application;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Dialogs as windows of this application, in front of its main window. */
public final class FxDialogs implements Dialogs {
    private final Stage owner;
    private final Texts texts;
    private @Nullable ProfileMark mark;

    /** Shows dialogs in front of this window. */
    public FxDialogs(Stage owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    /** Every dialog from now on bears this strip; null: none. */
    public void mark(@Nullable ProfileMark profile) {
        mark = profile;
    }

    @Override
    public void confirm(Confirmation question, Consumer<String> confirmed) {
        new ConfirmDialog(question, texts, mark, owner, confirmed).show();
    }

    @Override
    public void chooseEnvFile(Consumer<Path> chosen) {
        open("signin.import.title", "signin.import.filter", chosen, ".env", "*.env", "*.env.*");
    }

    @Override
    public void chooseProfileFile(Consumer<Path> chosen) {
        open(
                "profiles.import.title",
                "profiles.import.filter",
                chosen,
                "*.json",
                ".env",
                "*.env",
                "*.env.*");
    }

    @Override
    public void chooseCsvFile(Consumer<Path> chosen) {
        open("adoption.open.title", "adoption.open.filter", chosen, "*.csv", "*.CSV");
    }

    private void open(String title, String filter, Consumer<Path> chosen, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.get(filter), patterns),
                        new FileChooser.ExtensionFilter(
                                texts.get("signin.import.all"), "*", "*.*"));
        File file = chooser.showOpenDialog(owner);
        if (file != null) {
            chosen.accept(file.toPath());
        }
    }

    @Override
    public void saveFile(String title, String name, Consumer<Path> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(owner);
        if (file != null) {
            chosen.accept(file.toPath());
        }
    }

    @Override
    public boolean browse(String address) {
        if (!WebAddress.isSafe(address)) {
            return false;
        }
        new Browser().getHostServices().showDocument(address);
        return true;
    }

    /** JavaFX opens pages for an application alone; this one is never started. */
    private static final class Browser extends Application {
        @Override
        public void start(Stage stage) {
            throw new IllegalStateException("This opens pages and nothing else");
        }
    }
}
