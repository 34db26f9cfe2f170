package org.cronconsole.ui.settings;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.words.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which language the window speaks. It takes effect at the next start: half of what stands in a
 * window was said before.
 */
public final class LanguageViewModel {
    /** The tag of whatever language the system has. */
    private static final String SYSTEM = "";

    private final ScreenKit kit;
    private final UiState state;
    private final Locale now = Language.locale();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    /**
     * A language that can be chosen.
     *
     * @param tag its language tag; empty for the system's
     * @param name what it calls itself
     */
    public record Choice(String tag, String name) {}

    /** Chooses for the window that remembers here. */
    public LanguageViewModel(ScreenKit kit, UiState state) {
        this.kit = kit;
        this.state = state;
    }

    /** What can be chosen: the system's first. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(SYSTEM, kit.texts().get("settings.system")));
        Language.SPOKEN.forEach(each -> choices.add(new Choice(each.getLanguage(), ownName(each))));
        return choices;
    }

    private static String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** The tag that is chosen; empty for the system's. */
    public String chosen() {
        return state.get(Texts.LANGUAGE).filter(Language::isSpoken).orElse(SYSTEM);
    }

    /** Remembers a language for the next start. */
    public void choose(Choice choice) {
        state.put(Texts.LANGUAGE, choice.tag());
        state.saveSoon(kit.tasks());
        boolean spoken = Language.of(choice.tag()).getLanguage().equals(now.getLanguage());
        note.set(spoken ? "" : kit.texts().format("settings.language.next", choice.name()));
    }

    /** When the choice takes effect; empty where it has. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
