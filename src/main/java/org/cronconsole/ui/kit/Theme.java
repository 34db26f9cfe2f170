package org.cronconsole.ui.kit;

import java.util.Arrays;

/** Which colours the window has. */
public enum Theme {
    /** As the system has it, also when that changes. */
    SYSTEM,
    /** Dark on light. */
    LIGHT,
    /** Light on dark. */
    DARK;

    /** The theme that was chosen in an earlier window; the system's where none was. */
    public static Theme remembered(UiState state) {
        return state.get("theme")
                .flatMap(name ->
                        Arrays.stream(values()).filter(each -> each.name().equals(name)).findAny())
                .orElse(SYSTEM);
    }
}
