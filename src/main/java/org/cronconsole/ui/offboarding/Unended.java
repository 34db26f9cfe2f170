package org.cronconsole.ui.offboarding;

import org.cronconsole.dealership.Journal;
import org.cronconsole.offboarding.Offboarding;
import org.cronconsole.offboarding.OffboardingJournal;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;

import java.util.List;
import java.util.function.Consumer;

/** Whether this computer has offboardings that have not ended and that nobody works at. */
public final class Unended {
    private final Offboarding offboarding;
    private final ScreenKit kit;

    /** Not looked for yet. */
    public Unended(Offboarding offboarding, ScreenKit kit) {
        this.offboarding = offboarding;
        this.kit = kit;
    }

    /**
     * Looks, and offers them where there are any.
     *
     * @param show leads to the list of them
     * @param offered is given the offer; not called where there is none
     * @param none is called where there is none
     */
    public void offer(Runnable show, Consumer<Notice> offered, Runnable none) {
        kit.tasks()
                .run(
                        () ->
                                offboarding.journals().stream()
                                        .filter(j -> j.state() == Journal.State.OPEN)
                                        .toList(),
                        found -> {
                            if (found.isEmpty()) {
                                none.run();
                            } else {
                                offered.accept(notice(found, show));
                            }
                        },
                        // Whoever looks at the list is told why it cannot be read.
                        failure -> {});
    }

    private Notice notice(List<OffboardingJournal> found, Runnable show) {
        OffboardingJournal last = found.getFirst();
        String begun = kit.times().local(last.startedAt());
        return Notice.warning(
                        "",
                        found.size() == 1
                                ? kit.texts().format("offboard.offer.one", last.dealership(), begun)
                                : kit.texts()
                                        .format(
                                                "offboard.offer.more",
                                                found.size(),
                                                last.dealership(),
                                                begun))
                .withAction(kit.texts().get("journals.offer.look"), show);
    }
}
