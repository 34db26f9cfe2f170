package org.cronconsole.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fleet.Fleet;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.Period;
import org.cronconsole.registry.Care;
import org.cronconsole.registry.Remarks;
import org.cronconsole.registry.TestEntries;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RunEvent;
import org.cronconsole.render.RunEvent.EndReason;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunStatus;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

class FleetViewModelTest {
    /** Due at 11:58 UTC every day, some hours before the kit's now. */
    private static final Instant DUE = Instant.parse("2026-11-23T11:58:00Z");

    private static final String LINE = "58 11 * * *";

    private static final Duration LASTS = Duration.ofHours(24);

    private final TestKit kit = new TestKit();
    private final List<String> opened = new ArrayList<>();
    private Consumer<JobId> touched = job -> {};

    private FleetViewModel model(boolean readOnly) {
        Workbench bench = kit.workbench("acme", readOnly, false);
        touched = bench.fleet()::touched;
        return new FleetViewModel(
                bench.fleet(),
                bench.care(),
                bench.jobs(),
                new KnownJobs(() -> {}),
                kit.kit(),
                new WriteAccess(bench.writes(), kit.kit()),
                this::opened);
    }

    private void opened(CronJob job, @Nullable Run run) {
        opened.add(job.name() + " " + (run == null ? "none" : run.id()));
    }

    private JobId job(String name, String status, int exitCode) {
        JobId id = kit.render.add("crn-" + name.replace(' ', '-'), name, LINE).id();
        for (int day = 6; day > 0; day--) {
            run(id, DUE.minus(Duration.ofDays(day)), "successful", 0);
        }
        run(id, DUE, status, exitCode);
        return id;
    }

    private void run(JobId job, Instant at, String status, int exitCode) {
        RunId id = new RunId(job.value() + "-" + at.getEpochSecond());
        EndReason reason =
                exitCode == 0 ? null : new EndReason(exitCode, null, null, false, false, null);
        kit.render.addEvents(
                job,
                new RunEvent.Started(id, at.plusSeconds(5)),
                new RunEvent.Ended(
                        id, at.plusSeconds(5).plus(Duration.ofMinutes(4)), status, reason, null));
    }

    private static List<String> names(FleetViewModel model) {
        return model.lines().matching().stream().map(FleetLine::dealership).toList();
    }

    private void someFailed() {
        job("Aurora Honda AM", "successful", 0);
        job("Joliet Kia AM", "unsuccessful", 2);
        job("Joliet Kia PM", "successful", 0);
        job("Naperville Ford PM", "unsuccessful", 2);
        job("Nightly export", "unsuccessful", 1);
    }

    @Test
    void whoeverNeedsAttentionStandsFirstWithWhatIsWrong() {
        someFailed();
        FleetViewModel model = model(false);
        model.entered();
        assertThat(names(model)).containsExactly("Joliet Kia", "Naperville Ford", "Aurora Honda");
        FleetLine joliet = model.lines().matching().getFirst();
        assertThat(joliet.wrong()).isEqualTo("AM failed: exit code 2");
        assertThat(Objects.requireNonNull(joliet.half(Period.AM)).status())
                .isEqualTo(SlotStatus.FAILED);
        assertThat(model.lines().matching().get(1).half(Period.AM)).isNull();
        assertThat(model.statusProperty().get())
                .contains("3 dealerships, 2 need attention")
                .contains("as of");
        assertThat(model.failureProperty().get()).isNull();
    }

    @Test
    void typingNarrowsAndTheCauseInCommonToo() {
        someFailed();
        FleetViewModel model = model(false);
        model.entered();
        model.filterProperty().set("exit 2 naper");
        assertThat(names(model)).containsExactly("Naperville Ford");
        assertThat(model.statusProperty().get()).contains("1 of 3 match");
        model.filterProperty().set("");
        model.attentionOnlyProperty().set(true);
        assertThat(names(model)).containsExactly("Joliet Kia", "Naperville Ford");
        model.attentionOnlyProperty().set(false);

        assertThat(model.causes()).hasSize(1);
        assertThat(model.words().cause(model.causes().getFirst()))
                .isEqualTo("2 jobs have the same trouble: failed: exit code 2");
        model.showOnly(model.causes().getFirst());
        assertThat(names(model)).containsExactly("Joliet Kia", "Naperville Ford");
        model.showOnly(model.causes().getFirst());
        assertThat(names(model)).hasSize(3);
    }

