package org.cronconsole.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.run.CommonCause;
import org.cronconsole.run.SlotStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;

/** What becomes of what was told, or kept from being told. */
class AlertAftermathTest {
    private static final String NAPERVILLE = "Naperville Ford AM";
    private static final String JOLIET = "Joliet Kia AM";
    private static final String AURORA = "Aurora Honda AM";
    private static final Instant TODAY = AlertLab.at("05:58");
    private static final Duration SOON = Duration.ofMinutes(2);

    private final AlertLab lab = new AlertLab();

    @BeforeEach
    void allWasWellAtFirst() {
        lab.now = AlertLab.at("06:30");
        for (String job : Set.of(NAPERVILLE, JOLIET, AURORA)) {
            lab.is(job, TODAY.minus(Duration.ofDays(1)), SlotStatus.OK, null);
        }
        assertThat(lab.look()).isEmpty();
    }

    @Test
    void whatWasNotWantedAndGetsWorseIsToldOnce() {
        lab.alerts().choose(new AlertChoices(true, Set.of(AlertKind.FAILED), null));
        lab.is(NAPERVILLE, TODAY, SlotStatus.LATE, "a hung run is in the way");
        assertThat(lab.lookAfter(SOON)).isEmpty();
        lab.is(NAPERVILLE, TODAY, SlotStatus.FAILED, "exit code 1");
        assertThat(lab.lookAfter(SOON))
                .containsExactly(new Announcement("Naperville Ford AM failed", "exit code 1"));
        assertThat(lab.watch(Duration.ofMinutes(10))).isEmpty();
    }

    @Test
    void aRecoveryIsNotToldAgainWhenItIsDroppedBeforeTheTroubleItWasOf() {
        lab.cause(CommonCause.Kind.REASON, "failed: exit code 1", null, NAPERVILLE, JOLIET, AURORA);
        lab.is(NAPERVILLE, TODAY, SlotStatus.FAILED, "exit code 1");
        lab.is(JOLIET, TODAY, SlotStatus.FAILED, "exit code 1");
        lab.lookAfter(SOON);
        lab.repaired(NAPERVILLE);
        assertThat(lab.lookAfter(Duration.ofMinutes(30)))
                .extracting(Announcement::title)
                .containsExactly("Naperville Ford AM recovered");
        Instant recovered = lab.now;
        lab.is(AURORA, TODAY.plus(Duration.ofHours(1)), SlotStatus.FAILED, "exit code 1");
        lab.lookAfter(Duration.ofMinutes(30));
        assertThat(lab.list()).hasSize(2);

        lab.now = recovered.plus(Reckoning.KEPT).plus(Duration.ofMinutes(10));
        assertThat(lab.look()).isEmpty();
        assertThat(lab.list()).hasSize(1);
        assertThat(lab.watch(Duration.ofMinutes(10))).isEmpty();
        assertThat(lab.list()).hasSize(1);
    }

    @Test
    void whatWasNoTroubleAfterAllIsNotSummarisedAfterTheQuietHours() {
        lab.alerts()
                .choose(
                        new AlertChoices(
                                true,
                                AlertKind.choosable(),
                                new QuietHours(
                                        LocalTime.of(22, 0),
                                        LocalTime.of(7, 0),
                                        Set.of(DayOfWeek.values()))));
        lab.is(NAPERVILLE, TODAY, SlotStatus.MISSED, "no start within 15 min");
        assertThat(lab.lookAfter(SOON)).isEmpty();
        lab.is(NAPERVILLE, TODAY, SlotStatus.OK, null);
        assertThat(lab.lookAfter(SOON)).isEmpty();
        assertThat(lab.list()).containsExactly("Naperville Ford AM: not missed after all");
        lab.now = AlertLab.at("07:00");
        lab.alerts().passTime();
        assertThat(lab.told).isEmpty();
    }

    @Test
    void whatCouldNotBeKeptForAWhileIsKeptAfterwardsAndNotToldAgain() {
        lab.keeps = false;
        lab.is(NAPERVILLE, TODAY, SlotStatus.FAILED, "exit code 1");
        assertThat(lab.lookAfter(SOON)).hasSize(1);
        lab.alerts().mute(MuteTarget.dealership("Joliet Kia"), lab.now.plus(Duration.ofHours(8)));
        lab.keeps = true;
        assertThat(lab.lookAfter(SOON)).isEmpty();
        assertThat(lab.kept.alerts()).hasSize(1);
        assertThat(lab.kept.mutes()).hasSize(1);
        assertThat(lab.alerts().unkept()).isFalse();
    }

    @Test
    void whatAnotherWindowKeptMeanwhileIsNotWrittenOver() {
        lab.keeps = false;
        lab.alerts().mute(MuteTarget.dealership("Joliet Kia"), lab.now.plus(Duration.ofHours(8)));
        lab.keeps = true;
        AlertChoices theirs = new AlertChoices(false, AlertKind.choosable(), null);
        lab.kept = lab.kept.with(theirs);
        lab.lookAfter(SOON);
        assertThat(lab.kept.choices()).isEqualTo(theirs);
    }
}
