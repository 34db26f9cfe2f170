package org.cronconsole.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A part of {@link FleetMatrix}: each kind of trouble once and more, a quarter of a year. */
@Timeout(120)
class FleetMatrixTest {
    @TempDir Path folder;

    @Test
    void everyKindOfTroubleIsRecognised() {
        FleetMatrix.Came came = FleetMatrix.run(folder, 20, 92, 3);
        assertThat(came.wrong()).as(came.table()).isEmpty();
    }
}
