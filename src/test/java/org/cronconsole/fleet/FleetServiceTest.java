package org.cronconsole.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.JobEvents;
import org.cronconsole.render.RunEvent;
import org.cronconsole.run.CommonCause;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

class FleetServiceTest extends FleetFixture {
    @Test
    void whoIsFineByTheListIsNotAskedAndTheOthersAreOnce() {
        job("A AM", DUE.plusSeconds(400));
        JobId failed = job("B AM", DUE.minus(Duration.ofDays(1)).plusSeconds(400));
        ranDaily(failed, 20);
        ran(failed, DUE.plusSeconds(9), Duration.ofMinutes(2), "unsuccessful");
        JobId missed = job("C AM", DUE.minus(Duration.ofDays(1)).plusSeconds(400));
        ranDaily(missed, 20);
        JobId suspended = job("D AM", null, NOW.minus(Duration.ofDays(50)), true);
        FleetService service = service();

        Fleet fleet = service.refresh(false, step -> {});

        // That it is suspended now does not tell whether it was then.
        assertThat(asked).containsExactlyInAnyOrder(failed, missed, suspended);
        assertThat(fleet.rows())
                .extracting(FleetRow::dealership)
                .containsExactly("B", "C", "A", "D");
        assertThat(latest(fleet, "A").status()).isEqualTo(SlotStatus.OK);
        assertThat(latest(fleet, "A").run()).isNull();
        assertThat(latest(fleet, "B").status()).isEqualTo(SlotStatus.FAILED);
        assertThat(fleet.rows().getFirst().attention()).contains("AM failed: exit code 2");
        assertThat(latest(fleet, "C").status()).isEqualTo(SlotStatus.MISSED);
        assertThat(latest(fleet, "D").status()).isEqualTo(SlotStatus.SUSPENDED);
        assertThat(fleet.rows().getFirst().jobs().getFirst().streak()).isEqualTo(-1);

        asked.clear();
        service.refresh(false, step -> {});
        assertThat(asked).as("what is settled is not asked again").isEmpty();
    }

    @Test
    void twoJobsOfOneHalfAreBothSeenAndTheWorseOneCounts() {
        JobId meant = job("A AM", DUE.plusSeconds(400));
        JobId left = twin("crn-left-over", "A AM", DUE.minus(Duration.ofDays(1)).plusSeconds(400));
        ranDaily(left, 20);
        ran(left, DUE.plusSeconds(9), Duration.ofMinutes(2), "unsuccessful");
        job("B AM", DUE.plusSeconds(400));
        FleetService service = service();

        for (Fleet fleet :
                List.of(
                        service.refresh(false, step -> {}),
                        service.on(LocalDate.parse("2026-11-23")))) {
            FleetRow row = fleet.rows().getFirst();
            assertThat(row.dealership()).isEqualTo("A");
            assertThat(row.jobs())
                    .extracting(health -> health.job().id())
                    .containsExactly(left, meant);
            assertThat(row.am()).extracting(JobHealth::status).isEqualTo(SlotStatus.FAILED);
            assertThat(row.urgent()).isTrue();
            assertThat(row.attention().orElseThrow())
                    .startsWith("AM failed: exit code 2 · there are 2 AM jobs of this name ")
                    .contains("(crn-left-over, crn-A-AM)");
            assertThat(fleet.rows().get(1).attention()).isEmpty();
        }
    }

    @Test
    void whereTheRegistryCannotBeReadTheTimesThatWereKnownStayAndTheirAgeIsSaid() {
        JobId job = job("A AM", DUE.plusSeconds(400));
        EnvGroupRegistry registry = new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> now);
        registry.setIntent(
                job,
                new WallClock(
                        LocalTime.of(5, 58), ZoneId.of("America/Chicago"), Weekdays.parse("*")));
        remembering().refresh(false, step -> {});
        now = NOW.plus(Duration.ofMinutes(30));

        render.groupsFault =
                new GatewayException.Unexpected(
                        "Render answered 502.",
                        new Failure(
                                RemoteService.RENDER, "GET /env-groups", 502, null, null, false),
                        null);
        FleetService next = remembering();
        Fleet fleet = next.refresh(false, step -> {});

