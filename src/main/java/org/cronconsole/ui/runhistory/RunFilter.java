package org.cronconsole.ui.runhistory;

import org.cronconsole.run.Run;
import org.cronconsole.run.RunStatus;

import java.util.EnumSet;
import java.util.Set;

/** Which runs are shown. */
enum RunFilter {
    ALL("runs.filter.all", EnumSet.allOf(RunStatus.class)),
    ACTIVE("runs.filter.active", EnumSet.of(RunStatus.RUNNING, RunStatus.HUNG)),
    SUCCESSFUL("runs.filter.successful", EnumSet.of(RunStatus.SUCCESSFUL)),
    UNSUCCESSFUL("runs.filter.unsuccessful", EnumSet.of(RunStatus.UNSUCCESSFUL)),
    CANCELED("runs.filter.canceled", EnumSet.of(RunStatus.CANCELED)),
    UNKNOWN("runs.filter.unknown", EnumSet.of(RunStatus.UNKNOWN));

    private final String key;
    private final Set<RunStatus> statuses;

    RunFilter(String key, Set<RunStatus> statuses) {
        this.key = key;
        this.statuses = statuses;
    }

    String key() {
        return key;
    }

    boolean shows(Run run) {
        return statuses.contains(run.status());
    }
}
