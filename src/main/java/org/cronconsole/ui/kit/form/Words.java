package org.cronconsole.ui.kit.form;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** Shows values as words, one way. */
public final class Words<T> extends StringConverter<T> {
    private final Function<T, String> words;

    private Words(Function<T, String> words) {
        this.words = words;
    }

    /** Shows each value by these words. */
    public static <T> StringConverter<T> of(Function<T, String> words) {
        return new Words<>(words);
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("shown only");
    }
}
