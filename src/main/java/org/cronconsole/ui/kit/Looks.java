package org.cronconsole.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * What somebody has chosen about the look of all windows. Each takes effect when it is set.
 *
 * @param theme the colours
 * @param textSize how large words are
 * @param contrast whether words, borders and the focus stand out more than they do otherwise
 * @param stillness whether nothing moves
 */
public record Looks(
        ObjectProperty<Theme> theme,
        ObjectProperty<TextSize> textSize,
        ObjectProperty<AsSystem> contrast,
        ObjectProperty<AsSystem> stillness) {
    private static final String THEME = "theme";
    private static final String TEXT_SIZE = "text-size";
    private static final String CONTRAST = "contrast";
    private static final String STILLNESS = "stillness";

    /** This theme, and of everything else what there is where nobody chose. */
    public static Looks of(Theme theme) {
        return new Looks(
                new SimpleObjectProperty<>(theme),
                new SimpleObjectProperty<>(TextSize.NORMAL),
                new SimpleObjectProperty<>(AsSystem.SYSTEM),
                new SimpleObjectProperty<>(AsSystem.SYSTEM));
    }

    /**
     * What was chosen at an earlier start.
     *
     * @param forced the theme whatever is remembered; null: the remembered one, else the system's
     */
    public static Looks remembered(UiState state, @Nullable Theme forced) {
        Looks looks = of(Theme.SYSTEM);
        read(state, THEME, Theme.values(), looks.theme);
        read(state, CONTRAST, AsSystem.values(), looks.contrast);
        read(state, STILLNESS, AsSystem.values(), looks.stillness);
        state.get(TEXT_SIZE).flatMap(TextSize::ofPercent).ifPresent(looks.textSize::set);
        if (forced != null) {
            looks.theme.set(forced);
        }
        return looks;
    }

    private static <E extends Enum<E>> void read(
            UiState state, String key, E[] known, ObjectProperty<E> into) {
        state.get(key)
                .flatMap(name ->
                        Arrays.stream(known).filter(each -> each.name().equals(name)).findFirst())
                .ifPresent(into::set);
    }

    /**
     * Remembers from now on what is chosen.
     *
     * @param save is run after each change
     */
    public void remember(UiState state, Runnable save) {
        theme.subscribe((before, now) -> put(state, THEME, now.name(), save));
        textSize.subscribe((before, now) -> put(state, TEXT_SIZE, "" + now.percent(), save));
        contrast.subscribe((before, now) -> put(state, CONTRAST, now.name(), save));
        stillness.subscribe((before, now) -> put(state, STILLNESS, now.name(), save));
    }

    private static void put(UiState state, String key, String value, Runnable save) {
        state.put(key, value);
        save.run();
    }

    /** Puts what is chosen now where an earlier start would have left it. */
    public void keep(UiState state) {
        state.put(THEME, theme.get().name());
        state.put(TEXT_SIZE, "" + textSize.get().percent());
        state.put(CONTRAST, contrast.get().name());
        state.put(STILLNESS, stillness.get().name());
    }
}
