package org.cronconsole.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.alert.AlertArchive;
import org.cronconsole.alert.AlertBook;
import org.cronconsole.alert.AlertChoices;
import org.cronconsole.alert.AlertKind;
import org.cronconsole.alert.AlertLab;
import org.cronconsole.alert.Alerts;
import org.cronconsole.alert.Announcement;
import org.cronconsole.alert.Desktop;
import org.cronconsole.alert.MuteTarget;
import org.cronconsole.alert.Past;
import org.cronconsole.alert.QuietHours;
import org.cronconsole.run.CommonCause;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.schedule.Weekdays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

@Timeout(60)
class StoredAlertsTest {
    private static final Instant DUE = AlertLab.at("05:58");

    @TempDir Path folder;
    private final List<LocalStore> open = new ArrayList<>();
    private final AlertLab lab = new AlertLab();

    @AfterEach
    void close() {
        open.forEach(LocalStore::close);
    }

    private AlertArchive archive(String profile) {
        LocalStore store =
                new LocalStore(folder.resolve("fleet.db"), folder.resolve("native"), () -> lab.now);
        open.add(store);
        return store.alertArchive(profile);
    }

    private Alerts alerts(AlertArchive archive) {
        Alerts alerts = new Alerts(archive, lab, () -> lab.now, AlertLab.ZONE);
        alerts.load();
        return alerts;
    }

    @Test
    void allOfItIsThereAgain() {
        AlertArchive archive = archive("acme");
        assertThat(archive.load()).contains(AlertBook.EMPTY);
        Alerts alerts = alerts(archive);
        alerts.look(lab.fleet(), Past.NOTHING, lab.now);
        lab.is("Naperville Ford AM", DUE, SlotStatus.RUNNING, null);
        lab.is("Joliet Kia AM", DUE, SlotStatus.RUNNING, null);
        lab.is("cleanup", DUE, SlotStatus.RUNNING, null);
        alerts.look(lab.fleet(), Past.NOTHING, lab.now);
        lab.is("Naperville Ford AM", DUE, SlotStatus.FAILED, "exit code 1");
        lab.is("Joliet Kia AM", DUE, SlotStatus.FAILED, "exit code 1");
        lab.is("cleanup", DUE, SlotStatus.MISSED, "it's \"late\" <b>");
        lab.cause(
                CommonCause.Kind.DEPLOY,
                "failed: exit code 1",
                DUE.minusSeconds(60),
                "Naperville Ford AM",
                "Joliet Kia AM");
        alerts.mute(MuteTarget.ALL, lab.now.plus(Duration.ofHours(1)));
        alerts.look(lab.fleet(), Past.NOTHING, lab.now);
        alerts.mute(MuteTarget.dealership("O'Hare \"Kia\""), lab.now.plusSeconds(60));
        alerts.choose(
                new AlertChoices(
                        false,
                        Set.of(AlertKind.HUNG, AlertKind.FAILED),
                        new QuietHours(
                                LocalTime.of(22, 0),
                                LocalTime.of(6, 30),
                                Weekdays.parse("MON,SUN"))));
        AlertBook book = alerts.book();
        assertThat(book.alerts()).hasSize(2);
        assertThat(book.mutes()).hasSize(2);

        AlertBook again = archive("acme").load().orElseThrow();
        assertThat(again.alerts()).isEqualTo(book.alerts());
        assertThat(again.mutes()).containsExactlyInAnyOrderElementsOf(book.mutes());
        assertThat(again.floors()).isEqualTo(book.floors());
        assertThat(again.choices()).isEqualTo(book.choices());
        assertThat(again.lookedAt()).isEqualTo(book.lookedAt());
        // Choices are a profile's own; what was told is the workspace's.
        AlertBook other = archive("beta").load().orElseThrow();
        assertThat(other.choices()).isEqualTo(AlertChoices.USUAL);
        assertThat(other.alerts()).isEqualTo(book.alerts());

        // What grows, is read, or is dropped.
        lab.is("cleanup", DUE.plus(Duration.ofHours(1)), SlotStatus.OK, null);
        alerts.markAllRead();
        alerts.endMute(MuteTarget.ALL);
        alerts.look(lab.fleet(), Past.NOTHING, lab.now);
        assertThat(archive("acme").load().orElseThrow().alerts()).isEqualTo(alerts.book().alerts());
        lab.now = lab.now.plus(Duration.ofDays(31));
        alerts.look(lab.fleet(), Past.NOTHING, lab.now);
        AlertBook later = archive("acme").load().orElseThrow();
        assertThat(later.alerts())
                .extracting(each -> each.kind())
                .containsOnly(AlertKind.MUTE_ENDED);
        assertThat(later.floors()).isEqualTo(alerts.book().floors());
    }

