package org.cronconsole.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class SlotJudgeTest {
    private static final Instant DUE = Instant.parse("2026-11-23T13:02:00Z");
    private static final Instant NOW = DUE.plus(Duration.ofMinutes(50));
    private static final Instant BEFORE = DUE.minus(Duration.ofDays(2));

    private static SlotStatus status(RunStatus of, Coverage read) {
        Run run =
                new Run(
                        new RunId("run-1"),
                        new JobId("crn-1"),
                        of,
                        DUE,
                        null,
                        RunTrigger.SCHEDULED,
                        null,
                        null);
        DueTime due = new DueTime(DUE, true, DueTime.Suspension.NO);
        return SlotJudge.judge(List.of(due), List.of(run), read, NOW).getFirst().status();
    }

    /** What was read up to its start alone tells nothing of its end. */
    @Test
    void aRunIsUnderWayOnlyWhereItsEndWouldHaveBeenRead() {
        Coverage upToTheStart = Coverage.of(BEFORE, DUE);
        assertThat(status(RunStatus.HUNG, upToTheStart)).isEqualTo(SlotStatus.UNKNOWN);
        assertThat(status(RunStatus.RUNNING, upToTheStart)).isEqualTo(SlotStatus.UNKNOWN);
        Coverage upToNow = Coverage.of(BEFORE, NOW.minusSeconds(40));
        assertThat(status(RunStatus.HUNG, upToNow)).isEqualTo(SlotStatus.HUNG);
        assertThat(status(RunStatus.RUNNING, upToNow)).isEqualTo(SlotStatus.RUNNING);
        assertThat(status(RunStatus.UNSUCCESSFUL, upToTheStart)).isEqualTo(SlotStatus.FAILED);
    }

    /**
     * It is told as of the newest reading, as the whole fleet is, whatever time has passed since.
     */
    @Test
    void whatWasReadAWhileAgoStandsAsItWasSeen() {
        Coverage halfAnHourAgo = Coverage.of(BEFORE, NOW.minus(Duration.ofMinutes(30)));
        assertThat(status(RunStatus.RUNNING, halfAnHourAgo)).isEqualTo(SlotStatus.RUNNING);
        Coverage withAGap =
                Coverage.of(BEFORE, DUE).plus(NOW.minusSeconds(60), NOW.minusSeconds(10));
        assertThat(status(RunStatus.RUNNING, withAGap)).isEqualTo(SlotStatus.UNKNOWN);
    }
}
