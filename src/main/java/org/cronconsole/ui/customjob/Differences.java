package org.cronconsole.ui.customjob;

import org.cronconsole.job.JobField;
import org.cronconsole.job.JobForm;
import org.cronconsole.job.JobSeen;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What somebody else has changed of a job while it was changed here. */
final class Differences {
    private Differences() {}

    /**
     * Words them, a line each.
     *
     * @param mine what was changed here and stays so
     */
    static String words(@Nullable JobSeen before, JobSeen fresh, JobForm mine, Texts texts) {
        JobForm old = before == null ? JobForm.EMPTY : before.form();
        JobForm now = fresh.form();
        List<String> lines = new ArrayList<>();
        for (JobField field : JobField.values()) {
            if (!old.text(field).equals(now.text(field))) {
                lines.add(
                        texts.format(
                                mine.has(field)
                                        ? "customjob.merged.both"
                                        : "customjob.merged.theirs",
                                texts.get("customjob.field." + field.fileName()),
                                old.text(field),
                                now.text(field)));
            }
        }
        return lines.isEmpty() ? texts.get("customjob.merged.nothing") : String.join("\n", lines);
    }
}