    @Test
    void whatANewerProgramHasToldKeepsNothingElseFromBeingReadAndStays() throws Exception {
        Alerts alerts = alerts(archive("acme"));
        lab.is("Joliet Kia AM", DUE, SlotStatus.RUNNING, null);
        lab.is("cleanup", DUE, SlotStatus.RUNNING, null);
        alerts.look(lab.fleet(), Past.NOTHING, lab.now);
        lab.is("Joliet Kia AM", DUE, SlotStatus.FAILED, "exit code 1");
        alerts.look(lab.fleet(), Past.NOTHING, lab.now);
        alerts.mute(MuteTarget.dealership("Aurora Honda"), lab.now.plusSeconds(600));
        sql(
                "INSERT INTO alert SELECT id + 7, 'SLOW', first_at, grown_at, 'x', NULL, NULL,"
                        + " NULL, 0, 0, 0, 0 FROM alert",
                "INSERT INTO alert_item SELECT alert + 7, place, 'crn-x', 'x', NULL, due_at,"
                        + " 'SLOW', NULL, NULL, at, 0 FROM alert_item",
                "INSERT INTO alert_item SELECT alert, place + 1, 'crn-y', 'y', NULL, due_at,"
                        + " 'SLOW', NULL, NULL, at, 0 FROM alert_item WHERE alert < 7",
                "INSERT INTO alert_mute SELECT 'REGION', 'ohio', 'Ohio', from_at, until_at"
                        + " FROM alert_mute",
                "UPDATE alert_choice SET kinds = 'FAILED,SLOW'");

        AlertArchive archive = archive("acme");
        AlertBook book = archive.load().orElseThrow();
        assertThat(book.alerts()).extracting(each -> each.kind()).containsOnly(AlertKind.FAILED);
        assertThat(book.alerts().getFirst().items())
                .extracting(each -> each.status())
                .containsExactly(SlotStatus.FAILED, SlotStatus.UNKNOWN);
        assertThat(book.mutes()).hasSize(1);

        Alerts again = alerts(archive);
        lab.is("cleanup", DUE, SlotStatus.MISSED, null);
        again.look(lab.fleet(), Past.NOTHING, lab.now);
        again.endMute(MuteTarget.dealership("Aurora Honda"));
        assertThat(again.book().alerts()).hasSize(2);
        assertThat(texts("SELECT kind FROM alert ORDER BY id"))
                .containsExactly("FAILED", "SLOW", "MISSED");
        assertThat(texts("SELECT kind FROM alert_mute")).containsExactly("REGION");
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("fleet.db"));
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        }
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("fleet.db"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    @Test
    void ofTwoWindowsOneTells() throws InterruptedException {
        Alerts first = alerts(archive("acme"));
        for (int i = 0; i < 20; i++) {
            lab.is("Dealer " + i + " AM", DUE, SlotStatus.RUNNING, null);
        }
        first.look(lab.fleet(), Past.NOTHING, lab.now);
        for (int i = 0; i < 20; i++) {
            lab.is("Dealer " + i + " AM", DUE, SlotStatus.FAILED, "reason " + i);
        }
        List<Alerts> windows = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        Counting counting = new Counting();
        for (int i = 0; i < 4; i++) {
            Alerts window = new Alerts(archive("acme"), counting, () -> lab.now, AlertLab.ZONE);
            windows.add(window);
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    go.await();
                                } catch (InterruptedException stopped) {
                                    return;
                                }
                                window.look(lab.fleet(), Past.NOTHING, lab.now);
                            }));
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(counting.shown).hasSize(1);
        assertThat(windows).allSatisfy(window -> assertThat(window.book().alerts()).hasSize(20));
    }

    @Test
    void whereNothingCanBeKeptThatIsSaid() throws Exception {
        Files.createDirectory(folder.resolve("fleet.db"));
        Alerts alerts = alerts(archive("acme"));
        alerts.look(lab.fleet(), Past.NOTHING, lab.now);
        assertThat(alerts.unkept()).isTrue();
    }

    private static final class Counting implements Desktop {
        private final List<Announcement> shown =
                java.util.Collections.synchronizedList(new ArrayList<>());

        @Override
        public Optional<String> missing() {
            return Optional.empty();
        }

        @Override
        public Optional<String> lastTrouble() {
            return Optional.empty();
        }

        @Override
        public Optional<String> show(Announcement announcement) {
            shown.add(announcement);
            return Optional.empty();
        }
    }
}
