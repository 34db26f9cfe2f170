package org.cronconsole.ui.profiles;

import javafx.beans.property.ObjectProperty;

import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

/** Says above the form how much of it is wrong, and goes with the last thing that was. */
final class WrongNotice {
    private final ProfileProblems problems;
    private final ObjectProperty<@Nullable Notice> notice;
    private final Texts texts;
    private @Nullable Notice said;

    /**
     * Says nothing yet.
     *
     * @param notice where it is said; it is left alone while it says something else
     */
    WrongNotice(ProfileProblems problems, ObjectProperty<@Nullable Notice> notice, Texts texts) {
        this.problems = problems;
        this.notice = notice;
        this.texts = texts;
    }

    /** Says it, e.g. because the form was to be saved. */
    void say() {
        said = now();
        notice.set(said);
    }

    /** Says it anew where it is still said and no longer true. */
    void follow() {
        if (said == null || !said.equals(notice.get())) {
            return;
        }
        Notice now = problems.count() == 0 ? null : now();
        if (!said.equals(now)) {
            said = now;
            notice.set(now);
        }
    }

    private Notice now() {
        return Notice.warning(
                texts.format("profiles.wrong", problems.count()), texts.get("profiles.wrong.text"));
    }
}
