package org.cronconsole.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.FleetJob;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.store.LocalStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the colours of 1,000 jobs cost, counted where the requests arrive. */
@Timeout(120)
class FleetBudgetTest {
    private static final int JOBS = 1000;
    private static final int FAILING = 20;

    @TempDir Path folder;

    private static List<FleetPlant> plants() {
        FleetKind[] wrong = {
            FleetKind.FAILED_1, FleetKind.OUT_OF_MEMORY, FleetKind.MISSED, FleetKind.HUNG
        };
        List<FleetPlant> plants = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            boolean fails = i % (JOBS / FAILING) == 0;
            plants.add(
                    new FleetPlant(
                            "Dealer " + i / 2 + (i % 2 == 0 ? " AM" : " PM"),
                            fails ? wrong[i / 50 % wrong.length] : FleetKind.FINE,
                            3,
                            i));
        }
        return plants;
    }

    @Test
    void theColoursOfAThousandJobsCostTheListAndOneRequestForEachThatIsNotFine() {
        List<FleetPlant> plants = plants();
        try (FleetLab lab = new FleetLab(folder);
                LocalStore store = lab.client.store()) {
            lab.plant(plants.stream().map(plant -> plant.job).toList());
            FleetService service = lab.client.service(store);
            lab.forgetRequests();

            Fleet fleet = service.refresh(false, step -> {});

            long lists = lab.gets(path -> path.contains("/services?"));
            long asked = lab.gets(path -> path.contains("/events"));
            long all = lab.gets(path -> true);
            List<JobHealth> jobs =
                    fleet.rows().stream().flatMap(row -> row.jobs().stream()).toList();
            assertThat(jobs).hasSize(JOBS);
            assertThat(jobs).noneMatch(health -> health.status() == SlotStatus.UNKNOWN);
            assertThat(jobs.stream().filter(JobHealth::urgent).count()).isEqualTo(FAILING);
            assertThat(lists).isEqualTo(JOBS / 100 + 1);
            assertThat(asked).isEqualTo(FAILING);
            long bound = JOBS / 100 + 1 + 2 * FAILING;
            // One more asks whether the shared registry has changed.
            assertThat(all).isEqualTo(lists + asked + 1).isLessThanOrEqualTo(bound);

            lab.forgetRequests();
            List<FleetJob> some = jobs.stream().limit(5).map(JobHealth::job).toList();
            some.forEach(job -> lab.client.runs().history(job, Duration.ofDays(1)));
            long askingAll = lists + lab.gets(path -> true) * JOBS / some.size();
            assertThat(askingAll).isEqualTo(2011);
            System.out.printf(
                    "colours of %d jobs, %d not fine: %d GETs; bound %d; asking every job %d%n",
                    JOBS, FAILING, all, bound, askingAll);

            lab.forgetRequests();
            service.refresh(true, step -> {});
            assertThat(lab.gets(path -> path.contains("/events")))
                    .as("hung ones may have ended, missed ones are settled")
                    .isLessThanOrEqualTo(5);
        }
    }
}
