package org.cronconsole.ui.customjob;

import javafx.beans.property.ObjectProperty;

import org.cronconsole.settings.EnvFileReader;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Map;

/** What is done to env vars after a question or with a file. */
final class EnvActions {
    private final EnvVars env;
    private final ScreenKit kit;
    private final ObjectProperty<@Nullable Notice> notice;

    /** Acts on these, and says so there. */
    EnvActions(EnvVars env, ScreenKit kit, ObjectProperty<@Nullable Notice> notice) {
        this.env = env;
        this.kit = kit;
        this.notice = notice;
    }

    /** Asks whether to delete an env var that the job has, or takes back one that it has not. */
    void delete(EnvRow row) {
        if (row.state() == EnvRow.State.DELETED || !env.has(row)) {
            env.undo(row);
            return;
        }
        kit.dialogs()
                .confirm(
                        new Confirmation(
                                kit.texts().format("customjob.env.delete.title", row.name()),
                                kit.texts().get("customjob.env.delete.message"),
                                kit.texts().get("customjob.env.delete.verb"),
                                true,
                                row.name()),
                        typed -> env.delete(row));
    }

    /** Lets the person choose a file, and takes over what is in it. */
    void choose() {
        kit.dialogs().chooseEnvFile(this::read);
    }

    private void read(Path file) {
        kit.tasks()
                .run(
                        () -> EnvFileReader.read(file),
                        found -> take(file, found),
                        failure -> notice.set(Notice.of(kit.problems().of(failure))));
    }

    private void take(Path file, Map<String, String> found) {
        long replaced = found.keySet().stream().filter(name -> env.row(name).isPresent()).count();
        found.forEach((name, value) -> env.set(name, Secret.of(value)));
        notice.set(
                Notice.info(
                        "",
                        kit.texts()
                                .format(
                                        "customjob.env.imported",
                                        found.size(),
                                        String.valueOf(file.getFileName()),
                                        replaced)));
    }
}
