package org.cronconsole.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/** A small {@link QueueMatrix}. */
@Timeout(60)
class QueueMatrixTest {
    @TempDir private Path folder;

    @Test
    void manyDealershipsAreOnboardedWithinTheLimitAndAcrossARestart() {
        try (QueueBench bench = new QueueBench(folder, 12, 10)) {
            QueueBench.Came came = bench.trial();
            assertThat(came.wrong()).isEmpty();
            assertThat(came.busiestHour()).isBetween(2, 20);
            assertThat(came.took()).isBetween(Duration.ofHours(1), Duration.ofHours(5));
            assertThat(QueueMatrix.table(came, Duration.ZERO)).contains("0 wrong");
        }
    }
}
