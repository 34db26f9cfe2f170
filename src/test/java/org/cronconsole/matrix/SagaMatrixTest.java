package org.cronconsole.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** A sample of the trials of {@link SagaMatrix}. */
@Timeout(120)
class SagaMatrixTest {
    private static final int SAMPLE = 40;
    private static final long SEED = Long.getLong("matrix.seed", 3);

    @TempDir private Path folder;

    @Test
    void whateverBefallsAnOnboardingItIsResumedToAllOfItOrRolledBackToNothing() {
        try (SagaBench bench = new SagaBench(folder)) {
            List<SagaBench.Came> all = SagaMatrix.sample(bench, SAMPLE, SEED);
            assertThat(all).filteredOn(came -> !came.wrong().isEmpty()).isEmpty();
            assertThat(SagaMatrix.table(all))
                    .contains("killed", "cut+", SAMPLE + " trials, 0 wrong");
        }
    }
}
