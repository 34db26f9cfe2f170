package org.cronconsole.ui.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.alert.AlertKind;
import org.cronconsole.alert.AlertLab;
import org.cronconsole.alert.Alerts;
import org.cronconsole.alert.MuteTarget;
import org.cronconsole.alert.Past;
import org.cronconsole.alert.QuietHours;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

class AlertsViewModelTest {
    private static final Duration MINUTES = Duration.ofMinutes(2);

    private final TestKit kit = new TestKit(AlertLab.at("06:30"));
    private final AlertLab lab = kit.desktop;
    private final Alerts alerts = kit.alerts();
    private final List<String> opened = new ArrayList<>();
    private AlertFeed feed;
    private AlertsViewModel model;

    @BeforeEach
    void twoFailedYesterdayAndOneToday() {
        Instant yesterday = AlertLab.at("05:58").minus(Duration.ofDays(1));
        Instant today = AlertLab.at("05:58");
        for (String job : List.of("Naperville Ford AM", "Joliet Kia AM", "cleanup")) {
            lab.is(job, yesterday, SlotStatus.RUNNING, null);
        }
        alerts.look(lab.fleet(), Past.NOTHING, yesterday);
        lab.is("Naperville Ford AM", yesterday, SlotStatus.FAILED, "exit code 1");
        lab.is("cleanup", yesterday, SlotStatus.HUNG, "running for 3 h");
        alerts.look(lab.fleet(), Past.NOTHING, yesterday.plus(MINUTES));
        lab.is("Joliet Kia AM", today, SlotStatus.MISSED, "no start within 15 min");
        alerts.look(lab.fleet(), Past.NOTHING, kit.now);
        feed = new AlertFeed(alerts, kit.kit());
        feed.start();
        model =
                new AlertsViewModel(
                        feed,
                        kit.kit(),
                        (job, due, failed) -> {
                            opened.add(job + " " + due);
                            failed.accept(new IllegalStateException("gone"));
                        });
    }

    private List<String> shown() {
        return model.lines().stream()
                .map(line ->
                        switch (line) {
                            case AlertLine.Day day -> day.words();
                            case AlertLine.Entry entry -> entry.when() + " " + entry.headline();
                        })
                .toList();
    }

