package org.cronconsole.ui.many;

import javafx.beans.property.ObjectProperty;

import org.cronconsole.dealership.queue.DealershipCsv;
import org.cronconsole.dealership.queue.QueueRow;
import org.cronconsole.dealership.queue.ResultsCsv;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Writes the files that belong to many dealerships: a template, and results. */
record ManyFiles(ScreenKit kit, ObjectProperty<@Nullable Notice> notice) {
    void saveTemplate() {
        save("template", "dealerships.csv", DealershipCsv::writeTemplate);
    }

    void saveResults(List<QueueRow> rows) {
        save("results", "dealerships-results.csv", file -> ResultsCsv.write(file, rows));
    }

    private void save(String what, String name, Consumer<Path> write) {
        kit.dialogs()
                .saveFile(
                        kit.texts().get("many.save." + what),
                        name,
                        file ->
                                kit.tasks()
                                        .run(
                                                () -> {
                                                    write.accept(file);
                                                    return file;
                                                },
                                                written -> saved(what, written),
                                                failure -> notSaved(file)));
    }

    private void saved(String what, Path file) {
        notice.set(Notice.success(kit.texts().get("many.saved." + what), String.valueOf(file)));
    }

    private void notSaved(Path file) {
        notice.set(
                Notice.warning(
                        kit.texts().get("many.unsaved"),
                        kit.texts().format("many.unsaved.text", String.valueOf(file))));
    }
}
