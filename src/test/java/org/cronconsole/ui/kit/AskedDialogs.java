package org.cronconsole.ui.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers the questions; the test answers them. */
public final class AskedDialogs implements Dialogs {
    private final List<Confirmation> questions = new ArrayList<>();
    private final List<Consumer<String>> answers = new ArrayList<>();

    /** The pages that were opened. */
    public final List<String> browsed = new ArrayList<>();

    /** What {@link #chooseEnvFile} answers. */
    public Path envFile = Path.of(".env");

    /** What {@link #chooseProfileFile} answers. */
    public Path profileFile = Path.of("profiles.json");

    /** What {@link #chooseCsvFile} answers. */
    public Path csvFile = Path.of("table.csv");

    /** What {@link #saveFile} answers. */
    public Path savedFile = Path.of("saved.json");

    @Override
    public void confirm(Confirmation question, Consumer<String> confirmed) {
        questions.add(question);
        answers.add(confirmed);
    }

    @Override
    public void chooseEnvFile(Consumer<Path> chosen) {
        chosen.accept(envFile);
    }

    @Override
    public void chooseProfileFile(Consumer<Path> chosen) {
        chosen.accept(profileFile);
    }

    @Override
    public void chooseCsvFile(Consumer<Path> chosen) {
        chosen.accept(csvFile);
    }

    @Override
    public void saveFile(String title, String name, Consumer<Path> chosen) {
        chosen.accept(savedFile);
    }

    @Override
    public boolean browse(String address) {
        browsed.add(address);
        return true;
    }

    /** The newest question. */
    public Confirmation last() {
        return questions.getLast();
    }

    /** How many questions were asked. */
    public int count() {
        return questions.size();
    }

    /** Says yes to the newest question, with what was typed. */
    public void yes(String typed) {
        answers.getLast().accept(typed);
    }
}
