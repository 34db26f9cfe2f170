package org.cronconsole.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.GatewayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import java.util.List;

/** A sample of the matrix, the defects that it has found, and that it sees what it is to see. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {
    private static final int SAMPLE = 250;
    private static final long SEED = Long.getLong("matrix.seed", 3);

    private Matrix matrix;

    @BeforeAll
    void prepare() {
        matrix = new Matrix(4);
    }

    @AfterAll
    void end() {
        matrix.close();
    }

    /** Trials of an operation: where the fault befalls such a call, once and always. */
    private List<Verdict> trials(String operation, Fault fault, String call) {
        List<Cell> cells =
                matrix.cells().stream()
                        .filter(c -> c.operation().name().equals(operation))
                        .filter(c -> c.fault() == fault && c.call().matches(call))
                        .toList();
        assertThat(cells).isNotEmpty();
        return matrix.run(cells);
    }

    private static void assertRight(List<Verdict> verdicts) {
        assertThat(verdicts).filteredOn(v -> !v.wrong().isEmpty()).isEmpty();
    }

    @Test
    void aSampleOfAllTrialsIsRight() {
        List<Verdict> verdicts = matrix.run(matrix.sample(SAMPLE, SEED));
        assertRight(verdicts);
        assertThat(verdicts).extracting(Verdict::claim).contains(Claim.values());
        assertThat(new Table(matrix.operations(), verdicts).text())
                .contains("suspend", "503+", SAMPLE + " trials, 0 wrong");
    }

    @Test
    void aJobThatCannotBeReadAfterItsSuspendIsNotToldAsUnchanged() {
        assertRight(trials("suspend", Fault.BAD_REQUEST, "GET .*"));
        assertRight(trials("suspend", Fault.SERVER_ERROR, "GET .*"));
        assertRight(trials("delete", Fault.UNAUTHORIZED, "GET .*"));
    }

    @Test
    void anAnswerThatNamesNoRunIsNotTakenForOne() {
        List<Verdict> verdicts = trials("trigger", Fault.EMPTY, "POST .*/runs");
        assertRight(verdicts);
        assertThat(verdicts).extracting(Verdict::claim).containsOnly(Claim.UNKNOWN);
    }

    @Test
    void anAnswerThatNamesNoDeployIsNotTakenForOne() {
        List<Verdict> verdicts = trials("deploy", Fault.EMPTY, "POST .*/deploys");
        assertRight(verdicts);
        assertThat(verdicts).extracting(Verdict::claim).containsOnly(Claim.UNKNOWN);
    }

    @Test
    void aRegistryThatCannotBeReadIsNoChangeBySomebodyElse() {
        assertRight(trials("change a job", Fault.SERVER_ERROR, "GET /v1/env-groups"));
        assertRight(trials("change local time", Fault.FORBIDDEN, "GET /v1/env-groups"));
    }

    @Test
    void aCancelWithoutAnAnswerSaysSo() {
        assertRight(trials("cancel a run", Fault.CUT_BEFORE, "DELETE .*"));
    }

    @Test
    void aLocalTimeThatMayHaveBeenKeptIsNotToldAsLost() {
        assertRight(trials("create a job", Fault.CUT_AFTER, "PUT .*|POST /v1/env-groups"));
        assertRight(trials("create a job", Fault.SLOW, "PUT .*|POST /v1/env-groups"));
    }

    private static Verdict trialOf(Operation operation, Fault fault) {
        try (Bench bench = new Bench()) {
            Bench.Plain plain = bench.plain(operation);
            return bench.trial(new Cell(operation, fault, 0, plain.call(0), false), plain);
        }
    }

    @Test
    void aLieIsSeen() {
        Operation liar =
                Operation.write(
                        "lie",
                        lab -> {
                            try {
                                lab.api().triggerRun(lab.job());
                            } catch (GatewayException ignored) {
                                return "done";
                            }
                            return "done";
                        },
                        Effect.counted("started", State::allManualRuns));
        assertThat(trialOf(liar, Fault.CUT_BEFORE).wrong())
                .anyMatch(why -> why.contains("told as DONE, but is 0"));
    }

    @Test
    void aDoubleEffectIsSeen() {
        Operation stubborn =
                Operation.write(
                        "repeat",
                        lab -> {
                            try {
                                return lab.api().triggerRun(lab.job());
                            } catch (GatewayException again) {
                                return lab.api().triggerRun(lab.job());
                            }
                        },
                        Effect.counted("started", State::allManualRuns));
        assertThat(trialOf(stubborn, Fault.CUT_AFTER).wrong())
                .anyMatch(why -> why.contains("came about 2 times"))
                .anyMatch(why -> why.contains("was sent 2 times"));
    }

    @Test
    void aMessageWithoutCauseOrNextStepIsSeen() {
        Told told = new Told(null, new IllegalStateException("java.io.IOException: 7"));
        assertThat(Words.wrong(told, Fault.REDIRECT, List.of("the.log")))
                .anyMatch(why -> why.startsWith("unforeseen"))
                .anyMatch(why -> why.startsWith("no cause"))
                .anyMatch(why -> why.startsWith("a secret"));
    }
}
