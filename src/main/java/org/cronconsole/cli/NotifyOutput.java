package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.NotifySetting;
import org.cronconsole.job.NotifyState;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Shows of which ends of runs Render tells. Scripts rely on the names of the JSON fields. */
final class NotifyOutput {
    /** What everybody should know who relies on it. */
    static final String NEVER_HUNG = "Only a run that has ended is told of; a hung one never is.";

    private NotifyOutput() {}

    static ObjectNode json(CronJob job, NotifyState state) {
        ObjectNode json = Json.object();
        json.put("id", job.id().value());
        json.put("name", job.name());
        return add(json, state);
    }

    /**
     * Adds the setting to what is told of a job.
     *
     * @param state null where it could not be read: the fields are null then
     */
    static ObjectNode add(ObjectNode json, @Nullable NotifyState state) {
        json.put("notifications", state == null ? null : state.word());
        json.put("workspaceNotifications", state == null ? null : state.workspace());
        return json;
    }

    static String text(CronJob job, NotifyState state) {
        return TextTable.pairs(
                List.of("id", "name", "notifications"),
                List.of(job.id().value(), job.name(), words(state)));
    }

    /** The line that is added to what is told of a job. */
    static String line(@Nullable NotifyState state) {
        return TextTable.pairs(
                List.of("notifications"),
                List.of(state == null ? "could not be read" : words(state)));
    }

    private static String words(NotifyState state) {
        String all = state.workspace() == null ? "could not be read" : state.workspace();
        return state.word().equals(NotifySetting.DEFAULT.word())
                ? "default (the workspace's: " + all + ")"
                : state.word() + " (the workspace's would be: " + all + ")";
    }

    /** The setting of one job for a larger answer, which must not fail for it; says why not. */
    static @Nullable NotifyState stateOrNull(Workbench bench, JobId job, Cli cli) {
        try {
            NotifyState state = bench.jobs().notifications().state(job);
            sayUnread(state, cli);
            return state;
        } catch (GatewayException unread) {
            cli.say("What Render notifies of could not be read: " + unread.getMessage());
            return null;
        }
    }

    static void sayUnread(NotifyState state, Cli cli) {
        GatewayException unread = state.workspaceUnread();
        if (unread != null) {
            cli.say("What the workspace notifies of could not be read: " + unread.getMessage());
        }
    }
}
