package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.dealership.orphan.Orphan;
import org.cronconsole.dealership.orphan.OrphanReport;
import org.cronconsole.dealership.orphan.OrphanReport.SetAside;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is left over, as output. */
final class OrphanOutput {
    private OrphanOutput() {}

    static ObjectNode json(Orphan orphan) {
        return Json.object()
                .put("kind", orphan.kind().word())
                .put("id", orphan.id())
                .put("name", orphan.name())
                .put("what", orphan.what())
                .put("repair", orphan.repair());
    }

    static ObjectNode json(SetAside aside) {
        return json(aside.orphan())
                .put("reason", aside.said().reason())
                .put("who", aside.said().who())
                .put("ignoredAt", Json.time(aside.said().at()));
    }

    static String text(List<Orphan> found) {
        StringBuilder text = new StringBuilder();
        for (Orphan orphan : found) {
            text.append(head(orphan))
                    .append("\n    ")
                    .append(TextTable.onOneLine(orphan.what()))
                    .append("\n    ")
                    .append(TextTable.onOneLine(orphan.repair()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String head(Orphan orphan) {
        String name = orphan.name().equals(orphan.id()) ? "" : "  " + orphan.name();
        return orphan.kind().word() + "  " + TextTable.onOneLine(orphan.id() + name);
    }

    static String ignored(List<SetAside> ignored) {
        StringBuilder text = new StringBuilder();
        for (SetAside aside : ignored) {
            text.append(head(aside.orphan()))
                    .append("\n    ")
                    .append(
                            TextTable.onOneLine(
                                    aside.said().reason() + " (" + aside.said().who() + ")"))
                    .append('\n');
        }
        return text.toString();
    }

    /** What it comes to. */
    static List<String> summary(OrphanReport report) {
        List<String> lines = new ArrayList<>();
        int found = report.found().size();
        if (report.tidy()) {
            lines.add("Nothing to tidy up.");
        } else if (found > 0) {
            String cost =
                    report.cost().stream()
                            .map(p -> p.amount().toPlainString() + " " + p.currency())
                            .collect(Collectors.joining(" + "));
            lines.add(
                    (found == 1 ? "1 finding" : found + " findings")
                            + (cost.isEmpty()
                                    ? "."
                                    : "; unused numbers cost " + cost + " a month before taxes."));
        }
        int ignored = report.ignored().size();
        if (ignored > 0) {
            lines.add(
                    (ignored == 1 ? "1 is ignored" : ignored + " are ignored")
                            + " (cron-console orphans --ignored).");
        }
        return lines;
    }
}
