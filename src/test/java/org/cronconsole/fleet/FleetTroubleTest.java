package org.cronconsole.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.render.JobEvents;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** What must not mislead the fleet: an archive that is held, jobs that fail, starts in crowds. */
class FleetTroubleTest extends FleetFixture {
    private static final Failure NO_ANSWER =
            new Failure(RemoteService.RENDER, "GET /x", 500, null, null, false);

    @Test
    void anArchiveThatIsHeldAtFirstIsReadLaterAndNotWrittenOver() {
        JobId fine = job("A AM", DUE.plusSeconds(309));
        ranDaily(fine, 49);
        ran(fine, DUE.plusSeconds(9), Duration.ofMinutes(5), "successful");
        FleetService before = remembering();
        before.refresh(false, step -> {});
        Fleet kept = before.fillIn(step -> {});
        archive.held = "Another Cron Console holds it.";
        now = NOW.plus(Duration.ofMinutes(5));

        FleetService service = remembering();
        assertThat(service.known().rows()).isEmpty();
        Fleet fleet = service.refresh(false, step -> {});
        assertThat(fleet.unkept()).isEqualTo("Another Cron Console holds it.");
        assertThat(latest(fleet, "A").status()).isEqualTo(SlotStatus.OK);
        service.ask(fine);

        archive.held = null;
        now = NOW.plus(Duration.ofMinutes(10));
        Fleet again = service.refresh(false, step -> {});
        assertThat(again.unkept()).isNull();
        assertThat(again.rows().getFirst().jobs().getFirst().streak())
                .isEqualTo(kept.rows().getFirst().jobs().getFirst().streak())
                .isEqualTo(50);
        asked.clear();
        service.fillIn(step -> {});
        assertThat(asked).as("the past is not read again").hasSizeLessThanOrEqualTo(1);
        assertThat(remembering().known().rows().getFirst().jobs().getFirst().streak())
                .isEqualTo(50);
    }

    @Test
    void whatCannotBeKeptIsRememberedForTheSession() {
        JobId failing = job("A AM", DUE.minus(Duration.ofDays(1)).plusSeconds(309));
        ranDaily(failing, 13);
        ran(failing, DUE.plusSeconds(9), Duration.ofMinutes(2), "unsuccessful");
        FleetService service = remembering();
        service.known();
        archive.held = "The disk is full.";
        service.refresh(false, step -> {});
        assertThat(service.ask(failing).orElseThrow().streak()).isEqualTo(-1);
        // Only the newest minutes are read again.
        now = NOW.plus(Duration.ofMinutes(30));

        JobHealth again = service.ask(failing).orElseThrow();

        assertThat(again.status()).isEqualTo(SlotStatus.FAILED);
        assertThat(again.cells().from(DUE.minus(Duration.ofDays(5))))
                .extracting(Cells.Cell::status)
                .containsOnly(SlotStatus.OK, SlotStatus.FAILED);
        assertThat(service.known().unkept()).isEqualTo("The disk is full.");
        archive.held = null;
        service.ask(failing);
        assertThat(service.known().unkept()).isNull();
        assertThat(archive.runs(failing)).isEqualTo(14);
    }

    @Test
    void aJobThatCannotBeReadSaysSoAndTheOthersGetTheirColour() {
        List<JobId> jobs =
                IntStream.range(0, 20)
                        .mapToObj(i -> job(String.format(Locale.ROOT, "D%02d AM", i), null))
                        .peek(job -> ranDaily(job, 3))
                        .toList();
        refusals.put(jobs.get(0), new GatewayException.Unexpected("It broke.", NO_ANSWER, null));
        refusals.put(jobs.get(1), new GatewayException.NotFound("No such job.", NO_ANSWER));
        FleetService service = service();

        Fleet fleet = service.refresh(false, step -> {});

        assertThat(fleet.problem()).isEqualTo("1 job could not be read; its row says why.");
        assertThat(fleet.rows())
                .filteredOn(row -> row.dealership().equals("D00"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.attention()).contains("AM could not be read: It broke."));
        assertThat(fleet.rows())
                .filteredOn(row -> row.dealership().equals("D01"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.attention()).contains("AM could not be read: No such job."));
        assertThat(fleet.rows().subList(0, 18)).allMatch(FleetRow::urgent);
        assertThat(service.fillIn(step -> {}).rows()).hasSize(20);
        refusals.clear();
        Fleet again = service.refresh(false, step -> {});
        assertThat(again.problem()).isNull();
        assertThat(again.rows()).allMatch(FleetRow::urgent);
    }

    @Test
    void aKeyThatIsRefusedEndsTheAskingAtOnce() {
        for (int i = 0; i < 300; i++) {
            job(String.format(Locale.ROOT, "D%02d AM", i), null);
        }
        refusal = new GatewayException.Unauthorized("The key is refused.", NO_ANSWER);
        Fleet fleet = service().refresh(false, step -> {});
        assertThat(fleet.problem()).isEqualTo("The key is refused.");
        // As many as are asked at the same moment, and no other.
        assertThat(asked).hasSizeLessThan(13);
    }

    private JobId often(String name, String line, Duration every, int runs) {
        JobId job = render.add("crn-" + name.replace(' ', '-'), name, line).id();
        for (int i = 1; i <= runs; i++) {
            Instant start = NOW.minus(every.multipliedBy(i)).plusSeconds(4);
            ran(job, start, Duration.ofSeconds(20), "successful");
        }
        return job;
    }