    private AlertLine line(String headline) {
        return model.lines().stream()
                .filter(line ->
                        line instanceof AlertLine.Entry entry
                                && entry.headline().startsWith(headline))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNewestDayComesFirstAndTheBellCounts() {
        assertThat(shown())
                .containsExactly(
                        "Today, Mon 23 Nov",
                        "6:13 AM Joliet Kia AM missed its start",
                        "Yesterday, Sun 22 Nov",
                        "6:06 AM Naperville Ford AM failed",
                        "6:00 AM cleanup hangs");
        assertThat(feed.unreadProperty().get()).isEqualTo(3);
        assertThat(feed.spokenProperty().get()).isEqualTo("Notifications, 3 unread");
        assertThat(((AlertLine.Entry) line("cleanup")).spoken())
                .isEqualTo("unread, Hung, cleanup hangs, running for 3 h, Sun 22 Nov, 6:00 AM CST");
        assertThat(model.statusProperty().get())
                .isEqualTo("3 notifications of the last 30 days, 3 unread");
        assertThat(((AlertLine.Entry) line("Joliet")).notes()).isEqualTo("while nobody looked");
    }

    @Test
    void whatIsSelectedIsReadUnlessThePersonSaysOtherwise() {
        model.unreadOnlyProperty().set(true);
        model.select(line("cleanup"));
        assertThat(feed.unreadProperty().get()).isEqualTo(2);
        // It stays where it is as long as it is selected.
        assertThat(shown()).contains("6:00 AM cleanup hangs");
        model.markUnread();
        assertThat(feed.unreadProperty().get()).isEqualTo(3);
        // The list shows the new line in place of the old one.
        model.select(line("cleanup"));
        assertThat(feed.unreadProperty().get()).isEqualTo(3);
        model.select(line("Joliet"));
        model.select(line("Naperville"));
        assertThat(shown()).noneMatch(each -> each.contains("Joliet"));
        assertThat(model.allReadProperty().get()).isFalse();
        model.markAllRead();
        assertThat(model.allReadProperty().get()).isTrue();
        assertThat(feed.spokenProperty().get()).isEqualTo("Notifications, none unread");
        assertThat(model.lines()).hasSize(2);
        model.filterProperty().set("cleanup");
        assertThat(model.lines()).isEmpty();
        assertThat(model.emptyProperty().get()).isEqualTo("nomatch");
        model.widen();
        assertThat(model.lines()).hasSize(5);
        // Another session finds it so.
        assertThat(kit.alerts().load().unread()).isZero();
    }

    @Test
    void theFilterFindsByWordsOfAllThatIsSaid() {
        model.filterProperty().set("missed kia");
        assertThat(shown()).hasSize(2);
        assertThat(model.statusProperty().get()).isEqualTo("1 of 3 match, 3 unread");
        model.filterProperty().set("exit code 1");
        assertThat(shown()).contains("6:06 AM Naperville Ford AM failed");
    }

    @Test
    void enterOpensTheRunAndAFailureOfThatIsSaid() {
        assertThat(model.openOnly()).isFalse();
        model.select(line("Naperville"));
        assertThat(model.openOnly()).isTrue();
        assertThat(opened)
                .containsExactly(
                        AlertLab.id("Naperville Ford AM")
                                + " "
                                + AlertLab.at("05:58").minus(Duration.ofDays(1)));
        assertThat(model.noticeProperty().get()).isNotNull();
    }

    @Test
    void aMuteIsChosenShownWithItsEndAndEnded() {
        MuteForm form = model.muting();
        assertThat(form.targets()).containsExactly(MuteTarget.ALL);
        model.select(line("Naperville"));
        assertThat(form.targets().stream().map(model.words()::target))
                .containsExactly(
                        "Naperville Ford",
                        "Job Naperville Ford AM",
                        "Cause: exit code 1",
                        "Everything");
        form.spanProperty().set(MuteForm.Span.TOMORROW);
        form.mute();
        assertThat(model.mutes().stream().map(model.words()::mute))
                .containsExactly("Naperville Ford, until Tue 24 Nov, 8:00 AM CST");
        lab.is("Naperville Ford AM", AlertLab.at("06:10"), SlotStatus.FAILED, "exit code 1");
        feed.heard(lab.fleet(), Past.NOTHING, kit.now.plus(MINUTES));
        assertThat(model.lines())
                .anySatisfy(line ->
                        assertThat(line)
                                .isInstanceOfSatisfying(
                                        AlertLine.Entry.class,
                                        entry -> assertThat(entry.notes()).startsWith("muted")));
        assertThat(feed.unreadProperty().get()).isEqualTo(2);

        form.spanProperty().set(MuteForm.Span.TYPED);
        assertThat(form.typedProperty().get()).isEqualTo("2026-11-30 06:30");
        for (String wrong : List.of("", "soon", "2026-02-30 08:00", "2026-11-31 08:00")) {
            form.typedProperty().set(wrong);
            form.mute();
            assertThat(form.problemProperty().get()).contains("like 2026-12-24 08:00");
        }
        form.typedProperty().set("2026-11-22 08:00");
        form.mute();
        assertThat(form.problemProperty().get()).contains("later end");
        form.typedProperty().set("2027-11-22 08:00");
        form.mute();
        assertThat(form.problemProperty().get()).contains("90 days");
        assertThat(model.mutes()).hasSize(1);
        model.endMute(model.mutes().getFirst());
        assertThat(model.mutes()).isEmpty();
    }

    @Test
    void theEndOfAMuteIsToldWithoutAFleet() {
        alerts.mute(MuteTarget.ALL, kit.now.plus(Duration.ofHours(1)));
        kit.now = kit.now.plus(Duration.ofHours(1));
        kit.tasks.tick();
        assertThat(shown()).contains("7:30 AM All notifications are no longer muted");
        assertThat(model.mutes()).isEmpty();
        feed.close();
        assertThat(kit.tasks.tickers()).isZero();
    }

    @Test
    void whatCannotBeKeptIsSaid() {
        lab.keeps = false;
        model.markAllRead();
        assertThat(Objects.requireNonNull(model.noticeProperty().get()).title())
                .contains("cannot be kept");
        assertThat(feed.unreadProperty().get()).isZero();
    }

    @Test
    void choicesAreCheckedKeptAndTakenBack() {
        AlertChoicesViewModel choices = new AlertChoicesViewModel(feed, kit.kit());
        assertThat(choices.changedProperty().get()).isFalse();
        choices.kindProperty(AlertKind.LATE).set(false);
        choices.quietProperty().set(true);
        assertThat(choices.changedProperty().get()).isTrue();
        choices.fromProperty().set("25:00");
        choices.daysProperty().set("MON-FUN");
        choices.save();
        assertThat(choices.problemProperty(AlertChoicesViewModel.Field.FROM).get())
                .contains("HH:MM");
        assertThat(choices.problemProperty(AlertChoicesViewModel.Field.DAYS).get())
                .contains("\"FUN\" is not a day");
        choices.fromProperty().set("7:00");
        choices.daysProperty().set("mon-fri");
        assertThat(choices.problemProperty(AlertChoicesViewModel.Field.DAYS).get()).isEmpty();
        choices.save();
        assertThat(choices.problemProperty(AlertChoicesViewModel.Field.TO).get())
                .contains("choose two times");
        assertThat(lab.kept.choices().quiet()).isNull();
        choices.fromProperty().set("21:30");
        choices.save();
        QuietHours kept = Objects.requireNonNull(lab.kept.choices().quiet());
        assertThat(kept.from()).isEqualTo(java.time.LocalTime.of(21, 30));
        assertThat(choices.changedProperty().get()).isFalse();
        // What comes meanwhile takes nothing away that was chosen.
        choices.quietProperty().set(false);
        feed.heard(lab.fleet(), Past.NOTHING, kit.now);
        assertThat(choices.quietProperty().get()).isFalse();
        choices.discard();
        assertThat(choices.quietProperty().get()).isTrue();
        assertThat(choices.daysProperty().get()).isEqualTo("MON-FRI");
        AlertChoicesViewModel later = new AlertChoicesViewModel(feed, kit.kit());
        assertThat(later.fromProperty().get()).isEqualTo("21:30");
        assertThat(later.kindProperty(AlertKind.LATE).get()).isFalse();
        assertThat(lab.kept.choices().kinds())
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(AlertKind.LATE, AlertKind.MUTE_ENDED)));
    }

    @Test
    void aTestNotificationSaysWhatCameOfIt() {
        AlertChoicesViewModel choices = new AlertChoicesViewModel(feed, kit.kit());
        choices.entered();
        assertThat(choices.troubleProperty().get()).isEmpty();
        choices.test();
        assertThat(lab.told).last().satisfies(told -> assertThat(told.title()).isEqualTo("A test"));
        lab.missing = "There is no desktop session.";
        choices.test();
        assertThat(choices.troubleProperty().get())
                .isEqualTo("Desktop notifications: not available. There is no desktop session.");
        assertThat(Objects.requireNonNull(choices.noticeProperty().get()).text())
                .contains("no desktop session");
    }

    @Test
    void noWordOfAFailureIsNoGoodNewsWhileTheJobsCannotBeRead() {
        List<String> tried = new ArrayList<>();
        Notice down =
                Notice.warning("No connection", "Render does not answer.")
                        .withAction("Try again", () -> tried.add("again"));
        model.unread(down);
        Notice said = Objects.requireNonNull(model.noticeProperty().get());
        assertThat(said.title()).startsWith("Nothing newer is known");
        assertThat(said.text()).contains("Render does not answer.");
        Objects.requireNonNull(said.action()).run();
        assertThat(tried).containsExactly("again");

        model.unread(null);
        assertThat(model.noticeProperty().get()).isNull();
        Notice other = Notice.info("", "another");
        model.noticeProperty().set(other);
        model.unread(null);
        assertThat(model.noticeProperty().get()).isEqualTo(other);
    }
}
