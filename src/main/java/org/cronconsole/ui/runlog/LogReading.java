package org.cronconsole.ui.runlog;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.CronJob;
import org.cronconsole.render.LogLine;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.run.log.LogEntry;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/**
 * Reads what is there of a log, its end first, a page after the other; one reading at a time. Used
 * on the screen's thread, on which all is told too.
 */
final class LogReading {
    private final RunService runs;
    private final Tasks tasks;
    private final Consumer<List<LogEntry>> page;
    private Tasks.@Nullable Handle handle;
    private boolean underWay;
    private boolean broken;
    // Pages of a reading that was canceled may still be on their way.
    private int number;

    /**
     * A reader.
     *
     * @param page is told the lines of each page, oldest first
     */
    LogReading(RunService runs, Tasks tasks, Consumer<List<LogEntry>> page) {
        this.runs = runs;
        this.tasks = tasks;
        this.page = page;
    }

    /** True while one is under way. */
    boolean underWay() {
        return underWay;
    }

    /** True where the last one did not come to its end, so that lines may be missing. */
    boolean broken() {
        return broken;
    }

    /**
     * Begins.
     *
     * @param from the run as if it had started where the reading is to begin
     * @param done is told whether these were all lines
     */
    void start(CronJob job, Run from, Consumer<Boolean> done, Consumer<? super Throwable> failed) {
        underWay = true;
        broken = true;
        int mine = ++number;
        handle =
                tasks.run(
                        () ->
                                runs.logFromEnd(
                                        job, from, LogLines.LIMIT, lines -> toScreen(mine, lines)),
                        whole -> {
                            underWay = false;
                            broken = false;
                            done.accept(whole);
                        },
                        failure -> {
                            underWay = false;
                            failed.accept(failure);
                        });
    }

    /** True where asking again may help. */
    static boolean mayPass(Throwable failure) {
        return failure instanceof GatewayException.Unreachable
                || failure instanceof GatewayException.RateLimited
                || failure instanceof GatewayException.Unexpected;
    }

    private void toScreen(int of, List<LogLine> lines) {
        List<LogEntry> read = lines.stream().map(LogEntry::of).toList();
        tasks.onScreen(() -> {
            if (of == number) {
                page.accept(read);
            }
        });
    }

    /** Ends it; nothing of it is told any more. */
    void cancel() {
        if (handle != null) {
            handle.cancel();
            handle = null;
        }
        underWay = false;
        number++;
    }

    /** Another log: whether the last reading was whole does not matter any more. */
    void forget() {
        cancel();
        broken = false;
    }
}
