package org.cronconsole.ui.onboarding;

import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;

/** Fills the form from what is known already. */
final class Filling {
    private final OnboardingViewModel model;
    private final ScreenKit kit;

    Filling(OnboardingViewModel model, ScreenKit kit) {
        this.model = model;
        this.kit = kit;
    }

    /** Begins with what an entry says; asks first where something else was typed. */
    void begin(DealershipEntry entry) {
        if (model.carryingOut().runningProperty().get()) {
            return;
        }
        if (model.form().untouched()) {
            fill(entry);
            return;
        }
        Texts texts = kit.texts();
        kit.dialogs()
                .confirm(
                        Confirmation.destructive(
                                texts.get("onboarding.clear.title"),
                                texts.get("onboarding.clear.message"),
                                texts.get("onboarding.clear.verb")),
                        typed -> fill(entry));
    }

    private void fill(DealershipEntry entry) {
        model.another();
        new KnownEntry(entry).fill(model.form());
    }
}
