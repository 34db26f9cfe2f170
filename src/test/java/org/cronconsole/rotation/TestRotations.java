package org.cronconsole.rotation;

import org.cronconsole.job.Patience;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RenderApi;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** Rotates in memory, without waiting. */
public final class TestRotations {
    private TestRotations() {}

    /** With this Render; what the window keeps lies in the folder. */
    public static RotationDesk of(RenderApi api, Path dataFolder, InstantSource clock) {
        return new RotationDesk(
                new Rotation(
                        new Rotation.Services(
                                api,
                                FakeRender.WORKSPACE,
                                clock,
                                new Patience(Duration.ofMillis(40), Duration.ofMillis(2)),
                                time -> {})),
                new RotationFolder(dataFolder, FakeRender.WORKSPACE, clock));
    }
}
