package org.cronconsole.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.JournalProblem;
import org.cronconsole.offboarding.OffboardingResult;
import org.cronconsole.sandbox.SandboxRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Whatever befalls an offboarding, nothing of the dealership is left and nothing of another's. */
@Timeout(900)
class OffboardMatrixTest {
    private static final List<Fault> FAULTS =
            List.of(Fault.SERVER_ERROR, Fault.SLOW, Fault.CUT_AFTER, Fault.UNAVAILABLE_AFTER);

    /** True to try all of them, which takes minutes. */
    private static final boolean ALL = Boolean.getBoolean("matrix.offboard.all");

    /** Else every write once, and so many times fewer of everything else. */
    private static final int ONE_OF = 40;

    private static final long SEED = Long.getLong("matrix.seed", 5);

    /** Lines of a journal without mishaps: two a step, and the end. */
    private static final int LINES = 19;

    /** The first lines, before the morning job is deleted. */
    private static final int BEFORE_DELETING = 9;

    @TempDir private Path folder;

    @Test
    void itIsResumedToItsEnd() {
        try (OffboardBench bench = new OffboardBench(folder)) {
            Random random = new Random(SEED);
            List<OffboardBench.Came> all = new ArrayList<>();
            List<SandboxRequest> requests = bench.requests();
            for (int i = 0; i < requests.size(); i++) {
                SandboxRequest sent = requests.get(i);
                Fault drawn = FAULTS.get(random.nextInt(FAULTS.size()));
                for (Fault fault : FAULTS) {
                    boolean write = !sent.method().equals("GET") && fault == drawn;
                    if (ALL || write || random.nextInt(ONE_OF) == 0) {
                        all.add(bench.trial(fault, i, sent.method() + " " + sent.path()));
                    }
                }
            }
            assertThat(all).hasSizeGreaterThan(10);
            for (int line = random.nextInt(4); line < LINES; line += ALL ? 1 : 4) {
                all.add(bench.killed(line));
            }
            System.out.println(all.size() + " offboardings with mishaps");
            assertThat(all).filteredOn(came -> !came.wrong().isEmpty()).isEmpty();
            assertThat(all).extracting(OffboardBench.Came::ended).containsOnly(Journal.State.DONE);
        }
    }

    @Test
    void beforeAnythingIsDeletedItIsStoppedAndTheJobsGoOn() {
        try (OffboardBench bench = new OffboardBench(folder)) {
            for (int line = 1; line < BEFORE_DELETING; line += ALL ? 1 : 3) {
                OffboardingResult result = bench.stopped(line);
                assertThat(result.state())
                        .as("line " + line)
                        .isEqualTo(OffboardingResult.State.STOOD_DOWN);
                assertThat(bench.running()).isTrue();
            }
            assertThatThrownBy(() -> bench.stopped(BEFORE_DELETING))
                    .isInstanceOf(JournalProblem.class)
                    .hasMessageContaining("gone already");
        }
    }
}
