package org.cronconsole.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.dealership.OnboardingStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** A sample of the trials of {@link ProcessMatrix} and {@link CollisionMatrix}. */
@Timeout(180)
class ProcessMatrixTest {
    private static final long SEED = Long.getLong("matrix.seed", 3);
    private static final int ROUNDS = 2;

    @TempDir private Path folder;

    @Test
    void whoeverIsKilledOrFailsIsGoneOnWithAndOfTwoAtOnceOneOnboards() throws Exception {
        try (ProcessBench bench = new ProcessBench(folder)) {
            assertThat(bench.requestsOfOne())
                    .as("every step asks something of somebody, or is not tried at all")
                    .flatExtracting(Strike.Sent::steps)
                    .contains(OnboardingStep.values());
            List<ProcessBench.Came> all =
                    ProcessMatrix.carryOut(bench, ProcessMatrix.sample(bench, SEED));
            System.out.println(ProcessMatrix.table(all));
            assertThat(all).filteredOn(came -> !came.wrong().isEmpty()).isEmpty();
            assertThat(all).hasSize(Harm.values().length);

            List<Collision.Came> twice =
                    CollisionMatrix.carryOut(bench, folder.resolve("twice"), ROUNDS);
            System.out.println(CollisionMatrix.table(twice));
            assertThat(twice).filteredOn(came -> !came.wrong().isEmpty()).isEmpty();
        }
    }
}
