package org.cronconsole.ui.runhistory;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.history.HistoryExport;
import org.cronconsole.history.HistoryExport.Written;
import org.cronconsole.history.HistoryFileProblem;
import org.cronconsole.history.HistoryService.Query;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Writes the history that is shown to a file: says what it will hold, asks where to, and never
 * writes over a file unless that was said.
 */
final class Exporting {
    private final HistoryExport export;
    private final ScreenKit kit;
    private final Consumer<Notice> done;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper thereAlready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final StringProperty file = new SimpleStringProperty("");
    private final StringProperty folder =
            new SimpleStringProperty(System.getProperty("user.home", "."));
    private final BooleanProperty replace = new SimpleBooleanProperty();
    private @Nullable Query query;
    private Tasks.@Nullable Handle work;

    /** Says there what came of it. */
    Exporting(HistoryExport export, ScreenKit kit, Consumer<Notice> done) {
        this.export = export;
        this.kit = kit;
        this.done = done;
        file.subscribe(typed -> {
            problem.set("");
            thereAlready.set(false);
            replace.set(false);
        });
    }

    /** Asks where to write this, which is described in words. */
    void ask(Query wanted, String words) {
        query = wanted;
        what.set(words);
        progress.set("");
        kit.tasks()
                .run(
                        () -> export.fileName(wanted),
                        name -> {
                            file.set(Path.of(folder.get()).resolve(name).toString());
                            open.set(true);
                        },
                        failure -> done.accept(Notice.of(kit.problems().of(failure))));
    }

    /** Lets the person choose by the system's own dialog, which asks itself before replacing. */
    void browse() {
        Path now = path();
        String name = now == null ? "runs.csv" : String.valueOf(now.getFileName());
        kit.dialogs()
                .saveFile(
                        kit.texts().get("runs.export.title"),
                        name,
                        chosen -> {
                            file.set(chosen.toString());
                            replace.set(true);
                        });
    }

    private @Nullable Path path() {
        String typed = file.get().strip();
        try {
            if (typed.startsWith("~/")) {
                return Path.of(System.getProperty("user.home", "."), typed.substring(2));
            }
            return typed.isEmpty() ? null : Path.of(typed);
        } catch (InvalidPathException none) {
            return null;
        }
    }

    /** Writes it. */
    void start() {
        Path target = path();
        Query wanted = query;
        if (writing.get() || wanted == null) {
            return;
        }
        if (target == null || !target.isAbsolute()) {
            problem.set(kit.texts().get("runs.export.nofile"));
            return;
        }
        problem.set("");
        writing.set(true);
        boolean over = replace.get();
        work =
                kit.tasks()
                        .run(
                                () ->
                                        export.write(
                                                wanted,
                                                target,
                                                over,
                                                count -> kit.tasks().onScreen(() -> tell(count))),
                                this::written,
                                this::failed);
    }

    private void tell(int count) {
        if (writing.get()) {
            progress.set(kit.texts().format("runs.export.progress", count));
        }
    }

    private void written(Written written) {
        ended();
        Path into = written.file().getParent();
        if (into != null) {
            folder.set(into.toString());
        }
        open.set(false);
        String title = kit.texts().format("runs.exported", written.rows());
        String where = kit.texts().format("runs.exported.where", written.file().toString());
        done.accept(
                written.unknown() == 0
                        ? Notice.success(title, where)
                        : Notice.warning(
                                title,
                                where
                                        + " "
                                        + kit.texts()
                                                .format(
                                                        "runs.exported.unknown",
                                                        written.unknown())));
    }

    private void failed(Throwable failure) {
        ended();
        if (failure instanceof HistoryFileProblem known) {
            boolean there = known.kind() == HistoryFileProblem.Kind.THERE_ALREADY;
            thereAlready.set(there);
            problem.set(
                    Objects.requireNonNullElse(known.getMessage(), "")
                            + (there ? " " + kit.texts().get("runs.export.there") : ""));
        } else {
            open.set(false);
            done.accept(Notice.of(kit.problems().of(failure)));
        }
    }

    private void ended() {
        work = null;
        writing.set(false);
        progress.set("");
    }

    /** Stops the writing, which leaves nothing behind; else closes. */
    void cancel() {
        if (work != null && writing.get()) {
            work.cancel();
            ended();
            problem.set(kit.texts().get("runs.export.stopped"));
        } else {
            open.set(false);
        }
    }

    /** True while it is asked or written. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** True where the file is there already, and was left as it is. */
    ReadOnlyBooleanProperty thereAlreadyProperty() {
        return thereAlready.getReadOnlyProperty();
    }

    /** What will be in the file. */
    ReadOnlyStringProperty whatProperty() {
        return what.getReadOnlyProperty();
    }

    /** What is wrong with the file, and how to mend it; empty where nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The file, as it is typed. */
    StringProperty fileProperty() {
        return file;
    }

    /** The folder that is proposed: the last one. */
    StringProperty folderProperty() {
        return folder;
    }

    /** Whether a file that is there already is written over. */
    BooleanProperty replaceProperty() {
        return replace;
    }
}