    @Test
    void theStripTellsTheDaysAndTheSelectedDealershipItsStarts() {
        someFailed();
        FleetViewModel model = model(false);
        model.entered();
        FleetLine joliet = model.lines().matching().getFirst();
        DayStrip strip = joliet.strip(Period.AM);
        assertThat(Objects.requireNonNull(strip.daysAgo(0)).status()).isEqualTo(SlotStatus.FAILED);
        assertThat(Objects.requireNonNull(strip.daysAgo(1)).status()).isEqualTo(SlotStatus.OK);
        assertThat(model.words().strip(joliet, 14)).contains("AM 6 ok, 1 failed");

        model.lines().selected().set(joliet);
        assertThat(model.starts().starts().getFirst().slot().dueAt()).isEqualTo(DUE);
        model.runs().ofWorseHalf(joliet);
        assertThat(opened)
                .containsExactly("Joliet Kia AM crn-Joliet-Kia-AM-" + DUE.getEpochSecond());
        model.runs().ofCell(joliet, Period.AM, Objects.requireNonNull(strip.daysAgo(2)));
        assertThat(opened.getLast()).endsWith("-" + DUE.minus(Duration.ofDays(2)).getEpochSecond());
        model.runs().ofHalf(joliet, Period.PM);
        assertThat(opened.getLast()).startsWith("Joliet Kia PM");
    }

    @Test
    void theSelectionStaysWhereTheFleetIsReadAgain() {
        someFailed();
        FleetViewModel model = model(false);
        model.entered();
        model.lines().selected().set(model.lines().matching().get(1));
        JobId naperville = new JobId("crn-Naperville-Ford-PM");
        kit.now = kit.now.plus(Duration.ofMinutes(3));
        run(naperville, DUE.plus(Duration.ofMinutes(40)), "successful", 0);
        model.refresh();
        FleetLine selected = Objects.requireNonNull(model.lines().selected().get());
        assertThat(selected.dealership()).isEqualTo("Naperville Ford");
        assertThat(model.lines().all()).contains(selected);
    }

    @Test
    void whatFailedIsRunAgainAndEachOutcomeIsTold() {
        someFailed();
        FleetViewModel model = model(false);
        model.entered();
        kit.render.onTrigger =
                job -> {
                    if (!job.value().contains("Joliet")) {
                        throw FakeRender.cut();
                    }
                    kit.render.addEvents(
                            job,
                            new RunEvent.Started(
                                    new RunId(job.value() + "-again"), kit.now.plusSeconds(1)));
                };
        List<String> watched = new ArrayList<>();
        model.watchRerunsBy(
                (job, run) -> watched.add(job + " " + run.id()), () -> watched.add("open"));
        model.runAgain(List.copyOf(model.lines().matching()));
        assertThat(kit.dialogs.last().title()).isEqualTo("Run 2 jobs again?");
        assertThat(kit.dialogs.last().message()).contains("Joliet Kia AM, Naperville Ford PM");
        kit.dialogs.yes("");
        Notice told = Objects.requireNonNull(model.rerun().noticeProperty().get());
        assertThat(told.kind()).isEqualTo(Notice.Kind.WARNING);
        assertThat(told.title()).isEqualTo("1 of 2 runs have started");
        assertThat(told.text()).contains("Naperville Ford PM:");
        // What did not start is to be read here first.
        assertThat(watched).containsExactly("crn-Joliet-Kia-AM crn-Joliet-Kia-AM-again");
        Objects.requireNonNull(told.action()).run();
        assertThat(watched).last().isEqualTo("open");
        assertThat(kit.render.writes).filteredOn(write -> write.contains("trigger")).hasSize(2);
        Run again = sinceOfJoliet(model);
        assertThat(again.status()).isEqualTo(RunStatus.RUNNING);

        // It fails again, of which the list of jobs tells nothing.
        kit.now = kit.now.plus(Duration.ofMinutes(5));
        kit.render.addEvents(
                again.job(), new RunEvent.Ended(again.id(), kit.now, "unsuccessful", null, null));
        kit.now = kit.now.plus(Duration.ofMinutes(1));
        model.refresh();
        assertThat(sinceOfJoliet(model).status()).isEqualTo(RunStatus.UNSUCCESSFUL);
    }

    private static Run sinceOfJoliet(FleetViewModel model) {
        FleetLine joliet =
                model.lines().all().stream()
                        .filter(line -> line.dealership().equals("Joliet Kia"))
                        .findFirst()
                        .orElseThrow();
        Slot latest =
                Objects.requireNonNull(Objects.requireNonNull(joliet.half(Period.AM)).latest());
        return Objects.requireNonNull(latest.since());
    }

    @Test
    void aReadOnlySessionRunsNothingAgain() {
        someFailed();
        FleetViewModel model = model(true);
        model.entered();
        model.runAgain(List.copyOf(model.lines().matching()));
        assertThat(kit.dialogs.count()).isZero();
        assertThat(model.refusalProperty().get()).contains("read-only");
    }

