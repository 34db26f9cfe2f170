package org.cronconsole.ui.profiles;

import org.cronconsole.profile.ProfileDraft;
import org.cronconsole.ui.kit.Texts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Imported drafts that wait to be looked over, one after another. */
final class ImportQueue {
    private final Deque<ProfileDraft> waiting = new ArrayDeque<>();
    private int all;

    /** One of them. */
    record Next(ProfileDraft draft, int number, int all) {
        /** What stands above its form. */
        String title(Texts texts) {
            return texts.format("profiles.title.import", number, all);
        }
    }

    /** Begins with these, in place of those that wait. */
    void begin(List<ProfileDraft> drafts) {
        waiting.clear();
        waiting.addAll(drafts);
        all = drafts.size();
    }

    /** The next one; empty where none waits. */
    Optional<Next> next() {
        return Optional.ofNullable(waiting.poll())
                .map(draft -> new Next(draft, all - waiting.size(), all));
    }
}
