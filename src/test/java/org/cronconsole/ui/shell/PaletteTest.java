package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.ui.kit.Picker;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class PaletteTest {
    private final List<String> done = new ArrayList<>();

    @TempDir private Path folder;

    private Palette palette(UiState state, String profile) {
        Palette palette = new Palette(Texts.load(), state, profile);
        palette.place(Place.JOBS, place -> done.add("jobs"));
        palette.place(Place.FLEET, place -> done.add("fleet"));
        palette.dealership("Aurora Kia", () -> done.add("kia"));
        palette.buttons(
                Place.JOBS,
                List.of(new ScreenButtons.Press("refreshButton", "Refresh", () -> done.add("r"))));
        return palette;
    }

    private static List<String> words(Palette palette) {
        return palette.choices().stream().map(Picker.Choice::words).toList();
    }

    private static void choose(Palette palette, String words) {
        palette.choices().stream()
                .filter(choice -> choice.words().equals(words))
                .forEach(choice -> choice.action().run());
    }

    @Test
    void whatWasChosenLatelyComesFirstAlsoAfterARestart() {
        Path file = folder.resolve("window.properties");
        UiState state = UiState.read(file);
        Palette palette = palette(state, "acme");
        assertThat(words(palette)).containsExactly("Jobs", "Fleet", "Aurora Kia", "Refresh");

        choose(palette, "Fleet");
        choose(palette, "Aurora Kia");
        assertThat(done).containsExactly("fleet", "kia");
        assertThat(words(palette)).containsExactly("Aurora Kia", "Fleet", "Jobs", "Refresh");

        state.save();
        UiState later = UiState.read(file);
        assertThat(words(palette(later, "acme"))).startsWith("Aurora Kia", "Fleet");
        assertThat(words(palette(later, "other"))).startsWith("Jobs");
    }

    @Test
    void whatWaitedForTypingIsOfferedOnceItWasChosen() {
        UiState state = UiState.read(folder.resolve("none"));
        Palette palette = new Palette(Texts.load(), state, "acme");
        palette.action("lock", "Lock writes", "", () -> done.add("lock"));
        assertThat(palette.choices()).noneMatch(Picker.Choice::whenTyped);
        choose(palette, "Lock writes");
        assertThat(palette.clear().choices()).isEmpty();
    }

    @Test
    void keysOfAScreenAreShown() {
        Palette palette = palette(UiState.read(folder.resolve("none")), "acme");
        assertThat(palette.choices().getFirst().keys()).isEqualTo(Shortcuts.of(Place.JOBS));
        assertThat(Shortcuts.of(Place.JOBS)).containsAnyOf("Ctrl", "⌘").endsWith("2");
    }
}