    @Test
    void aReadingThatFailsLeavesWhatWasThere() {
        someFailed();
        FleetViewModel model = model(false);
        model.entered();
        kit.render.listFault = FakeRender.cut();
        model.refresh();
        assertThat(names(model)).hasSize(3);
        assertThat(Objects.requireNonNull(model.failureProperty().get()).text())
                .contains("The connection was cut");
        assertThat(model.statusProperty().get()).contains(" · as of ").endsWith(", not up to date");
        kit.render.listFault = null;
        model.refresh();
        assertThat(model.failureProperty().get()).isNull();
        assertThat(model.statusProperty().get()).doesNotContain("not up to date");
    }

    private FleetLine line(FleetViewModel model, String dealership) {
        return model.lines().all().stream()
                .filter(line -> line.dealership().equals(dealership))
                .findFirst()
                .orElseThrow();
    }

    /** What a colleague's computer does. */
    private List<Care> colleague(String dealership, Instant since) {
        return kit.registry()
                .cares()
                .take(
                        List.of(new Care(dealership, "kim", since, since.plus(LASTS), "2FA")),
                        List.of())
                .others();
    }

    @Test
    void whoeverIsOnItIsShownUntilItRunsWellAgainOrADayIsOver() {
        someFailed();
        FleetViewModel model = model(false);
        model.entered();
        model.onItOf(model.causes().getFirst());
        assertThat(model.onIt().question().get()).contains("Joliet Kia, Naperville Ford");
        model.onIt().noteProperty().set("asked the group");
        model.onIt().take();
        assertThat(Objects.requireNonNull(model.onIt().noticeProperty().get()).title())
                .isEqualTo("You are on 2 dealerships");
        assertThat(model.onIt().askedProperty().get()).isEmpty();
        Care mine = Objects.requireNonNull(line(model, "Joliet Kia").onIt());
        assertThat(model.words().onItInFull(mine))
                .startsWith("root is on it since Mon 9:00 AM: asked the group (until Tue 9:00 AM)");
        model.filterProperty().set("asked the group");
        assertThat(names(model)).containsExactly("Joliet Kia", "Naperville Ford");
        model.filterProperty().set("");
        model.nobodyOnlyProperty().set(true);
        assertThat(names(model)).containsExactly("Aurora Honda");
        model.lines().widen();
        assertThat(names(model)).hasSize(3);

        // One has run well by hand since: nobody needs to say anything.
        kit.now = kit.now.plus(Duration.ofMinutes(30));
        run(new JobId("crn-Naperville-Ford-PM"), kit.now.minusSeconds(1200), "successful", 0);
        touched.accept(new JobId("crn-Naperville-Ford-PM"));
        int writes = kit.render.writes.size();
        model.refresh();
        assertThat(line(model, "Naperville Ford").onIt()).isNull();
        assertThat(line(model, "Joliet Kia").onIt()).isEqualTo(mine);
        kit.now = kit.now.plus(Duration.ofHours(24));
        model.refresh();
        assertThat(line(model, "Joliet Kia").onIt()).isNull();
        assertThat(kit.render.writes).hasSize(writes);
    }

    @Test
    void theSecondOfTwoSeesTheFirstAndIsAsked() {
        someFailed();
        FleetViewModel model = model(false);
        model.entered();
        assertThat(colleague("Joliet Kia", kit.now)).isEmpty();
        model.onIt().ask(List.of("Joliet Kia", "Naperville Ford"));
        model.onIt().take();
        assertThat(kit.dialogs.last().title())
                .isEqualTo("A colleague is on it already. Take it over?");
        assertThat(kit.dialogs.last().message()).contains("Joliet Kia: kim is on it since", "2FA");
        assertThat(Objects.requireNonNull(line(model, "Joliet Kia").onIt()).who()).isEqualTo("kim");
        assertThat(Objects.requireNonNull(line(model, "Naperville Ford").onIt()).who())
                .isEqualTo("root");
        kit.dialogs.yes("");
        assertThat(Objects.requireNonNull(line(model, "Joliet Kia").onIt()).who())
                .isEqualTo("root");

        // One's own ends without a question, a colleague's with one.
        model.onIt().end(List.of(line(model, "Joliet Kia")));
        assertThat(line(model, "Joliet Kia").onIt()).isNull();
        colleague("Joliet Kia", kit.now.plusSeconds(1));
        kit.now = kit.now.plusSeconds(60);
        model.refresh();
        model.onIt().end(List.of(line(model, "Joliet Kia")));
        assertThat(kit.dialogs.last().title()).isEqualTo("A colleague said to be on it. End it?");
        assertThat(line(model, "Joliet Kia").onIt()).isNotNull();
        colleague("Joliet Kia", kit.now);
        kit.dialogs.yes("");
        assertThat(Objects.requireNonNull(model.onIt().noticeProperty().get()).title())
                .as("what has changed since it was asked is left to the colleague, and said")
                .startsWith("Left as it is, for it has changed meanwhile: Joliet Kia: kim is on");
        assertThat(line(model, "Joliet Kia").onIt()).isNotNull();
        model.onIt().end(List.of(line(model, "Joliet Kia")));
        kit.dialogs.yes("");
        assertThat(line(model, "Joliet Kia").onIt()).isNull();
    }

