package org.cronconsole.ui.clockchanges;

import org.cronconsole.retime.RetimePlans;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * What a session knows and does about clock changes, in sight or not: a re-timing goes on and first
 * starts are looked at while other screens are open.
 */
public final class ClockChanges {
    private final RadarViewModel radar;
    private final RetimeViewModel retime;
    private final KeptPlansViewModel kept;
    private final ScreenKit kit;
    private boolean closed;

    /**
     * For one session.
     *
     * @param known the window's jobs
     * @param state remembers how far to look
     * @param dataFolder where plans are kept
     */
    public ClockChanges(
            Workbench workbench,
            KnownJobs known,
            ScreenKit kit,
            WriteAccess writes,
            UiState state,
            Path dataFolder) {
        RetimePlans plans =
                new RetimePlans(dataFolder, workbench.workspace().id(), kit.times()::now);
        this.kit = kit;
        this.radar = new RadarViewModel(known, kit);
        this.kept = new KeptPlansViewModel(plans, workbench.retiming(), workbench.keeper(), kit);
        this.retime =
                new RetimeViewModel(
                        workbench,
                        plans,
                        writes,
                        kit,
                        () -> {
                            if (!closed) {
                                kept.look();
                                known.refresh();
                            }
                        });
        String remembered = "clock.days." + workbench.profile();
        state.number(remembered).ifPresent(days -> radar.daysProperty().set((int) days));
        radar.daysProperty().subscribe((was, now) -> state.put(remembered, "" + now));
    }

    /** Looks at what is kept, now and from time to time. */
    public void start() {
        kept.start();
    }

    /** The session has ended: asks and writes nothing more. */
    public void close() {
        closed = true;
        retime.stop();
        kept.close();
    }

    /**
     * The screen.
     *
     * @param setLocalTimes leads to where jobs get a local time; null for nowhere
     */
    public Screen view(@Nullable Runnable setLocalTimes) {
        return new ClockChangesView(radar, retime, kept, kit, setLocalTimes);
    }
}
