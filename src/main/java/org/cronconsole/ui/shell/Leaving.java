package org.cronconsole.ui.shell;

import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks before a session is left in which something goes on, or was typed and not sent. */
final class Leaving {
    private final ScreenKit kit;
    private final Supplier<List<Screen>> screens;

    /**
     * For these screens.
     *
     * @param screens those that were made, when asked
     */
    Leaving(ScreenKit kit, Supplier<List<Screen>> screens) {
        this.kit = kit;
        this.screens = screens;
    }

    /** Goes on at once where nothing is lost by it, else only after the person has said so. */
    void leave(Runnable goOn) {
        Optional<Screen.UnderWay> underWay =
                screens.get().stream().flatMap(screen -> screen.underWay().stream()).findFirst();
        if (underWay.isPresent()) {
            Screen.UnderWay going = underWay.get();
            ask(
                    going.key(),
                    kit.texts().get(going.key() + ".message"),
                    () -> {
                        going.stop().run();
                        goOn.run();
                    });
            return;
        }
        List<String> drafts =
                screens.get().stream()
                        .flatMap(screen -> screen.draft().stream())
                        .map(draft -> kit.texts().format("shell.draft.item", draft))
                        .toList();
        if (drafts.isEmpty()) {
            goOn.run();
        } else {
            ask(
                    "shell.draft",
                    kit.texts().format("shell.draft.message", String.join("", drafts)),
                    goOn);
        }
    }

    private void ask(String key, String message, Runnable goOn) {
        Confirmation question =
                Confirmation.destructive(
                        kit.texts().get(key + ".title"), message, kit.texts().get(key + ".verb"));
        String stay = kit.texts().get(key + ".stay");
        kit.dialogs().confirm(question.orElse(stay), yes -> goOn.run());
    }
}