    @Test
    void aNoteThatCannotBeKeptIsNotLost() {
        someFailed();
        FleetViewModel model = model(false);
        model.entered();
        model.onIt().ask(List.of("Joliet Kia"));
        model.onIt().noteProperty().set("x".repeat(201));
        assertThat(model.onIt().warning().get()).contains("at most 200 characters");
        assertThat(model.onIt().cannotTake().get()).isTrue();
        model.onIt().noteProperty().set("password: hunter22");
        model.onIt().take();
        assertThat(kit.dialogs.last().title()).contains("plain text");
        kit.render.writes.clear();
        model.onIt().noteProperty().set("on the phone");
        kit.render.faultOn = "create group";
        kit.render.fault = FakeRender.cut();
        model.onIt().take();
        assertThat(Objects.requireNonNull(model.onIt().noticeProperty().get()).kind())
                .as("it may stand there all the same")
                .isEqualTo(Notice.Kind.WARNING);
        assertThat(model.onIt().noteProperty().get()).isEqualTo("on the phone");
        assertThat(model.onIt().askedProperty().get()).containsExactly("Joliet Kia");
        kit.render.fault = null;

        FleetViewModel looking = model(true);
        looking.entered();
        looking.onIt().ask(List.of("Joliet Kia"));
        assertThat(looking.onIt().askedProperty().get()).isEmpty();
        colleague("Joliet Kia", kit.now);
        kit.now = kit.now.plusSeconds(60);
        looking.refresh();
        assertThat(line(looking, "Joliet Kia").onIt()).isNotNull();
        looking.onIt().end(List.of(line(looking, "Joliet Kia")));
        assertThat(line(looking, "Joliet Kia").onIt()).isNotNull();
    }

    @Test
    void aPauseWhoseEndHasPassedIsToBeLookedAt() {
        JobId am = job("Joliet Kia AM", "successful", 0);
        kit.render.suspend(am);
        kit.registry()
                .put(
                        TestEntries.dealership("Joliet Kia", "kia", am.value(), null, null, null)
                                .withRemarks(
                                        Remarks.NONE.withPause(
                                                new Remarks.Pause(
                                                        "moves house",
                                                        new Remarks.Stamp("kim", kit.now),
                                                        LocalDate.of(2026, 11, 25)))));
        FleetViewModel model = model(true);
        model.entered();
        assertThat(line(model, "Joliet Kia").wrong())
                .isEqualTo("paused by kim until 2026-11-25: moves house");
        model.attentionOnlyProperty().set(true);
        assertThat(names(model)).isEmpty();
        kit.now = kit.now.plus(Duration.ofDays(2));
        model.refresh();
        assertThat(names(model)).containsExactly("Joliet Kia");
        assertThat(line(model, "Joliet Kia").wrong())
                .isEqualTo("pause is over since 2026-11-25, resume it: moves house");
    }

    @Test
    void whoWatchesHearsOfEachReadingWhateverScreenIsShown() {
        job("Aurora Honda AM", "unsuccessful", 1);
        FleetViewModel model = model(false);
        List<Fleet> heard = new ArrayList<>();
        boolean[] signedIn = {true};
        int others = kit.tasks.tickers();
        model.watch(() -> signedIn[0], heard::add);
        for (int second = 0; second < 29; second++) {
            kit.tasks.tick();
        }
        assertThat(heard).isEmpty();
        kit.tasks.tick();
        // Once after the reading, and once after the past was filled in.
        assertThat(heard).hasSize(2);
        assertThat(heard.getLast().rows().getFirst().attention())
                .contains("AM failed: exit code 1");
        for (int second = 0; second < 90; second++) {
            kit.tasks.tick();
        }
        assertThat(heard).hasSize(4);
        // The screen comes and goes; one clock goes on.
        model.entered();
        int seen = heard.size();
        model.left();
        assertThat(kit.tasks.tickers()).isEqualTo(others + 1);
        signedIn[0] = false;
        for (int second = 0; second < 240; second++) {
            kit.tasks.tick();
        }
        assertThat(heard).hasSize(seen);
        signedIn[0] = true;
        for (int second = 0; second < 120; second++) {
            kit.tasks.tick();
        }
        assertThat(heard.size()).isGreaterThan(seen);
        model.close();
        assertThat(kit.tasks.tickers()).isEqualTo(others);
    }
}
