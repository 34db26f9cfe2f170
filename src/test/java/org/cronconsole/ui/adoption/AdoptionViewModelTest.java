package org.cronconsole.ui.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.ListChangeListener;

import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.FakeRender;
import org.cronconsole.retime.TestRetiming;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.adoption.Adopting.Stage;
import org.cronconsole.ui.adoption.AdoptionLine.State;
import org.cronconsole.ui.adoption.AdoptionRow.Missing;
import org.cronconsole.ui.adoption.AdoptionRow.ReadingFrom;
import org.cronconsole.ui.adoption.AdoptionRow.ZoneFrom;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

class AdoptionViewModelTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final ZoneId DENVER = ZoneId.of("America/Denver");

    private final TestKit test = new TestKit();

    @TempDir Path folder;
    private KnownJobs known = new KnownJobs(() -> {});
    private AdoptionViewModel model = open(false);
    private AdoptionWords words = new AdoptionWords(test.kit());

    private AdoptionViewModel open(boolean readOnly) {
        Workbench workbench = test.workbench("acme", readOnly, false);
        known = new KnownJobs(this::publish);
        return new AdoptionViewModel(
                workbench, known, test.kit(), new WriteAccess(workbench.writes(), test.kit()));
    }

    private void publish() {
        known.publish(
                new KnownJobs.State(KnownJobs.Phase.LOADED, test.jobs().list(), test.now, null));
    }

    private void enter() {
        publish();
        model.entered();
    }

    @BeforeEach
    void jobs() {
        // Typed as local times: 11:58 PM and 7:58 AM in Chicago.
        test.render.add("crn-1", "Naperville Ford AM", "58 5 * * 1-6");
        test.render.add("crn-2", "Naperville Ford PM", "58 13 * * 1-6");
        // Right already: 5:30 AM and 6:30 PM in Chicago, typed 00:30 as UTC.
        test.render.add("crn-3", "Joliet Kia AM", "30 11 * * *");
        test.render.add("crn-4", "Joliet Kia PM", "30 0 * * *");
        test.render.add("crn-5", "Nightly export", "0 3 * * *");
    }

    private AdoptionRow row(String dealership) {
        return model.rows().stream()
                .filter(row -> row.dealership().equals(dealership))
                .findFirst()
                .orElseThrow();
    }

    private AdoptionLine line(String dealership) {
        return model.adopting().lines().stream()
                .filter(line -> line.dealership().equals(dealership))
                .findFirst()
                .orElseThrow();
    }

    private void keep(String name, ZoneId zone, @Nullable LocalTime am, String amJob) {
        test.registry()
                .put(
                        new DealershipEntry(
                                name,
                                name.toLowerCase(Locale.ROOT),
                                zone,
                                am,
                                null,
                                Weekdays.parse("MON-FRI"),
                                new JobId(amJob),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
    }

    private String totals() {
        return new ReviewWords(model.adopting(), test.kit().texts()).totals();
    }

    @Test
    void proposesTheReadingThatPutsMorningsBeforeNoonAndSaysWhy() {
        enter();
        AdoptionRow ford = row("Naperville Ford");
        assertThat(ford.reading()).isEqualTo(Reading.TYPED);
        assertThat(ford.readingFrom()).isEqualTo(ReadingFrom.ONLY_FIT);
        assertThat(ford.am() + " " + ford.pm() + " " + ford.days())
                .isEqualTo("05:58 13:58 MON-SAT");
        AdoptionRow kia = row("Joliet Kia");
        assertThat(kia.reading()).isEqualTo(Reading.NOW);
        assertThat(kia.readingFrom()).isEqualTo(ReadingFrom.ONLY_FIT);
        assertThat(words.brief(kia.typed())).isEqualTo("11:30 AM, 12:30 AM");
        assertThat(kia.am() + " " + kia.pm()).isEqualTo(words24(kia));
        assertThat(words.reasons(kia)).contains("only so is AM before noon");
        assertThat(model.aloneProperty().get()).as("jobs of no dealership").isEqualTo(1);
    }

    private static String words24(AdoptionRow row) {
        AdoptionRow.Meaning now = Objects.requireNonNull(row.now());
        return now.am() + " " + now.pm();
    }

    @Test
    void proposesTheZoneThatIsKeptElseTheMostUsedElseTheViewers() {
        enter();
        assertThat(row("Joliet Kia").zoneFrom()).isEqualTo(ZoneFrom.VIEWER);
        assertThat(row("Joliet Kia").zone()).isEqualTo("America/Chicago");
        keep("A", DENVER, null, "crn-a");
        keep("B", DENVER, null, "crn-b");
        keep("Naperville Ford", CHICAGO, null, "crn-1");
        test.now = test.now.plusSeconds(60);
        model.refresh();
        assertThat(row("Joliet Kia").zone()).isEqualTo("America/Denver");
        assertThat(row("Joliet Kia").zoneFrom()).isEqualTo(ZoneFrom.MOST_USED);
        assertThat(row("Naperville Ford").zone()).isEqualTo("America/Chicago");
        assertThat(row("Naperville Ford").zoneFrom()).isEqualTo(ZoneFrom.KEPT);
    }

    @Test
    void showsThoseWithoutLocalTimeUnlessToldOtherwise() {
        test.registry()
                .setIntent(
                        new JobId("crn-3"),
                        new WallClock(LocalTime.of(5, 30), CHICAGO, Weekdays.parse("DAILY")));
        test.registry()
                .setIntent(
                        new JobId("crn-4"),
                        new WallClock(LocalTime.of(18, 30), CHICAGO, Weekdays.parse("DAILY")));
        enter();
        assertThat(model.shown()).hasSize(1);
        model.everyoneProperty().set(true);
        assertThat(model.shown()).hasSize(2);
        assertThat(row("Joliet Kia").reading()).as("what is kept stands").isNull();
        assertThat(row("Joliet Kia").pm()).isEqualTo("18:30");
        model.filterProperty().set("ford chicago");
        assertThat(model.shown())
                .extracting(AdoptionRow::dealership)
                .containsExactly("Naperville Ford");
    }

    @Test
    void whatIsTypedIsCheckedInItsCellAndCanBeUndone() {
        enter();
        model.change("Naperville Ford", choice -> choice.withZone("Chicago"));
        assertThat(row("Naperville Ford").missing()).isEqualTo(Missing.ZONE_UNKNOWN);
        model.change("Naperville Ford", choice -> choice.withZone("America/Denver"));
        model.change("Naperville Ford", choice -> choice.withAm("25:00"));
        assertThat(row("Naperville Ford").missing()).isEqualTo(Missing.AM);
        assertThat(row("Naperville Ford").am()).as("nothing typed is lost").isEqualTo("25:00");
        model.change("Naperville Ford", choice -> choice.withAm("6:15"));
        model.change("Naperville Ford", choice -> choice.withDays("MON-FOO"));
        assertThat(row("Naperville Ford").missing()).isEqualTo(Missing.DAYS);
        model.change("Naperville Ford", choice -> choice.withDays("mon-fri"));
        assertThat(Objects.requireNonNull(row("Naperville Ford").wish()).am())
                .isEqualTo(LocalTime.of(6, 15));
        assertThat(model.draft()).hasValueSatisfying(d -> assertThat(d).contains("1 dealership"));
        model.tick("Naperville Ford", true);
        model.forgetTicked();
        assertThat(row("Naperville Ford").zone()).isEqualTo("America/Chicago");
        assertThat(model.draft()).isEmpty();
    }

    @Test
    void nothingIsWrittenBeforeTheReviewIsConfirmedAndLinesStay() {
        enter();
        model.tickShown(true);
        model.setZone("America/Chicago");
        test.render.writes.clear();
        model.review();
        assertThat(model.adopting().stageProperty().get()).isEqualTo(Stage.REVIEWED);
        assertThat(totals()).contains("2 dealerships to write", "2 jobs will need re-timing");
        model.adopting().start();
        assertThat(test.render.writes).isEmpty();
        assertThat(test.dialogs.last().message()).contains("No line is changed: 2 jobs");
        test.dialogs.yes("");
        assertThat(totals()).contains("2 written", "2 jobs now need re-timing");
        assertThat(test.registry().read().intents())
                .containsEntry(
                        new JobId("crn-1"),
                        new WallClock(LocalTime.of(5, 58), CHICAGO, Weekdays.parse("MON-SAT")));
        assertThat(test.render.service(new JobId("crn-1")).schedule()).isEqualTo("58 5 * * 1-6");
        // The known jobs were read again, so that the dealerships are no longer among those
        // without.
        assertThat(model.shown()).isEmpty();
        assertThat(model.draft()).isEmpty();
    }

    @Test
    void aDealershipThatSomebodyElseChangedIsToldAndLookedAtAgain() {
        enter();
        model.tickShown(true);
        model.review();
        keep("Joliet Kia", DENVER, LocalTime.of(6, 0), "crn-3");
        model.adopting().start();
        test.dialogs.yes("");
        assertThat(line("Joliet Kia").state()).isEqualTo(State.CONFLICT);
        assertThat(line("Joliet Kia").said()).contains("6:00 AM", "America/Denver");
        assertThat(line("Naperville Ford").state()).isEqualTo(State.WRITTEN);
        assertThat(totals())
                .contains("1 changed by somebody else", "“Look again” takes up the rest");
        model.adopting().lookAgain();
        assertThat(model.adopting().lines()).hasSize(1);
        assertThat(Objects.requireNonNull(line("Joliet Kia").review().before()).am())
                .isEqualTo(LocalTime.of(6, 0));
        model.adopting().start();
        test.dialogs.yes("");
        assertThat(line("Joliet Kia").state()).isEqualTo(State.WRITTEN);
    }

    @Test
    void whatWouldNotChangeIsLeftOutAndWhatCannotBeIsRefusedWithItsReason() {
        enter();
        model.tickShown(true);
        model.review();
        model.adopting().start();
        test.dialogs.yes("");
        model.adopting().back();
        model.everyoneProperty().set(true);
        test.render.add("crn-9", "Gone Motors AM", "0 6 * * *");
        publish();
        model.tickShown(true);
        test.render.delete(new JobId("crn-9"));
        model.review();
        assertThat(model.adopting().lines()).hasSize(1);
        assertThat(line("Gone Motors").state()).isEqualTo(State.REFUSED);
        assertThat(line("Gone Motors").said()).contains("There is no job named");
        assertThat(totals()).contains("2 unchanged, left out", "1 refused");
        model.adopting().start();
        assertThat(model.adopting().stageProperty().get()).isEqualTo(Stage.REVIEWED);
    }

    @Test
    void stoppingLeavesTheRestForLater() {
        enter();
        model.tickShown(true);
        model.review();
        model.adopting()
                .lines()
                .addListener(
                        (ListChangeListener<AdoptionLine>)
                                change -> {
                                    if (model.adopting().count(State.WRITTEN) == 1) {
                                        model.adopting().stop();
                                    }
                                });
        model.adopting().start();
        test.dialogs.yes("");
        assertThat(line("Joliet Kia").state()).isEqualTo(State.WRITTEN);
        assertThat(line("Naperville Ford").state()).isEqualTo(State.NOT_REACHED);
        assertThat(test.registry().read().dealerships()).hasSize(1);
        assertThat(model.shown())
                .extracting(AdoptionRow::dealership)
                .containsExactly("Naperville Ford");
    }

    @Test
    void aReadOnlySessionLooksAndDoesNotWrite() {
        model = open(true);
        enter();
        model.tickShown(true);
        model.review();
        assertThat(model.adopting().lines()).hasSize(2);
        model.adopting().start();
        assertThat(test.dialogs.count()).isZero();
        assertThat(model.adopting().writes().refusalProperty().get()).isNotEmpty();
    }

    @Test
    void aFileFillsTheTableAndWhatIsWrongIsListed() throws IOException {
        enter();
        Path file = folder.resolve("times.csv");
        Files.writeString(
                file,
                """
                dealership,timeZone,amTime
                Naperville Ford,America/Denver,06:15
                Nobody,America/Denver,
                Joliet Kia,Denver,
                """);
        test.dialogs.csvFile = file;
        model.files().open();
        assertThat(row("Naperville Ford").am()).isEqualTo("06:15");
        assertThat(row("Naperville Ford").pm()).as("the proposal stays").isEqualTo("13:58");
        assertThat(row("Naperville Ford").zoneFrom()).isEqualTo(ZoneFrom.FILE);
        assertThat(model.isTicked("Naperville Ford")).isTrue();
        assertThat(model.isTicked("Joliet Kia")).isFalse();
        assertThat(model.files().problems())
                .satisfiesExactly(
                        p -> assertThat(p).startsWith("row 2, dealership: there is no job"),
                        p -> assertThat(p).startsWith("row 3, timeZone"));
        test.dialogs.savedFile = folder.resolve("out.csv");
        model.files().save();
        assertThat(Files.readString(folder.resolve("out.csv")))
                .contains("Naperville Ford,America/Denver,06:15,13:58,MON-SAT");
    }

    @Test
    void aThousandDealershipsAreSetAtOnce() {
        for (int i = 0; i < 1000; i++) {
            test.render.add("crn-x" + i, "Dealer " + i + " AM", "58 5 * * 1-6");
        }
        enter();
        model.filterProperty().set("dealer");
        model.tickShown(true);
        test.tasks.hold();
        int before = model.looksProperty().get();
        model.setZone("America/Denver");
        assertThat(row("Dealer 7").zone()).as("reckoned elsewhere").isEqualTo("America/Chicago");
        test.tasks.release();
        assertThat(row("Dealer 7").zone()).isEqualTo("America/Denver");
        assertThat(model.looksProperty().get() - before).as("told as a whole").isLessThan(5);
        assertThat(model.complete()).isEqualTo(1000);
    }

    @Test
    void withoutTheRegistryNothingIsProposedByItAndThatIsSaid() {
        FakeRender unreadable =
                new FakeRender() {
                    @Override
                    public List<EnvGroup> envGroups(WorkspaceId workspace) {
                        throw cut();
                    }
                };
        unreadable.add("crn-1", "Naperville Ford AM", "58 5 * * 1-6");
        AdoptionRows rows =
                new AdoptionRows(
                        TestRetiming.adoption(unreadable, () -> test.now), known, test.kit());
        known.publish(
                new KnownJobs.State(
                        KnownJobs.Phase.LOADED,
                        test.jobs(unreadable).list(),
                        test.now,
                        Notice.warning("", "")));
        rows.entered();
        assertThat(Objects.requireNonNull(rows.noticeProperty().get()).title())
                .contains("registry cannot be read");
        assertThat(rows.all().getFirst().zoneFrom()).isEqualTo(ZoneFrom.VIEWER);
    }
}
