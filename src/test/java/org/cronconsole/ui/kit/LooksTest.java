package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

class LooksTest {
    @TempDir private Path folder;

    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        UiState state = state();
        AtomicInteger saved = new AtomicInteger();
        Looks looks = Looks.remembered(state, null);
        assertThat(looks.theme().get()).isEqualTo(Theme.SYSTEM);
        assertThat(looks.textSize().get()).isEqualTo(TextSize.NORMAL);
        assertThat(looks.contrast().get()).isEqualTo(AsSystem.SYSTEM);
        assertThat(looks.stillness().get()).isEqualTo(AsSystem.SYSTEM);
        looks.remember(state, saved::incrementAndGet);
        looks.theme().set(Theme.DARK);
        looks.textSize().set(TextSize.LARGEST);
        looks.contrast().set(AsSystem.ON);
        looks.stillness().set(AsSystem.OFF);
        assertThat(saved).hasValue(4);
        state.save();

        Looks later = Looks.remembered(state(), null);
        assertThat(later.theme().get()).isEqualTo(Theme.DARK);
        assertThat(later.textSize().get()).isEqualTo(TextSize.LARGEST);
        assertThat(later.contrast().get()).isEqualTo(AsSystem.ON);
        assertThat(later.stillness().get()).isEqualTo(AsSystem.OFF);
        assertThat(Looks.remembered(state(), Theme.LIGHT).theme().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void anotherWayThereIsTheSame() {
        UiState state = state();
        Looks looks = Looks.of(Theme.LIGHT);
        looks.textSize().set(TextSize.LARGE);
        looks.stillness().set(AsSystem.ON);
        looks.keep(state);
        Looks read = Looks.remembered(state, null);
        assertThat(read.theme().get()).isEqualTo(Theme.LIGHT);
        assertThat(read.textSize().get()).isEqualTo(TextSize.LARGE);
        assertThat(read.stillness().get()).isEqualTo(AsSystem.ON);
    }

    @Test
    void whatNobodyKnowsIsAsIfNothingWereChosen() {
        UiState state = state();
        state.put("theme", "PLAID");
        state.put("text-size", "130");
        state.put("contrast", "");
        Looks looks = Looks.remembered(state, null);
        assertThat(looks.theme().get()).isEqualTo(Theme.SYSTEM);
        assertThat(looks.textSize().get()).isEqualTo(TextSize.NORMAL);
        assertThat(looks.contrast().get()).isEqualTo(AsSystem.SYSTEM);
    }

    @Test
    void sizesHaveAnEndBothWays() {
        assertThat(TextSize.NORMAL.larger()).isEqualTo(TextSize.LARGER);
        assertThat(TextSize.LARGEST.larger()).isEqualTo(TextSize.LARGEST);
        assertThat(TextSize.LARGEST.smaller()).isEqualTo(TextSize.LARGE);
        assertThat(TextSize.NORMAL.smaller()).isEqualTo(TextSize.NORMAL);
        assertThat(TextSize.LARGEST.factor()).isEqualTo(1.5);
    }

    @Test
    void theSystemSaysItOnlyWhereItIsAsked() {
        assertThat(AsSystem.SYSTEM.given(true)).isTrue();
        assertThat(AsSystem.SYSTEM.given(false)).isFalse();
        assertThat(AsSystem.ON.given(false)).isTrue();
        assertThat(AsSystem.OFF.given(true)).isFalse();
    }

    @Test
    void themesOfHighContrastAreKnownByTheirNames() {
        assertThat(SystemLook.isOfHighContrast("HighContrastInverse")).isTrue();
        assertThat(SystemLook.isOfHighContrast("HighContrast")).isTrue();
        assertThat(SystemLook.isOfHighContrast("Adwaita-hc-dark")).isTrue();
        assertThat(SystemLook.isOfHighContrast("Adwaita")).isFalse();
        assertThat(SystemLook.isOfHighContrast("Yaru-dark")).isFalse();
    }

    private UiState state() {
        return UiState.read(folder.resolve("window.properties"));
    }
}
