package org.cronconsole.ui.adoption;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.retime.AdoptionCsv;
import org.cronconsole.retime.AdoptionWish;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes what is meant from a CSV file, and writes what the table shows to one. */
final class AdoptionFiles {
    private final AdoptionViewModel model;
    private final ScreenKit kit;
    private final ObservableList<String> problems = FXCollections.observableArrayList();

    AdoptionFiles(AdoptionViewModel model, ScreenKit kit) {
        this.model = model;
        this.kit = kit;
    }

    /** Asks for a file and takes its rows into the table, ticked, to be looked at. */
    void open() {
        kit.dialogs().chooseCsvFile(this::read);
    }

    private void read(Path file) {
        Set<String> there =
                model.rows().stream().map(AdoptionRow::dealership).collect(Collectors.toSet());
        kit.tasks()
                .run(
                        () -> matched(AdoptionCsv.read(file), there),
                        taken -> take(file, taken),
                        failure ->
                                model.noticeProperty().set(Notice.of(kit.problems().of(failure))));
    }

    private record Taken(Map<String, Choice> choices, List<String> problems) {}

    private Taken matched(AdoptionCsv.Content content, Set<String> there) {
        Map<String, Choice> choices = new HashMap<>();
        List<AdoptionCsv.Problem> wrong = new ArrayList<>(content.problems());
        for (AdoptionWish wish : content.wishes()) {
            if (there.contains(wish.dealership())) {
                choices.put(wish.dealership(), choice(wish));
            } else {
                wrong.add(
                        new AdoptionCsv.Problem(
                                wish.row(),
                                "dealership",
                                kit.texts().format("adoption.file.nobody", wish.dealership())));
            }
        }
        List<String> words =
                wrong.stream()
                        .sorted(Comparator.comparingInt(AdoptionCsv.Problem::row))
                        .map(AdoptionCsv.Problem::words)
                        .toList();
        return new Taken(choices, words);
    }

    private static Choice choice(AdoptionWish wish) {
        return new Choice(
                wish.zone().getId(),
                null,
                wish.am() == null ? null : wish.am().toString(),
                wish.pm() == null ? null : wish.pm().toString(),
                wish.days() == null ? null : Weekdays.format(wish.days()),
                true);
    }

    private void take(Path file, Taken taken) {
        problems.setAll(taken.problems());
        model.take(taken.choices());
        String title = kit.texts().format("adoption.file.read", taken.choices().size());
        String name = String.valueOf(file.getFileName());
        model.noticeProperty()
                .set(
                        taken.problems().isEmpty()
                                ? Notice.success(title, name)
                                : Notice.warning(
                                        title,
                                        kit.texts()
                                                .format(
                                                        "adoption.file.wrong",
                                                        name,
                                                        taken.problems().size())));
    }

    /** Asks where to, and writes the dealerships that are shown, as they are shown. */
    void save() {
        List<AdoptionRow> rows = List.copyOf(model.shown());
        kit.dialogs()
                .saveFile(
                        kit.texts().get("adoption.save.title"),
                        "local-times.csv",
                        file ->
                                kit.tasks()
                                        .run(
                                                () -> {
                                                    AdoptionCsv.write(
                                                            file,
                                                            rows.stream()
                                                                    .map(AdoptionRow::forFile)
                                                                    .toList());
                                                    return rows.size();
                                                },
                                                count ->
                                                        model.noticeProperty()
                                                                .set(
                                                                        Notice.success(
                                                                                kit.texts()
                                                                                        .format(
                                                                                                "adoption.saved",
                                                                                                count),
                                                                                file.toString())),
                                                failure -> notSaved(file)));
    }

    private void notSaved(Path file) {
        model.noticeProperty()
                .set(
                        Notice.warning(
                                kit.texts().get("adoption.unsaved"),
                                kit.texts().format("adoption.unsaved.text", file.toString())));
    }

    /** What is wrong with the file that was read last, by row and column. */
    ObservableList<String> problems() {
        return problems;
    }
}
