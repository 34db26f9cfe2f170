package org.cronconsole.retime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RunEvent;
import org.cronconsole.retime.RetimeResult.State;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class RetimePlansTest {
    private static final WallClock CHICAGO =
            new WallClock(
                    LocalTime.of(5, 58), ZoneId.of("America/Chicago"), Weekdays.parse("MON-SAT"));

    @TempDir Path folder;
    private final FakeRender render = new FakeRender();

    /** Saturday; the clock goes back on Sunday. */
    private Instant now = Instant.parse("2026-10-31T17:00:00Z");

    private RetimePlans plans;
    private Retiming retiming;

    @BeforeEach
    void threeJobs() {
        plans = new RetimePlans(folder, FakeRender.WORKSPACE, () -> now);
        retiming = TestRetiming.of(render, () -> now);
        EnvGroupRegistry registry = new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> now);
        for (int i = 1; i <= 3; i++) {
            render.add("crn-" + i, "Test " + i + " AM", "58 10 * * 1-6");
            registry.setIntent(new JobId("crn-" + i), CHICAGO);
        }
        render.writes.clear();
    }

    private RetimeRun run() {
        return new RetimeRun(retiming, plans, () -> now);
    }

    private KeptPlan only() {
        List<KeptPlan> all =
                new RetimePlans(folder, FakeRender.WORKSPACE, () -> now).list().plans();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void aPlanIsOnTheDiskBeforeTheFirstWriteAndSaysHowFarItIs() {
        KeptPlan kept = plans.keep(retiming.plan(now));
        assertThat(only()).isEqualTo(kept);
        assertThat(render.writes).isEmpty();
        List<KeptPlan> told = new ArrayList<>();
        run().apply(kept, told::add, () -> told.size() < 4);
        KeptPlan later = only();
        assertThat(later.tally(now).there()).isEqualTo(2);
        assertThat(later.open(now)).hasSize(1);
        assertThat(later.isFinished(now)).isFalse();
        render.writes.clear();
        run().apply(later, any -> {}, () -> true);
        assertThat(only().tally(now).there()).isEqualTo(3);
        assertThat(render.writes).as("one change and one deploy").hasSize(2);
    }

    /** Ends the work as a crash would: in the midst, and nothing of it is caught. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void killedInTheMidstOfAStepTheFileSaysWhichAndNoDeployIsTakenForOrdered() {
        KeptPlan kept = plans.keep(retiming.plan(now));
        assertThatThrownBy(() ->
                        run().apply(
                                        kept,
                                        at -> {
                                            if (new JobId("crn-2").equals(at.begun())) {
                                                throw new Killed();
                                            }
                                        },
                                        () -> true))
                .isInstanceOf(Killed.class);
        KeptPlan after = only();
        assertThat(after.begun()).isEqualTo(new JobId("crn-2"));
        assertThat(after.tally(now).there()).isEqualTo(1);
        // The change had reached Render, the deploy had not been ordered.
        render.add("crn-2", "Test 2 AM", "58 11 * * 1-6");
        KeptPlan done = run().apply(after, any -> {}, () -> true);
        assertThat(done.outcomes().get(new JobId("crn-2")))
                .satisfies(outcome -> assertThat(outcome.state()).isEqualTo(State.DEPLOY_UNKNOWN));
        assertThat(done.outcomes().get(new JobId("crn-3")))
                .satisfies(outcome -> assertThat(outcome.state()).isEqualTo(State.DONE));
        assertThat(done.begun()).isNull();
    }

    @Test
    void aDamagedFileIsSetAsideAndTold() throws IOException {
        KeptPlan kept = plans.keep(retiming.plan(now));
        Path file = files(".json").getFirst();
        Files.writeString(file, Files.readString(file).replace("America/Chicago", "Nowhere"));
        RetimePlans.Listing listing = plans.list();
        assertThat(listing.plans()).isEmpty();
        assertThat(listing.problems()).hasSize(1);
        assertThat(listing.problems().getFirst()).contains("set aside", "timeZone");
        assertThat(file).doesNotExist();
        assertThat(plans.list().problems()).as("told once").isEmpty();
        Files.writeString(file, "{ not json");
        assertThat(plans.list().problems().getFirst()).contains("not JSON");
        assertThat(plans.find(kept.id())).isEmpty();
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @Test
    void anotherWindowWaitsForItsTurn() {
        KeptPlan kept = plans.keep(retiming.plan(now));
        RetimePlans other = new RetimePlans(folder, FakeRender.WORKSPACE, () -> now);
        try (org.cronconsole.settings.FileTurn turn = other.turn().orElseThrow()) {
            assertThat(turn).isNotNull();
            assertThatThrownBy(() -> run().apply(kept, any -> {}, () -> true))
                    .isInstanceOf(RetimeRun.Busy.class);
            assertThat(run().check(kept, any -> {}, () -> true)).isEmpty();
        }
        assertThat(render.writes).isEmpty();
        assertThat(run().apply(kept, any -> {}, () -> true).tally(now).there()).isEqualTo(3);
    }

    @Test
    void firstStartsAreLookedAtOnceTheyAreDueAndNothingIsWritten() {
        KeptPlan kept = run().apply(plans.keep(retiming.plan(now)), any -> {}, () -> true);
        assertThat(kept.due(now)).isEmpty();
        render.writes.clear();
        now = Instant.parse("2026-11-02T12:12:59Z");
        assertThat(kept.due(now)).as("within the grace").isEmpty();
        now = Instant.parse("2026-11-02T12:13:00Z");
        assertThat(kept.due(now)).hasSize(3);
        render.addEvents(
                new JobId("crn-1"),
                new RunEvent.Started(new RunId("run-1"), Instant.parse("2026-11-02T11:58:04Z")));
        // Somebody has put the old line back.
        render.add("crn-3", "Test 3 AM", "58 10 * * 1-6");
        Optional<KeptPlan> checked = run().check(kept, any -> {}, () -> true);
        assertThat(checked).isPresent();
        KeptPlan.Tally tally = checked.get().tally(now);
        assertThat(tally.confirmed()).isEqualTo(1);
        assertThat(tally.missed()).isEqualTo(1);
        assertThat(tally.there()).isEqualTo(2);
        assertThat(only().isFinished(now)).isTrue();
        assertThat(render.writes).isEmpty();
        plans.discard(only());
        assertThat(plans.list().plans()).isEmpty();
    }

    @Test
    void whoseWindowIsStillToComeIsLeftForLater() {
        now = Instant.parse("2026-11-03T11:30:00Z");
        KeptPlan kept = plans.keep(retiming.plan(now));
        KeptPlan same = run().apply(kept, any -> {}, () -> true);
        assertThat(same.outcomes()).isEmpty();
        assertThat(same.tally(now).early()).isEqualTo(3);
        assertThat(same.isFinished(now)).isFalse();
        assertThat(render.writes).isEmpty();
        now = Instant.parse("2026-11-10T11:30:00Z");
        assertThat(same.tally(now).over()).isEqualTo(3);
        assertThat(same.isFinished(now)).isTrue();
    }
}
