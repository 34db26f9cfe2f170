package org.cronconsole.ui.orphans;

import org.cronconsole.dealership.orphan.Orphan;
import org.cronconsole.dealership.orphan.OrphanKind;
import org.cronconsole.dealership.orphan.OrphanReport;
import org.cronconsole.dealership.orphan.OrphanReport.SetAside;

import java.util.ArrayList;
import java.util.List;

/** A line of the list: a group, or one of its findings. */
sealed interface OrphanLine {
    /**
     * The head of a group.
     *
     * @param found those that follow
     */
    record Group(OrphanKind kind, List<Orphan> found) implements OrphanLine {
        /** Copies the list. */
        public Group {
            found = List.copyOf(found);
        }
    }

    /** A finding. */
    record Found(Orphan orphan) implements OrphanLine {}

    /**
     * The head of those that are set aside.
     *
     * @param count how many follow
     */
    record AsideGroup(int count) implements OrphanLine {}

    /** A finding that is set aside. */
    record Aside(SetAside aside) implements OrphanLine {}

    /** Whether it stands for the same thing as another one of an earlier reading. */
    default boolean same(OrphanLine other) {
        return switch (this) {
            case Group(OrphanKind kind, List<Orphan> ignored) ->
                    other instanceof Group group && group.kind() == kind;
            case Found(Orphan orphan) ->
                    other instanceof Found found && found.orphan().same(orphan);
            case AsideGroup ignored -> other instanceof AsideGroup;
            case Aside(SetAside aside) ->
                    other instanceof Aside set && set.aside().orphan().same(aside.orphan());
        };
    }

    /** The lines of a report, group by group. */
    static List<OrphanLine> of(OrphanReport report) {
        List<OrphanLine> lines = new ArrayList<>();
        for (OrphanKind kind : OrphanKind.values()) {
            List<Orphan> found = report.found().stream().filter(o -> o.kind() == kind).toList();
            if (!found.isEmpty()) {
                lines.add(new Group(kind, found));
                found.forEach(orphan -> lines.add(new Found(orphan)));
            }
        }
        if (!report.ignored().isEmpty()) {
            lines.add(new AsideGroup(report.ignored().size()));
            report.ignored().forEach(aside -> lines.add(new Aside(aside)));
        }
        return lines;
    }
}
