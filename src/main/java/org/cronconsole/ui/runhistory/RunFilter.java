package org.cronconsole.ui.runhistory;

import org.cronconsole.history.HistoryStatus;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Which rows are shown, by what became of them. */
enum RunFilter {
    ALL(status -> true),
    WRONG(HistoryStatus::wrong),
    ACTIVE(HistoryStatus::active),
    SUCCESSFUL(HistoryStatus.SUCCESSFUL),
    UNSUCCESSFUL(HistoryStatus.UNSUCCESSFUL),
    CANCELED(HistoryStatus.CANCELED),
    MISSED(status -> status == HistoryStatus.MISSED || status == HistoryStatus.LATE),
    SUSPENDED(HistoryStatus.SUSPENDED),
    UNKNOWN(HistoryStatus.UNKNOWN);

    private final Set<HistoryStatus> statuses = EnumSet.noneOf(HistoryStatus.class);

    RunFilter(HistoryStatus only) {
        statuses.add(only);
    }

    RunFilter(Predicate<HistoryStatus> shown) {
        Arrays.stream(HistoryStatus.values()).filter(shown).forEach(statuses::add);
    }

    Set<HistoryStatus> statuses() {
        return statuses;
    }
}
