package org.cronconsole.ui.onboarding;

import org.cronconsole.dealership.OnboardingForm;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;

import java.util.function.Consumer;

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
        begin(new KnownEntry(entry)::fill);
    }

    /** Begins with what a file says; asks first where something else was typed. */
    void begin(OnboardingForm file) {
        begin(new FileForm(file)::fill);
    }

    private void begin(Consumer<FormModel> known) {
        if (model.carryingOut().runningProperty().get()) {
            return;
        }
        if (model.form().untouched()) {
            fill(known);
            return;
        }
        Texts texts = kit.texts();
        kit.dialogs()
                .confirm(
                        Confirmation.destructive(
                                texts.get("onboarding.clear.title"),
                                texts.get("onboarding.clear.message"),
                                texts.get("onboarding.clear.verb")),
                        typed -> fill(known));
    }

    private void fill(Consumer<FormModel> known) {
        model.another();
        known.accept(model.form());
    }
}