    /** What is shown of a job that starts often is five pages long, and nobody waits for it. */
    @Test
    void thePastOfJobsThatStartOftenEndsAtWhatIsShownAndTheyTakeTurns() {
        JobId everyMinute = often("A AM", "* * * * *", Duration.ofMinutes(1), 700);
        JobId everyFive = often("B AM", "*/5 * * * *", Duration.ofMinutes(5), 700);
        JobId daily = job("C AM", DUE.plusSeconds(309));
        ranDaily(daily, 49);
        ran(daily, DUE.plusSeconds(9), Duration.ofMinutes(5), "successful");
        FleetService service = service();
        service.refresh(false, step -> {});
        asked.clear();

        Fleet fleet = service.fillIn(step -> {});

        assertThat(asked).filteredOn(everyMinute::equals).hasSizeLessThanOrEqualTo(5);
        assertThat(asked).filteredOn(everyFive::equals).hasSizeLessThanOrEqualTo(5);
        assertThat(asked.subList(0, 5)).as("all had their turn").contains(daily);
        for (FleetRow row : fleet.rows().subList(0, 2)) {
            JobHealth health = row.jobs().getFirst();
            assertThat(health.cells().size()).isEqualTo(Cells.MOST);
            assertThat(health.streak()).isGreaterThanOrEqualTo(Cells.MOST - 2);
        }
        asked.clear();
        service.fillIn(step -> {});
        assertThat(asked).isEmpty();
    }

    /** One run at a time: who started after it was not blocked by what came before. */
    @Test
    void aMissedStartOfAJobThatStartsOftenNeedsNoHalfDayOfEvents() {
        JobId job = render.add("crn-A-AM", "A AM", "*/5 * * * *").id();
        for (int i = 1; i <= 100; i++) {
            if (i != 20) {
                Instant start = NOW.minus(Duration.ofMinutes(5L * i)).plusSeconds(4);
                ran(job, start, Duration.ofSeconds(20), "successful");
            }
        }
        FleetService service = service();
        service.refresh(false, step -> {});
        Instant missed = NOW.minus(Duration.ofMinutes(100));
        assertThat(service.facts(job, missed).orElseThrow().slots().getFirst())
                .satisfies(slot -> {
                    assertThat(slot.dueAt()).isEqualTo(missed);
                    assertThat(slot.status()).isEqualTo(SlotStatus.MISSED);
                });
    }

    @Test
    void todayIsToldAsAnyOtherDay() {
        JobId job = often("A AM", "0 * * * *", Duration.ofHours(1), 60);
        Instant failed = NOW.minus(Duration.ofHours(3));
        Objects.requireNonNull(render.events.get(job))
                .removeIf(event -> Duration.between(failed, event.at()).abs().toMinutes() < 5);
        ran(job, failed.plusSeconds(4), Duration.ofSeconds(20), "unsuccessful");
        ran(job, NOW.plusSeconds(4), Duration.ofSeconds(20), "successful");
        now = NOW.plus(Duration.ofMinutes(20));
        FleetService service = service();
        service.refresh(false, step -> {});
        LocalDate today = LocalDate.of(2026, 11, 23);

        Slot told = latest(service.read(today, p -> {}), "A");
        for (int hour = 1; hour < 9; hour++) {
            Instant start = NOW.plus(Duration.ofHours(hour)).plusSeconds(4);
            ran(job, start, Duration.ofSeconds(20), "successful");
        }
        now = NOW.plus(Duration.ofDays(1));
        Slot later = latest(service.read(today, p -> {}), "A");

        assertThat(told.status()).isEqualTo(SlotStatus.FAILED);
        assertThat(told.dueAt()).isEqualTo(failed);
        assertThat(later).isEqualTo(told);
    }

    /** Render does not say whether suspending a job moves the time of its last change. */
    @Test
    void aStartBeforeTheJobWasSuspendedIsNotToldAsSuspended() {
        Instant changed = NOW.minus(Duration.ofDays(50));
        JobId job = job("A AM", DUE.minus(Duration.ofDays(1)).plusSeconds(400));
        ranDaily(job, 20);
        ran(job, DUE.plusSeconds(9), Duration.ofMinutes(2), "unsuccessful");
        now = DUE.minusSeconds(600);
        FleetService service = remembering();
        service.refresh(false, step -> {});
        now = NOW;
        Instant suspended = DUE.plus(Duration.ofHours(1));
        switches.put(job, List.of(new JobEvents.Switch(suspended, true)));
        job("A AM", DUE.minus(Duration.ofDays(1)).plusSeconds(400), changed, true);

        assertThat(latest(service.refresh(false, step -> {}), "A").status())
                .isEqualTo(SlotStatus.FAILED);
        assertThat(latest(service().refresh(false, step -> {}), "A").status())
                .as("seen for the first time")
                .isEqualTo(SlotStatus.FAILED);

        now = NOW.plus(Duration.ofDays(1));
        asked.clear();
        FleetService next = remembering();
        assertThat(latest(next.refresh(false, step -> {}), "A").status())
                .isEqualTo(SlotStatus.SUSPENDED);
        assertThat(asked).as("it was seen suspended before that start").isEmpty();
        // Resumed after the start of the third day, again without a word of it in the listing.
        Instant third = DUE.plus(Duration.ofDays(2));
        now = third.plus(Duration.ofHours(3));
        switches.put(
                job,
                List.of(
                        new JobEvents.Switch(suspended, true),
                        new JobEvents.Switch(third.plusSeconds(1800), false)));
        job("A AM", DUE.minus(Duration.ofDays(1)).plusSeconds(400), changed, false);
        assertThat(latest(next.refresh(false, step -> {}), "A").status())
                .isEqualTo(SlotStatus.SUSPENDED);
    }
}
