package org.cronconsole.ui.notify;

import org.cronconsole.job.NotifySetting;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/** Says of which ends of runs Render tells. */
final class NotifyWords {
    private final Texts texts;

    NotifyWords(Texts texts) {
        this.texts = texts;
    }

    /** A setting in a few words. */
    String of(NotifySetting setting) {
        return texts.get("notify.setting." + setting.name().toLowerCase(Locale.ROOT));
    }

    /** The setting of Render's word, known here or not. */
    String of(String word) {
        Optional<NotifySetting> known = NotifySetting.of(word);
        return known.isPresent() ? of(known.get()) : texts.format("notify.setting.other", word);
    }

    /**
     * What the workspace sends, in a sentence.
     *
     * @param word in Render's word; null where it could not be read
     */
    String workspace(@Nullable String word) {
        return word == null
                ? texts.get("notify.workspace.unread")
                : texts.format("notify.workspace", of(word));
    }
}
