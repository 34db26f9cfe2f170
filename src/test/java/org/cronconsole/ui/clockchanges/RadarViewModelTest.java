package org.cronconsole.ui.clockchanges;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.KnownJobs.Phase;
import org.cronconsole.ui.kit.TestKit;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class RadarViewModelTest {
    private final TestKit test = new TestKit(Instant.parse("2026-10-20T15:00:00Z"));
    private final KnownJobs known = new KnownJobs(() -> {});
    private final RadarViewModel model = new RadarViewModel(known, test.kit());

    @Test
    void saysWhatGoesOnBeforeAnythingIsKnown() {
        model.entered();
        assertThat(model.loadingProperty().get()).isTrue();
        assertThat(model.statusProperty().get()).isEqualTo("Loading jobs…");
        known.publish(new KnownJobs.State(Phase.FAILED, List.of(), null, null));
        assertThat(model.statusProperty().get()).isEmpty();
        assertThat(model.reckonedProperty().get()).isFalse();
    }

    @Test
    void ofAWorkspaceWithoutJobsItSaysThatAndNothingAboutZones() {
        model.entered();
        known.publish(new KnownJobs.State(Phase.LOADED, List.of(), test.now, null));
        assertThat(model.reckonedProperty().get()).isTrue();
        assertThat(model.pictureProperty().get().groups()).isEmpty();
        assertThat(model.pictureProperty().get().nextChange())
                .isEqualTo("There are no jobs in this workspace yet.");
    }

    @Test
    void whatCouldNotBeReadAgainIsNotUpToDate() {
        model.entered();
        known.publish(new KnownJobs.State(Phase.LOADED, List.of(), test.now, null));
        known.publish(new KnownJobs.State(Phase.FAILED, List.of(), test.now, null));
        assertThat(model.statusProperty().get()).startsWith("As of ").endsWith(", not up to date");
        known.publish(new KnownJobs.State(Phase.LOADED, List.of(), test.now, null));
        assertThat(model.statusProperty().get()).startsWith("As of ");
    }
}
