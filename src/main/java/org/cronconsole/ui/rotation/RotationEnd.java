package org.cronconsole.ui.rotation;

import org.cronconsole.rotation.KeptRotation;
import org.cronconsole.rotation.RotationResult;
import org.cronconsole.rotation.Way;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.Texts;

/** What a rotation came to, in words. */
final class RotationEnd {
    private RotationEnd() {}

    static Notice words(KeptRotation now, Texts texts) {
        int all = now.plan().chosen().size();
        String said = texts.format("rotation.ended", now.there(), all);
        RotationResult group = now.group();
        boolean groupHasIt =
                now.plan().way() == Way.COPIES || group != null && group.state().isThere();
        if (now.isFinished() && now.there() == all && groupHasIt) {
            return Notice.success(said, "");
        }
        if (group != null && !groupHasIt) {
            return Notice.warning(said, group.words());
        }
        return Notice.warning(
                said,
                texts.get(now.isFinished() ? "rotation.ended.skipped" : "rotation.ended.open"));
    }
}
