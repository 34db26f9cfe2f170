package org.cronconsole.ui.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.JobId;
import org.cronconsole.render.EnvVar;
import org.cronconsole.rotation.KeptRotation;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class RotationViewModelTest {
    private static final String KEY = "OPENROUTER_API_KEY";

    private final TestKit business = new TestKit();

    @TempDir private Path folder;

    @BeforeEach
    void threeJobs() {
        business.dataFolder = folder;
        job("crn-1", "Ford AM", "planted-old");
        job("crn-2", "Ford PM", "planted-old");
        job("crn-3", "Kia AM", "planted-other");
    }

    private void job(String id, String name, String value) {
        business.render.add(id, name, "58 11 * * *");
        business.render.envVars.put(new JobId(id), List.of(new EnvVar(KEY, Secret.of(value))));
    }

    private RotationViewModel model(boolean readOnly) {
        Workbench bench = business.workbench("acme", readOnly, false);
        RotationViewModel model =
                new RotationViewModel(
                        bench.rotations(),
                        business.kit(),
                        new WriteAccess(bench.writes(), business.kit()));
        model.entered();
        return model;
    }

    private String value(String id) {
        return business.render.envVars(new JobId(id)).getFirst().value().reveal();
    }

    private RotationViewModel read(String old) {
        RotationViewModel model = model(false);
        model.form().variable.set(KEY);
        model.form().old.set(old);
        model.find();
        assertThat(business.dialogs.last().message()).contains("Render may record");
        business.dialogs.yes("");
        assertThat(model.stageProperty().get()).isEqualTo(Stage.REVIEW);
        return model;
    }

    @Test
    void theJobsThatHoldTheOldValueAreTickedAndTheOthersCanBe() {
        RotationViewModel model = read("planted-old");
        assertThat(model.form().old.get()).isEmpty();
        assertThat(model.rows())
                .extracting(row -> row.chosenProperty().get())
                .containsExactly(true, true, false);
        model.rows().getLast().chosenProperty().set(true);
        model.start();
        assertThat(business.dialogs.count()).isEqualTo(1);
        model.freshProperty().set("planted-new");
        model.start();
        business.dialogs.yes("");
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ENDED);
        assertThat(Objects.requireNonNull(model.noticeProperty().get()).kind())
                .isEqualTo(Notice.Kind.SUCCESS);
        assertThat(Stream.of("crn-1", "crn-2", "crn-3").map(this::value))
                .containsOnly("planted-new");
        assertThat(model.freshProperty().get()).isEmpty();
        model.back();
        assertThat(model.begun().all()).isEmpty();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void whatStoppedIsGoneOnWithByTheSameValueAlone() throws IOException {
        RotationViewModel model = read("");
        business.render.faultOn = "put env";
        business.render.fault =
                new org.cronconsole.fault.GatewayException.Forbidden(
                        "Render does not allow this.",
                        new org.cronconsole.fault.Failure(
                                org.cronconsole.fault.RemoteService.RENDER,
                                "PUT /services",
                                403,
                                null,
                                null,
                                false));
        model.freshProperty().set("planted-new");
        model.start();
        business.dialogs.yes("");
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ENDED);
        KeptRotation first = Objects.requireNonNull(model.shownProperty().get());
        assertThat(first.isFinished()).isFalse();
        assertThat(first.there()).isEqualTo(2);
        model.back();
        assertThat(model.freshProperty().get()).isEmpty();

        RotationViewModel later = model(false);
        assertThat(later.begun().all()).hasSize(1);
        later.open(later.begun().all().getFirst());
        assertThat(later.choosing()).isFalse();
        later.freshProperty().set("planted-second");
        later.start();
        business.dialogs.yes("");
        assertThat(Objects.requireNonNull(later.noticeProperty().get()).text())
                .contains("not the value");
        later.freshProperty().set("planted-new");
        later.start();
        business.dialogs.yes("");
        assertThat(Objects.requireNonNull(later.shownProperty().get()).isFinished()).isTrue();
        assertThat(Stream.of("crn-1", "crn-2", "crn-3").map(this::value))
                .containsOnly("planted-new");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("planted-");
            }
        }
    }

    @Test
    void aReadOnlySessionReadsNoValue() {
        RotationViewModel model = model(true);
        model.form().variable.set(KEY);
        assertThat(model.form().cannotFind(model.writes()).get()).isTrue();
        model.find();
        assertThat(business.dialogs.count()).isZero();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.FORM);
    }
}
