package org.cronconsole.ui.kit;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * The words of a choice between the constants of an enum.
 *
 * @param <E> the enum
 */
public final class ChoiceWords<E extends Enum<E>> extends StringConverter<E> {
    private final String prefix;
    private final Texts texts;
    private final Class<E> type;

    /**
     * Words of these texts.
     *
     * @param prefix of their keys, before the constant's name in lower case
     */
    public ChoiceWords(String prefix, Texts texts, Class<E> type) {
        this.prefix = prefix;
        this.texts = texts;
        this.type = type;
    }

    @Override
    public String toString(@Nullable E constant) {
        return constant == null ? "" : texts.get(prefix + constant.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public E fromString(String words) {
        for (E each : type.getEnumConstants()) {
            if (toString(each).equals(words)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no such choice");
    }
}
