package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;

import org.cronconsole.dealership.Journal;

import java.util.List;

/** Shows the onboardings that this computer knows of. */
final class JournalOutput {
    private JournalOutput() {}

    static ArrayNode json(List<Journal> journals) {
        return Json.array(
                journals,
                journal ->
                        Json.object()
                                .put("journal", journal.id())
                                .put("dealership", journal.dealership())
                                .put("state", journal.state().word())
                                .put("startedAt", Json.time(journal.startedAt())));
    }

    static String text(List<Journal> journals) {
        TextTable table = new TextTable("JOURNAL", "DEALERSHIP", "STATE", "STARTED AT");
        journals.forEach(j ->
                table.row(
                        j.id(),
                        j.dealership(),
                        j.state().word(),
                        Json.orEmpty(Json.time(j.startedAt()))));
        return table.toString();
    }
}
