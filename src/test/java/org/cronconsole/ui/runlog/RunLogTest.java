package org.cronconsole.ui.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.render.LogLine;
import org.cronconsole.render.LogListener;
import org.cronconsole.render.RunEvent;
import org.cronconsole.run.Run;
import org.cronconsole.run.log.LogEntry;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.runlog.RunLog.Following;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class RunLogTest {
    private static final JobId ID = new JobId("crn-1");

    private final TestKit test = new TestKit();
    private final RunLog log = new RunLog(test.runs(), test.kit(), Duration.ZERO);

    @BeforeEach
    void aRunIsActive() {
        test.render.add("crn-1", "Joliet Kia AM", "0 11 * * *");
        test.render.addEvents(
                ID, new RunEvent.Started(new RunId("run-1"), test.now.minusSeconds(30)));
    }

    private CronJob job() {
        return test.jobs().find(ID);
    }

    private Run run() {
        return test.runs().history(job(), Duration.ofDays(1)).getFirst();
    }

    private void end() {
        test.render.addEvents(
                ID, new RunEvent.Ended(new RunId("run-1"), test.now, "successful", null, null));
    }

    private LogLine line(int number, Instant at) {
        return new LogLine("log-" + number, at, "info", "line " + number);
    }

    private List<String> messages() {
        return log.lines().stream().map(LogEntry::plain).toList();
    }

    private LogListener follower() {
        return Objects.requireNonNull(test.render.followers.get(ID)).getFirst();
    }

    private static GatewayException.Unreachable broken() {
        return new GatewayException.Unreachable(
                "The connection broke.",
                new Failure(RemoteService.RENDER, "GET /logs/subscribe", 0, null, null, false),
                null);
    }

    @Test
    void linesOfAnActiveRunComeAsTheyAreWrittenAndOnce() {
        log.show(job(), run());
        assertThat(log.followingProperty().get()).isEqualTo(Following.LIVE);
        assertThat(log.statusProperty().get()).isEqualTo("Nothing written yet.");
        test.render.writeLog(ID, line(1, test.now), line(2, test.now.plusMillis(1)));
        test.render.writeLog(ID, line(2, test.now.plusMillis(1)), line(4, test.now.plusMillis(4)));
        test.render.writeLog(ID, line(3, test.now.plusMillis(3)));
        assertThat(messages()).containsExactly("line 1", "line 2", "line 3", "line 4");
        assertThat(log.statusProperty().get()).isEqualTo("4 lines");
    }

    @Test
    void lookingAgainFollowsTheSameConnection() {
        log.show(job(), run());
        log.show(job(), run());
        assertThat(test.render.followers.get(ID)).hasSize(1);
    }

    @Test
    void aBreakIsSaidWithTheTimeUntilTheNextTry() {
        log.show(job(), run());
        follower().reconnecting(broken(), Duration.ofSeconds(8));
        assertThat(log.followingProperty().get()).isEqualTo(Following.RECONNECTING);
        assertThat(log.statusProperty().get()).contains("trying again in 8 s", "broke");
        test.now = test.now.plusSeconds(3);
        log.tick();
        assertThat(log.statusProperty().get()).contains("trying again in 5 s");
        follower().connected();
        assertThat(log.followingProperty().get()).isEqualTo(Following.LIVE);
        assertThat(log.statusProperty().get()).doesNotContain("broke");
    }

    @Test
    void theEndIsReadOnceMoreAndThenNobodyFollows() {
        log.show(job(), run());
        test.render.writeLog(ID, line(1, test.now));
        LogListener late = follower();
        end();
        test.render.logs.add(line(1, test.now));
        test.render.logs.add(line(2, test.now.plusMillis(500)));
        log.show(job(), run());
        assertThat(log.followingProperty().get()).isEqualTo(Following.ENDED);
        assertThat(messages()).containsExactly("line 1", "line 2");
        assertThat(test.render.followers.get(ID)).isEmpty();
        late.lines(List.of(line(3, test.now.plusSeconds(1))));
        assertThat(messages()).as("of the next run").hasSize(2);
    }

    @Test
    void whereItCannotBeFollowedItIsReadInstead() {
        log.show(job(), run());
        follower().failed(broken());
        assertThat(log.followingProperty().get()).isEqualTo(Following.READING);
        assertThat(log.statusProperty().get()).contains("read every few seconds instead");
        test.render.logs.add(line(1, test.now));
        log.show(job(), run());
        assertThat(messages()).containsExactly("line 1");
        assertThat(test.render.followers.get(ID)).isEmpty();
    }

    @Test
    void whoLeavesNoLongerFollowsAndGoesOnWhenBack() {
        log.show(job(), run());
        test.render.writeLog(ID, line(1, test.now));
        log.stop();
        assertThat(test.render.followers.get(ID)).isEmpty();
        log.show(job(), run());
        assertThat(test.render.followers.get(ID)).hasSize(1);
        test.render.writeLog(ID, line(1, test.now), line(2, test.now.plusMillis(2)));
        assertThat(messages()).containsExactly("line 1", "line 2");
    }

    @Test
    void onlyTheNewestLinesAreKept() {
        log.show(job(), run());
        int written = 3 * LogLines.LIMIT;
        for (int from = 0; from < written; from += 250) {
            List<LogLine> some = new ArrayList<>();
            for (int i = from; i < from + 250; i++) {
                some.add(line(i, test.now.plusMillis(i)));
            }
            follower().lines(some);
        }
        assertThat(log.lines().size()).isBetween(LogLines.LIMIT, LogLines.LIMIT + 500);
        assertThat(messages().getLast()).isEqualTo("line " + (written - 1));
        assertThat(log.statusProperty().get()).startsWith("The newest 5,");
    }

    private Run ended(int lines) {
        for (int i = 0; i < lines; i++) {
            test.render.logs.add(line(i, test.now.minusSeconds(30).plusMillis(i)));
        }
        end();
        return run();
    }

    @Test
    void ofALongLogTheEndIsReadAndThatTheBeginningIsMissingIsSaid() {
        log.show(job(), ended(LogLines.LIMIT + 250));
        assertThat(log.lines()).hasSize(LogLines.LIMIT);
        assertThat(messages().getFirst()).isEqualTo("line 250");
        assertThat(messages().getLast()).isEqualTo("line " + (LogLines.LIMIT + 249));
        assertThat(log.begins()).isFalse();
        assertThat(log.statusProperty().get()).startsWith("The newest 5,000 lines.");
    }

    @Test
    void ofALogThatIsReadWholeTheOrderIsThatOfTheRun() {
        log.show(job(), ended(250));
        assertThat(log.lines()).hasSize(250);
        assertThat(messages()).startsWith("line 0", "line 1").endsWith("line 249");
        assertThat(log.begins()).isTrue();
        assertThat(log.settled()).isTrue();
    }

    @Test
    void aReadingThatWasCutOffByLeavingIsDoneAgainAsAWhole() {
        Run run = ended(250);
        test.tasks.hold();
        log.show(job(), run);
        log.stop();
        test.tasks.release();
        assertThat(log.lines()).as("nobody looks any more").isEmpty();
        log.show(job(), run);
        assertThat(log.lines()).hasSize(250);
    }

    @Test
    void whatCouldNotBeReadAtItsEndIsAskedForAgain() {
        log.show(job(), run());
        test.render.writeLog(ID, line(1, test.now));
        test.render.logs.add(line(2, test.now.plusMillis(500)));
        end();
        test.render.logsFault = broken();
        log.show(job(), run());
        assertThat(log.statusProperty().get()).contains("broke");
        test.render.logsFault = null;
        log.tick();
        assertThat(messages()).as("not at once").hasSize(1);
        test.now = test.now.plusSeconds(15);
        test.tasks.hold();
        log.tick();
        assertThat(log.statusProperty().get())
                .as("while it is tried again")
                .isEqualTo("1 line so far. More are being read, the newest 5,000 at most.");
        test.tasks.release();
        assertThat(messages()).containsExactly("line 1", "line 2");
        assertThat(log.statusProperty().get()).isEqualTo("2 lines");
        assertThat(log.settled()).isTrue();
    }

    @Test
    void thatMissedLinesAreStillBeingReadIsSaid() {
        log.show(job(), run());
        follower().leftOut();
        follower().readingBack(true);
        follower().lines(List.of(line(9, test.now.plusMillis(9))));
        assertThat(log.statusProperty().get())
                .isEqualTo("1 line so far. Those missed before the newest are still being read.");
        follower().lines(List.of(line(8, test.now.plusMillis(8))));
        follower().readingBack(false);
        assertThat(log.statusProperty().get()).startsWith("The newest 2 lines.");
        assertThat(new LogWords(test.kit()).count(run(), 300, false, true, false))
                .isEqualTo("300 lines so far. More are being read, the newest 5,000 at most.");
    }

    @Test
    void thatLinesWereMissedIsNotForgottenWhereNoneComesForAWhile() {
        RunLog slow = new RunLog(test.runs(), test.kit(), Duration.ofMillis(1));
        slow.show(job(), run());
        test.tasks.hold();
        follower().lines(List.of(line(1, test.now)));
        follower().leftOut();
        test.tasks.release();
        follower().lines(List.of(line(9, test.now.plusSeconds(20))));
        assertThat(slow.begins()).isFalse();
        test.render.logs.add(line(1, test.now));
        test.render.logs.add(line(5, test.now.plusSeconds(1)));
        test.render.logs.add(line(9, test.now.plusSeconds(20)));
        test.render.addEvents(
                ID,
                new RunEvent.Ended(
                        new RunId("run-1"), test.now.plusSeconds(30), "successful", null, null));
        slow.show(job(), run());
        assertThat(slow.lines())
                .extracting(LogEntry::plain)
                .containsExactly("line 1", "line 5", "line 9");
    }

    @Test
    void whatHasComeWhenItEndsIsNotThrownAway() {
        RunLog slow = new RunLog(test.runs(), test.kit(), Duration.ofMillis(1));
        slow.show(job(), run());
        test.tasks.hold();
        follower().lines(List.of(line(1, test.now)));
        follower().lines(List.of(line(2, test.now.plusMillis(1))));
        assertThat(slow.lines()).as("the second waits for the pace").hasSize(1);
        slow.stop();
        assertThat(slow.lines()).hasSize(2);
    }
}
