package org.cronconsole.ui.customjob;

import org.cronconsole.render.RateAllowance;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.workbench.RenderLimits;

import java.util.Optional;

/** How many jobs Render still lets one create in this hour, in words. */
final class CreatesLeft {
    private final RenderLimits limits;
    private final ScreenKit kit;

    CreatesLeft(RenderLimits limits, ScreenKit kit) {
        this.limits = limits;
        this.kit = kit;
    }

    /** A short sentence for beside the button. */
    String words() {
        Optional<RateAllowance> known = limits.createsLeft();
        if (known.isEmpty()) {
            return kit.texts().format("customjob.creates.unknown", RenderLimits.CREATES_AN_HOUR);
        }
        RateAllowance left = known.get();
        if (!left.fullAgainAt().isAfter(kit.times().now())) {
            return kit.texts().format("customjob.creates.full", left.limit());
        }
        String until = kit.times().soon(left.fullAgainAt());
        return left.left() == 0
                ? kit.texts().format("customjob.creates.none", until)
                : kit.texts().format("customjob.creates.left", left.left(), left.limit(), until);
    }

    /** Why a create would surely be refused now; empty where it may go. */
    Optional<Notice> refusal() {
        return limits.createsLeft()
                .filter(left -> left.left() == 0)
                .filter(left -> left.fullAgainAt().isAfter(kit.times().now()))
                .map(left ->
                        Notice.warning(
                                kit.texts().get("customjob.creates.refused"),
                                kit.texts()
                                        .format(
                                                "customjob.creates.refused.text",
                                                left.limit(),
                                                kit.times().soon(left.fullAgainAt()),
                                                kit.times().age(left.fullAgainAt()))));
    }
}
