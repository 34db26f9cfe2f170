package org.cronconsole.ui.watch;

import org.cronconsole.ui.kit.StatusPill.Look;

/** How a run looks by how it stands. */
final class WatchLooks {
    private WatchLooks() {}

    static Look pill(WatchWords.Stand stand) {
        return switch (stand) {
            case PENDING -> Look.WAITING;
            case RUNNING -> Look.RUNNING;
            case LONG, HUNG -> Look.WARN;
            case SUCCESSFUL -> Look.OK;
            case UNSUCCESSFUL -> Look.FAIL;
            case CANCELED -> Look.STOPPED;
            case UNKNOWN -> Look.UNKNOWN;
        };
    }

    /** The style of the bar. */
    static String bar(WatchWords.Stand stand) {
        return switch (stand) {
            case PENDING, RUNNING -> "running";
            case LONG, HUNG -> "warn";
            case SUCCESSFUL -> "ok";
            case UNSUCCESSFUL -> "fail";
            case CANCELED, UNKNOWN -> "quiet";
        };
    }
}
