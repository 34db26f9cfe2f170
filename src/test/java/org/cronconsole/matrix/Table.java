package org.cronconsole.matrix;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Verdicts as a table: a row for each operation, a column for each fault. */
final class Table {
    private static final int NAME = 24;

    private final List<Operation> operations;
    private final List<Verdict> verdicts;

    Table(List<Operation> operations, List<Verdict> verdicts) {
        this.operations = operations;
        this.verdicts = verdicts;
    }

    /** In columns of one width. */
    String text() {
        StringBuilder text = new StringBuilder(" ".repeat(NAME));
        for (Fault fault : Fault.values()) {
            text.append(String.format(Locale.ROOT, "%-6s", fault.head()));
        }
        for (Operation operation : operations) {
            text.append(String.format(Locale.ROOT, "\n%-24s", operation));
            for (Fault fault : Fault.values()) {
                text.append(String.format(Locale.ROOT, "%-6s", mark(operation, fault)));
            }
        }
        return text.append("\n\n").append(legend("")).toString().stripTrailing() + "\n";
    }

    /** In Markdown. */
    String markdown() {
        StringBuilder text = new StringBuilder("| |");
        StringBuilder rule = new StringBuilder("\n|---|");
        for (Fault fault : Fault.values()) {
            text.append(' ').append(fault.head()).append(" |");
            rule.append("---|");
        }
        text.append(rule);
        for (Operation operation : operations) {
            text.append("\n| ").append(operation).append(" |");
            for (Fault fault : Fault.values()) {
                text.append(' ').append(mark(operation, fault)).append(" |");
            }
        }
        return text.append("\n\n").append(legend("- ")).toString();
    }

    private String mark(Operation operation, Fault fault) {
        return mark(operation, fault, false) + mark(operation, fault, true);
    }

    private String mark(Operation operation, Fault fault, boolean always) {
        List<Verdict> here =
                verdicts.stream()
                        .filter(v ->
                                v.cell().operation() == operation
                                        && v.cell().fault() == fault
                                        && v.cell().always() == always)
                        .toList();
        if (here.isEmpty()) {
            return " ";
        }
        if (here.stream().anyMatch(v -> !v.wrong().isEmpty())) {
            return "X";
        }
        Claim worst =
                here.stream().map(Verdict::claim).max(Comparator.naturalOrder()).orElseThrow();
        return switch (worst) {
            case DONE -> here.stream().anyMatch(Verdict::partial) ? "~" : "+";
            case NOT_DONE -> "-";
            case UNKNOWN -> "?";
        };
    }

    private String legend(String bullet) {
        long bad = verdicts.stream().filter(v -> !v.wrong().isEmpty()).count();
        StringBuilder text = new StringBuilder();
        text.append(
                """
                Two marks a field: the fault at one request alone, then at that one and all after it. Each is tried at every
                request of the operation; the mark tells the worst that was told, all of it compared with what the server holds:
                + done   ~ read, without local times   - refused, and truly nothing done   ? told as not known, at most once
                X wrong: a double effect, an untrue message, one without cause or next step, a secret, or an input that was lost
                """);
        for (Fault fault : Fault.values()) {
            text.append(bullet)
                    .append(String.format(Locale.ROOT, "%-6s", fault.head()))
                    .append(fault.words());
            text.append('\n');
        }
        return text.append(
                        String.format(Locale.ROOT, "%d trials, %d wrong\n", verdicts.size(), bad))
                .toString();
    }
}
