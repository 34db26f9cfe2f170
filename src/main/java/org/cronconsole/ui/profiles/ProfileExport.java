package org.cronconsole.ui.profiles;

import javafx.beans.property.ObjectProperty;

import org.cronconsole.profile.ProfileTransfer;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** Writes profiles to a file that the person chooses, without their secrets. */
final class ProfileExport {
    private final ScreenKit kit;
    private final ObjectProperty<@Nullable Notice> notice;

    /** Says there what came of it. */
    ProfileExport(ScreenKit kit, ObjectProperty<@Nullable Notice> notice) {
        this.kit = kit;
        this.notice = notice;
    }

    /** Asks for the file and writes these. */
    void ask(List<StoredProfile> wanted) {
        if (!wanted.isEmpty()) {
            kit.dialogs()
                    .saveFile(
                            kit.texts().get("profiles.export.title"),
                            "cron-console-profiles.json",
                            file -> write(file, wanted));
        }
    }

    private void write(Path file, List<StoredProfile> wanted) {
        kit.tasks()
                .run(
                        () -> {
                            ProfileTransfer.write(file, wanted);
                            return file;
                        },
                        written ->
                                notice.set(
                                        Notice.success(
                                                kit.texts()
                                                        .format("profiles.exported", wanted.size()),
                                                kit.texts()
                                                        .format(
                                                                "profiles.exported.text",
                                                                written.toString()))),
                        failure -> notice.set(Notice.of(kit.problems().of(failure))));
    }
}
