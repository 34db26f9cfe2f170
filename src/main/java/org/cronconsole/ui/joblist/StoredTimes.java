package org.cronconsole.ui.joblist;

import org.cronconsole.job.TimesUnread;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;

import java.time.Instant;

/** Says that local times are those of this computer's copy, or not known at all. */
final class StoredTimes {
    private StoredTimes() {}

    static Notice notice(TimesUnread unread, ScreenKit kit) {
        Instant asOf = unread.asOf();
        return Notice.warning(
                asOf == null
                        ? kit.texts().get("jobs.times.unknown")
                        : kit.texts().format("stored.times", kit.times().local(asOf)),
                unread.why());
    }
}
