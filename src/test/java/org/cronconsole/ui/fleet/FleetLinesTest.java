package org.cronconsole.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.ListChangeListener;

import org.cronconsole.fleet.FleetService;
import org.cronconsole.fleet.MemoryArchive;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.job.JobLister;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RunEvent;
import org.cronconsole.render.RunEvent.EndReason;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The lines over time: kept where they tell the same, selected where they are seen. */
@SuppressWarnings("NullAway.Init") // made before each test
class FleetLinesTest {
    private static final Instant DUE = Instant.parse("2026-11-23T11:58:00Z");
    private static final String LINE = "58 11 * * *";
    private static final String TITLE =
            "The past is not there, and nothing is kept on this computer now";

    private final TestKit kit = new TestKit();
    private FleetService fleet;
    private FleetViewModel model;

    @BeforeEach
    void read() {
        job("Aurora Honda AM", 0);
        job("Joliet Kia AM", 2);
        job("Naperville Ford PM", 2);
        Workbench bench = kit.workbench("acme", false, false);
        fleet = bench.fleet();
        model = model(bench);
        model.entered();
    }

    private FleetViewModel model(Workbench bench) {
        return new FleetViewModel(
                fleet,
                bench.care(),
                bench.jobs(),
                new KnownJobs(() -> {}),
                kit.kit(),
                new WriteAccess(bench.writes(), kit.kit()),
                (job, run) -> {});
    }

    private void job(String name, int exitCode) {
        JobId id = kit.render.add("crn-" + name.replace(' ', '-'), name, LINE).id();
        run(id, DUE, exitCode);
    }

    private void run(JobId job, Instant at, int exitCode) {
        RunId id = new RunId(job.value() + "-" + at.getEpochSecond());
        EndReason reason =
                exitCode == 0 ? null : new EndReason(exitCode, null, null, false, false, null);
        kit.render.addEvents(
                job,
                new RunEvent.Started(id, at.plusSeconds(5)),
                new RunEvent.Ended(
                        id,
                        at.plusSeconds(245),
                        exitCode == 0 ? "successful" : "unsuccessful",
                        reason,
                        null));
    }

    private List<String> names() {
        return model.lines().matching().stream().map(FleetLine::dealership).toList();
    }

    private FleetLine line(String dealership) {
        return model.lines().all().stream()
                .filter(each -> each.dealership().equals(dealership))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String selected() {
        FleetLine line = model.lines().selected().get();
        return line == null ? null : line.dealership();
    }

    @Test
    void aDealershipThatTheFilterHidesIsNotSelectedUntilItShowsAgain() {
        model.lines().selected().set(line("Joliet Kia"));
        model.filterProperty().set("aurora");
        assertThat(selected()).isNull();
        assertThat(model.starts().starts()).isEmpty();
        model.refresh();
        assertThat(selected()).isNull();
        model.filterProperty().set("");
        assertThat(selected()).isEqualTo("Joliet Kia");
        assertThat(model.starts().starts()).isNotEmpty();

        model.filterProperty().set("aurora");
        model.lines().selected().set(line("Aurora Honda"));
        model.filterProperty().set("");
        assertThat(selected()).as("another was selected meanwhile").isEqualTo("Aurora Honda");
        model.attentionOnlyProperty().set(true);
        assertThat(selected()).isNull();
        model.lines().widen();
        assertThat(selected()).isEqualTo("Aurora Honda");
    }

    @Test
    void whatIsNotKeptIsSaid() {
        MemoryArchive archive = new MemoryArchive();
        archive.held = "Another Cron Console holds it.";
        fleet =
                new FleetService(
                        new JobLister(kit.render, FakeRender.WORKSPACE, kit.registry()),
                        kit.runs(),
                        archive);
        model = model(kit.workbench("acme", false, false));
        model.entered();
        assertThat(names()).hasSize(3);
        Notice said = Objects.requireNonNull(model.failureProperty().get());
        assertThat(said.title()).isEqualTo(TITLE);
        assertThat(said.text()).isEqualTo("Another Cron Console holds it.");
        archive.held = null;
        model.refresh();
        assertThat(model.failureProperty().get()).isNull();
    }

    @Test
    void aMinuteThatPassesLeavesTheLinesAsTheyAre() {
        List<FleetLine> before = List.copyOf(model.lines().all());
        List<String> changes = new ArrayList<>();
        model.lines()
                .matching()
                .addListener((ListChangeListener<FleetLine>) change -> changes.add("" + change));
        kit.now = kit.now.plus(Duration.ofMinutes(1));
        model.refresh();
        assertThat(changes).isEmpty();
        assertThat(model.lines().all()).containsExactlyElementsOf(before);
        assertThat(model.minuteProperty().get()).isEqualTo(kit.now.getEpochSecond() / 60);

        // One has run well since: its line alone is another.
        run(new JobId("crn-Joliet-Kia-AM"), kit.now.minusSeconds(400), 0);
        kit.now = kit.now.plus(Duration.ofMinutes(1));
        model.lines().selected().set(line("Naperville Ford"));
        fleet.touched(new JobId("crn-Joliet-Kia-AM"));
        model.refresh();
        assertThat(changes).isNotEmpty();
        assertThat(line("Joliet Kia")).isNotIn(before);
        assertThat(line("Naperville Ford")).isIn(before);
        assertThat(line("Aurora Honda")).isIn(before);
        assertThat(selected()).isEqualTo("Naperville Ford");
    }

    @Test
    void aLineIsWorkedOutAnewOnceItsNextStartHasPassed() {
        FleetLine before = line("Aurora Honda");
        kit.now = DUE.plus(Duration.ofDays(1)).plusSeconds(30);
        model.refresh();
        Instant next = Objects.requireNonNull(line("Aurora Honda").next());
        assertThat(next).isEqualTo(DUE.plus(Duration.ofDays(2)));
        assertThat(line("Aurora Honda")).isNotEqualTo(before);
    }

    @Test
    void whoIsEqualByAColumnStandsAsWithoutOne() {
        assertThat(names()).containsExactly("Joliet Kia", "Naperville Ford", "Aurora Honda");
        model.lines()
                .order(
                        Comparator.comparing(
                                line -> line.half(org.cronconsole.job.Period.AM) == null));
        assertThat(names()).containsExactly("Joliet Kia", "Aurora Honda", "Naperville Ford");
        model.lines().order(Comparator.comparing(FleetLine::dealership).reversed());
        assertThat(names()).containsExactly("Naperville Ford", "Joliet Kia", "Aurora Honda");
        model.lines().order(null);
        assertThat(names()).containsExactly("Joliet Kia", "Naperville Ford", "Aurora Honda");
    }

    @Test
    void dealershipsComeAndGoInTheirPlace() {
        job("Bolingbrook Ford AM", 0);
        kit.render.services.remove(new JobId("crn-Naperville-Ford-PM"));
        kit.now = kit.now.plus(Duration.ofMinutes(3));
        model.refresh();
        assertThat(names()).containsExactly("Joliet Kia", "Aurora Honda", "Bolingbrook Ford");
        assertThat(model.lines().all())
                .extracting(FleetLine::dealership)
                .containsExactly("Aurora Honda", "Bolingbrook Ford", "Joliet Kia");
        kit.render.services.clear();
        model.refresh();
        assertThat(names()).isEmpty();
    }
}
