package org.cronconsole.job;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.jspecify.annotations.Nullable;

/**
 * Of which ends of a job's runs Render tells.
 *
 * @param word what is set for the job, in Render's word, known here or not
 * @param workspace what the workspace sends, in Render's word, known or not; null where that could
 *     not be read
 * @param workspaceUnread why not; null where it was read
 */
public record NotifyState(
        JobId job,
        String word,
        @Nullable String workspace,
        @Nullable GatewayException workspaceUnread) {
    /** What holds for the job: its own setting, or the workspace's; null where that is unread. */
    public @Nullable String effective() {
        return word.equals(NotifySetting.DEFAULT.word()) ? workspace : word;
    }
}
