package org.cronconsole.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.settings.LanguageViewModel.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Choosing the window's language. */
class LanguageViewModelTest {
    @TempDir private Path folder;

    @Test
    void aChosenLanguageIsRememberedAndSaidToComeWithTheNextStart() {
        UiState state = UiState.read(folder.resolve("window.properties"));
        LanguageViewModel model = new LanguageViewModel(new TestKit().kit(), state);
        assertThat(model.choices())
                .extracting(Choice::name)
                .containsExactly("Follow the system", "English", "Español");
        assertThat(model.chosen()).isEmpty();

        model.choose(model.choices().getLast());
        assertThat(model.chosen()).isEqualTo("es");
        assertThat(model.noteProperty().get()).startsWith("Español: from the next start on");
        assertThat(UiState.read(folder.resolve("window.properties")).get(Texts.LANGUAGE))
                .as("it is written at once, not when the window is closed")
                .contains("es");

        model.choose(model.choices().get(1));
        assertThat(model.noteProperty().get()).as("it is spoken already").isEmpty();
    }

    @Test
    void aLanguageThatNobodySpeaksHereCountsAsNone() {
        UiState state = UiState.read(folder.resolve("window.properties"));
        state.put(Texts.LANGUAGE, "tlh");
        assertThat(new LanguageViewModel(new TestKit().kit(), state).chosen()).isEmpty();
    }
}
