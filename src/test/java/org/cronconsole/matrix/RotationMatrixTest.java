package org.cronconsole.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.rotation.Way;
import org.cronconsole.sandbox.SandboxRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Whatever befalls a rotation, every job has the new value at its end, and was deployed once. */
@Timeout(900)
class RotationMatrixTest {
    private static final List<Fault> FAULTS =
            List.of(
                    Fault.SERVER_ERROR,
                    Fault.RATE_LIMITED,
                    Fault.SLOW,
                    Fault.CUT_AFTER,
                    Fault.UNAVAILABLE_AFTER);

    /** True to try all of them, which takes minutes. */
    private static final boolean ALL = Boolean.getBoolean("matrix.rotation.all");

    /** Else so many times fewer. */
    private static final int ONE_OF = 25;

    private static final long SEED = Long.getLong("matrix.seed", 7);
    private static final int SAVES = 9;

    @TempDir private Path folder;

    @Test
    void everyJobHasTheValueAndWasDeployedOnce() throws IOException {
        Random random = new Random(SEED);
        List<RotationBench.Came> all = new ArrayList<>();
        try (RotationBench bench = new RotationBench(folder)) {
            for (Way way : Way.values()) {
                List<SandboxRequest> requests = bench.requests(way);
                for (int i = 0; i < requests.size(); i++) {
                    SandboxRequest sent = requests.get(i);
                    for (Fault fault : FAULTS) {
                        if (ALL || random.nextInt(ONE_OF) == 0) {
                            all.add(bench.trial(way, fault, i, sent.method() + " " + sent.path()));
                        }
                    }
                }
                for (int saves = random.nextInt(4); saves < SAVES; saves += ALL ? 1 : 4) {
                    all.add(bench.killed(way, saves));
                }
            }
            System.out.println(all.size() + " rotations with mishaps");
            assertThat(all).hasSizeGreaterThan(9);
            assertThat(all).filteredOn(came -> !came.wrong().isEmpty()).isEmpty();
            assertThat(Files.readString(bench.file().path()))
                    .contains(RotationBench.NAME)
                    .doesNotContain(RotationBench.FRESH);
        }
    }
}
