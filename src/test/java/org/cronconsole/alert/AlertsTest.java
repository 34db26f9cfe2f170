package org.cronconsole.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.RunId;
import org.cronconsole.run.CommonCause;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunStatus;
import org.cronconsole.run.RunTrigger;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class AlertsTest {
    private static final String NAPERVILLE = "Naperville Ford AM";
    private static final Instant EARLIER = AlertLab.at("05:58").minus(Duration.ofDays(1));
    private static final Instant TODAY = AlertLab.at("05:58");
    private static final Duration SOON = Duration.ofMinutes(2);

    private final AlertLab lab = new AlertLab();

    @BeforeEach
    void allWasWellAtFirst() {
        lab.now = AlertLab.at("05:50");
        for (String job : List.of(NAPERVILLE, "Joliet Kia AM", "Aurora Honda AM", "cleanup")) {
            lab.is(job, EARLIER, SlotStatus.OK, null);
        }
        assertThat(lab.look()).isEmpty();
        lab.now = AlertLab.at("06:30");
        // As a session that went on.
        lab.kept =
                new AlertBook(
                        lab.now.minus(SOON),
                        lab.kept.gapEnd(),
                        lab.kept.floors(),
                        lab.kept.alerts(),
                        lab.kept.mutes(),
                        lab.kept.choices());
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, FAILED, Naperville Ford AM failed",
        "HUNG, HUNG, Naperville Ford AM hangs",
        "MISSED, MISSED, Naperville Ford AM missed its start",
        "LATE, LATE, Naperville Ford AM was late",
        "OK, ,",
        "RUNNING, ,",
        "UPCOMING, ,",
        "SUSPENDED, ,",
        "UNKNOWN, ,",
        "CANCELED, ,"
    })
    void eachKindIsToldOnceAndWhatIsNotSureIsNot(SlotStatus status, AlertKind kind, String words) {
        lab.is(NAPERVILLE, TODAY, status, kind == null ? null : "why");
        List<Announcement> told = lab.look();
        if (kind == null) {
            assertThat(told).isEmpty();
            assertThat(lab.list()).isEmpty();
            return;
        }
        assertThat(told).containsExactly(new Announcement(words, "why"));
        assertThat(lab.alerts().book().alerts())
                .extracting(Alert::kind, Alert::read, Alert::away)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(kind, false, false));
        // Not again, neither later nor after a restart.
        assertThat(lab.watch(Duration.ofHours(1))).isEmpty();
        lab.open();
        assertThat(lab.watch(Duration.ofHours(1))).isEmpty();
        assertThat(lab.list()).containsExactly(words);
    }

    @Test
    void whatWasWrongBeforeAnybodyLookedIsOldAndWhatWasOpenIsNot() {
        lab.is("Elgin Mazda AM", TODAY, SlotStatus.FAILED, "exit code 1");
        lab.is("Elgin Mazda PM", TODAY, SlotStatus.RUNNING, null);
        assertThat(lab.look()).isEmpty();
        lab.is("Elgin Mazda PM", TODAY, SlotStatus.FAILED, "exit code 2");
        assertThat(lab.lookAfter(SOON))
                .containsExactly(new Announcement("Elgin Mazda PM failed", "exit code 2"));
        // What was never told as wrong is not told as right.
        Instant next = TODAY.plus(Duration.ofDays(1));
        lab.is("Elgin Mazda AM", next, SlotStatus.OK, null);
        lab.watch(Duration.ofMinutes(4));
        assertThat(lab.list()).containsExactly("Elgin Mazda PM failed");
    }

    @Test
    void aJobIsWellAgainByItsNextStartOrByHand() {
        lab.is(NAPERVILLE, TODAY, SlotStatus.FAILED, "exit code 1");
        lab.is("Joliet Kia AM", TODAY, SlotStatus.HUNG, "running for 3 h");
        lab.is("cleanup", TODAY, SlotStatus.MISSED, "no start within 15 min");
        assertThat(lab.look()).hasSize(3);
        lab.repaired(NAPERVILLE);
        lab.is("Joliet Kia AM", TODAY, SlotStatus.OK, null);
        lab.is("cleanup", TODAY.plus(Duration.ofHours(1)), SlotStatus.OK, null);
        assertThat(lab.lookAfter(SOON))
                .containsExactlyInAnyOrder(
                        new Announcement("Naperville Ford AM recovered", "a run by hand succeeded"),
                        new Announcement("Joliet Kia AM recovered", ""),
                        new Announcement("cleanup recovered", ""));
        lab.open();
        assertThat(lab.watch(Duration.ofMinutes(10))).isEmpty();
        // And it can fail again.
        lab.is(NAPERVILLE, TODAY.plus(Duration.ofHours(8)), SlotStatus.FAILED, "exit code 1");
        assertThat(lab.lookAfter(SOON)).hasSize(1);
    }

    @Test
    void aChangeOfMindAmendsWhatWasTold() {
        lab.is(NAPERVILLE, TODAY, SlotStatus.MISSED, "no start within 15 min");
        lab.look();
        lab.alerts().markAllRead();
        lab.is(NAPERVILLE, TODAY, SlotStatus.RUNNING, "started 20 min late");
        assertThat(lab.lookAfter(SOON)).isEmpty();
        assertThat(lab.list()).containsExactly("Naperville Ford AM missed its start");
        lab.is(NAPERVILLE, TODAY, SlotStatus.LATE, "started 20 min late");
        assertThat(lab.lookAfter(SOON)).isEmpty();
        assertThat(lab.list()).containsExactly("Naperville Ford AM was late");
        assertThat(lab.alerts().book().unread()).isEqualTo(1);

        lab.is("Joliet Kia AM", TODAY, SlotStatus.MISSED, "no start within 15 min");
        lab.look();
        lab.is("Joliet Kia AM", TODAY, SlotStatus.OK, null);
        assertThat(lab.lookAfter(SOON)).isEmpty();
        assertThat(lab.list())
                .containsExactly(
                        "Naperville Ford AM was late", "Joliet Kia AM: not missed after all");
        lab.is("cleanup", TODAY, SlotStatus.MISSED, "no start within 15 min");
        lab.look();
        lab.is("cleanup", TODAY, SlotStatus.SUSPENDED, null);
        lab.lookAfter(SOON);
        assertThat(lab.list()).contains("cleanup: not missed after all");
    }

    @Test
    void whatHasACommonCauseIsOneAndGrows() {
        Instant deploy = AlertLab.at("04:12");
        String[] all = new String[14];
        for (int i = 0; i < all.length; i++) {
            all[i] = "Dealer " + (char) ('A' + i) + " AM";
            lab.is(all[i], EARLIER, SlotStatus.OK, null);
        }
        lab.look();
        lab.is(all[0], TODAY, SlotStatus.FAILED, "exit code 1");
        assertThat(lab.lookAfter(SOON))
                .containsExactly(new Announcement("Dealer A AM failed", "exit code 1"));
        int told = 0;
        for (int i = 1; i < all.length; i++) {
            lab.is(all[i], TODAY, SlotStatus.FAILED, "exit code 1");
            lab.cause(
                    CommonCause.Kind.DEPLOY,
                    "failed: exit code 1",
                    deploy,
                    java.util.Arrays.copyOf(all, i + 1));
            told += lab.lookAfter(SOON).size();
        }
        // With two, with four, with eight.
        assertThat(told).isEqualTo(3);
        assertThat(lab.list()).containsExactly("14 dealerships failed");
        assertThat(new AlertWords(AlertLab.ZONE).detail(lab.alerts().book().alerts().getFirst()))
                .isEqualTo(
                        "exit code 1, since the deploy of 23 Nov, 4:12 AM. Dealer A, Dealer B,"
                                + " Dealer C and 11 more");
        for (String job : all) {
            lab.is(job, TODAY.plus(Duration.ofHours(1)), SlotStatus.OK, null);
        }
        lab.cause(CommonCause.Kind.DEPLOY, null, deploy);
        assertThat(lab.lookAfter(SOON))
                .extracting(Announcement::title)
                .containsExactly("14 dealerships recovered");
    }

    @Test
    void bothHalvesOfADealershipAreOneAndManyAtOnceAreSummarised() {
        lab.is("Naperville Ford PM", EARLIER, SlotStatus.OK, null);
        lab.look();
        lab.is(NAPERVILLE, TODAY, SlotStatus.FAILED, "exit code 1");
        lab.is("Naperville Ford PM", TODAY, SlotStatus.FAILED, "exit code 2");
        assertThat(lab.lookAfter(SOON))
                .containsExactly(
                        new Announcement(
                                "Naperville Ford failed",
                                "Naperville Ford PM: exit code 2 · Naperville Ford AM: exit code"
                                        + " 1"));
        lab.is("Joliet Kia AM", TODAY, SlotStatus.FAILED, "exit code 3");
        lab.is("Aurora Honda AM", TODAY, SlotStatus.HUNG, "running for 3 h");
        lab.is("cleanup", TODAY, SlotStatus.MISSED, null);
        lab.is("Elgin Mazda AM", EARLIER, SlotStatus.OK, null);
        lab.look();
        lab.told.clear();
        lab.is("Elgin Mazda AM", TODAY, SlotStatus.FAILED, "exit code 4");
        lab.is("Joliet Kia AM", TODAY.plus(SOON), SlotStatus.LATE, "x");
        assertThat(lab.lookAfter(SOON)).hasSize(2);
        lab.now = lab.now.plus(Duration.ofMinutes(1));
        for (int i = 0; i < 5; i++) {
            lab.is("Many " + i + " AM", TODAY, SlotStatus.RUNNING, null);
        }
        lab.look();
        for (int i = 0; i < 5; i++) {
            lab.is("Many " + i + " AM", TODAY, SlotStatus.FAILED, "reason " + i);
        }
        assertThat(lab.lookAfter(SOON))
                .containsExactly(new Announcement("5 failed", "Many 0, Many 1, Many 2 and 2 more"));
    }

    @Test
    void whatHappenedWhileNobodyLookedIsInTheListAndSummarisedOnce() {
        lab.look();
        Instant later = TODAY.plus(Duration.ofDays(3));
        for (int day = 0; day < 3; day++) {
            lab.was(NAPERVILLE, TODAY.plus(Duration.ofDays(day)), SlotStatus.FAILED);
            lab.was("Joliet Kia AM", TODAY.plus(Duration.ofDays(day)), SlotStatus.MISSED);
            lab.was("cleanup", TODAY.plus(Duration.ofDays(day)), SlotStatus.OK);
        }
        lab.is(NAPERVILLE, later, SlotStatus.OK, null);
        lab.is("Joliet Kia AM", later, SlotStatus.MISSED, "no start within 15 min");
        lab.is("Aurora Honda AM", later, SlotStatus.HUNG, "running for 3 h");
        lab.is("cleanup", later, SlotStatus.OK, null);
        lab.open();
        lab.now = later.plus(Duration.ofHours(1));
        assertThat(lab.look())
                .containsExactly(
                        new Announcement(
                                "While Cron Console did not look: 3 failed, 1 hung, 4 missed, 1"
                                        + " recovered",
                                "Aurora Honda, Joliet Kia, Naperville Ford"));
        assertThat(lab.list())
                .containsExactly(
                        "Naperville Ford AM failed 3 times",
                        "Joliet Kia AM missed 4 starts",
                        "Aurora Honda AM hangs",
                        "Naperville Ford AM recovered");
        assertThat(lab.alerts().book().alerts()).allMatch(Alert::away);
        // What is filled in afterwards happened then too, and is not told as if it were now.
        lab.was("cleanup", TODAY.plus(Duration.ofDays(1)), SlotStatus.FAILED);
        assertThat(lab.lookAfter(SOON)).hasSize(1);
        assertThat(lab.list()).endsWith("cleanup failed", "cleanup recovered");
        assertThat(lab.alerts().book().alerts()).allMatch(Alert::away);
        // What comes then is of now.
        lab.is("cleanup", later.plus(Duration.ofHours(2)), SlotStatus.FAILED, "exit code 9");
        lab.now = later.plus(Duration.ofHours(2)).plus(Duration.ofMinutes(9));
        lab.kept = lookedJustNow();
        assertThat(lab.look()).containsExactly(new Announcement("cleanup failed", "exit code 9"));
        assertThat(lab.alerts().book().alerts().getLast().at())
                .isEqualTo(later.plus(Duration.ofMinutes(128)));
        assertThat(lab.alerts().book().alerts().getLast().away()).isFalse();
    }

    @Test
    void whatIsKeptOfThatTimeSaysWhyAndGroupsIt() {
        Instant first = TODAY.plus(Duration.ofDays(1));
        for (String job : List.of(NAPERVILLE, "Joliet Kia AM", "Aurora Honda AM")) {
            lab.was(job, first, SlotStatus.FAILED);
            lab.is(job, TODAY.plus(Duration.ofDays(2)), SlotStatus.OK, null);
        }
        lab.past =
                (job, due) ->
                        job.equals(AlertLab.id("Aurora Honda AM"))
                                // It has turned out otherwise since.
                                ? Optional.of(Slot.of(due, SlotStatus.OK, null))
                                : Optional.of(Slot.of(due, SlotStatus.FAILED, "exit code 1"));
        lab.now = TODAY.plus(Duration.ofDays(2)).plus(Duration.ofHours(1));
        assertThat(lab.look()).hasSize(1);
        assertThat(lab.list())
                .containsExactly(
                        "2 dealerships failed",
                        "Aurora Honda AM failed",
                        "2 dealerships recovered",
                        "Aurora Honda AM recovered");
        assertThat(new AlertWords(AlertLab.ZONE).detail(lab.alerts().book().alerts().getFirst()))
                .isEqualTo("exit code 1. Joliet Kia, Naperville Ford");
    }

    @Test
    void aWatchedRunThatHasEndedIsToldOnce() {
        Run run =
                new Run(
                        new RunId("run-7"),
                        AlertLab.id(NAPERVILLE),
                        RunStatus.UNSUCCESSFUL,
                        TODAY,
                        TODAY.plus(Duration.ofMinutes(4)),
                        RunTrigger.MANUAL,
                        null,
                        "root");
        lab.alerts().ended(NAPERVILLE, run);
        lab.alerts().ended(NAPERVILLE, run);
        assertThat(lab.told)
                .containsExactly(
                        new Announcement(
                                "Naperville Ford AM: the watched run ended, unsuccessful", ""));
        assertThat(lab.list()).hasSize(1);
        assertThat(lab.alerts().book().alerts().getFirst().kind()).isEqualTo(AlertKind.WATCHED);
    }

    private AlertBook lookedJustNow() {
        AlertBook kept = lab.kept;
        return new AlertBook(
                lab.now.minus(SOON),
                kept.gapEnd(),
                kept.floors(),
                kept.alerts(),
                kept.mutes(),
                kept.choices());
    }

    @Test
    void inQuietHoursTheListIsFilledAndTheirEndSummarises() {
        lab.alerts()
                .choose(
                        new AlertChoices(
                                true,
                                AlertKind.choosable(),
                                new QuietHours(
                                        java.time.LocalTime.of(22, 0),
                                        java.time.LocalTime.of(7, 0),
                                        Set.of(java.time.DayOfWeek.values()))));
        lab.is(NAPERVILLE, TODAY, SlotStatus.FAILED, "exit code 1");
        lab.is("Joliet Kia AM", TODAY, SlotStatus.MISSED, null);
        assertThat(lab.look()).isEmpty();
        assertThat(lab.alerts().book().unread()).isEqualTo(2);
        lab.open();
        lab.alerts().passTime();
        assertThat(lab.told).isEmpty();
        // Who has read it meanwhile needs no summary of it.
        lab.alerts().mark(List.of(lab.alerts().book().alerts().getLast().id()), true);
        lab.now = AlertLab.at("07:00");
        lab.alerts().passTime();
        assertThat(lab.told)
                .containsExactly(
                        new Announcement("In the quiet hours: 1 failed", "Naperville Ford"));
        lab.told.clear();
        lab.alerts().passTime();
        assertThat(lab.told).isEmpty();
        assertThat(lab.lookAfter(SOON)).isEmpty();
    }

    @Test
    void whatIsMutedIsInTheListAloneAndItsEndIsTold() {
        lab.alerts().mute(MuteTarget.dealership("Naperville Ford"), AlertLab.at("08:00"));
        lab.is(NAPERVILLE, TODAY, SlotStatus.FAILED, "exit code 1");
        lab.is("Joliet Kia AM", TODAY, SlotStatus.FAILED, "exit code 7");
        assertThat(lab.look())
                .extracting(Announcement::title)
                .containsExactly("Joliet Kia AM failed");
        assertThat(lab.alerts().book().unread()).isEqualTo(1);
        assertThat(lab.alerts().book().alerts().getFirst().muted()).isTrue();
        lab.open();
        lab.told.clear();
        lab.now = AlertLab.at("08:00");
        lab.alerts().passTime();
        assertThat(lab.told)
                .containsExactly(
                        new Announcement(
                                "Naperville Ford is no longer muted; one start was kept quiet",
                                ""));
        assertThat(lab.alerts().book().mutes()).isEmpty();

        // A cause, whoever has it; and all.
        lab.alerts()
                .mute(
                        MuteTarget.cause(
                                new AlertCause("failed: exit code 7", null), "exit code 7"),
                        lab.now.plus(Duration.ofHours(3)));
        lab.is("Aurora Honda AM", TODAY, SlotStatus.FAILED, "exit code 7");
        lab.kept = lookedJustNow();
        assertThat(lab.look()).isEmpty();
        // Who is not told of the trouble is not told of its end.
        lab.is("Aurora Honda AM", TODAY.plus(Duration.ofHours(1)), SlotStatus.OK, null);
        assertThat(lab.lookAfter(SOON)).isEmpty();
        lab.is("cleanup", TODAY, SlotStatus.FAILED, "exit code 8");
        assertThat(lab.lookAfter(SOON)).hasSize(1);
        lab.alerts().mute(MuteTarget.ALL, lab.now.plus(Duration.ofMinutes(30)));
        lab.is(NAPERVILLE, TODAY.plus(SOON), SlotStatus.HUNG, "x");
        assertThat(lab.lookAfter(SOON)).isEmpty();
        // Ended early: at once, and nothing has to be said of it.
        lab.alerts().endMute(MuteTarget.ALL);
        lab.is(NAPERVILLE, TODAY.plus(SOON).plus(SOON), SlotStatus.MISSED, "x");
        assertThat(lab.lookAfter(SOON)).hasSize(1);
        assertThat(lab.alerts().book().mutes())
                .extracting(mute -> mute.target().name())
                .containsExactly("exit code 7");
    }

    @Test
    void whatIsNotWantedCountsAsReadAndWithoutADesktopNothingIsShown() {
        lab.alerts().choose(new AlertChoices(true, Set.of(AlertKind.HUNG), null));
        lab.is(NAPERVILLE, TODAY, SlotStatus.LATE, "x");
        lab.is("Joliet Kia AM", TODAY, SlotStatus.HUNG, "y");
        assertThat(lab.look())
                .extracting(Announcement::title)
                .containsExactly("Joliet Kia AM hangs");
        assertThat(lab.list()).hasSize(2);
        assertThat(lab.alerts().book().unread()).isEqualTo(1);
        lab.alerts().choose(new AlertChoices(false, AlertKind.choosable(), null));
        lab.is("cleanup", TODAY, SlotStatus.FAILED, "z");
        assertThat(lab.lookAfter(SOON)).isEmpty();
        assertThat(lab.alerts().book().unread()).isEqualTo(2);
        lab.missing = "there is no bus";
        assertThat(lab.alerts().trouble()).contains("there is no bus");
        assertThat(lab.alerts().test(new Announcement("a", "b"))).contains("there is no bus");
    }

    @Test
    void theListIsBoundedAndWhatIsDroppedDoesNotComeAgain() {
        lab.is(NAPERVILLE, TODAY, SlotStatus.FAILED, "exit code 1");
        lab.look();
        assertThat(lab.watch(Duration.ofHours(2))).isEmpty();
        lab.now = TODAY.plus(Duration.ofDays(31));
        assertThat(lab.look()).isEmpty();
        assertThat(lab.list()).isEmpty();
        assertThat(lab.lookAfter(SOON)).isEmpty();
        assertThat(lab.list()).isEmpty();
    }

    @Test
    void withoutAStoreAllOfItHoldsForTheSession() {
        lab.keeps = false;
        lab.open();
        lab.look();
        lab.is(NAPERVILLE, TODAY.plus(Duration.ofHours(1)), SlotStatus.FAILED, "exit code 1");
        assertThat(lab.lookAfter(SOON)).hasSize(1);
        assertThat(lab.lookAfter(SOON)).isEmpty();
        assertThat(lab.alerts().unkept()).isTrue();
        lab.alerts().markAllRead();
        assertThat(lab.alerts().book().unread()).isZero();
    }
}
