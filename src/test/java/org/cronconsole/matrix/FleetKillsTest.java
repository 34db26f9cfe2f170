package org.cronconsole.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** A part of {@link FleetKills}. */
@Timeout(120)
class FleetKillsTest {
    @TempDir Path folder;

    @Test
    void whatWasShownIsThereAfterTheProcessWasKilled() throws IOException, InterruptedException {
        FleetKills.Came came = FleetKills.run(folder, 20, 2, 5);
        assertThat(came.wrong()).isEmpty();
        assertThat(came.facts()).isGreaterThan(40);
    }
}