        assertThat(fleet.rows().getFirst().zone()).contains(ZoneId.of("America/Chicago"));
        assertThat(next.timesUnread().orElseThrow().asOf()).isEqualTo(NOW);
        assertThat(remembering().known().rows().getFirst().zone())
                .as("nor is it forgotten for the next session")
                .contains(ZoneId.of("America/Chicago"));
        render.groupsFault = null;
        next.refresh(false, step -> {});
        assertThat(next.timesUnread()).isEmpty();
    }

    @Test
    void whatWasReadIsThereForTheNextSessionWithItsAge() {
        JobId failed = job("B AM", DUE.minus(Duration.ofDays(1)).plusSeconds(400));
        ranDaily(failed, 20);
        ran(failed, DUE.plusSeconds(9), Duration.ofMinutes(2), "unsuccessful");
        Fleet before = remembering().refresh(false, step -> {});
        now = NOW.plus(Duration.ofMinutes(30));

        FleetService next = remembering();
        Fleet known = next.known();

        assertThat(known).isEqualTo(before);
        assertThat(known.asOf()).isEqualTo(NOW);
        asked.clear();
        next.refresh(false, step -> {});
        assertThat(asked).isEmpty();
    }

    @Test
    void fillingInReadsTheRunsOfThoseWhoAreFineAndThePastOnce() {
        JobId fine = job("A AM", DUE.plusSeconds(309));
        ranDaily(fine, 49);
        ran(fine, DUE.plusSeconds(9), Duration.ofMinutes(5), "successful");
        FleetService service = service();
        assertThat(latest(service.refresh(false, step -> {}), "A").run()).isNull();

        Fleet fleet = service.fillIn(step -> {});

        assertThat(latest(fleet, "A").duration()).contains(Duration.ofMinutes(5));
        JobHealth health = fleet.rows().getFirst().jobs().getFirst();
        assertThat(health.streak()).isEqualTo(50);
        assertThat(health.typical()).isNotNull();
        asked.clear();
        service.fillIn(step -> {});
        assertThat(asked).isEmpty();
    }

    @Test
    void aHandStartedSuccessAfterAMissedStartIsFoundOut() {
        JobId job = job("A AM", DUE.plus(Duration.ofHours(1)));
        ranDaily(job, 20);
        RunId byHand = new RunId("by-hand");
        render.addEvents(
                job,
                new RunEvent.Started(byHand, DUE.plusSeconds(3000)),
                new RunEvent.Ended(
                        byHand, DUE.plus(Duration.ofHours(1)), "successful", null, "ops@acme"));
        FleetService service = service();

        Slot first = latest(service.refresh(false, step -> {}), "A");
        assertThat(first.status())
                .as("how long it takes is not known yet")
                .isEqualTo(SlotStatus.OK);
        Slot then = latest(service.fillIn(step -> {}), "A");

        assertThat(then.status()).isEqualTo(SlotStatus.MISSED);
        assertThat(then.repaired()).isTrue();
        assertThat(latest(service.refresh(false, step -> {}), "A")).isEqualTo(then);
    }

    @Test
    void aJobThatWasChangedSinceItsStartIsAskedAndNotCalledMissed() {
        JobId changed = job("A AM", DUE.minus(Duration.ofDays(1)), DUE.plusSeconds(600), false);
        ranDaily(changed, 20);
        Fleet fleet = service().refresh(false, step -> {});
        assertThat(asked).containsExactly(changed);
        assertThat(latest(fleet, "A").status()).isEqualTo(SlotStatus.UNKNOWN);
        assertThat(fleet.rows().getFirst().attention()).isEmpty();
    }

    @Test
    void aJobThatWasResumedSinceItsStartWasSuspendedThen() {
        Instant resumed = DUE.plusSeconds(600);
        JobId job = job("A AM", DUE.minus(Duration.ofDays(3)), resumed, false);
        switches.put(job, List.of(new JobEvents.Switch(resumed, false)));
        Fleet fleet = service().refresh(false, step -> {});
        assertThat(latest(fleet, "A").status()).isEqualTo(SlotStatus.SUSPENDED);
    }

    @Test
    void aLineThatWasSeenBeforeItWasChangedCounts() {
        JobId job = job("A AM", DUE.minus(Duration.ofDays(1)).plusSeconds(400));
        ranDaily(job, 20);
        now = DUE.minusSeconds(600);
        FleetService service = service();
        service.refresh(false, step -> {});
        now = NOW;
        // The same line and never suspended between the two looks: it was in force.
        job("A AM", DUE.minus(Duration.ofDays(1)).plusSeconds(400), DUE.plusSeconds(900), false);

        Fleet fleet = service.refresh(false, step -> {});

        assertThat(latest(fleet, "A").status()).isEqualTo(SlotStatus.MISSED);
    }

    @Test
    void whoFailsForTheSameReasonIsGrouped() {
        for (String name : List.of("A AM", "B AM", "C AM")) {
            JobId job = job(name, DUE.minus(Duration.ofDays(1)).plusSeconds(400));
            ranDaily(job, 20);
            ran(job, DUE.plusSeconds(9), Duration.ofMinutes(2), "unsuccessful");
        }
        Fleet fleet = service().refresh(false, step -> {});
        assertThat(fleet.causes())
                .singleElement()
                .satisfies(cause -> {
                    assertThat(cause.kind()).isEqualTo(CommonCause.Kind.REASON);
                    assertThat(cause.reason()).isEqualTo("failed: exit code 2");
                    assertThat(cause.jobs()).hasSize(3);
                });
    }

    @Test
    void whatCannotBeAskedIsUnknownAndSaidAndAskedAgain() {
        job("A AM", DUE.plusSeconds(400));
        JobId failed = job("B AM", null);
        refusal =
                new GatewayException.Unreachable(
                        "Render cannot be reached.",
                        new Failure(RemoteService.RENDER, "GET /x", 0, null, null, false),
                        null);
        FleetService service = service();
        Fleet fleet = service.refresh(false, step -> {});
        assertThat(fleet.problem()).isEqualTo("Render cannot be reached.");
        assertThat(latest(fleet, "B").status()).isEqualTo(SlotStatus.UNKNOWN);
        assertThat(latest(fleet, "A").status()).isEqualTo(SlotStatus.OK);

        refusal = null;
        ranDaily(failed, 2);
        Fleet again = service.refresh(false, step -> {});
        assertThat(again.problem()).isNull();
        assertThat(latest(again, "B").status()).isEqualTo(SlotStatus.MISSED);
    }

    @Test
    void aDayOfThePastIsAskedForOnceAndToday() {
        JobId job = job("A AM", DUE.plusSeconds(309));
        ranDaily(job, 20);
        ran(job, DUE.plusSeconds(9), Duration.ofMinutes(5), "successful");
        ran(
                job,
                DUE.minus(Duration.ofDays(30)).plusSeconds(5),
                Duration.ofMinutes(1),
                "unsuccessful");
        FleetService service = service();
        service.refresh(false, step -> {});
        assertThat(latest(service.read(LocalDate.of(2026, 11, 23), p -> {}), "A").status())
                .isEqualTo(SlotStatus.OK);
        assertThat(asked).as("the list has told it").isEmpty();
        LocalDate past = LocalDate.of(2026, 10, 24);
        assertThat(latest(service.read(past, p -> {}), "A").status()).isEqualTo(SlotStatus.FAILED);
        assertThat(asked).hasSize(1);
        service.read(past, p -> {});
        assertThat(asked).hasSize(1);
        Slot tomorrow = latest(service.read(LocalDate.of(2026, 11, 24), p -> {}), "A");
        assertThat(tomorrow.status()).isEqualTo(SlotStatus.UPCOMING);
    }

    @Test
    void whoHasAnOpenRunOnRecordIsNotBelievedToBeFine() {
        JobId job = job("A AM", DUE.minus(Duration.ofDays(1)).plusSeconds(400));
        ranDaily(job, 20);
        RunId hanging = new RunId("hanging");
        render.addEvents(job, new RunEvent.Started(hanging, DUE.minus(Duration.ofHours(10))));
        now = DUE.minus(Duration.ofHours(1));
        FleetService service = service();
        service.refresh(false, step -> {});
        assertThat(service.ask(job)).isPresent();
        // It ends after the start that was due today, with success: the listing looks fine.
        now = NOW;
        render.addEvents(
                job,
                new RunEvent.Ended(hanging, DUE.plusSeconds(200), "successful", null, "ops@acme"));
        job("A AM", DUE.plusSeconds(200));
        asked.clear();

        Fleet fleet = service.refresh(false, step -> {});

        assertThat(asked).containsExactly(job);
        assertThat(latest(fleet, "A").status()).isEqualTo(SlotStatus.LATE);
        assertThat(fleet.rows().getFirst().attention())
                .contains("AM late: the run before it was in the way");
    }

    @Test
    void whoseListedSuccessDoesNotFitItsEventsIsAskedFromThenOn() {
        JobId job = job("A AM", DUE.plusSeconds(3000));
        ranDaily(job, 20);
        ran(job, DUE.plusSeconds(9), Duration.ofMinutes(5), "successful");
        FleetService service = service();
        service.refresh(false, step -> {});
        assertThat(asked).isEmpty();
        service.fillIn(step -> {});
        now = NOW.plus(Duration.ofDays(1));
        ran(job, DUE.plus(Duration.ofDays(1)).plusSeconds(9), Duration.ofMinutes(5), "successful");
        job("A AM", DUE.plus(Duration.ofDays(1)).plusSeconds(309));
        asked.clear();

        Slot slot = latest(service.refresh(false, step -> {}), "A");

        assertThat(asked).containsExactly(job);
        assertThat(slot.run()).isNotNull();
    }

    @Test
    void aRefreshByItselfLetsRunsThatMayBeUnderWayBe() {
        JobId job = job("A AM", DUE.minus(Duration.ofDays(1)).plusSeconds(309));
        ranDaily(job, 20);
        now = DUE.plusSeconds(200);
        FleetService service = service();

        assertThat(latest(service.refresh(true, step -> {}), "A").status())
                .isEqualTo(SlotStatus.UPCOMING);
        assertThat(asked).isEmpty();
        assertThat(latest(service.refresh(false, step -> {}), "A").reason())
                .as("a person wants to know")
                .isEqualTo("due, not started yet");
        assertThat(asked).containsExactly(job);
        now = DUE.plus(Duration.ofMinutes(16));
        assertThat(latest(service.refresh(true, step -> {}), "A").status())
                .isEqualTo(SlotStatus.MISSED);
    }

    /**
     * Render keeps events for some time only: that an older success has none is no contradiction.
     */
    @Test
    void aSuccessOlderThanWhatRenderKeepsContradictsNothing() {
        JobId job = job("A AM", DUE.minus(Duration.ofDays(30)).plusSeconds(309));
        FleetService service = service();
        service.refresh(false, step -> {});
        service.fillIn(step -> {});
        now = NOW.plus(Duration.ofDays(1));
        job("A AM", DUE.plus(Duration.ofDays(1)).plusSeconds(309));
        asked.clear();

        Fleet fleet = service.refresh(false, step -> {});

        assertThat(asked).as("it is believed to be fine").doesNotContain(job);
        assertThat(latest(fleet, "A").status()).isEqualTo(SlotStatus.OK);
    }

    @Test
    void aSuccessWhoseEventsComeLateIsFoundOut() {
        JobId job = job("A AM", DUE.minus(Duration.ofDays(1)).plusSeconds(309));
        ranDaily(job, 20);
        ran(job, DUE.plusSeconds(9), Duration.ofMinutes(1), "unsuccessful");
        FleetService service = service();
        assertThat(latest(service.refresh(false, step -> {}), "A").status())
                .isEqualTo(SlotStatus.FAILED);
        // It had ended when the job was asked, but its events could not be read yet.
        ran(job, NOW.minusSeconds(330), Duration.ofMinutes(5), "successful");
        job("A AM", NOW.minusSeconds(30));
        now = NOW.plus(Duration.ofMinutes(2));

        assertThat(latest(service.refresh(true, step -> {}), "A").repaired()).isTrue();
        asked.clear();
        service.refresh(true, step -> {});
        assertThat(asked).as("it is known now").isEmpty();
    }

    @Test
    void aJobThatStartsOftenIsLookedAtByARefreshByItselfToo() {
        JobId job = render.add("crn-A", "A AM", "*/10 * * * *").id();
        ran(job, NOW.plusSeconds(9), Duration.ofMinutes(1), "unsuccessful");
        FleetService service = service();
        now = NOW.plus(Duration.ofMinutes(3));
        assertThat(latest(service.refresh(true, step -> {}), "A").status())
                .isEqualTo(SlotStatus.UPCOMING);
        now = NOW.plus(Duration.ofMinutes(6));
        assertThat(latest(service.refresh(true, step -> {}), "A").status())
                .isEqualTo(SlotStatus.FAILED);
    }
}
