package org.cronconsole.ui.updates;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.update.ReleaseSource;
import org.cronconsole.update.UpdateProblem;
import org.cronconsole.update.Updates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class UpdatesViewModelTest {
    private static final String FEED =
            "{\"version\": \"1.4.0\", \"page\": \"https://example.com/1.4\", \"notes\": \"N\"}";

    private final Path file;
    private final TestKit test = new TestKit();
    private final TestWorkbenches workbenches =
            new TestWorkbenches(test.workbench("acme", false, false));
    private final UiState state;
    private final List<Notice> told = new ArrayList<>();
    private int asked;
    private String answer = FEED;

    UpdatesViewModelTest(@TempDir Path folder) {
        file = folder.resolve("window.properties");
        state = UiState.read(file);
    }

    private UpdatesViewModel model() {
        return new UpdatesViewModel(workbenches, test.kit(), state);
    }

    private void source() {
        workbenches.updates =
                Updates.of(
                        "1.3.0",
                        new ReleaseSource(URI.create("https://example.com/feed"), null),
                        address -> {
                            asked++;
                            if (answer.isEmpty()) {
                                throw new UpdateProblem("It is down.");
                            }
                            return answer;
                        });
    }

    @Test
    void looksOnceADayAndTells() {
        source();
        UpdatesViewModel model = model();
        model.daily(told::add);
        test.tasks.tick();
        assertThat(asked).isEqualTo(1);
        assertThat(told).singleElement().satisfies(n -> assertThat(n.title()).contains("1.4.0"));
        test.tasks.tick();
        test.now = test.now.plus(Duration.ofHours(23));
        test.tasks.tick();
        assertThat(asked).isEqualTo(1);
        test.now = test.now.plus(Duration.ofHours(1));
        test.tasks.tick();
        assertThat(asked).isEqualTo(2);
        model.stop();
        test.now = test.now.plus(Duration.ofDays(2));
        test.tasks.tick();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void whoDoesNotWantItIsLeftAloneAlsoAfterARestart() {
        source();
        model().wantedProperty().set(false);
        assertThat(UiState.read(file).get("updates")).as("written at once").contains("off");
        UpdatesViewModel later = model();
        assertThat(later.wantedProperty().get()).isFalse();
        later.daily(told::add);
        test.tasks.tick();
        assertThat(asked).isZero();
        later.look();
        assertThat(asked).as("a person may ask all the same").isEqualTo(1);
        assertThat(later.statusProperty().get()).contains("1.4.0").contains("1.3.0");
    }

    @Test
    void saysWhyNobodyLooksAndWhatFailed() {
        UpdatesViewModel model = model();
        model.entered();
        assertThat(model.possibleProperty().get()).isFalse();
        assertThat(model.statusProperty().get()).contains("no address");
        workbenches.updates = Updates.forbidden("1.3.0");
        model.entered();
        assertThat(model.statusProperty().get()).contains("administrator");
        assertThat(model.switchedOffProperty().get()).isTrue();
        source();
        answer = "";
        model.entered();
        assertThat(model.possibleProperty().get()).isTrue();
        assertThat(model.switchedOffProperty().get()).isFalse();
        assertThat(model.wantedProperty().get()).as("as it was chosen").isTrue();
        model.look();
        assertThat(model.statusProperty().get()).contains("It is down.");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(told).isEmpty();
    }
}
