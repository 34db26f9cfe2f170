package org.cronconsole.ui.clockchanges;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/** The radar, and in its place the re-timing while there is one. */
public final class ClockChangesView implements Screen {
    private static final Duration TICK = Duration.ofSeconds(30);

    private final RadarViewModel radar;
    private final RetimeViewModel retime;
    private final KeptPlansViewModel kept;
    private final ScreenKit kit;
    private final RadarPart radarPart;
    private final RetimePart retimePart;
    private final StackPane root = new StackPane();
    private Tasks.@Nullable Handle ticking;

    /**
     * Shows these models.
     *
     * @param setLocalTimes leads to where jobs get a local time; null for nowhere
     */
    public ClockChangesView(
            RadarViewModel radar,
            RetimeViewModel retime,
            KeptPlansViewModel kept,
            ScreenKit kit,
            @Nullable Runnable setLocalTimes) {
        this.radar = radar;
        this.retime = retime;
        this.kept = kept;
        this.kit = kit;
        this.radarPart = new RadarPart(radar, retime, kept, kit, setLocalTimes);
        this.retimePart = new RetimePart(retime, kit.texts());
        root.getChildren().setAll(radarPart.root(), retimePart.root());
        var closed = retime.stageProperty().isEqualTo(RetimeViewModel.Stage.CLOSED);
        Shown.whenever(radarPart.root(), closed);
        Shown.whenever(retimePart.root(), closed.not());
        closed.subscribe((was, now) -> focus());
    }

    @Override
    public Optional<UnderWay> underWay() {
        return retime.stageProperty().get() == RetimeViewModel.Stage.RUNNING
                ? Optional.of(new UnderWay("clock.leave", retime::stop))
                : Optional.empty();
    }

    private boolean isClosed() {
        return retime.stageProperty().get() == RetimeViewModel.Stage.CLOSED;
    }

    private void focus() {
        if (isClosed()) {
            radarPart.focus();
        } else {
            retimePart.focus();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        radar.entered();
        kept.look();
        if (ticking == null) {
            ticking = kit.tasks().every(TICK, this::tick);
        }
        focus();
    }

    /** Windows open and close while one looks at a plan. */
    private void tick() {
        if (retime.stageProperty().get() == RetimeViewModel.Stage.REVIEW) {
            retime.stand();
        }
    }

    @Override
    public void left() {
        radar.left();
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
    }

    @Override
    public void refresh() {
        if (isClosed()) {
            radar.refresh();
        } else if (retime.stageProperty().get() == RetimeViewModel.Stage.REVIEW
                && !retime.resumedProperty().get()) {
            retime.plan();
        }
    }
}
