package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.history.HistoryExport;
import org.cronconsole.history.HistoryPage;
import org.cronconsole.history.HistoryRow;
import org.cronconsole.run.Run;

import java.time.Duration;
import java.util.List;

/** Shows histories. The names and the order of the JSON fields are relied on by scripts. */
final class HistoryOutput {
    private HistoryOutput() {}

    static ObjectNode json(HistoryRow row) {
        Run run = row.run();
        ObjectNode json = Json.object();
        json.put("jobId", row.place().job().id().value());
        json.put("job", row.place().job().name());
        json.put("dealership", row.place().dealership());
        json.put("period", row.place().job().period().map(Enum::name).orElse(null));
        json.put("timeZone", Json.text(row.place().zone()));
        json.put("status", row.status().word());
        json.put("expectedAt", Json.time(row.expectedAt().orElse(null)));
        json.put("runId", run == null ? null : run.id().value());
        json.put("startedAt", Json.time(run == null ? null : run.startedAt()));
        json.put("endedAt", Json.time(run == null ? null : run.endedAt()));
        json.put("durationSeconds", row.duration().map(Duration::toSeconds).orElse(null));
        json.put("trigger", run == null ? null : run.trigger().word());
        json.put("reason", row.reason().orElse(null));
        json.put("user", row.user().orElse(null));
        return json;
    }

    static ObjectNode json(HistoryExport.Written written, HistoryPage.Gaps gaps) {
        ObjectNode json = Json.object();
        json.put("file", written.file().toString());
        json.put("rows", written.rows());
        json.put("unknownRows", written.unknown());
        json.put("jobsNotRead", gaps.jobs());
        json.put("requestsToRead", gaps.requests());
        return json;
    }

    static String table(List<HistoryRow> rows) {
        TextTable table =
                new TextTable(
                        "JOB", "STATUS", "EXPECTED", "STARTED", "SECONDS", "TRIGGER", "REASON");
        for (HistoryRow row : rows) {
            Run run = row.run();
            table.row(
                    row.place().job().name(),
                    row.status().word(),
                    Json.orEmpty(Json.time(row.expectedAt().orElse(null))),
                    Json.orEmpty(Json.time(run == null ? null : run.startedAt())),
                    Json.orEmpty(row.duration().map(Duration::toSeconds).orElse(null)),
                    run == null ? "" : run.trigger().word(),
                    row.reason().orElse(""));
        }
        return table.isEmpty() ? "" : table.toString();
    }
}
