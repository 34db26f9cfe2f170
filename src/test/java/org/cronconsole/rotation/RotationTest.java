package org.cronconsole.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.rotation.RotationResult.State;
import org.cronconsole.settings.DeployAfter;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class RotationTest {
    private static final String KEY = "OPENROUTER_API_KEY";
    private static final JobId AM = new JobId("crn-1");
    private static final JobId PM = new JobId("crn-2");

    private final FakeRender render = new FakeRender();

    @TempDir private Path folder;

    @Test
    void whatIsEachDealershipsOwnIsNotExchangedEverywhereByASlip() {
        for (Way way : List.of(Way.COPIES, Way.TO_GROUP)) {
            EnvGroupId group = way == Way.COPIES ? null : new EnvGroupId("evg-1");
            RotationWish all =
                    new RotationWish("VAUTO_PASSWORD", way, group, null, DeployAfter.NOTHING);
            assertThat(all.problem()).contains("each dealership's own");
            Secret old = Secret.of("planted-old");
            assertThat(new RotationWish("VAUTO_PASSWORD", way, group, old, all.deploy()).problem())
                    .isNull();
        }
    }

    @Test
    void onceWritingIsRefusedNoMoreValuesAreRead() {
        for (JobId job : List.of(AM, PM)) {
            render.add(job.value(), "Ford " + job, "58 11 * * *");
            render.envVars.put(job, List.of(new EnvVar(KEY, Secret.of("planted-old"))));
        }
        Rotation rotation = TestRotations.of(render, folder, () -> FakeRender.NOW).rotation();
        KeptRotation kept =
                KeptRotation.of(
                        rotation.plan(
                                new RotationWish(KEY, Way.COPIES, null, null, DeployAfter.NOTHING),
                                now -> {},
                                () -> true));
        render.faultOn = "put env";
        render.fault = new WriteRefused(WriteRefused.Reason.LOCKED, "Writing is locked.");
        KeptRotation came = rotation.apply(kept, Secret.of("planted-new"), now -> {}, () -> true);
        assertThat(came.results()).hasSize(1);
        assertThat(came.open()).hasSize(2);
        assertThat(rotation.apply(came, Secret.of("planted-new"), now -> {}, () -> true).there())
                .isEqualTo(2);
    }

    /** Whose own copy goes would be left with nothing. */
    @Test
    void noMoreCopiesGoWhereTheGroupLostTheValueWhileItRested() {
        for (JobId job : List.of(AM, PM)) {
            render.add(job.value(), "Ford " + job, "58 11 * * *");
            render.envVars.put(job, List.of(new EnvVar(KEY, Secret.of("planted-old"))));
        }
        EnvGroupId group =
                render.createEnvGroup(
                                FakeRender.WORKSPACE,
                                "shared",
                                List.of(new EnvVar("OTHER", Secret.of("x"))))
                        .id();
        Rotation rotation = TestRotations.of(render, folder, () -> FakeRender.NOW).rotation();
        RotationPlan plan =
                rotation.plan(
                        new RotationWish(KEY, Way.TO_GROUP, group, null, DeployAfter.NOTHING),
                        now -> {},
                        () -> true);
        Secret fresh = Secret.of("planted-new");
        KeptRotation[] kept = {KeptRotation.of(plan)};
        rotation.apply(kept[0], fresh, now -> kept[0] = now, () -> kept[0].results().isEmpty());
        assertThat(kept[0].there()).isEqualTo(1);

        render.deleteEnvGroupVar(group, KEY);
        rotation.apply(kept[0], fresh, now -> kept[0] = now, () -> true);
        assertThat(Objects.requireNonNull(kept[0].group()).state())
                .isEqualTo(State.CHANGED_MEANWHILE);
        assertThat(render.envVars.get(PM)).hasSize(1);
    }
}
