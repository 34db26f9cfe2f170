package org.cronconsole.ui.kit;

import org.cronconsole.job.TimesUnread;

import java.time.Instant;

/** Says that local times are those of this computer's copy, or not known at all. */
public final class StoredTimes {
    private StoredTimes() {}

    /** The words, with why. */
    public static Notice notice(TimesUnread unread, ScreenKit kit) {
        Instant asOf = unread.asOf();
        return Notice.warning(
                asOf == null
                        ? kit.texts().get("jobs.times.unknown")
                        : kit.texts().format("stored.times", kit.times().local(asOf)),
                unread.why());
    }
}
