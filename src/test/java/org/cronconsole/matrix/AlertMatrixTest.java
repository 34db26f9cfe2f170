package org.cronconsole.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.alert.Alert;
import org.cronconsole.alert.AlertBook;
import org.cronconsole.alert.AlertChoices;
import org.cronconsole.alert.AlertKind;
import org.cronconsole.alert.AlertLab;
import org.cronconsole.alert.Alerts;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.id.JobId;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.store.LocalStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every kind of trouble, planted in the sandbox, against what a person is told of it. */
@Timeout(120)
class AlertMatrixTest {
    private static final Instant NOW = FleetPlant.NOW;

    @TempDir Path folder;
    private final AlertLab desktop = new AlertLab();

    private Alerts alerts(LocalStore store, FleetLab lab) {
        Alerts alerts = new Alerts(store.alertArchive("acme"), desktop, lab, AlertLab.ZONE);
        alerts.load();
        return alerts;
    }

    /** Somebody has watched these jobs since yesterday. */
    private static void watched(LocalStore store, List<String> ids) {
        Map<JobId, Instant> since = new HashMap<>();
        ids.forEach(id -> since.put(new JobId(id), NOW.minus(Duration.ofDays(1))));
        store.alertArchive("acme")
                .update(before ->
                        new AlertBook(
                                NOW.minusSeconds(60),
                                Instant.EPOCH,
                                since,
                                List.of(),
                                List.of(),
                                AlertChoices.USUAL));
    }

    @Test
    void eachTroubleIsToldOnceAsWhatItIsAndNothingElseIs() {
        List<FleetPlant> plants = new ArrayList<>();
        FleetKind[] kinds = FleetKind.values();
        for (int i = 0; i < 2 * kinds.length; i++) {
            String name = "Dealer " + i / 2 + (i % 2 == 0 ? " AM" : " PM");
            plants.add(new FleetPlant(name, kinds[i % kinds.length], 20, 4000 + i));
        }
        try (FleetLab lab = new FleetLab(folder);
                LocalStore store = lab.client.store()) {
            List<String> ids = lab.plant(plants.stream().map(plant -> plant.job).toList());
            watched(store, ids);
            FleetService service = lab.client.service(store);
            Alerts alerts = alerts(store, lab);
            alerts.look(service.refresh(true, step -> {}), service::kept, service.now());
            alerts.look(service.fillIn(step -> {}), service::kept, service.now());
            assertThat(wrong(plants, ids, alerts.book())).isEmpty();
            // As one, and what came to light while the past was filled in as one more.
            assertThat(desktop.told).hasSizeBetween(1, 3);
            long unread = alerts.book().unread();
            assertThat(unread).isPositive();

            // Another session, and more looks, have nothing to add.
            desktop.told.clear();
            Alerts again = alerts(store, lab);
            for (int look = 0; look < 3; look++) {
                again.look(service.refresh(true, step -> {}), service::kept, service.now());
            }
            assertThat(wrong(plants, ids, again.book())).isEmpty();
            assertThat(again.book().unread()).isEqualTo((int) unread);
            assertThat(desktop.told).isEmpty();
        }
    }

    private static List<String> wrong(List<FleetPlant> plants, List<String> ids, AlertBook book) {
        Map<String, List<String>> told = new HashMap<>();
        for (Alert alert : book.alerts()) {
            alert.items()
                    .forEach(item ->
                            told.computeIfAbsent(item.job().value(), id -> new ArrayList<>())
                                    .add(
                                            alert.kind() == AlertKind.RECOVERED
                                                    ? "recovered"
                                                    : item.status().word()));
        }
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < plants.size(); i++) {
            FleetKind kind = plants.get(i).kind;
            List<String> wanted = new ArrayList<>();
            SlotStatus truth = kind.truth();
            if (truth.bad() && truth != SlotStatus.CANCELED) {
                wanted.add(truth.word());
            }
            if (kind.name().startsWith("HAND_SUCCESS")) {
                wanted.add("recovered");
            }
            List<String> found = told.getOrDefault(ids.get(i), List.of());
            if (!found.equals(wanted)) {
                wrong.add(kind + " is told as " + found);
            }
        }
        return wrong;
    }
}
