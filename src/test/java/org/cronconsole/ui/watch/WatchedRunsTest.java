package org.cronconsole.ui.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.job.CronJob;
import org.cronconsole.render.FakeRender;
import org.cronconsole.ui.kit.Notice;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class WatchedRunsTest {
    private final WatchLab lab = new WatchLab();
    private final WatchedRuns watched = lab.watched;
    private final WatchWords words = new WatchWords(lab.kit);

    @Test
    void aRunIsFollowedFromPendingToItsEndAndThenLeftAlone() {
        CronJob job = lab.job("crn-1");
        lab.past(job);
        List<WatchedRun> over = new ArrayList<>();
        watched.onEnded(over::add);
        WatchedRun run = watched.watch(job, lab.triggered(job));
        assertThat(watched.watch(job, lab.triggered(job))).as("not doubled").isSameAs(run);
        assertThat(words.word(run)).isEqualTo("pending");
        assertThat(words.usual(run)).isEqualTo("usually 5 min 0 s, nine of ten within 8 min 0 s");
        assertThat(watched.runningProperty().get()).isEqualTo(1);

        lab.pass(3);
        assertThat(words.word(run)).isEqualTo("pending");
        lab.starts(job);
        lab.pass(3);
        assertThat(words.word(run)).isEqualTo("running");
        assertThat(words.elapsed(run)).isEqualTo("3 s");
        lab.pass(2);
        assertThat(words.elapsed(run)).as("time goes on between looks").isEqualTo("5 s");
        assertThat(words.sentence(run)).isEqualTo("It would count as hung from 9:38 AM CST on.");

        lab.pass(60 * 8);
        assertThat(words.word(run)).isEqualTo("longer than usual");
        assertThat(words.sentence(run)).startsWith("Longer than usual since 9:08 AM CST.");
        lab.pass(60 * 31);
        assertThat(words.word(run)).isEqualTo("hung");
        assertThat(words.sentence(run)).contains("since 9:38 AM", "Render tells nobody");
        assertThat(over).isEmpty();

        lab.ends(job, "successful");
        lab.pass(3);
        assertThat(over).containsExactly(run);
        assertThat(words.word(run)).isEqualTo("successful");
        assertThat(words.sentence(run)).endsWith("It took longer than nine of ten runs.");
        assertThat(watched.runningProperty().get()).isZero();
        assertThat(lab.test.tasks.tickers()).isZero();
        int looks = lab.looked.size();
        lab.pass(30);
        assertThat(lab.looked).hasSize(looks);
    }

    @Test
    void oneLookEveryThreeSecondsBehindTheOthersHoweverManyAreWatched() {
        for (int i = 0; i < 20; i++) {
            CronJob job = lab.job("crn-" + i);
            watched.watch(job, lab.triggered(job));
            lab.starts(job);
        }
        assertThat(lab.looked).as("each once at its start").hasSize(20);
        lab.looked.clear();
        lab.pass(60);
        assertThat(lab.looked).hasSize(20).allMatch(look -> look.endsWith(" behind"));
        assertThat(lab.looked).as("each had its turn").doesNotHaveDuplicates();

        lab.looked.clear();
        WatchedRun seen = watched.all().getFirst();
        watched.inSight(seen);
        lab.pass(60);
        assertThat(lab.looked.stream().filter(look -> look.equals("crn-19"))).hasSize(21);
        assertThat(lab.looked.stream().filter(look -> look.endsWith(" behind"))).hasSize(20);
    }

    @Test
    void aLookThatFailsIsSaidAndNotRepeatedAtOnce() {
        CronJob job = lab.job("crn-1");
        WatchedRun run = watched.watch(job, lab.triggered(job));
        lab.starts(job);
        lab.looked.clear();
        lab.fault = FakeRender.cut();
        lab.pass(3);
        assertThat(run.troubleProperty().get()).contains("looked at again", "cut");
        assertThat(run.over()).isFalse();
        lab.pass(12);
        assertThat(lab.looked).hasSize(1);
        lab.fault = null;
        lab.pass(6);
        assertThat(run.troubleProperty().get()).isEmpty();
        assertThat(words.word(run)).isEqualTo("running");

        lab.looked.clear();
        lab.fault =
                new GatewayException.RateLimited(
                        "Too many requests.",
                        new Failure(RemoteService.RENDER, "GET /x", 429, null, null, false),
                        Duration.ofSeconds(60));
        lab.pass(60);
        assertThat(lab.looked).as("as long as Render wishes").hasSize(1);
    }

    @Test
    void ofAJobThatIsGoneNothingMoreIsExpected() {
        CronJob job = lab.job("crn-1");
        WatchedRun run = watched.watch(job, lab.triggered(job));
        lab.fault =
                new GatewayException.NotFound(
                        "not found",
                        new Failure(RemoteService.RENDER, "GET /x", 404, null, null, false));
        lab.pass(3);
        assertThat(run.over()).isTrue();
        assertThat(words.word(run)).isEqualTo("unknown");
    }

    @Test
    void whatIsDoneWithAJobIsLookedAtOnce() {
        CronJob job = lab.job("crn-1");
        WatchedRun run = watched.watch(job, lab.triggered(job));
        lab.starts(job);
        watched.lookAt(job.id());
        assertThat(words.word(run)).isEqualTo("running");
        lab.ends(job, "canceled");
        watched.lookAt(job.id());
        assertThat(words.word(run)).isEqualTo("canceled");
        watched.forgetEnded();
        assertThat(watched.all()).isEmpty();
    }

    @Test
    void endsAreToldOneByOneAndThenTogether() {
        CronJob one = lab.job("crn-1");
        CronJob other = lab.job("crn-2");
        List<WatchedRun> over = new ArrayList<>();
        watched.onEnded(over::add);
        watched.watch(one, lab.triggered(one));
        watched.watch(other, lab.triggered(other));
        lab.starts(one);
        lab.starts(other);
        lab.pass(30);
        lab.ends(one, "successful");
        lab.pass(6);
        Notice first = words.ended(over);
        assertThat(first.title()).isEqualTo("Job crn-1: successful after 30 s");
        assertThat(first.kind()).isEqualTo(Notice.Kind.SUCCESS);
        lab.ends(other, "unsuccessful");
        lab.pass(6);
        Notice both = words.ended(over);
        assertThat(both.title()).isEqualTo("2 watched runs are over, 1 with success");
        assertThat(both.kind()).isEqualTo(Notice.Kind.WARNING);
        assertThat(words.ended(List.of(over.getLast())).text())
                .contains("It failed at", "Read the end of its log");
        assertThat(Objects.requireNonNull(both).text()).isEmpty();
    }

    @Test
    void theSessionsEndEndsTheWatching() {
        CronJob job = lab.job("crn-1");
        watched.watch(job, lab.triggered(job));
        lab.looked.clear();
        watched.close();
        lab.pass(30);
        assertThat(lab.looked).isEmpty();
        assertThat(lab.test.tasks.tickers()).isZero();
    }

    @Test
    void aRunThatStartsAfterTheSessionHasEndedIsNotWatched() {
        CronJob job = lab.job("crn-1");
        watched.close();
        watched.watch(job, lab.triggered(job));
        assertThat(lab.looked).isEmpty();
        assertThat(lab.test.tasks.tickers()).isZero();
    }
}
