package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.run.Run;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/** Shows runs. The names and the order of the JSON fields are relied on by scripts. */
final class RunOutput {
    private RunOutput() {}

    static ObjectNode json(Run run) {
        ObjectNode json = Json.object();
        json.put("id", run.id().value());
        json.put("status", run.status().word());
        json.put("startedAt", Json.time(run.startedAt()));
        json.put("endedAt", Json.time(run.endedAt()));
        json.put("durationSeconds", seconds(run));
        json.put("trigger", run.trigger().word());
        json.put("reason", run.reasonInWords().orElse(null));
        json.put("user", run.user());
        return json;
    }

    static String table(List<Run> runs) {
        TextTable table =
                new TextTable(
                        "ID", "STATUS", "STARTED", "ENDED", "SECONDS", "TRIGGER", "USER", "REASON");
        for (Run run : runs) {
            table.row(
                    run.id().value(),
                    run.status().word(),
                    Json.orEmpty(Json.time(run.startedAt())),
                    Json.orEmpty(Json.time(run.endedAt())),
                    Json.orEmpty(seconds(run)),
                    run.trigger().word(),
                    Json.orEmpty(run.user()),
                    run.reasonInWords().orElse(""));
        }
        return table.isEmpty() ? "" : table.toString();
    }

    private static @Nullable Long seconds(Run run) {
        return run.duration().map(Duration::toSeconds).orElse(null);
    }
}
