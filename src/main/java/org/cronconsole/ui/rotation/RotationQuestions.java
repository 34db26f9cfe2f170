package org.cronconsole.ui.rotation;

import org.cronconsole.rotation.KeptRotation;
import org.cronconsole.rotation.Outlook;
import org.cronconsole.rotation.RotationWish;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;

/** What a person is asked before values are read, exchanged or forgotten. */
final class RotationQuestions {
    private final ScreenKit kit;
    private final Texts texts;

    RotationQuestions(ScreenKit kit) {
        this.kit = kit;
        this.texts = kit.texts();
    }

    void read(RotationWish wish, Outlook cost, Runnable yes) {
        ask(
                Confirmation.plain(
                        texts.format("rotation.read.title", wish.variable(), cost.jobs()),
                        texts.format("rotation.read.message", cost.calls(), lasting(cost)),
                        texts.get("rotation.read.verb")),
                yes);
    }

    void exchange(KeptRotation wanted, Runnable yes) {
        Outlook cost = Outlook.ofApplying(wanted);
        ask(
                Confirmation.destructive(
                        texts.format("rotation.start.title", wanted.plan().variable(), cost.jobs()),
                        texts.format("rotation.start.message", cost.calls(), lasting(cost)),
                        texts.get("rotation.start.verb")),
                yes);
    }

    void discard(KeptRotation rotation, Runnable yes) {
        ask(
                Confirmation.plain(
                        texts.format("rotation.discard.title", rotation.plan().variable()),
                        texts.get("rotation.discard.message"),
                        texts.get("rotation.discard.verb")),
                yes);
    }

    private void ask(Confirmation question, Runnable yes) {
        kit.dialogs().confirm(question, typed -> yes.run());
    }

    private String lasting(Outlook cost) {
        return cost.atLeast().isZero()
                ? texts.get("rotation.moments")
                : texts.format("rotation.atleast", kit.times().roughly(cost.atLeast()));
    }
}
